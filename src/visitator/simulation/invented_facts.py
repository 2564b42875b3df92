"""Facts of invented citizens in the words of a case file, for data that looks like cases."""

from __future__ import annotations

from collections.abc import Iterable

from visitator.rules.edition import Edition
from visitator.rules.facts import Fact, FactType
from visitator.rules.faults import InputError
from visitator.rules.load.files import Files
from visitator.rules.load.reference import read_reference
from visitator.simulation.figures.read_figures import read_figures
from visitator.simulation.synthetic import synthetic
from visitator.simulation.synthetic.words import in_words

CHOSEN = (FactType.JA_NEJ, FactType.VALG, FactType.NIVEAU, FactType.TEMANIVEAU)
"""Answers that are chosen from a list: none of them can lie outside another's bounds."""


def invented_facts(
    files: Files, edition: Edition, facts: Iterable[str], count: int, seed: int
) -> list[dict[str, str]]:
    """For each of ``count`` citizens what is known of them, as a case file has it.

    Only facts that are answered by a choice are drawn. Raises InputError where the catalogue's
    figures cannot be read.
    """
    reference = read_reference(files)
    figures = read_figures(files, reference)
    if files.faults:
        raise InputError(files.faults)
    wanted = [fact for fact in facts if _is_chosen(edition.vocabulary.get(fact))]
    drawn = synthetic(reference.vocabulary, wanted, count, seed, figures=figures)
    rows = in_words(drawn).to_dicts()
    return [{name: row[name] for name in wanted if row.get(name) is not None} for row in rows]


def _is_chosen(fact: Fact | None) -> bool:
    return fact is not None and fact.type in CHOSEN and not fact.derived_from
