"""No CPR number is asked for where the municipality's document lets the citizen be anonymous."""

from __future__ import annotations

import pytest

from visitator.web.henvendelser.access_terms import access_to, may_be_anonymous


@pytest.mark.parametrize(
    ("kommune", "ydelse", "afsnit"),
    [
        ("viborg", "sel-81", "2.1 Bemærkninger"),
        ("viborg", "sel-99", "2.10 Bemærkninger"),
        ("viborg", "sel-101a", "2.12 § 101 a Målgruppe"),
        ("viborg", "sel-109", "§ 109 stk. 2"),
        ("viborg", "sel-101", "2.12 Råd og vejledning"),
    ],
)
def test_the_document_lets_the_citizen_be_anonymous(kommune: str, ydelse: str, afsnit: str) -> None:
    (adgang,) = access_to(kommune, [ydelse])
    assert adgang.anonym
    assert adgang.anonym_kilde is not None
    assert adgang.anonym_kilde["afsnit"] == afsnit


@pytest.mark.parametrize(
    ("kommune", "ydelse"), [("koebenhavn", "sel-85"), ("hvidovre", "sel-110"), ("vejen", "sel-108")]
)
def test_elsewhere_the_citizen_is_known(kommune: str, ydelse: str) -> None:
    assert not may_be_anonymous(kommune, [ydelse])


def test_all_that_is_applied_for_must_allow_it() -> None:
    assert may_be_anonymous("viborg", ["sel-81", "sel-99"])
    assert not may_be_anonymous("viborg", ["sel-81", "sel-85"])
