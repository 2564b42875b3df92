"""Whether a decision was made in time, and what the applicant is owed where it was not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from visitator.frister import CountedDate, in_words
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.case import Case
from visitator.grundlag.delay_notices import KEY, DelayNotice
from visitator.grundlag.due import due
from visitator.rules.faults import Fault
from visitator.rules.load.answers import value_at
from visitator.rules.load.strict_yaml import Document
from visitator.rules.tables import Clock

DECIDED = ("afgjort", "afgoerelse_sendt")
"""Days on which the decision was certainly made or about to be told; receipt may lie later."""


def decision_json(
    ydelse: str, counted: CountedDate | None, grundlag: Grundlag, *, is_set: bool
) -> dict[str, Any]:
    """What a decision deadline says beyond other deadlines.

    ``dato`` becomes the new date where the applicant was told one; the old is kept beside it.
    The aim is for deadlines that are kept, so it stands only where one ``is_set``.
    """
    case, edition = grundlag.case, grundlag.edition
    aim, found = edition.fristmaal, dict[str, Any]()
    told = _told(ydelse, counted, case)
    if counted is not None and told:
        found |= _postponed(counted, told[-1], case.day)
    last = told[-1].ny_frist if told else counted.date if counted is not None else None
    kept = None if last is None else _kept(case, last)
    return found | {
        "oprindelig_dato": counted.date.isoformat() if counted is not None and told else None,
        "overholdt": kept,
        "maal": None
        if aim is None or not is_set
        else {"procent": aim.procent, "tekst": aim.tekst, "kilde": aim.kilde.as_json()},
        "besked": _notice(ydelse, told, kept, grundlag),
    }


def _told(ydelse: str, counted: CountedDate | None, case: Case) -> tuple[DelayNotice, ...]:
    """The notices that concern this service: those with a new date after its deadline."""
    if counted is None or not _is_applied_for(ydelse, case):
        return ()
    return tuple(notice for notice in case.fristbeskeder if notice.ny_frist > counted.date)


def _is_applied_for(ydelse: str, case: Case) -> bool:
    return not case.ansoegt_om or ydelse in case.ansoegt_om


def _postponed(counted: CountedDate, notice: DelayNotice, day: date) -> dict[str, Any]:
    explanation = (
        f"{counted.explanation}; ansøgeren har {in_words(notice.dato)} fået besked om en ny frist"
    )
    return {
        "dato": notice.ny_frist.isoformat(),
        "forklaring": explanation,
        "passeret": notice.ny_frist < day,
    }


def _kept(case: Case, last: date) -> bool | None:
    """Whether the decision came on or before ``last``; None while that cannot be told."""
    decided = [case.dates[key] for key in DECIDED if key in case.dates]
    if decided:
        return min(decided) <= last
    received = case.dates.get("afgoerelse_modtaget")
    if received is not None:
        return True if received <= last else None
    return False if case.day > last else None


def _is_decided(case: Case) -> bool:
    return any(key in case.dates for key in (*DECIDED, "afgoerelse_modtaget"))


def _notice(
    ydelse: str, told: tuple[DelayNotice, ...], kept: bool | None, grundlag: Grundlag
) -> dict[str, Any] | None:
    """The notice that is owed or was given; None where there is neither."""
    case, law = grundlag.case, grundlag.edition.overskredet_lov
    owed = kept is False and not _is_decided(case) and _is_applied_for(ydelse, case)
    if not (owed or told):
        return None
    covered = law is not None and ydelse.partition("-")[0] in law.love
    return {
        "skyldes": owed,
        "givet": [
            {
                "dato": notice.dato.isoformat(),
                "begrundelse": notice.begrundelse,
                "ny_frist": notice.ny_frist.isoformat(),
            }
            for notice in told
        ],
        "tekst": law.tekst if law is not None and covered else None,
        "hjemmel": "lov" if covered else None,
        "kilde": law.kilde.as_json() if law is not None and covered else None,
    }


def delay_faults(document: Document, grundlag: Grundlag) -> Iterator[Fault]:
    """A fault where the first notice gives no later date than any deadline of what was sought."""
    case = grundlag.case
    if not case.fristbeskeder:
        return
    first, deadlines = case.fristbeskeder[0], []
    for answer in grundlag.ydelser:
        result = answer.tilbud.tabeller.get("frist.afgoerelse")
        value = result.row.vaerdi if result is not None and result.row is not None else None
        counted = due(value, case.dates, case.day) if isinstance(value, Clock) else None
        if counted is not None and _is_applied_for(answer.standard.id, case):
            deadlines.append(counted.date)
    if not deadlines:
        what = "Der er ingen frist for afgørelsen at udskyde."
        remedy = "Skriv ansoegt og ansoegt_om, eller slet beskeden."
        yield Fault(document.place((KEY,)), what, remedy)
    elif first.ny_frist <= min(deadlines):
        listed = isinstance(value_at(document, (KEY,)), list)
        yield Fault(
            document.place((KEY, 0, "ny_frist") if listed else (KEY, "ny_frist")),
            f"Den nye frist {first.ny_frist.isoformat()} ligger ikke efter den, der gjaldt: "
            f"{min(deadlines).isoformat()}.",
            "Ret den nye frist.",
        )
