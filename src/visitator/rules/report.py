"""Results as plain data for JSON, with the keys that others rely on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.criteria import Criterion, FactTest, Share
from visitator.rules.explain import Reason
from visitator.rules.month_names import MONTH_NAMES
from visitator.rules.questions import GRANTS_FACT
from visitator.rules.tables import (
    Amount,
    Calculation,
    Clock,
    Complaint,
    Computed,
    FixedDay,
    Halfway,
    Judgement,
    Package,
    Row,
    RowValue,
    Silence,
    TableResult,
)

OUTCOMES = {True: "opfyldt", False: "ikke_opfyldt", None: "ukendt"}


def reasons_json(reason: Reason) -> list[dict[str, Any]]:
    """Every leaf in document order, told as it counts for the citizen."""
    return [_leaf(leaf) for leaf in reason.leaves()]


def _leaf(leaf: Reason) -> dict[str, Any]:
    mark = leaf.node.mark
    found = {
        "sti": mark.sti,
        "fakta": facts_in_leaf(leaf.node),
        "tekst": mark.tekst,
        "udfald": OUTCOMES[leaf.outcome],
        "styrke": mark.styrke.value,
        "hjemmel": mark.hjemmel.value,
        "kilde": mark.kilde.as_json(),
    }
    return found | {"note": mark.note} if mark.note else found


def facts_in_leaf(node: Criterion) -> list[str]:
    """The facts that a leaf looks at."""
    match node:
        case FactTest():
            return [node.fact]
        case Share():
            return list(node.facts)
    return [GRANTS_FACT]


def table_json(result: TableResult) -> dict[str, Any]:
    """How a table came out. ``mulige`` are the values that may still be it, or the choices."""
    row = result.row
    answer: dict[str, Any] = {
        "udfald": result.udfald.value,
        "vaerdi": None,
        "mulige": [row_json(possible) for possible in result.mulige],
        "styrke": None,
        "kilde": None,
    }
    if result.may_miss:
        answer["maaske_ingen"] = True
    if row is not None:
        answer |= row_json(row)
        if isinstance(row.vaerdi, Judgement):
            answer["mulige"] = list(row.vaerdi.valg)
    return answer


def row_json(row: Row) -> dict[str, Any]:
    """A row's value with its strength and source."""
    found: dict[str, Any] = {
        "vaerdi": value_json(row.vaerdi),
        "styrke": row.styrke.value,
        "kilde": row.kilde.as_json(),
    }
    text = getattr(row.vaerdi, "tekst", None)
    if text:
        found["tekst"] = text
    if isinstance(row.vaerdi, Complaint) and row.vaerdi.opsaettende:
        found["opsaettende"] = row.vaerdi.opsaettende
    if row.note:
        found["note"] = row.note
    return found


def value_json(value: RowValue) -> Any:
    """What a row answers with; None where a person decides or the document is silent."""
    match value:
        case Amount():
            return _amount(value)
        case Package():
            return {"dele": [_amount(part) for part in value.dele]}
        case Clock():
            return dict(_clock(value))
        case FixedDay():
            return dict(_fixed_day(value))
        case Halfway():
            return dict(_halfway(value))
        case Kontovilkaar():
            return dict(_account(value))
        case Complaint():
            return value.vaerdi
        case Computed():
            return {"beregning": value.beregning}
        case Calculation() | Judgement() | Silence():
            return None
    return value.vaerdi


def _amount(amount: Amount) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if amount.enhed:
        found = {
            "fra": number_json(amount.fra),
            "til": "ubegraenset" if amount.til is None else number_json(amount.til),
            "enhed": amount.enhed,
        }
    if amount.hvad:
        found["hvad"] = amount.hvad
    if amount.periode:
        found["periode"] = amount.periode
    if amount.tekst:
        found["tekst"] = amount.tekst
    return found


def _clock(clock: Clock) -> Iterator[tuple[str, Any]]:
    first = {"antal": clock.foerste[0], "enhed": clock.foerste[1]}
    yield ("foer" if clock.foer else "efter"), first
    if clock.derefter is not None:
        yield "derefter", {"antal": clock.derefter[0], "enhed": clock.derefter[1]}
    if clock.derefter_valg:
        yield "derefter_valg", [{"antal": n, "enhed": unit} for n, unit in clock.derefter_valg]
    yield "regnet_fra", clock.regnet_fra
    if clock.maaned_ud:
        yield "maaned_ud", "ja"
    if clock.form:
        yield "form", clock.form
    if clock.hver_anden:
        yield "hver_anden", clock.hver_anden
    if clock.sammen_med:
        yield "sammen_med", clock.sammen_med


def _fixed_day(value: FixedDay) -> Iterator[tuple[str, str]]:
    yield "hvert_aar", f"{value.dag}. {MONTH_NAMES[value.maaned - 1]}"
    if value.regnet_fra:
        yield "regnet_fra", value.regnet_fra
    if value.form:
        yield "form", value.form


def _halfway(value: Halfway) -> Iterator[tuple[str, str]]:
    yield "halvvejs_til", value.halvvejs_til
    yield "regnet_fra", value.regnet_fra
    if value.form:
        yield "form", value.form


def _account(terms: Kontovilkaar) -> Iterator[tuple[str, Any]]:
    yield "fra", number_json(terms.fra)
    yield "til", number_json(terms.til)
    yield "enhed", terms.enhed
    yield "periode", terms.periode
    if terms.hvad:
        yield "hvad", terms.hvad
    if terms.regnet_fra and terms.igen:
        yield "regnet_fra", terms.regnet_fra.value
        yield "igen", terms.igen.value
    if terms.opsparing:
        saving = terms.opsparing
        yield "opsparing", {"til": number_json(saving.til), "periode": saving.periode}
    if terms.pr:
        yield "pr", terms.pr
    if terms.loeber:
        yield "loeber", "ja"


def number_json(number: Decimal | None) -> int | str | None:
    """A whole number as itself, another one as its decimal text: never a float."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else str(number.normalize())
