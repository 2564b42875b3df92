"""Rates from their files: the statute's in ``satser``, a municipality's own in its folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from visitator.rules.citations import Source
from visitator.rules.load.files import Files
from visitator.rules.load.formats.law import SatsFil
from visitator.rules.load.linking import Linker
from visitator.rules.load.strict_yaml import Document
from visitator.rules.rates import Rate, RateValue
from visitator.rules.units import Unit


@dataclass(frozen=True, slots=True)
class RateFile:
    """A rate with the file that it was read from."""

    rate: Rate
    document: Document


def read_rates(
    files: Files,
    paths: Sequence[Path],
    sources: Mapping[str, Source],
    behind: Mapping[str, Rate] | None = None,
) -> Iterator[RateFile]:
    """The rates of some files, each with the one of the same id ``behind`` it; faults in ``files``.

    A rate that goes before another one is in the same unit.
    """
    for path in paths:
        found = files.read(path, SatsFil)
        if found is None:
            continue
        written, document = found
        linker = Linker(document, "", {}, sources, {}, faults=files.faults)
        other = (behind or {}).get(written.sats)
        if written.sats != path.stem:
            linker.fault(("sats",), f"Filen hedder {path.name}.", "Sats og filnavn skal være ens.")
        try:
            unit = Unit.parse(written.enhed)
            rate = Rate(written.sats, unit, _values(written, linker), written.titel, other)
        except ValueError as error:
            linker.fault((), str(error), "")
            continue
        if other is not None and other.unit != unit:
            what = f"Satsen er i {unit}, men den fælles sats er i {other.unit}."
            linker.fault(("enhed",), what, "Brug den samme enhed.")
        yield RateFile(rate, document)


def _values(written: SatsFil, linker: Linker) -> tuple[RateValue, ...]:
    return tuple(
        RateValue(
            date.fromisoformat(value.fra),
            date.fromisoformat(value.til) if value.til else None,
            Decimal(value.beloeb),
            linker.citation(value.kilde, ("vaerdier", number, "kilde")),
            value.note or "",
        )
        for number, value in enumerate(written.vaerdier)
    )
