#!/usr/bin/env python3
"""Draw what a command prints as a picture: an SVG of text, which stays text.

``python docs/images/terminal.py`` runs the README's example and writes ``vurder.svg`` beside this
file. The words of the output are in the picture, so it can be searched and read aloud.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[2]
PICTURE = Path(__file__).with_name("vurder.svg")
COMMAND = ("visitator", "vurder", "examples/koebenhavn-85.yaml")
SHOWN = 68
"""Lines of output that the picture has room for at most."""

COLUMNS = 82
LETTER, LINE, MARGIN, BAR = 8.4, 19, 20, 34
TITLE = "Visitationsgrundlaget for en opdigtet borger"
DESCRIPTION = "Et terminalvindue med kommandoen «{command}» og begyndelsen af det, den skriver."


def output(command: tuple[str, ...] = COMMAND) -> list[str]:
    """The lines that a command of this environment prints, run from the project's folder."""
    program = Path(sys.executable).with_name(command[0])
    done = subprocess.run(
        [program, *command[1:]], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.splitlines()


def shown(lines: list[str]) -> list[str]:
    """The command and as many whole paragraphs of its output as there is room for."""
    kept = lines[:SHOWN]
    while len(kept) < len(lines) and kept[-1]:
        kept.pop()
    rest = len(lines) - len(kept)
    return [f"$ {' '.join(COMMAND)}", "", *kept, *([f"… ({rest} linjer mere)"] if rest else [])]


def svg(lines: list[str]) -> str:
    """A terminal window with the lines in it."""
    width, height = round(COLUMNS * LETTER + 2 * MARGIN), BAR + len(lines) * LINE + 2 * MARGIN
    description = DESCRIPTION.format(command=" ".join(COMMAND))
    baseline = BAR + MARGIN + LINE - 5
    rows = "\n".join(
        f'<text x="{MARGIN}" y="{baseline + number * LINE}">{escape(line)}</text>'
        for number, line in enumerate(lines)
        if line
    )
    lights = "".join(
        f'<circle cx="{MARGIN + n * 20}" cy="{BAR // 2}" r="6" fill="{colour}"/>'
        for n, colour in enumerate(("#e5786d", "#dcb67a", "#8fb573"))
    )
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return f"""<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" \
aria-labelledby="titel beskrivelse" lang="da">
<title id="titel">{TITLE}</title>
<desc id="beskrivelse">{escape(description)}</desc>
<rect width="{width}" height="{height}" rx="8" fill="#1c2128"/>
{lights}
<g fill="#e6edf3" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" \
font-size="14" xml:space="preserve" style="white-space: pre">
{rows}
</g>
</svg>
"""


if __name__ == "__main__":
    PICTURE.write_text(svg(shown(output())), encoding="utf-8")
