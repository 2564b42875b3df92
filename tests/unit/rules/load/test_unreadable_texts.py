"""Files that cannot be opened, and slips of YAML, told apart by the lines around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from visitator.rules.faults import InputError
from visitator.rules.load.strict_yaml import parse_text, read_file


def told(text: str) -> str:
    with pytest.raises(InputError) as caught:
        parse_text(text, "sag")
    (fault,) = caught.value.faults
    return str(fault)


def unreadable(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_file(path, shown="sag")
    return str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert unreadable(tmp_path / "a") == "sag: Filen findes ikke. Tjek stien og stavemåden."


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    assert unreadable(tmp_path) == (
        "sag: Det er en mappe, ikke en fil. Skriv navnet på en fil i mappen."
    )


def test_a_path_that_no_file_can_have() -> None:
    assert unreadable(Path("a\0b")) == "sag: Filen kan ikke læses. Tjek stien, og prøv igen."


def test_a_file_that_one_may_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert unreadable(Path("sag.yaml")) == (
        "sag: Du har ikke adgang til at læse filen. Få adgang, eller vælg en anden fil."
    )


SECOND_COLON = (
    "Der er to kolon med mellemrum efter på samme linje. "
    "Sæt værdien i anførselstegn, hvis kolonet hører til teksten; ellers del linjen i to."
)
HANGS_ON = (
    "Nøglen før dette kolon hænger sammen med linjen ovenfor. "
    "Ryk nøglen ud under de andre nøgler, eller giv linjen ovenfor et kolon."
)
NO_COLON = (
    "Linjen har ingen nøgle med kolon og mellemrum, og den er ikke et punkt i en liste. "
    "Skriv «nøgle: værdi» eller «- værdi», eller ryk linjen ind, hvis den hører til teksten "
    "ovenfor."
)
HARD_SPACE = (
    "Linjen har et hårdt mellemrum, som YAML ikke regner for et mellemrum. "
    "Slet mellemrummet, og skriv et almindeligt."
)
MID_LINE = (
    "Værdien er slut før dette tegn, og der må ikke stå mere på linjen. "
    "Sæt hele værdien i anførselstegn, og tjek, at anførselstegn her og ovenfor står i par."
)
LONG = "k" * 1025
MANY = "".join(f"k{number}: v\n" for number in range(200))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: b: c\nd: 1\n", f"1:5: {SECOND_COLON}", id="two colons above another line"),
        pytest.param(
            'a: "b" c\nd: 1\n', f"1:8: {MID_LINE}", id="more after a value above another line"
        ),
        pytest.param(
            "x: 1\na: b\n  c: d\n", f"3:4: {HANGS_ON}", id="colons above that are in order"
        ),
        pytest.param(
            "a: 1\nb:2\nc:\xa03\nd: 4\n", f"2:1: {NO_COLON}", id="a hard space a line below"
        ),
        pytest.param(
            "a: 1\nb:\xa02\nc:3\nd: 4\n", f"2:1: {HARD_SPACE}", id="a hard space on the line"
        ),
        pytest.param(
            f'a: {"k" * 1020} "x" y: c\n',
            f"1:1030: {SECOND_COLON}",
            id="a long value with a quote",
        ),
        pytest.param(
            f"{MANY}a: b\n  c: d\n", f"202:4: {HANGS_ON}", id="a long text of short lines"
        ),
        pytest.param(
            '"\n: ":', f"2:4: {SECOND_COLON}", id="a line that begins with a colon of its text"
        ),
        pytest.param(
            f"{LONG}: 1",
            "1:1026: Nøglen før dette kolon er længere end 1024 tegn. Skriv en kortere nøgle; "
            "sæt værdien i anførselstegn, hvis kolonet hører til teksten.",
            id="a long key",
        ),
        pytest.param(
            "*x",
            "1:1: Et ord, der begynder med «*», læses som en henvisning til et YAML-anker, og "
            "dem må teksten ikke have. "
            "Skriv indholdet ud, eller sæt ordet i anførselstegn, hvis det er tekst.",
            id="a reference that is all the text",
        ),
    ],
)
def test_a_slip_is_told_by_what_stands_around_it(text: str, expected: str) -> None:
    assert told(text) == f"sag:{expected}"


def test_half_a_character_is_told_with_its_remedy() -> None:
    assert told('a: "x\\ud83d"') == (
        "sag:1:6: Tegnkoden «\\ud83d» er kun den ene halvdel af et tegn. "
        "Skriv begge halvdele lige efter hinanden, eller skriv selve tegnet."
    )


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "sag.yaml"
    path.write_text("a: 12", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_file(path, shown="sag", limit=4)
    assert str(caught.value) == (
        "sag: Teksten fylder mere end 4 byte. Tjek, at det er den rigtige fil, eller del den op."
    )
