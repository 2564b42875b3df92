"""``visitator frist``: every date of a service, from the dates and facts on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import DatoOption, Format, FormatOption, KatalogOption

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from visitator.rules.edition import Edition
    from visitator.rules.faults import Fault
    from visitator.rules.load.strict_yaml import Document

YdelseArgument = Annotated[str, typer.Argument(metavar="YDELSE", help="En ydelse, fx sel-85.")]
ValuesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="NAVN=VÆRDI",
        help="Sagens datoer og fakta, fx ansoegt=2026-01-05 sagstype=aendring alder=34.",
    ),
]
KommuneOption = Annotated[
    str, typer.Option("--kommune", metavar="KOMMUNE", help="En kommune, fx viborg.")
]
TilOption = Annotated[
    str | None,
    typer.Option("--til", metavar="DATO", help="Viser hele planen fra støttens start til dagen."),
]
COMMAND = "visitator frist"
WORDS = ("sendt_som", "sagstype", "opfoelges_hver")
BEGUN = "ivaerksat="
GRANT, NOTICE = "bevilling", "fristbesked"


def frist(
    ydelse: YdelseArgument,
    vaerdier: ValuesArgument,
    kommune: KommuneOption,
    dato: DatoOption = None,
    til: TilOption = None,
    format: FormatOption = Format.TEKST,
    katalog: KatalogOption = None,
) -> None:
    """Print every date of a service."""
    from datetime import date

    from visitator.cli.case_files import Assessor
    from visitator.cli.options import chosen_day, open_files
    from visitator.cli.output import print_json
    from visitator.cli.service_dates import service_dates_json
    from visitator.cli.text.plain import plain
    from visitator.cli.text.service_dates import service_dates_page
    from visitator.rules.faults import Place

    day = chosen_day(dato)
    assessor = Assessor(open_files(katalog), date.today())
    edition = assessor.edition(kommune, day, Place("--kommune"))
    frame: dict[str, object] = {"kommune": kommune, "dato": day.isoformat()}
    frame |= _applied_for(ydelse, edition)
    grundlag = assessor(_case(frame | _until(til, vaerdier), vaerdier, edition))
    if format is Format.JSON:
        print_json(service_dates_json(ydelse, grundlag))
    else:
        print(plain(service_dates_page(ydelse, grundlag)), end="")


def _until(til: str | None, words: Iterable[str]) -> dict[str, object]:
    """The day until which the schedule is asked for. Raises InputError where it cannot be."""
    from visitator.rules.faults import Fault, InputError, Place
    from visitator.rules.load.answers import DATE_REMEDY, parse_date

    if til is None:
        return {}
    until = parse_date(til)
    if until is None:
        raise InputError([Fault(Place("--til"), f"«{til}» er ikke en dato.", DATE_REMEDY)])
    begins = [parse_date(word.removeprefix(BEGUN)) for word in words if word.startswith(BEGUN)]
    if any(begun is not None and begun > until for begun in begins):
        what = f"{til} ligger før den dag, støtten begynder."
        raise InputError([Fault(Place("--til"), what, "Ret en af datoerne.")])
    return {"plan_til": til}


def _applied_for(ydelse: str, edition: Edition) -> dict[str, object]:
    """What the case is about; a deadline without a standard is no service to apply for.

    Raises InputError for a service that the municipality's document does not have.
    """
    from visitator.rules.faults import Fault, InputError, Place, nearest

    others = [deadline.id for deadline in edition.frister_uden_ydelse]
    if ydelse in edition.standards:
        return {"ansoegt_om": [ydelse]}
    if ydelse in others:
        return {}
    what = f"{edition.navn} har ikke ydelsen «{ydelse}»."
    remedy = nearest(ydelse, [*edition.standards, *others])
    raise InputError([Fault(Place("YDELSE"), what, remedy)])


def _case(frame: dict[str, object], words: Iterable[str], edition: Edition) -> Document:
    """The case that the words make. Raises InputError for words that make none."""
    from visitator.grundlag.case_dates import DATES
    from visitator.rules.faults import Fault, InputError, Place
    from visitator.rules.load.strict_yaml import Document
    from visitator.rules.load.yaml_tree import Spot

    given, faults = _pairs(words)
    faults += _unknown(given, edition)
    dates = [name for name in given if name in DATES]
    if not dates and not faults:
        remedy = "Skriv fx ansoegt=2026-01-05."
        faults.append(Fault(Place(COMMAND), "Der er ingen dato at regne fra.", remedy))
    if faults:
        raise InputError(faults)
    own = {name: value for name, value in given.items() if name in (*dates, *WORDS)}
    facts = {name: value for name, value in given.items() if name in edition.vocabulary}
    notice = dict(_under(NOTICE, given))
    grants = [{"ydelse": service, "fra": day} for service, day in _under(GRANT, given)]
    data = {**frame, **own, "fakta": {n: v for n, v in facts.items() if n not in own}}
    data |= {NOTICE: notice} if notice else {}
    data |= {"bevillinger": grants} if grants else {}
    return Document(COMMAND, data, Spot(None, None))


def _pairs(words: Iterable[str]) -> tuple[dict[str, object], list[Fault]]:
    """The names with their values, and what is written in no such way."""
    from visitator.rules.faults import Fault, Place

    given: dict[str, object] = {}
    faults: list[Fault] = []
    for word in words:
        name, equals, value = word.partition("=")
        if not (name and equals and value.strip()):
            what, remedy = f"«{word}» er ikke navn=værdi.", "Skriv fx ansoegt=2026-01-05."
            faults.append(Fault(Place(COMMAND), what, remedy))
        elif name in given:
            what = f"«{name}» står to gange."
            faults.append(Fault(Place(COMMAND), what, "Slet den ene."))
        else:
            given[name] = _value(value.strip())
    return given, faults


def _value(text: str) -> object:
    """A number where the word is one, else the word itself."""
    from decimal import Decimal, InvalidOperation

    if text.removeprefix("-").isdecimal():
        return int(text)
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    return number if number.is_finite() else text


def _unknown(given: Mapping[str, object], edition: Edition) -> Iterator[Fault]:
    from visitator.grundlag.case_dates import DATES
    from visitator.rules.faults import Fault, Place, nearest

    valid = [*DATES[1:], *WORDS, *edition.vocabulary]
    for name in given:
        if name not in valid and name.partition(".")[0] not in (GRANT, NOTICE):
            what = f"«{name}» er hverken en dato eller et faktum."
            yield Fault(Place(COMMAND), what, nearest(name, valid))


def _under(head: str, given: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """What is written as parts of something, such as ``fristbesked.dato``."""
    for name, value in given.items():
        if name.startswith(f"{head}."):
            yield name.removeprefix(f"{head}."), value
