"""Every kind of figure that a rule can hold is looked up in the lines that it cites."""

from __future__ import annotations

from hashlib import sha256

import pytest
from unit.rules.check.faultless_catalogue import (
    FACTS,
    KOMMUNE,
    SOURCE,
    STANDARD,
    TEXT,
    SmallCatalogue,
)

ASKED = "spoergsmaal: X?, art: oplysning, besvares_af: borger"
# Section 5 of the text holds no figure but its own number.
CITED = "kilde: 5 Klage"


def retell(small: SmallCatalogue, sentence: str) -> None:
    """Let section 5 of the text say something else."""
    old, new = "Der kan klages til Ankestyrelsen.", sentence
    text = TEXT.replace(old, new)
    assert text != TEXT
    (small.texts / "proeve.txt").write_bytes(text.encode())
    before, after = (sha256(t.encode()).hexdigest() for t in (TEXT, text))
    small.change(SOURCE, before, after)


def not_found(small: SmallCatalogue) -> list[str]:
    """What is told of figures, without the section that was searched."""
    end = " står ikke i proeve-2024, 5 Klage."
    return [fault.what.removesuffix(end) for fault in small.faults() if fault.what.endswith(end)]


@pytest.mark.parametrize(
    ("table", "figures"),
    [
        (
            f"varighed: {{fra: 7, til: 8, enhed: uger, {CITED}}}\n",
            ["Tallet 7 uger", "Tallet 8 uger"],
        ),
        (f"varighed: {{til: 2.5, enhed: uger, {CITED}}}\n", ["Tallet 2.5 uger"]),
        (
            "varighed:\n  dele:\n    - {fra: 9, til: ubegraenset, enhed: dage}\n"
            f"    - {{fra: 0, til: 11, enhed: nætter}}\n  {CITED}\n",
            ["Tallet 0 nætter", "Tallet 11 nætter", "Tallet 9 dage"],
        ),
        (
            f"varighed: {{fra: 5, til: 5, enhed: dage, periode: 2 uger, {CITED}}}\n",
            ["Tallet 2 uger"],
        ),
        (
            f"varighed: {{fra: 5, til: 5, enhed: dage, periode: 6 måneder, {CITED}}}\n",
            ["Tallet 6 måneder"],
        ),
        (f"varsel: {{efter: 3 uger, {CITED}}}\n", ["Tallet 3 uger"]),
        (f"varsel: {{efter: 1 år, {CITED}}}\n", ["Tallet 1 år"]),
        (
            f"frister:\n  afgoerelse: {{efter: 5 dage, derefter: 4 måneder, {CITED}}}\n",
            ["Tallet 4 måneder"],
        ),
        (
            "frister:\n"
            f"  afgoerelse: {{efter: 5 dage, derefter_valg: [3 uger, 4 uger], {CITED}}}\n",
            ["Tallet 3 uger", "Tallet 4 uger"],
        ),
        (
            f"klage: {{vaerdi: ja, frist: 4 uger, genvurdering: 10 hverdage, {CITED}}}\n",
            ["Tallet 10 hverdage", "Tallet 4 uger"],
        ),
        (
            "konti:\n  a: {fra: 4, til: 15, enhed: timer, periode: kalendermaaned, "
            f"opsparing: {{til: 90, periode: 6 måneder}}, {CITED}}}\n",
            ["Tallet 15 timer", "Tallet 4 timer", "Tallet 6 måneder", "Tallet 90 timer"],
        ),
        (
            "konti:\n  a: {til: 40, enhed: timer, periode: 14 dage, regnet_fra: ivaerksat, "
            f"igen: nej, {CITED}}}\n",
            ["Tallet 14 dage", "Tallet 40 timer"],
        ),
        (f"pligt: {{vaerdi: skal, {CITED}}}\n", []),
    ],
)
def test_a_figure_of_a_row_that_the_source_does_not_give(
    small: SmallCatalogue, table: str, figures: list[str]
) -> None:
    small.add(STANDARD, table)
    assert not_found(small) == figures


@pytest.mark.parametrize(
    ("criterion", "figures"),
    [
        ("{alder: {mindst: 18, under: 67}}", ["Tallet 18", "Tallet 67"]),
        ("{foedselsdato: {over: '1960-05-17'}}", ["Datoen 17. maj 1960"]),
        ("{bevilget: {ydelse: sel-97, inden_fyldt: 67}}", ["Tallet 67 år"]),
        ("{bevilget: {ydelse: sel-97}}", []),
        ("{bevilget: {ydelse: sel-97, paa: 2025-08-31}}", ["Datoen 31. august 2025"]),
        ("{mindst: 2, af: [nedsat: ja, alder: 5, niveau: A]}", ["Tallet 2", "Niveau A"]),
        ("{ikke: {alder: 19}}", ["Tallet 19"]),
        ("{en_af: [nedsat: ja, alder: 21]}", ["Tallet 21"]),
        ("{alle: [nedsat: ja, alder: 22]}", ["Tallet 22"]),
        ("{tema.a: {mindst: 3}}", ["Niveau 3"]),
    ],
)
def test_a_figure_of_a_criterion_that_the_source_does_not_give(
    small: SmallCatalogue, criterion: str, figures: list[str]
) -> None:
    small.add(FACTS, f"  - {{id: tema.a, type: temaniveau, betegnelse: Tema, {ASKED}}}\n")
    small.add(STANDARD, f"pligt:\n  {CITED}\n  raekker: [{{naar: {criterion}, vaerdi: kan}}]\n")
    assert not_found(small) == figures


# A span of levels is told by the level at its end or by the one just beyond it.
@pytest.mark.parametrize(
    ("test", "named", "figures"),
    [
        ("C", "B og D", ["Niveau C"]),
        ("C", "C", []),
        ("{mindst: B}", "intet", ["Niveau B"]),
        ("{mindst: B}", "A", []),
        ("{mindst: C}", "B", []),
        ("{mindst: C}", "A og D", ["Niveau C"]),
        ("{hoejst: D}", "intet", ["Niveau D"]),
        ("{hoejst: D}", "E", []),
        ("{hoejst: C}", "D", []),
        ("{hoejst: C}", "B og E", ["Niveau C"]),
        ("{mindst: A}", "intet", []),
        ("{en_af: [B, C]}", "A og D", []),
        ("{en_af: [B, C]}", "A og E", ["Niveau C"]),
        ("{en_af: [A, C]}", "B og D", ["Niveau A", "Niveau C"]),
        ("{en_af: [A, C]}", "A og C", []),
        ("{mindst: D}", "Omfattende støtte", []),
        ("{mindst: D}", "omfattende støtte", []),
    ],
)
def test_the_levels_that_a_source_is_to_name(
    small: SmallCatalogue, test: str, named: str, figures: list[str]
) -> None:
    small.change(KOMMUNE, "A: Intet, B: Let, C: Moderat", "A: Ubetydeligt, B: Ringe, C: Moderat")
    retell(small, f"Der står {named}.")
    small.add(STANDARD, f"pligt: {{naar: {{niveau: {test}}}, vaerdi: kan, {CITED}}}\n")
    assert not_found(small) == figures


@pytest.mark.parametrize(
    ("test", "named", "figures"),
    [
        ("4", "4", []),
        ("4", "fire", []),
        ("4", "3", ["Niveau 4"]),
        ("{mindst: 2}", "1", []),
        ("{mindst: 2}", "3", ["Niveau 2"]),
    ],
)
def test_the_levels_of_a_theme_are_figures(
    small: SmallCatalogue, test: str, named: str, figures: list[str]
) -> None:
    small.add(FACTS, f"  - {{id: tema.a, type: temaniveau, betegnelse: Tema, {ASKED}}}\n")
    retell(small, f"Der står {named}.")
    small.add(STANDARD, f"pligt: {{naar: {{tema.a: {test}}}, vaerdi: kan, {CITED}}}\n")
    assert not_found(small) == figures
