"""An assessment with its findings as plain data; ``udredning`` in it can be read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from visitator.rules.facts import FactType
from visitator.vum.finding import Examined, Fund
from visitator.vum.given_facts import GivenFact, given_facts
from visitator.vum.terms import Begreb
from visitator.vum.words import overall_name, theme_name
from visitator.vum.writing import assessment_json, level_json


def examined_json(seen: Examined, found: Iterable[Fund]) -> dict[str, Any]:
    """The answer of ``visitator udred``."""
    overall = seen.udredning.samlet_funktionsniveau
    return {
        "udredning": assessment_json(seen.udredning, seen.terms),
        "fund": [fund.as_json() for fund in found],
        "fakta": _facts(seen),
        "ord": {
            "samlet_funktionsniveau": overall and overall_name(seen, overall.vaerdi),
            "temaer": {tema: theme_name(seen, tema) for tema in seen.udredning.temaer},
        },
        "koder": [{"id": t.id, "navn": t.navn, "kode": t.ffb} for t in _terms(seen)],
        "katalog": {"version": seen.edition.version, "sha256": seen.edition.sha256},
    }


def _facts(seen: Examined) -> dict[str, Any]:
    """What can be written under ``fakta`` in a case."""
    vocabulary = seen.edition.vocabulary
    return {
        fact: {"vaerdi": _value(given, vocabulary[fact].type), **given.about}
        for fact, given in given_facts(seen.read, seen.terms).items()
        if fact in vocabulary
    }


def _value(given: GivenFact, type_: FactType) -> int | str | None:
    return level_json(given.value) if type_ is FactType.TEMANIVEAU else given.value


def _terms(seen: Examined) -> Iterator[Begreb]:
    """The terms of Fælles Faglige Begreber that the assessment uses, each once."""
    yield from dict.fromkeys(_used(seen))


def _used(seen: Examined) -> Iterator[Begreb]:
    terms, udredning = seen.terms, seen.udredning
    if udredning.samlet_funktionsniveau is not None:
        yield terms.samlede_niveauer[udredning.samlet_funktionsniveau.vaerdi]
    for tema, judged in udredning.temaer.items():
        yield terms.temaer[tema].begreb
        if judged.niveau is not None:
            yield terms.temaniveauer[judged.niveau].begreb
        for sub in judged.undertemaer:
            known = seen.in_version(tema).undertemaer[sub]
            if known.ffb is not None:
                yield Begreb(known.id, known.navn, known.ffb, known.forklaring or "")
    yield from (terms.maalgrupper[chosen.maalgruppe].begreb for chosen in udredning.maalgrupper)
    yield from (terms.maaltyper[goal.type] for goal in udredning.maal)
    yield from (terms.resultater[found.resultat] for found in udredning.opfoelgninger)
