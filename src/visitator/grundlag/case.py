"""A case file: the citizen's facts and what the case is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from visitator.frister import CountedDate
from visitator.grundlag.assessed import (
    KEY,
    AssessmentOf,
    CaseAssessment,
    add_facts,
    named_assessment,
)
from visitator.grundlag.case_dates import (
    DATES,
    RECEIVED,
    SENT_BY,
    counted_receipt,
    date_faults,
    receipt_faults,
)
from visitator.grundlag.chosen_interval import chosen_interval
from visitator.grundlag.delay_notices import KEY as NOTICES
from visitator.grundlag.delay_notices import DelayNotice, read_delay_notices
from visitator.grundlag.held import KEY as HELD
from visitator.grundlag.held import read_held
from visitator.grundlag.usage import NO_USAGE, Usage, read_usage
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, InputError, in_reading_order, in_short, nearest
from visitator.rules.load.answers import completed, parse_date, read_answers
from visitator.rules.load.grants import read_grants
from visitator.rules.load.strict_yaml import Document
from visitator.rules.situation import Situation

KEYS = (
    "kommune",
    *DATES,
    SENT_BY,
    NOTICES,
    "plan_til",
    "opfoelges_hver",
    HELD,
    "ansoegt_om",
    "sagstype",
    "bevillinger",
    "forbrug",
    "konti",
    "utilstraekkelig",
    KEY,
    "fakta",
)
OF_ONE_MUNICIPALITY = (NOTICES, "opfoelges_hver", HELD, "forbrug", "konti")
"""What the case's own municipality has done or chosen, which means nothing in another one."""
MUNICIPALITY_REMEDY = "Skriv kommune: og en af dem, som visitator katalog viser."
NEW = "ny"
KINDS = (NEW, "aendring", "forlaengelse", "opfoelgning", "ophoer")


@dataclass(frozen=True, slots=True)
class Case:
    """One citizen's case.

    ``ansoegt_om`` is empty where everything is asked about. ``utilstraekkelig`` maps a service to
    the caseworker's reason why it will not do. ``unavailable`` maps a fact that nobody can tell to
    the reason; ``provenance`` holds who said what. ``dates`` are those of the case that start
    clocks, by the names that the catalogue uses; ``receipt`` tells how the day the decision was
    received was counted, where it was. ``fristbeskeder`` are what the applicant was told of a late
    decision, ``opfoelges_hver`` the interval (a number and its unit) that was chosen for follow-up,
    and ``plan_til`` the day until which follow-up is to be planned. ``udredning`` is the
    assessment it rests on. ``usage`` is what was used of accounts, and ``fulgt_op`` the days on
    which each kind of follow-up was held.
    """

    kommune: str
    situation: Situation
    ansoegt_om: tuple[str, ...]
    sagstype: str
    dates: Mapping[str, date]
    utilstraekkelig: Mapping[str, str]
    unavailable: Mapping[str, str]
    provenance: Mapping[str, Mapping[str, str]]
    receipt: CountedDate | None = None
    fristbeskeder: tuple[DelayNotice, ...] = ()
    opfoelges_hver: tuple[int, str] | None = None
    plan_til: date | None = None
    udredning: CaseAssessment | None = None
    usage: Usage = NO_USAGE
    fulgt_op: Mapping[str, tuple[date, ...]] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The day that the case is judged on."""
        return self.situation.day


EditionOn = Callable[[str, date, Document], Edition]
"""Finds the edition of a municipality on a day; raises InputError where there is none."""


def read_case(
    document: Document,
    today: date,
    edition_on: EditionOn,
    assessment_of: AssessmentOf | None = None,
) -> tuple[Case, Edition]:
    """The case of a document and the edition that it is judged by.

    ``assessment_of`` reads the assessment that a case names; without it a case may name none.

    Raises InputError with every fault of the document.
    """
    data = document.data
    if not isinstance(data, dict):
        remedy = "Skriv kommune, dato, ansoegt_om og fakta."
        raise InputError([Fault(document.place(()), "En sag skal være navne med værdier.", remedy)])
    kommune, day = data.get("kommune"), parse_date(data.get("dato")) or today
    faults = [*_frame_faults(document, data), *date_faults(document, data, day)]
    if not isinstance(kommune, str) or any(f.place == document.place(("dato",)) for f in faults):
        raise InputError(faults)
    try:
        edition = edition_on(kommune, day, document)
    except InputError as error:
        raise InputError([*faults, *error.faults]) from None
    found = named_assessment(document, day, edition, assessment_of, faults)
    case = _case(document, data, kommune, day, edition, faults, found)
    if faults:
        raise InputError(in_reading_order(faults))
    return case, edition


def _frame_faults(document: Document, data: dict[str, object]) -> Iterator[Fault]:
    for key in data:
        if key not in KEYS:
            place = document.key_place((key,))
            yield Fault(place, f"«{key}» kendes ikke i en sag.", nearest(key, KEYS))
    kommune = data.get("kommune")
    if not isinstance(kommune, str):
        what = "mangler" if kommune is None else f"kan ikke være {in_short(kommune)}"
        place = document.place(("kommune",))
        yield Fault(place, f"«kommune» {what}.", MUNICIPALITY_REMEDY)
    kind = data.get("sagstype", KINDS[0])
    if kind not in KINDS:
        wrong = in_short(kind)
        place = document.place(("sagstype",))
        yield Fault(place, f"Sagstypen «{wrong}» kendes ikke.", nearest(wrong, KINDS))


def _case(
    document: Document,
    data: dict[str, object],
    kommune: str,
    day: date,
    edition: Edition,
    faults: list[Fault],
    found: CaseAssessment | None,
) -> Case:
    services = frozenset(edition.services) | frozenset(edition.standards)
    answers = read_answers(document, ("fakta",), edition.vocabulary, day)
    if found is not None:
        add_facts(found, document, answers, edition.vocabulary)
    kind = str(data.get("sagstype", KINDS[0]))
    facts = completed(answers, document, ("fakta",), kind, edition, day)
    faults.extend(answers.faults)
    grants = read_grants(document, ("bevillinger",), services, faults)
    receipt = counted_receipt(data, edition.brev_hverdage)
    faults.extend(receipt_faults(document, data, receipt))
    dates = {key: d for key in DATES if (d := parse_date(data.get(key)))} | {"dato": day}
    if receipt is not None:
        dates.setdefault(RECEIVED, receipt.date)
    applied = _applied_for(document, data.get("ansoegt_om"), services, faults)
    return Case(
        kommune=kommune,
        situation=Situation(day, facts, frozenset(answers.not_assessed), grants),
        ansoegt_om=applied if applied or found is None else found.udredning.ansoegt_om,
        sagstype=kind,
        dates=dates,
        utilstraekkelig=_insufficient(document, data.get("utilstraekkelig"), services, faults),
        unavailable=answers.unavailable,
        provenance={name: about for name, about in answers.provenance.items() if about},
        receipt=receipt,
        fristbeskeder=read_delay_notices(document, faults),
        opfoelges_hver=chosen_interval(document, edition, faults),
        plan_til=parse_date(data.get("plan_til")),
        udredning=found,
        usage=read_usage(document, edition, day, faults),
        fulgt_op=read_held(document, edition, day, faults),
    )


def _applied_for(
    document: Document, written: object, services: frozenset[str], faults: list[Fault]
) -> tuple[str, ...]:
    if written is None:
        return ()
    if not isinstance(written, list):
        remedy = "Skriv fx ansoegt_om: [sel-85]."
        faults.append(Fault(document.place(("ansoegt_om",)), "«ansoegt_om» er en liste.", remedy))
        return ()
    for number, service in enumerate(written):
        if not isinstance(service, str) or service not in services:
            wrong = in_short(service)
            place = document.place(("ansoegt_om", number))
            faults.append(Fault(place, f"Ydelsen «{wrong}» kendes ikke.", nearest(wrong, services)))
    return tuple(dict.fromkeys(str(service) for service in written))


def _insufficient(
    document: Document, written: object, services: frozenset[str], faults: list[Fault]
) -> dict[str, str]:
    """Services that the caseworker has found insufficient, each with a reason."""
    if written is None:
        return {}
    if not isinstance(written, dict):
        remedy = "Skriv ydelse og begrundelse: {sel-85: …}."
        place = document.place(("utilstraekkelig",))
        faults.append(Fault(place, "«utilstraekkelig» er ydelser med begrundelser.", remedy))
        return {}
    for service, reason in written.items():
        place = document.key_place(("utilstraekkelig", service))
        if service not in services:
            remedy = nearest(service, services)
            faults.append(Fault(place, f"Ydelsen «{service}» kendes ikke.", remedy))
        if not isinstance(reason, str) or not reason.strip():
            remedy = "Skriv hvorfor den ikke er tilstrækkelig."
            faults.append(Fault(place, f"Begrundelsen for {service} mangler.", remedy))
    return {service: str(reason) for service, reason in written.items()}
