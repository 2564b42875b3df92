"""A case file: the citizen's facts and what the case is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from visitator.grundlag.usage import NO_USAGE, Usage, read_usage
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, InputError, in_reading_order, in_short, nearest
from visitator.rules.load.answers import DATE_REMEDY, completed, parse_date, read_answers
from visitator.rules.load.grants import read_grants
from visitator.rules.load.strict_yaml import Document
from visitator.rules.situation import Situation

DATES = (
    "dato",
    "henvendelse",
    "ansoegt",
    "visitationsmoede",
    "afgoerelse_modtaget",
    "ivaerksat",
    "udloeber",
    "afsluttet",
    "optaget",
    "udskrevet",
)
IN_ORDER = (("ivaerksat", "afsluttet"), ("ivaerksat", "udloeber"), ("optaget", "udskrevet"))
KEYS = (
    "kommune",
    *DATES,
    "ansoegt_om",
    "sagstype",
    "bevillinger",
    "forbrug",
    "konti",
    "utilstraekkelig",
    "fakta",
)
KINDS = ("ny", "aendring", "forlaengelse", "opfoelgning", "ophoer")


@dataclass(frozen=True, slots=True)
class Case:
    """One citizen's case.

    ``ansoegt_om`` is empty where everything is asked about. ``utilstraekkelig`` maps a service to
    the caseworker's reason why it will not do. ``unavailable`` maps a fact that nobody can tell to
    the reason; ``provenance`` holds who said what. ``dates`` are those of the case that start
    clocks, by the names that the catalogue uses. ``usage`` is what was used of accounts.
    """

    kommune: str
    situation: Situation
    ansoegt_om: tuple[str, ...]
    sagstype: str
    dates: Mapping[str, date]
    utilstraekkelig: Mapping[str, str]
    unavailable: Mapping[str, str]
    provenance: Mapping[str, Mapping[str, str]]
    usage: Usage = NO_USAGE

    @property
    def day(self) -> date:
        """The day that the case is judged on."""
        return self.situation.day


EditionOn = Callable[[str, date, Document], Edition]
"""Finds the edition of a municipality on a day; raises InputError where there is none."""


def read_case(document: Document, today: date, edition_on: EditionOn) -> tuple[Case, Edition]:
    """The case of a document and the edition that it is judged by.

    Raises InputError with every fault of the document.
    """
    data = document.data
    if not isinstance(data, dict):
        remedy = "Skriv kommune, dato, ansoegt_om og fakta."
        raise InputError([Fault(document.place(()), "En sag skal være navne med værdier.", remedy)])
    faults = [*_frame_faults(document, data, today), *_order_faults(document, data)]
    kommune, day = data.get("kommune"), parse_date(data.get("dato")) or today
    if not isinstance(kommune, str) or any(f.place == document.place(("dato",)) for f in faults):
        raise InputError(faults)
    try:
        edition = edition_on(kommune, day, document)
    except InputError as error:
        raise InputError([*faults, *error.faults]) from None
    case = _case(document, data, kommune, day, edition, faults)
    if faults:
        raise InputError(in_reading_order(faults))
    return case, edition


def _frame_faults(document: Document, data: dict[str, object], today: date) -> Iterator[Fault]:
    for key in data:
        if key not in KEYS:
            place = document.key_place((key,))
            yield Fault(place, f"«{key}» kendes ikke i en sag.", nearest(key, KEYS))
    kommune = data.get("kommune")
    if not isinstance(kommune, str):
        what = "mangler" if kommune is None else f"kan ikke være {in_short(kommune)}"
        place = document.place(("kommune",))
        yield Fault(place, f"«kommune» {what}.", "Skriv fx kommune: koebenhavn.")
    for key in DATES:
        written = data.get(key)
        if key in data and parse_date(written) is None:
            yield Fault(
                document.place((key,)), f"«{in_short(written)}» er ikke en dato.", DATE_REMEDY
            )
    kind = data.get("sagstype", KINDS[0])
    if kind not in KINDS:
        wrong = in_short(kind)
        place = document.place(("sagstype",))
        yield Fault(place, f"Sagstypen «{wrong}» kendes ikke.", nearest(wrong, KINDS))
    day = parse_date(data.get("dato")) or today
    for key, what in (("henvendelse", "Henvendelsen"), ("ansoegt", "Ansøgningen")):
        received = parse_date(data.get(key))
        if received and received > day:
            yield Fault(
                document.place((key,)),
                f"{what} {received.isoformat()} ligger efter sagens dato {day.isoformat()}.",
                "Ret en af datoerne.",
            )


def _order_faults(document: Document, data: dict[str, object]) -> Iterator[Fault]:
    """A stay or support cannot end before it begins."""
    for first, later in IN_ORDER:
        begins, ends = parse_date(data.get(first)), parse_date(data.get(later))
        if begins and ends and ends < begins:
            yield Fault(
                document.place((later,)),
                f"«{later}» {ends.isoformat()} ligger før «{first}» {begins.isoformat()}.",
                "Ret en af datoerne.",
            )


def _case(
    document: Document,
    data: dict[str, object],
    kommune: str,
    day: date,
    edition: Edition,
    faults: list[Fault],
) -> Case:
    services = frozenset(edition.services) | frozenset(edition.standards)
    answers = read_answers(document, ("fakta",), edition.vocabulary, day)
    kind = str(data.get("sagstype", KINDS[0]))
    facts = completed(answers, document, ("fakta",), kind, edition, day)
    faults.extend(answers.faults)
    grants = read_grants(document, ("bevillinger",), services, faults)
    return Case(
        kommune=kommune,
        situation=Situation(day, facts, frozenset(answers.not_assessed), grants),
        ansoegt_om=_applied_for(document, data.get("ansoegt_om"), services, faults),
        sagstype=kind,
        dates={key: d for key in DATES if (d := parse_date(data.get(key)))} | {"dato": day},
        utilstraekkelig=_insufficient(document, data.get("utilstraekkelig"), services, faults),
        unavailable=answers.unavailable,
        provenance={name: about for name, about in answers.provenance.items() if about},
        usage=read_usage(document, edition, day, faults),
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
