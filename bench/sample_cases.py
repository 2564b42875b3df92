"""Invented citizens to measure on, the same ones in every run.

A citizen starts from one of the catalogue's worked cases, so that target groups are met as well as
missed; every other fact that some rule compares gets an answer at random, each cell being as likely
as another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from visitator.grundlag.case import Case
from visitator.rules.edition import Edition
from visitator.rules.facts import Value
from visitator.rules.load.answers import read_answers
from visitator.rules.load.files import Files
from visitator.rules.load.strict_yaml import read_file
from visitator.rules.situation import Situation

DAY = date(2026, 1, 15)
APPLIED = date(2026, 1, 5)
SEED = 85


@dataclass(frozen=True, slots=True)
class Sample:
    """One citizen: the case as far as it is known, and the same citizen with every fact known."""

    case: Case
    whole: Situation


def samples(edition: Edition, files: Files, *, count: int, known: float) -> Sequence[Sample]:
    """So many citizens, of each of whom the share ``known`` of the facts is known.

    The citizens are the same whatever the share; which facts are known is drawn for each.
    """
    draw, reveal = Random(SEED), Random(SEED)
    worked = worked_facts(edition, files)
    found: list[Sample] = []
    for _ in range(count):
        facts = _every_fact(edition, draw.choice(worked), draw)
        kept = set(reveal.sample(sorted(facts), round(known * len(facts))))
        grants = () if reveal.random() < known else None
        told = Situation(DAY, {f: v for f, v in facts.items() if f in kept}, grants=grants)
        found.append(Sample(_case(edition, told), Situation(DAY, facts, grants=())))
    return found


def _every_fact(edition: Edition, worked: Mapping[str, Value], draw: Random) -> dict[str, Value]:
    compared = {f: cells for f, cells in edition.space.cells.items() if f in edition.vocabulary}
    return {
        fact: worked[fact] if fact in worked else draw.choice(cells.examples)
        for fact, cells in compared.items()
    }


def _case(edition: Edition, situation: Situation) -> Case:
    return Case(
        kommune=edition.kommune,
        situation=situation,
        ansoegt_om=(),
        sagstype="ny",
        dates={"dato": DAY, "ansoegt": APPLIED},
        utilstraekkelig={},
        unavailable={},
        provenance={},
    )


def worked_facts(edition: Edition, files: Files) -> list[Mapping[str, Value]]:
    """The facts of every worked case of the edition."""
    found: list[Mapping[str, Value]] = []
    for path in files.cases(edition.kommune, edition.version):
        document = read_file(path)
        listed = document.data.get("sager") if isinstance(document.data, dict) else None
        for number in range(len(listed) if isinstance(listed, list) else 0):
            place = ("sager", number, "fakta")
            found.append(read_answers(document, place, edition.vocabulary, DAY).facts)
    return found
