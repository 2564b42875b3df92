"""The facts that an assessment gives to the rules: the themes' levels and the overall level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from visitator.rules.facts import NOT_ASSESSED
from visitator.rules.faults import Place
from visitator.vum.assessment import LaestUdredning, Udredning
from visitator.vum.terms import Begreber

OVERALL = "samlet_funktionsniveau"


@dataclass(frozen=True, slots=True)
class GivenFact:
    """A level: "0" to "4", A to E, or ``ikke_vurderet``.

    ``about`` is who said it, when, from where and why (af, dato, kilde, begrundelse); ``place`` is
    where the assessment says so.
    """

    value: str
    about: Mapping[str, str]
    place: Place

    @property
    def is_assessed(self) -> bool:
        """Whether it is a level, and not that none was set."""
        return self.value != NOT_ASSESSED


def given_facts(read: LaestUdredning, terms: Begreber) -> dict[str, GivenFact]:
    """What is said, by fact, in the order of the terms.

    A theme that was used without a level says nothing; one that was not used does so only where
    somebody wrote that the others were left out on purpose.
    """
    return dict(_facts(read, terms))


def _facts(read: LaestUdredning, terms: Begreber) -> Iterator[tuple[str, GivenFact]]:
    udredning, document = read.udredning, read.document
    overall = udredning.samlet_funktionsniveau
    if overall is not None:
        about = _about(udredning) | {
            "af": overall.af or udredning.af,
            "dato": (overall.dato or udredning.dato).isoformat(),
            "kilde": overall.kilde or _source(udredning),
            "begrundelse": overall.begrundelse or "",
        }
        place = document.place((OVERALL, "vaerdi"))
        yield OVERALL, GivenFact(overall.vaerdi, _said(about), place)
    for tema in terms.temaer.values():
        judged = udredning.temaer.get(tema.id)
        if judged is not None and judged.niveau is not None:
            about = _about(udredning) | {"begrundelse": judged.beskrivelse}
            place = document.place(read.theme_path(tema.id, "niveau"))
            yield tema.fact, GivenFact(judged.niveau, about, place)
        elif judged is None and udredning.oevrige_ikke_vurderet:
            place = document.place(("oevrige_temaer",))
            yield tema.fact, GivenFact(NOT_ASSESSED, _about(udredning), place)


def _about(udredning: Udredning) -> dict[str, str]:
    dato = udredning.dato.isoformat()
    return {"af": udredning.af, "dato": dato, "kilde": _source(udredning)}


def _source(udredning: Udredning) -> str:
    return f"Udredning efter VUM {udredning.vum}"


def _said(about: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in about.items() if text}
