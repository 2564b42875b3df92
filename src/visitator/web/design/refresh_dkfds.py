"""Fetches Det Fælles Designsystem anew: ``python -m visitator.web.design.refresh_dkfds``.

Only the compiled style, script, fonts and icons that our pages use are kept, as the package has
them, but for the lines that point to source maps, which are not here. The logos of borger.dk and
Virk are not ours to show and are left out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

DKFDS = "11.2.0"
STATIC = Path(__file__).parent / "static" / "design"
URL = re.compile(r"url\(([^)]+)\)")
SOURCE_MAP = re.compile(r"/[*/]# sourceMappingURL=[^\n]*\n?")
LOGO = "logo"


def refresh() -> None:
    """Take the package from the registry of npm."""
    with tempfile.TemporaryDirectory() as folder:
        _design(_unpacked(f"dkfds@{DKFDS}", Path(folder)), STATIC / "dkfds")


def _unpacked(name: str, folder: Path) -> Path:
    into = folder / name.partition("@")[0]
    into.mkdir()
    packed = subprocess.run(
        ["npm", "pack", "--silent", name], cwd=into, check=True, capture_output=True, text=True
    )
    with tarfile.open(into / packed.stdout.split()[-1]) as archive:
        archive.extractall(into, filter="data")
    return into / "package"


def _design(package: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    dist = package / "dist"
    style = SOURCE_MAP.sub("", (dist / "css" / "dkfds.min.css").read_text(encoding="utf-8"))
    style = _without_old_fonts(_without_logos(style))
    _write(target / "css" / "dkfds.min.css", style)
    for address in sorted({found.strip("\"'") for found in URL.findall(style)}):
        if not address.startswith("data:"):
            source = (dist / "css" / address).resolve()
            copy = target / source.relative_to(dist.resolve())
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, copy)
    script = (dist / "js" / "dkfds.min.js").read_text(encoding="utf-8")
    _write(target / "js" / "dkfds.min.js", SOURCE_MAP.sub("", script))
    shutil.copy(dist / "img" / "all-svg-icons.svg", target / "img")
    shutil.copy(package / "LICENSE.md", target)


def _without_logos(style: str) -> str:
    """Rules with a logo of others lose its picture."""
    return re.sub(rf"url\([^)]*{LOGO}[^)]*\)", "none", style)


def _without_old_fonts(style: str) -> str:
    """Every browser that we serve reads woff2, so that the older kinds need not be sent along."""
    sources = re.compile(r"src:(url\([^;}]*)")
    old = re.compile(r"url\([^)]*\.(?:woff|ttf|eot)\) ?(?:format\([^)]*\))?,?")

    def newest(found: re.Match[str]) -> str:
        kept = old.sub("", found[1]).rstrip(",")
        return f"src:{kept}" if kept else "src:local('')"

    return sources.sub(newest, style)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    refresh()
