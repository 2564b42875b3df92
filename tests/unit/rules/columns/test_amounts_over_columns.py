"""What one row of a calculation cannot be worked out from says nothing of the other rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import narwhals as nw
import polars as pl
import pytest
from small_catalogue import FILES, STANDARD, load, standard

from visitator.rules.columns.frames import answered
from visitator.rules.columns.plan import Answer, RuleSet, What, plan
from visitator.rules.columns.untranslatable import UntranslatableError

DAY = date(2026, 1, 15)
FACTS = FILES["fakta/fakta.yaml"] + "".join(
    f"  - {{id: {name}, type: kroner, enhed: kr./måned, betegnelse: N, spoergsmaal: S?, "
    "art: oplysning, besvares_af: borger}\n"
    for name in ("i_alt", "loen")
)
SHARED = """\
maalgruppe: {p: ja}
betaling:
  raekker:
    - naar: {p: ja}
      vaerdi: egenbetaling
      formel:
        linjer:
          - {navn: svar, tekst: Svar, regn: {faktum: loen}, enhed: kr./måned}
        resultat: svar
        retning: fra_borger
    - vaerdi: egenbetaling
      formel:
        linjer:
          - {navn: del, tekst: Del, regn: {divider: [{faktum: udgift}, {faktum: i_alt}]}}
          - navn: svar
            tekst: Svar
            regn: {gange: [{faktum: loen}, {linje: del}]}
            enhed: kr./måned
        resultat: svar
        retning: fra_borger
"""


def oere(root: Path, rest: str, people: dict[str, list[object]]) -> list[int | None]:
    edition = load(root, {STANDARD: standard(rest), "fakta/fakta.yaml": FACTS})
    found = plan(RuleSet(edition.standards, edition.vocabulary, edition.rates, DAY))
    amount = found.answers[Answer("sel-85", "", "betaling", What.AMOUNT)]
    money = pl.Int64
    types = {"p": pl.Boolean, "udgift": money, "i_alt": money, "loen": money}
    frame = nw.from_native(pl.DataFrame(people, schema=types).lazy())
    return list(answered(frame, found.graph, {"svar": amount}).collect()["svar"].to_list())


def test_an_unknown_divisor_of_another_row_does_not_matter(tmp_path: Path) -> None:
    people: dict[str, list[object]] = {
        "p": [True, True, False, False, False],
        "udgift": [None, 1, 100, 100, 100],
        "i_alt": [None, 0, 300, 0, None],
        "loen": [1000, 1000, 1000, 1000, 1000],
    }
    # 10 kr. som de er; en tredjedel af 10 kr. er 3,33; delt med 0 eller noget ukendt er ukendt.
    assert oere(tmp_path, SHARED, people) == [1000, 1000, 333, None, None]


def test_a_divisor_that_may_be_below_zero_is_refused_where_it_stands(tmp_path: Path) -> None:
    below = "{divider: [{faktum: udgift}, {minus: [{faktum: i_alt}, {faktum: loen}]}]}"
    written = SHARED.replace("{divider: [{faktum: udgift}, {faktum: i_alt}]}", below)
    with pytest.raises(UntranslatableError) as caught:
        oere(tmp_path, written, {"p": [], "udgift": [], "i_alt": [], "loen": []})
    assert str(caught.value) == (
        "sel-85: betaling[1], linjen «del»: der deles med noget, der kan være under 0"
    )
