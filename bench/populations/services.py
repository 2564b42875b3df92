"""The 24 services that populations are measured on, half of them Hvidovre's and half Viborg's.

Every service with bounds of its own is among them; the others are those with most conditions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bench.sample_cases import DAY, worked_facts
from visitator.rules.cells import AnswerSpace, answer_space
from visitator.rules.columns.graph import Constant, Ref
from visitator.rules.columns.plan import Plan, RuleSet, What, plan
from visitator.rules.columns.sheet import column_name
from visitator.rules.criteria import Criterion
from visitator.rules.facts import Value
from visitator.rules.load.cache import edition_on
from visitator.rules.load.files import Files
from visitator.rules.standards import Kvalitetsstandard

SUBJECT = "omfang"
SERVICES = {
    "hvidovre": (
        "sel-85",
        "sel-96",
        "sel-97",
        "sel-98",
        "sel-101",
        "sel-102",
        "sel-103",
        "sel-104",
        "sel-107",
        "sel-108",
        "sel-109",
        "sul-141",
    ),
    "viborg": (
        "sel-82c",
        "sel-84",
        "sel-85",
        "sel-96",
        "sel-97",
        "sel-101",
        "sel-101a",
        "sel-102",
        "sel-104",
        "sel-107",
        "sel-108",
        "sel-109",
    ),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """The rules, what is asked of them, and what citizens can be drawn from.

    ``answers`` are the status and the bounds of each service by column, without bounds that no row
    ever gives. ``worked`` are the facts of the catalogue's worked cases.
    """

    rules: RuleSet
    plan: Plan
    answers: Mapping[str, Ref]
    space: AnswerSpace
    worked: Sequence[Mapping[str, Value]]


def subject(files: Files) -> Subject:
    """The 24 services under one vocabulary, each named by its municipality."""
    standards: dict[str, Kvalitetsstandard] = {}
    worked: list[Mapping[str, Value]] = []
    for kommune, ids in SERVICES.items():
        edition = edition_on(files, kommune, files.versions(kommune)[-1], DAY)
        standards.update(_named(kommune, edition.standards[ydelse]) for ydelse in ids)
        worked.extend(worked_facts(edition, files))
    rules = RuleSet(standards, edition.vocabulary, edition.rates, DAY)
    planned = plan(rules, (SUBJECT,), variants=False)
    space = answer_space(_criteria(standards), rules.vocabulary)
    return Subject(rules, planned, _asked(planned), space, worked)


def whole_catalogue(files: Files, kommune: str) -> Subject:
    """Every service and variant of a municipality, with the rows that win as well."""
    edition = edition_on(files, kommune, files.versions(kommune)[-1], DAY)
    rules = RuleSet(edition.standards, edition.vocabulary, edition.rates, DAY)
    planned = plan(rules, (SUBJECT,))
    answers = {column_name(answer.navn): ref for answer, ref in planned.answers.items()}
    return Subject(rules, planned, answers, edition.space, worked_facts(edition, files))


def _asked(planned: Plan) -> dict[str, Ref]:
    """Status and bounds by column name; which row has won is only a step on the way."""
    return {
        column_name(answer.navn): ref
        for answer, ref in planned.answers.items()
        if answer.what is not What.ROW and planned.graph.nodes[ref] != Constant(None)
    }


def _named(kommune: str, standard: Kvalitetsstandard) -> tuple[str, Kvalitetsstandard]:
    name = f"{kommune}-{standard.id}"
    return name, replace(standard, tilbud=replace(standard.tilbud, id=name))


def _criteria(standards: Mapping[str, Kvalitetsstandard]) -> Iterator[Criterion]:
    for standard in standards.values():
        yield standard.tilbud.maalgruppe
        rows = standard.tilbud.tabeller[SUBJECT].rows
        yield from (row.naar for row in rows if row.naar is not None)
