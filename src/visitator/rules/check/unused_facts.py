"""Check: every fact of the vocabulary is used by a rule or says why it is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from visitator.rules.cells import tests_in
from visitator.rules.check.opened import Opened
from visitator.rules.facts import FactType
from visitator.rules.faults import Fault
from visitator.rules.walk import every_criterion, formulas_in


def unused_facts(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each fact that no rule uses without ``uden_regel``, and for the opposite."""
    if not catalogue.is_whole:
        return
    reference = catalogue.reference
    used = _used(catalogue)
    for fact in reference.vocabulary.values():
        place = reference.places[f"faktum:{fact.id}"]
        if fact.id in used and fact.id in reference.unused:
            what = f"Faktummet «{fact.id}» har uden_regel, men en regel bruger det."
            yield Fault(place, what, "Slet uden_regel.")
        # Grants have a place of their own in every case, whether or not a rule asks for them.
        is_free = fact.type is FactType.BEVILLINGER or fact.id in reference.unused
        if fact.id not in used and not is_free:
            what = f"Ingen regel bruger faktummet «{fact.id}»."
            yield Fault(place, what, "Slet det, eller skriv uden_regel med grunden.")


def _used(catalogue: Opened) -> set[str]:
    used: set[str] = set()
    for published in catalogue.editions:
        for standard in published.edition.standards.values():
            used |= {fact for c in every_criterion(standard) for fact, _ in tests_in(c)}
            used = used.union(*(formula.facts for formula in formulas_in(standard)))
        for document in published.documents.values():
            # A derived fact leaves only the criterion it follows from among the nodes.
            used |= catalogue.reference.derivations.keys() & set(_keys(document.data))
    facts = catalogue.reference.vocabulary
    return used | {other for fact in used & facts.keys() for other in facts[fact].derived_from}


def _keys(data: Any) -> Iterator[str]:
    if isinstance(data, Mapping):
        yield from data
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from _keys(part)
