"""What a format refuses for a reason that no file has given so far is still told in Danish."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError
from small_catalogue import FILES, STANDARD, standard
from unit.rules.load.told_faults import told_faults

from visitator.rules.load.format_faults import faults_of
from visitator.rules.load.strict_yaml import parse_text

ABOUT = "spoergsmaal: S?, art: oplysning, besvares_af: borger"


class YesOrNo(BaseModel):
    answer: bool


def test_a_kind_of_value_that_no_format_asks_for() -> None:
    document = parse_text("answer: måske", "fil")
    with pytest.raises(ValidationError) as raised:
        YesOrNo.model_validate(document.data)
    (fault,) = faults_of(raised.value, YesOrNo, document)
    assert str(fault) == "fil:1:9: «måske» kan ikke stå her."
    assert fault.remedy == ""


def test_a_fact_in_an_unknown_unit_is_told_where_it_is_calculated_with(tmp_path: Path) -> None:
    fact = f"  - {{id: x, type: kroner, enhed: kr./snes, betegnelse: X, {ABOUT}}}\n"
    paid = "{navn: a, tekst: A, regn: {faktum: x}}"
    rules = (
        "maalgruppe: {p: ja}\n"
        f"betaling: {{vaerdi: ydelse, formel: {{resultat: a, linjer: [{paid}]}}}}"
    )
    found = told_faults(
        tmp_path,
        {"fakta/fakta.yaml": FILES["fakta/fakta.yaml"] + fact, STANDARD: standard(rules)},
    )
    assert found[0].startswith(
        "sel-85.yaml:6:94: Enheden «kr./snes» kan ikke læses: «snes» er ikke en enhed."
    )


def test_a_long_text_in_place_of_a_period_is_cut(tmp_path: Path) -> None:
    rules = f"maalgruppe: {{p: ja}}\nvarsel: {{efter: {'a' * 61}}}"
    assert told_faults(tmp_path, {STANDARD: standard(rules)}) == [
        f"sel-85.yaml:6:17: «{'a' * 60}» er ikke et tidsrum. Skriv fx 6 måneder."
    ]
