"""Formulas from their format, with units and rates checked."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from visitator.rules.facts import FactType
from visitator.rules.faults import nearest
from visitator.rules.formula_check import check_formula
from visitator.rules.formulas import (
    AmountWarning,
    CalculationRef,
    Divide,
    EachYear,
    Expression,
    FactRef,
    Formula,
    Greatest,
    Least,
    Line,
    LineRef,
    Minus,
    Number,
    Plus,
    RateRef,
    Round,
    Sum,
    Times,
    WholeSteps,
)
from visitator.rules.load.formats.formulas import FormelFormat, UdtrykFormat
from visitator.rules.load.linking import Linker
from visitator.rules.load.strict_yaml import Path
from visitator.rules.rounding import Rounding
from visitator.rules.units import Unit

PAIRS: dict[str, type[Minus | Divide]] = {"minus": Minus, "divider": Divide}
SEVERAL: dict[str, type[Plus | Times | Least | Greatest]] = {
    "plus": Plus,
    "gange": Times,
    "mindste": Least,
    "stoerste": Greatest,
}


def link_formula(written: FormelFormat, path: Path, linker: Linker) -> Formula:
    """The formula; what is wrong with its units, names and rates is noted as faults."""
    lines = tuple(
        Line(
            line.navn,
            line.tekst,
            _expression(line.regn, (*path, "linjer", number, "regn"), linker),
            _unit(line.enhed or "", (*path, "linjer", number, "enhed"), linker),
        )
        for number, line in enumerate(written.linjer)
    )
    each_year = None
    if written.pr_aar is not None:
        each_year = EachYear(written.pr_aar.fra, written.pr_aar.linje)
        _check_years(each_year, written.resultat, lines, path, linker)
    warning = None
    if written.advarsel is not None:
        warning = AmountWarning(written.advarsel.linje, written.advarsel.tekst)
        names = [line.name for line in lines]
        if warning.line not in names:
            what = f"Linjen «{warning.line}» findes ikke."
            linker.fault((*path, "advarsel", "linje"), what, nearest(warning.line, names))
    formula = Formula(lines, written.resultat, written.retning, each_year, warning)
    for message in check_formula(formula, linker.rates):
        linker.fault(path, message, "")
    return formula


def _check_years(
    told: EachYear, result: str, lines: Sequence[Line], path: Path, linker: Linker
) -> None:
    """Faults where what is worked out year by year has no first day, no days or no result."""
    fact = linker.vocabulary.get(told.start)
    if fact is None or fact.type is not FactType.DATO:
        dates = [f.id for f in linker.vocabulary.values() if f.type is FactType.DATO]
        what = f"«{told.start}» er ikke et faktum med en dato."
        linker.fault((*path, "pr_aar", "fra"), what, nearest(told.start, dates))
    names = [line.name for line in lines]
    if told.line not in names:
        what = f"Linjen «{told.line}» findes ikke."
        linker.fault((*path, "pr_aar", "linje"), what, nearest(told.line, names))
    elif result in names[: names.index(told.line) + 1]:
        what = "Resultatet kommer ikke efter den linje, der er antallet af dage."
        linker.fault((*path, "pr_aar", "linje"), what, "Byt linjerne om.")


def _unit(text: str, path: Path, linker: Linker) -> Unit:
    try:
        return Unit.parse(text)
    except ValueError as error:
        linker.fault(path, str(error), "")
        return Unit()


def _expression(written: UdtrykFormat, path: Path, linker: Linker) -> Expression:
    (name,) = written.model_fields_set - {"enhed"}
    value, here = getattr(written, name), (*path, name)
    match name:
        case "tal":
            unit = _unit(written.enhed or "", (*path, "enhed"), linker)
            return Number(Decimal(value), unit)
        case "faktum" | "sum":
            return _fact(value, here, linker, total=name == "sum")
        case "sats":
            return RateRef(value)
        case "linje":
            return LineRef(value)
        case "beregning":
            return _calculation(value, here, linker)
        case "hele_trin":
            return WholeSteps(
                _expression(value.af, (*here, "af"), linker),
                _expression(value.trin, (*here, "trin"), linker),
            )
        case "rund":
            amount = _expression(value.af, (*here, "af"), linker)
            return Round(amount, Decimal(value.trin), Rounding(value.hvordan))
    parts = tuple(_expression(part, (*here, n), linker) for n, part in enumerate(value))
    if name in PAIRS:
        return PAIRS[name](*parts)
    return SEVERAL[name](parts)


def _calculation(name: str, path: Path, linker: Linker) -> Expression:
    if name not in linker.calculations:
        what = f"Beregningen «{name}» findes ikke længere oppe, eller den har ingen formel."
        linker.fault(path, what, nearest(name, linker.calculations))
        return Number(Decimal(0), Unit())
    return CalculationRef(name, linker.calculations[name])


def _fact(fact_id: str, path: Path, linker: Linker, *, total: bool) -> Expression:
    wanted = FactType.KRONERLISTE if total else FactType.KRONER
    usable = [
        fact.id
        for fact in linker.vocabulary.values()
        if fact.type is wanted or (not total and fact.type in (FactType.HELTAL, FactType.TAL))
    ]
    if fact_id not in usable:
        linker.fault(path, f"«{fact_id}» kan man ikke regne med her.", nearest(fact_id, usable))
        return Number(Decimal(0), Unit())
    unit = _unit(linker.vocabulary[fact_id].unit, path, linker)
    return Sum(fact_id, unit) if total else FactRef(fact_id, unit)
