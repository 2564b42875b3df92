"""A population as people write it, made into the codes that rules work on, and checked.

A column is named by its fact, or by the key of a question about grants. It holds the words of a
case file (ja, nej, the names of choices, numbers, dates as 2026-01-15) or the same as Boolean,
whole numbers, decimals and dates. A cell without a value is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import gt, lt
from typing import Any

import narwhals as nw

from visitator.rules.columns.frames import Frame, literal
from visitator.rules.columns.sheet import HUNDREDTHS, LEFT_OUT, column_name
from visitator.rules.facts import NOT_ASSESSED, Fact, FactType, Vocabulary
from visitator.rules.faults import nearest
from visitator.rules.limits import least, most

CITIZEN = "borger"
"""The column that names the citizens; it is no fact."""
GRANT = re.compile(r"bevilget:([a-z0-9-]+):(?:sagsdato|\d{1,3}|\d{4}-\d\d-\d\d)$")
"""The key of a question about grants, with its service."""
WHOLE = r"^\d{1,12}$"
HUNDREDTH = r"^\d{1,12}(\.\d{1,2})?$"
_YEAR = r"(18[5-9]\d|19\d\d|20\d\d)"
_LEAP_YEAR = r"((18|19|20)(0[48]|[2468][048]|[13579][26])|2000)"
_LONG = r"(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])"
_SHORT = r"(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8])"
ISO_DATE = f"^({_YEAR}-({_LONG}|{_SHORT})|{_LEAP_YEAR}-02-29)$"
"""A day that exists, since libraries stop at one that does not."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A column of codes; ``fault`` is true where a cell holds no answer, None where none can be
    wrong, and ``wanted`` tells what should stand there."""

    header: str
    column: str
    code: nw.Expr
    fault: nw.Expr | None
    wanted: str


def readings(
    schema: Mapping[str, Any], vocabulary: Vocabulary, services: Container[str] | None = None
) -> tuple[list[Reading], list[tuple[str, str]]]:
    """How each column is read, and the headers that name nothing, with a remedy.

    ``schema`` maps headers to Narwhals' types. ``services`` are those that there may be grants of,
    None for any.
    """
    found: list[Reading] = []
    strange: list[tuple[str, str]] = []
    for header, dtype in schema.items():
        fact = vocabulary.get(header)
        if header == CITIZEN:
            continue
        if not _holds_answers(dtype):
            strange.append((header, f"En kolonne kan ikke være {dtype}; skriv ord, tal og datoer."))
        elif _is_grant(header, services):
            found.append(_Column(header, dtype).yes_no())
        elif fact is None or fact.type is FactType.BEVILLINGER:
            strange.append((header, nearest(header, (*vocabulary, CITIZEN))))
        else:
            found.append(_Column(header, dtype).of(fact, vocabulary))
    return list(_bounded(found, vocabulary)), strange


def _holds_answers(dtype: Any) -> bool:
    """Whether a column of this type can hold answers at all."""
    kinds = (nw.String, nw.Boolean, nw.Date, nw.Enum, nw.Categorical)
    return bool(dtype.is_numeric()) or any(dtype == kind for kind in kinds)


def _is_grant(header: str, services: Container[str] | None) -> bool:
    """Whether a header is the key of a question about grants."""
    found = GRANT.match(header)
    return found is not None and (services is None or found[1] in services)


def _bounded(found: Sequence[Reading], vocabulary: Vocabulary) -> Iterator[Reading]:
    """The readings, where an answer is also wrong that crosses what another fact is answered."""
    codes = {reading.header: reading.code for reading in found}
    for reading in found:
        fact = vocabulary.get(reading.header)
        limits = () if fact is None else ((fact.most, gt), (fact.least, lt))
        for bound, crosses in limits:
            if isinstance(bound, str) and bound in codes:
                crossed = crosses(reading.code, codes[bound])
                fault = crossed if reading.fault is None else reading.fault | crossed
                word = "Højst" if crosses is gt else "Mindst"
                reading = replace(
                    reading, fault=fault, wanted=f"{reading.wanted} {word} så meget som «{bound}»."
                )
        yield reading


def coded(frame: Frame, found: Iterable[Reading], keep: Sequence[str] = ()) -> Frame:
    """``keep`` of the frame's columns, and the others as codes.

    The frame's columns are called by ``column_name``.
    """
    return frame.select(*keep, **{reading.column: reading.code for reading in found})


def fault_counts(frame: Frame, found: Iterable[Reading]) -> Frame:
    """One row: how many cells of each column that can be wrong are no answer."""
    counts = {
        reading.column: nw.when(reading.fault).then(nw.lit(1)).otherwise(nw.lit(0)).sum()
        for reading in found
        if reading.fault is not None
    }
    return frame.select(**counts)


class _Column:
    """A column as it was given."""

    def __init__(self, header: str, dtype: Any) -> None:
        self.header = header
        self.written = nw.col(column_name(header))
        self.dtype = dtype

    def yes_no(self) -> Reading:
        wanted = "Skriv ja eller nej, eller lad cellen være tom."
        if self.dtype == nw.Boolean:
            return self._reading(self.written, None, wanted)
        return self._words({"ja": True, "nej": False}, wanted)

    def of(self, fact: Fact, vocabulary: Vocabulary) -> Reading:
        """The column of a fact."""
        if fact.type is FactType.JA_NEJ:
            return self.yes_no()
        if fact.type is FactType.DATO:
            return self._date()
        if fact.type is FactType.TEMANIVEAU:
            return self._level(fact)
        if not fact.type.is_number and fact.type is not FactType.KRONERLISTE:
            codes = {choice: code for code, choice in enumerate(fact.choice_ids)}
            return self._words(codes, nearest("", fact.choice_ids))
        return self._number(fact, (least(fact), most(fact, vocabulary)))

    def _level(self, fact: Fact) -> Reading:
        wanted = f"Skriv 0, 1, 2, 3, 4 eller {NOT_ASSESSED}."
        if self.dtype.is_integer():
            outside = (self.written < LEFT_OUT) | (self.written > len(fact.choice_ids) - 1)
            return self._reading(self.written, outside, wanted)
        levels = {level: int(level) for level in fact.choice_ids}
        return self._words({**levels, NOT_ASSESSED: LEFT_OUT}, wanted)

    def _number(self, fact: Fact, limits: tuple[Decimal, Decimal]) -> Reading:
        hundredths = fact.type in HUNDREDTHS
        kind = "et tal med højst to decimaler" if hundredths else "et helt tal"
        wanted = f"Skriv {kind} fra {limits[0]} til {limits[1]}."
        scale = 100 if hundredths else 1
        if self.dtype.is_integer():
            fits = (self.written >= 0) & (self.written <= int(limits[1]))
            code = nw.when(fits).then(self.written).cast(nw.Int64()) * scale
            return self._limited(code, ~fits, limits, scale, wanted)
        if self.dtype.is_numeric():
            fits = (self.written >= 0) & (self.written <= int(limits[1]))
            exact = nw.when(fits).then(self.written) * scale
            code = exact.round(0).cast(nw.Int64())
            broken = ~fits | ((exact - code).abs() > FLOAT_NOISE)
            return self._limited(code, broken, limits, scale, wanted)
        pattern = HUNDREDTH if hundredths else WHOLE
        fits = self._text().str.contains(pattern)
        number = nw.when(fits).then(self._text()).cast(nw.Decimal(16, 2))
        code = (number * scale).cast(nw.Int64())
        return self._limited(code, ~fits, limits, scale, wanted)

    def _limited(
        self,
        code: nw.Expr,
        broken: nw.Expr | None,
        limits: tuple[Decimal, Decimal],
        scale: int,
        wanted: str,
    ) -> Reading:
        low, high = (int(limit * scale) for limit in limits)
        outside = (code < low) | (code > high)
        return self._reading(code, outside if broken is None else broken | outside, wanted)

    def _date(self) -> Reading:
        wanted = "Skriv datoen som 2026-01-15."
        if self.dtype == nw.Date:
            return self._reading(self.written, None, wanted)
        fits = self._text().str.contains(ISO_DATE)
        code = nw.when(fits).then(self._text()).str.to_date(format="%Y-%m-%d")
        return self._reading(code, ~fits, wanted)

    def _words(self, codes: Mapping[str, bool | int], wanted: str) -> Reading:
        (first, code), *rest = codes.items()
        text = self._text()
        chain: Any = nw.when(text == first).then(literal(code))
        for word, code in rest:
            chain = chain.when(text == word).then(literal(code))
        read = chain.otherwise(literal(None))
        fits = text.is_in(list(codes))
        return self._reading(read, ~fits, wanted)

    def _text(self) -> nw.Expr:
        return self.written if self.dtype == nw.String else self.written.cast(nw.String())

    def _reading(self, code: nw.Expr, fault: nw.Expr | None, wanted: str) -> Reading:
        return Reading(self.header, column_name(self.header), code, fault, wanted)


FLOAT_NOISE = 1e-4
"""A number held as a float may be this far, in hundredths, from the decimals that were meant."""
