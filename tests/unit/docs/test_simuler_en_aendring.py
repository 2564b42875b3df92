"""The how-to of a council's question shows what its commands print, and its scenario file."""

from __future__ import annotations

from pathlib import Path

import pytest

from visitator.cli import main

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "how-to" / "simuler-en-aendring.md").read_text("utf-8")
SCENARIO = ROOT / "examples" / "scenarier" / "koebenhavn-85-fra-d.yaml"
PICTURE = ROOT / "docs" / "images" / "simulering.svg"
SHARED = ("--kommune", "koebenhavn", "--dato", "2026-01-15")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """What the commands of the page print, and the picture that they draw."""
    folder = tmp_path_factory.mktemp("simuler")
    people, picture = str(folder / "borgere.parquet"), folder / "simulering.svg"
    with pytest.MonkeyPatch.context() as patch:
        lines: list[str] = []
        patch.setattr("builtins.print", lambda *said, **_: lines.append(" ".join(map(str, said))))
        assert main(["befolkning", people, *SHARED]) == 0
        words = ["simuler", people, *SHARED, "--scenarie", str(SCENARIO)]
        assert main([*words, "--diagram", str(picture)]) == 0
    return " ".join("\n".join(lines).split()), picture.read_text("utf-8")


def test_the_scenario_of_the_page_is_the_example() -> None:
    written = [line for line in SCENARIO.read_text("utf-8").splitlines() if line[:1] != "#"]
    assert "\n".join(f"    {line}" for line in written) in PAGE


@pytest.mark.parametrize(
    ("printed", "on_the_page"),
    [
        (
            "8.632 borgere går fra «omfattet» til «uden for retningslinjen».",
            "8.632 borgere går fra",
        ),
        ("fra 47.986 → 38.658 til ubegrænset timer/uge", "mindst 47.986 til mindst 38.658 om ugen"),
        ("fra 23.033.280 → 18.555.840", "mindst 23.033.280 til mindst 18.555.840 kr. om ugen"),
        ("6.698 borgere går fra sel-85 til ingen.", "6.698 borgere har derefter intet trin"),
        ("313 borgere går fra sel-85 til uafklaret.", "313 er uafklarede"),
        ("59 borgere går fra sel-85 til sel-108.", "59 går til § 108"),
    ],
)
def test_the_page_tells_what_is_printed(
    told: tuple[str, str], printed: str, on_the_page: str
) -> None:
    assert printed in told[0]
    assert on_the_page in " ".join(PAGE.split())


def test_the_picture_of_the_page_is_the_one_that_is_drawn(told: tuple[str, str]) -> None:
    assert told[1] == PICTURE.read_text("utf-8")
