"""Check: every standard can be asked of a whole population at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitator.rules.check.opened import Opened
from visitator.rules.columns.plan import RuleSet, plan
from visitator.rules.columns.untranslatable import UntranslatableError
from visitator.rules.faults import Fault
from visitator.rules.load.answers import parse_date

UNDATED = date(2000, 1, 1)
"""A day for the rules of a document without one; whether they can be asked hangs on no day."""


def over_columns(catalogue: Opened) -> Iterator[Fault]:
    """A fault for the first rule of each municipal standard that has no meaning over columns."""
    for published in catalogue.editions:
        if published.is_law:
            continue
        edition = published.edition
        day = parse_date(edition.version) or UNDATED
        for standard, places in published.standards():
            rules = RuleSet({standard.id: standard}, edition.vocabulary, edition.rates, day)
            try:
                plan(rules, standard.tilbud.tabeller)
            except UntranslatableError as error:
                what = f"«{error.place}» kan ikke regnes på en befolkning: {error.why}."
                yield Fault(places.of(error.place), what, "Skriv reglen om.")
