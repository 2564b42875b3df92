"""What a target group asks of age and levels."""

from __future__ import annotations

from pathlib import Path

from small_catalogue import STANDARD, load, standard

from visitator.rules.thresholds import thresholds

GROUP = """\
maalgruppe:
  alle:
    - {alder: {mindst: 18}}
    - en_af: [{p: ja}, {niveau: {mindst: D}, styrke: vejledende, tekst: Mindst D.}]
    - ikke: {tema.a: {hoejst: 1}}
    - {andel: {temaer: alle, krav: {mindst: 3}, over: 1/2}, styrke: vejledende}
    - {alder: {mindst: 18}}
    - {udgift: {mindst: 589}}
    - en_af: [{alder: {under: 67}}, {bevilget: {ydelse: sel-97}}]
      tekst: Under 67 år, eller det er bevilget.
    - en_af: [{niveau: {mindst: C}}, {tema.a: 4}]
"""


def test_ages_and_levels_are_taken_out_in_document_order_once(tmp_path: Path) -> None:
    edition = load(tmp_path / "katalog", {STANDARD: standard(GROUP)})
    group = edition.standards["sel-85"].tilbud.maalgruppe
    assert [(t.tekst, t.is_binding) for t in thresholds(group, edition.vocabulary)] == [
        ("Alder: mindst 18 år", True),
        ("Mindst D", True),
        ("Tema A: 2 eller 3 eller 4", True),
        ("Over halvdelen af de vurderede temaer er på niveau 3 eller derover", False),
        ("Under 67 år, eller det er bevilget", True),
        ("Niveau: C eller D eller E eller Tema A: 4", True),
    ]


def test_a_group_that_asks_for_no_level_has_no_threshold(tmp_path: Path) -> None:
    edition = load(tmp_path / "katalog", {})
    assert thresholds(edition.standards["sel-85"].tilbud.maalgruppe, edition.vocabulary) == []
