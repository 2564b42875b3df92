"""The texts of sources are found by what they hold and read line by line."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from unit.rules.check.faultless_catalogue import CASES, SOURCE, STANDARD, SmallCatalogue

from visitator.rules.check.texts import read_texts
from visitator.rules.citations import Citation, Section, Source


def test_a_section_is_cited_with_all_its_lines_and_no_other(tmp_path: Path) -> None:
    raw = "Først\nhøjst tre\ntimer om ugen\nSidst\n".encode()
    (tmp_path / "kilde.txt").write_bytes(raw)
    middle = Section("2 Omfang", "Omfang", (2, 3), None)
    source = Source("k", "K", 2024, "kommune", sha256(raw).hexdigest(), None, None, (middle,))
    cited = read_texts(tmp_path).cited(Citation("k", "2 Omfang"), {"k": source})
    assert cited == "højst tre\ntimer om ugen"


def test_a_text_with_a_letter_that_is_no_utf_8_can_be_read(tmp_path: Path) -> None:
    raw = "St\xf8tte\n\nOmfang".encode("latin-1")
    (tmp_path / "kilde.txt").write_bytes(raw)
    assert read_texts(tmp_path).of(sha256(raw).hexdigest()) == ("St\ufffdtte", "", "Omfang")


def test_other_files_are_no_texts(tmp_path: Path) -> None:
    (tmp_path / "kilde.pdf").write_bytes(b"x")
    assert dict(read_texts(tmp_path).lines) == {}


def test_figures_of_a_section_without_lines_are_looked_up_in_a_note_alone(
    small: SmallCatalogue,
) -> None:
    small.change(SOURCE, ", linjer: [10, 11]", "")
    small.add(STANDARD, "varsel: {efter: 3 uger, kilde: 5 Klage}\n")
    no_section = (
        "proeve-2024.yaml:10 Linje 10–11 af teksten hører ikke til noget afsnit: «5 Klage»."
    )
    assert small.told() == [
        no_section,
        "sel-85.yaml:26 Tallet 3 uger kan ikke slås op: proeve-2024, 5 Klage har ingen linjer.",
    ]
    small.change(STANDARD, "3 uger, kilde", "3 uger, note: Bilaget siger 3 uger., kilde")
    assert small.told() == [no_section]


def test_three_words_and_a_full_stop_are_a_sentence(small: SmallCatalogue) -> None:
    small.change(CASES, "Niveau B ligger vejledende uden for.", "Borgeren får afslag.")
    assert small.told() == []
