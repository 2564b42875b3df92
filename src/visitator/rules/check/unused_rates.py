"""Check: every rate is used by a formula, or by a fact that follows from an amount."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.check.opened import Opened
from visitator.rules.faults import Fault
from visitator.rules.walk import formulas_in


def unused_rates(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each rate that nothing uses."""
    if not catalogue.is_whole:
        return
    used = {step.rate_id for f in catalogue.reference.vocabulary.values() for step in f.steps}
    for published in catalogue.editions:
        for standard in published.edition.standards.values():
            for formula in formulas_in(standard):
                used |= set(formula.rates)
    for file in catalogue.rate_files:
        if file.rate.id not in used:
            what = f"Ingen formel bruger satsen «{file.rate.id}»."
            yield Fault(file.document.place(("sats",)), what, "Slet den, eller brug den.")
