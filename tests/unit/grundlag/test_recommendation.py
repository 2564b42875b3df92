"""The recommendation is the lowest step that fits, and never a guess."""

from __future__ import annotations

import pytest

from visitator.grundlag.recommendation import not_enough, recommended
from visitator.rules.citations import Citation
from visitator.rules.criteria import All, Hjemmel, Mark, Styrke
from visitator.rules.edition import LawService
from visitator.rules.explain import OfferResult, Reason
from visitator.rules.standards import Offer, Status

NOBODY = All((), Mark("", "", Styrke.BINDENDE, Hjemmel.LOV, Citation("d", "1")))


def service(name: str, step: int | None, status: str) -> OfferResult:
    offer = Offer(name, name, step, NOBODY, {}, ())
    return OfferResult(offer, Status(status), Reason(NOBODY, True, True, False, ()), {})


@pytest.mark.parametrize(
    ("services", "insufficient", "expected"),
    [
        ([("a", 1, "omfattet"), ("b", 2, "omfattet")], [], "a"),
        ([("b", 2, "omfattet"), ("a", 1, "omfattet")], [], "a"),
        ([("a", 1, "ikke_omfattet"), ("b", 2, "omfattet")], [], "b"),
        ([("a", 1, "vejledende_uden_for"), ("b", 2, "omfattet")], [], "b"),
        ([("a", 1, "uafklaret"), ("b", 2, "omfattet")], [], None),
        ([("a", 1, "uafklaret"), ("b", 1, "omfattet")], [], "b"),
        ([("a", 1, "omfattet"), ("b", 2, "uafklaret")], [], "a"),
        ([("a", 1, "omfattet"), ("b", 2, "omfattet")], ["a"], "b"),
        ([("a", 1, "uafklaret"), ("b", 2, "omfattet")], ["a"], "b"),
        ([("a", None, "omfattet"), ("b", 2, "ikke_omfattet")], [], None),
        ([("a", None, "uafklaret"), ("b", 2, "omfattet")], [], "b"),
        ([], [], None),
    ],
)
def test_the_lowest_step_that_fits_is_recommended(
    services: list[tuple[str, int | None, str]], insufficient: list[str], expected: str | None
) -> None:
    assert recommended([service(*each) for each in services], insufficient, []) == expected


def test_of_two_on_one_step_the_one_that_was_applied_for_is_recommended() -> None:
    both = [service("a", 1, "omfattet"), service("b", 1, "omfattet")]
    assert recommended(both, [], ["b", "c"]) == "b"
    assert recommended(both, [], ["c"]) == "a"


def test_an_answer_may_say_that_a_service_does_not_meet_the_need() -> None:
    services = {
        "a": LawService("A", "§ 1", (("bor_hjemme", "nej"),)),
        "b": LawService("B", "§ 2", ()),
    }
    assert not_enough(services, {"bor_hjemme": "nej"}) == {"a": "bor_hjemme"}
    assert not_enough(services, {"bor_hjemme": "ja"}) == {}
    assert not_enough(services, {}) == {}
