"""Check: every worked case comes out as it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from visitator.rules.account_terms import ACCOUNT
from visitator.rules.amounts import worked_out
from visitator.rules.calculation import FormulaResult
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
from visitator.rules.standards import Kvalitetsstandard, Offer
from visitator.rules.survey import survey
from visitator.rules.tables import CALCULATION
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
    whole = _measured(standard.tilbud, citizen, edition, missing)
    found = list(_offer(case.forventet, whole, here))
    found.extend(_parts(case, standard, here))
    variants = {variant.id: variant for variant in standard.varianter}
    for name, wanted in case.forventet.get("varianter", {}).items():
        there: Path = (*here, "varianter", name)
        if name not in variants:
            place = file.document.key_place(there)
            yield Fault(place, f"Varianten «{name}» findes ikke.", nearest(name, variants))
            continue
        measured = _measured(variants[name], citizen, edition, missing)
        if isinstance(wanted, str):
            found.extend(_differs(wanted, measured.result.status.value, there))
        else:
            found.extend(_offer(wanted, measured, there))
    for path, what in found:
        yield Fault(file.document.place(path), what, "Ret sagen eller reglen.")


@dataclass(frozen=True, slots=True)
class _Measured:
    """A service or variant measured against the case, with what its formulas come to."""

    result: OfferResult
    missing: Missing
    worked: Mapping[str, FormulaResult]

    def table(self, emne: str) -> dict[str, Any]:
        """What a table came out as, with the parts of its value and the amount beside the rest."""
        told = table_json(self.result.tabeller[emne])
        value = told.pop("vaerdi")
        possible = [row if isinstance(row, str) else row["vaerdi"] for row in told["mulige"]]
        parts = value if isinstance(value, dict) else {"vaerdi": value}
        told |= {"mulige": possible} | parts
        if emne in self.worked:
            amount = self.worked[emne].amount
            told["beloeb"] = "ukendt" if amount is None else number_json(amount)
        return told


def _measured(
    offer: Offer, citizen: Situation, edition: Edition, missing: Mapping[str, Missing]
) -> _Measured:
    result = explain_offer(offer, citizen)
    worked = worked_out(result.tabeller, citizen, edition.rates)
    return _Measured(result, missing[offer.id], worked)


def _offer(
    forventet: Mapping[str, Any], measured: _Measured, path: Path
) -> Iterator[tuple[Path, str]]:
    for key, wanted in forventet.items():
        here: Path = (*path, key)
        match key:
            case "varianter" | "forhold" | "indhold" | "ophoer" | "oplysning":
                continue
            case "status":
                yield from _differs(wanted, measured.result.status.value, here)
            case "mangler":
                yield from _differs(sorted(wanted), sorted(measured.missing.status), here)
            case "mangler_omfang":
                yield from _differs(sorted(wanted), sorted(measured.missing.omfang), here)
            case "beregninger" | "konti":
                prefix = CALCULATION if key == "beregninger" else ACCOUNT
                for name, expected in wanted.items():
                    yield from _table(prefix + name, expected, measured, (*here, name))
            case _:
                yield from _table(key, wanted, measured, here)


def _table(
    emne: str, wanted: Mapping[str, Any], measured: _Measured, path: Path
) -> Iterator[tuple[Path, str]]:
    if emne not in measured.result.tabeller:
        yield path, f"Ydelsen siger intet om «{path[-1]}»."
        return
    told = measured.table(emne)
    for about, value in wanted.items():
        expected = _period(value) if about in PERIODS else _plain(value)
        yield from _differs(expected, _named(expected, told.get(about)), (*path, about))


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
