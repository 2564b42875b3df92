"""The facts that a standard uses, wherever in it they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import STANDARD, load, standard

from visitator.rules.walk import facts_used

FORMULA = (
    "formel: {resultat: a, linjer: [{navn: a, tekst: A, enhed: kr./måned, regn: {faktum: udgift}}]}"
)
PLACES = {
    "target group": ("", set()),
    "share": (
        "advarsler: [{naar: {andel: {temaer: alle, krav: {mindst: 3}, over: 1/2}}, "
        "tekst: T, kilde: '1'}]",
        {"tema.a"},
    ),
    "row": ("pligt: {raekker: [{naar: {niveau: C}, vaerdi: skal}, {vaerdi: kan}]}", {"niveau"}),
    "row of a variant": (
        "varianter: {a: {titel: A, pligt: {raekker: [{naar: {niveau: C}, vaerdi: skal}]}}}",
        {"niveau"},
    ),
    "group of a variant": (
        "varianter: {a: {titel: A, maalgruppe: {alder: {mindst: 18}}}}",
        {"alder"},
    ),
    "relation": (
        "forhold: [{art: henvis_til, ydelse: sel-97, naar: {niveau: C}, tekst: T, kilde: '1'}, "
        "{art: udelukker, ydelse: sel-96, tekst: T, kilde: '1'}]",
        {"niveau"},
    ),
    "warning": ("advarsler: [{naar: {niveau: C}, tekst: T, kilde: '1'}]", {"niveau"}),
    "formula": (f"betaling: {{vaerdi: ydelse, {FORMULA}}}", {"udgift"}),
    "formula in one row of two": (
        "betaling: {raekker: [{naar: {niveau: C}, vaerdi: gratis}, "
        f"{{vaerdi: ydelse, {FORMULA}}}]}}",
        {"niveau", "udgift"},
    ),
}


@pytest.mark.parametrize(("rest", "more"), PLACES.values(), ids=list(PLACES))
def test_a_fact_is_used_wherever_it_stands(tmp_path: Path, rest: str, more: set[str]) -> None:
    text = standard(f"maalgruppe: {{p: ja}}\n{rest}\n")
    found = load(tmp_path / "katalog", {STANDARD: text}).standards["sel-85"]
    assert facts_used(found) == {"p"} | more
