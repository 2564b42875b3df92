"""The pages about amounts are worked out by hand; `visitator beregn` has the same lines."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from visitator.cli import main

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "docs" / "explanation"
PAGES = (
    "doegnbetaling",
    "bpa-beloeb",
    "ledsagelse-beloeb",
    "loen-og-befordring",
    "husly",
    "raadighedsbeloeb-i-botilbud",
)
PAYMENT = "Betaling"
UNKNOWN = "ukendt"
COMMAND_OR_TABLE = re.compile(r"^    visitator (beregn .*)$|^((?:\|.*\n)+)", re.MULTILINE)
NUMBER = r"-?\d[\d.]*(?:,\d+)?"
LEAST = re.compile(rf"det mindste af ({NUMBER}) og ({NUMBER})")
ROUNDED_UP = re.compile(rf"({NUMBER}) rundet op")
SUM = re.compile(rf"{NUMBER}(?: [×/+−] {NUMBER})*")


@dataclass(frozen=True)
class Example:
    """A table of a page and the command that it works out."""

    page: str
    command: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def is_of_limits(self) -> bool:
        """Whether the first column is the value that the command leaves open."""
        return re.search(rf"\b{self.head[0]}\b", self.command) is not None


def examples() -> Iterator[Example]:
    for page in PAGES:
        command = ""
        text = (FOLDER / f"{page}.md").read_text(encoding="utf-8") + "\n"
        for shown, table in COMMAND_OR_TABLE.findall(text):
            command = shown or command
            if table:
                head, _, *rows = [
                    tuple(cell.strip() for cell in line.strip("|").split("|"))
                    for line in table.strip().splitlines()
                ]
                yield Example(page, command, head, tuple(rows))


EXAMPLES = tuple(examples())


def number(written: str) -> Decimal | None:
    """«1.044,00 kr.» as a number; None where the page says that it is unknown."""
    if written == UNKNOWN:
        return None
    return Decimal(written.removesuffix(" kr.").replace(".", "").replace(",", "."))


def by_hand(written: str) -> Decimal | None:
    """What a calculation in the middle column comes to; None where it is told in words."""
    least, rounded = LEAST.fullmatch(written), ROUNDED_UP.fullmatch(written)
    if least:
        return min(Decimal(str(number(part))) for part in least.groups())
    if rounded:
        return Decimal(str(number(rounded[1]))).quantize(Decimal("0.01"), "ROUND_UP")
    if not SUM.fullmatch(written):
        return None
    first, *rest = written.split(" ")
    total = Decimal(str(number(first)))
    for sign, part in zip(rest[::2], rest[1::2], strict=True):
        value = Decimal(str(number(part)))
        match sign:
            case "×":
                total *= value
            case "/":
                total /= value
            case "+":
                total += value
            case "−":
                total -= value
    return total


@cache
def answer(command: str) -> Any:
    printed = StringIO()
    words = [*shlex.split(command), "--format", "json", "--katalog", str(ROOT / "katalog")]
    with redirect_stdout(printed):
        assert main(words) == 0, command
    return json.loads(printed.getvalue())


def calculated(command: str, title: str) -> Any:
    """The payment or the calculation of this title."""
    found = answer(command)
    titled = {part["titel"]: part for part in found["beregninger"]}
    return found["betaling"] if title == PAYMENT else titled[title]


def shown(amount: str | None) -> Decimal | None:
    return None if amount is None else Decimal(amount)


def to_the_oere(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount.quantize(Decimal("0.01"), "ROUND_HALF_UP")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.page}: {e.head[0]}")
def test_the_calculations_on_the_page_are_right(example: Example) -> None:
    """Worked out without the engine; the result stands in the last column."""
    for *_, calculation, result in example.rows:
        found = by_hand(calculation)
        assert found is None or found == number(result), (calculation, result)


@pytest.mark.parametrize(
    "example",
    [example for example in EXAMPLES if not example.is_of_limits],
    ids=lambda e: f"{e.page}: {e.head[0]}",
)
def test_the_program_has_the_same_lines(example: Example) -> None:
    part = calculated(example.command, example.head[0])
    lines = [(line["tekst"], to_the_oere(shown(line["beloeb"]))) for line in part["mellemregning"]]
    assert lines == [(text, to_the_oere(number(result))) for text, _, result in example.rows]
    assert to_the_oere(shown(part["beloeb"])) == to_the_oere(number(example.rows[-1][-1]))


@pytest.mark.parametrize(
    "example",
    [example for example in EXAMPLES if example.is_of_limits],
    ids=lambda e: f"{e.page}: {e.head[0]} {e.head[2]}",
)
def test_the_program_is_right_on_both_sides_of_each_limit(example: Example) -> None:
    placeholder, _, title = example.head
    for value, _, result in example.rows:
        command = re.sub(rf"\b{placeholder}\b", value.replace(",", "."), example.command)
        found = shown(calculated(command, title)["beloeb"])
        assert to_the_oere(found) == to_the_oere(number(result)), value


@pytest.mark.parametrize("page", PAGES)
def test_every_page_works_out_an_example(page: str) -> None:
    assert any(example.page == page for example in EXAMPLES)
