"""``ikke_nok`` in lov/ydelser.yaml names a fact and an answer that exist."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import load

from visitator.rules.faults import InputError

SERVICES = "ydelser:\n  - {{id: sel-85, titel: Støtte, lov: SEL § 85, ikke_nok: {{{}}}}}\n"


def test_an_answer_that_a_service_is_not_enough_for(tmp_path: Path) -> None:
    edition = load(tmp_path, {"lov/ydelser.yaml": SERVICES.format("p: nej")})
    assert edition.services["sel-85"].ikke_nok == (("p", "nej"),)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("pp: nej", "Faktummet «pp» findes ikke."),
        ("p: måske", "«p» kan ikke besvares med «måske»."),
    ],
)
def test_a_fact_or_an_answer_that_does_not_exist_is_told(
    tmp_path: Path, written: str, told: str
) -> None:
    with pytest.raises(InputError) as error:
        load(tmp_path, {"lov/ydelser.yaml": SERVICES.format(written)})
    assert [fault.what for fault in error.value.faults] == [told]
