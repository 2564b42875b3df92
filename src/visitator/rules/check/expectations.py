"""Check: every worked case comes out as it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from visitator.rules.check.opened import Opened
from visitator.rules.check.worked_cases import CaseFile, WorkedCase
from visitator.rules.criteria import Criterion
from visitator.rules.edition import Edition
from visitator.rules.explain import OfferResult, explain, explain_offer
from visitator.rules.faults import Fault, nearest
from visitator.rules.load.periods import period
from visitator.rules.load.strict_yaml import Path
from visitator.rules.questions import Missing, outlook
from visitator.rules.report import number_json, table_json
from visitator.rules.situation import Situation
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.survey import survey
from visitator.rules.tables import TableResult
from visitator.rules.truth import Truth, any_of

APPLIES = {True: "ja", False: "nej", None: "ukendt"}
PERIODS = ("efter", "derefter", "foer")


def expectations(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each thing that a case expects and the rules do not give."""
    for published in catalogue.editions:
        for file in published.cases:
            for case in file.cases:
                yield from _case(case, file, published.edition)


def _case(case: WorkedCase, file: CaseFile, edition: Edition) -> Iterator[Fault]:
    standard, citizen = file.standard, case.situation
    surveyed = edition.surveys[standard.id]
    if not citizen.not_assessed.isdisjoint(surveyed.themes):
        surveyed = survey(standard, edition.space.cells, citizen.not_assessed)
    known = edition.space.known(citizen)
    missing = outlook(standard, surveyed, citizen, known, edition.vocabulary).missing
    here: Path = (*case.path, "forventet")
    whole = explain_offer(standard.tilbud, citizen)
    found = list(_offer(case.forventet, whole, missing[standard.id], here))
    found.extend(_parts(case, standard, here))
    variants = {variant.id: variant for variant in standard.varianter}
    for name, wanted in case.forventet.get("varianter", {}).items():
        there: Path = (*here, "varianter", name)
        if name not in variants:
            place = file.document.key_place(there)
            yield Fault(place, f"Varianten «{name}» findes ikke.", nearest(name, variants))
            continue
        result = explain_offer(variants[name], citizen)
        if isinstance(wanted, str):
            found.extend(_differs(wanted, result.status.value, there))
        else:
            found.extend(_offer(wanted, result, missing[name], there))
    for path, what in found:
        yield Fault(file.document.place(path), what, "Ret sagen eller reglen.")


def _offer(
    forventet: Mapping[str, Any], result: OfferResult, missing: Missing, path: Path
) -> Iterator[tuple[Path, str]]:
    for key, wanted in forventet.items():
        here: Path = (*path, key)
        match key:
            case "varianter" | "forhold" | "indhold" | "ophoer" | "oplysning":
                continue
            case "status":
                yield from _differs(wanted, result.status.value, here)
            case "mangler":
                yield from _differs(sorted(wanted), sorted(missing.status), here)
            case "mangler_omfang":
                yield from _differs(sorted(wanted), sorted(missing.omfang), here)
            case "konti":
                for name, terms in wanted.items():
                    yield from _table(f"konto.{name}", terms, result, (*here, name))
            case _:
                yield from _table(key, wanted, result, here)


def _table(
    emne: str, wanted: Mapping[str, Any], result: OfferResult, path: Path
) -> Iterator[tuple[Path, str]]:
    """How one table is expected to come out."""
    if emne not in result.tabeller:
        yield path, f"Ydelsen siger intet om «{emne}»."
        return
    told = _told(result.tabeller[emne])
    for about, value in wanted.items():
        expected = _period(value) if about in PERIODS else _plain(value)
        given = _named(expected, told.get(about))
        yield from _differs(expected, given, (*path, about))


def _parts(case: WorkedCase, standard: Kvalitetsstandard, path: Path) -> Iterator[tuple[Path, str]]:
    """Which relations, contents, grounds for ending and needs apply."""
    listed: dict[str, list[tuple[str, Criterion | None]]] = {
        "forhold": [(relation.ydelse, relation.naar) for relation in standard.forhold],
        "indhold": [(content.id, content.naar) for content in standard.indhold],
        "ophoer": [(ending.id, ending.naar) for ending in standard.ophoer],
        "oplysning": [(need.id, need.naar) for need in standard.oplysning],
    }
    for part, entries in listed.items():
        for name, wanted in case.forventet.get(part, {}).items():
            here: Path = (*path, part, name)
            found = [_applies(naar, case.situation) for known, naar in entries if known == name]
            if not found:
                yield here, f"Ydelsen har ikke «{name}» under {part}."
            else:
                # Of several relations to one service it is enough that one applies.
                yield from _differs(wanted, APPLIES[any_of(found)], here)


def _applies(naar: Criterion | None, citizen: Situation) -> Truth:
    return True if naar is None else explain(naar, citizen).outcome


def _told(result: TableResult) -> dict[str, Any]:
    """What a table came out as, with the parts of its value beside the rest."""
    told = table_json(result)
    value = told.pop("vaerdi")
    possible = [row if isinstance(row, str) else row["vaerdi"] for row in told["mulige"]]
    parts = value if isinstance(value, dict) else {"vaerdi": value}
    return told | {"mulige": possible} | parts


def _period(value: str | None) -> dict[str, Any] | None:
    written = period(value)
    return None if written is None else {"antal": written[0], "enhed": written[1]}


def _plain(value: Any) -> Any:
    """An expectation as results are told."""
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return number_json(Decimal(value)) if isinstance(value, int | Decimal) else value


def _named(wanted: Any, given: Any) -> Any:
    """Of the parts of a package only what the case names; the rest may be anything."""
    if not isinstance(wanted, list) or not isinstance(given, list) or len(wanted) != len(given):
        return given
    return [
        {key: of.get(key) for key in part} if isinstance(part, dict) else of
        for part, of in zip(wanted, given, strict=True)
    ]


def _differs(wanted: Any, given: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if wanted != given:
        what = f"Sagen venter «{path[-1]}»: {_shown(wanted)}, men reglerne giver {_shown(given)}."
        yield path, what


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(part) for part in value) or "ingen"
    if isinstance(value, dict):
        return " ".join(_shown(part) for part in value.values())
    return "intet" if value is None else str(value)
