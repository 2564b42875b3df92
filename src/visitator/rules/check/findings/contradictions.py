"""Findings: what can never hold, and relations that both demand and exclude a service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.check.findings.subject import Subject
from visitator.rules.check.places import conditions
from visitator.rules.check.written_tables import written_tables
from visitator.rules.criteria import All, AnyOf, AtLeast, Criterion, Not, TargetGroup
from visitator.rules.regions import Regions, regions_of
from visitator.rules.standards import Relation

AT_ODDS = (
    {"udelukker", "forudsaetter"},
    {"udelukker", "indeholder"},
)
"""Kinds of relation that cannot both be to one service."""
CIRCULAR = ("forudsaetter", "forsoeg_foerst")
"""Kinds of relation that two services cannot have to each other."""


def contradictions(subject: Subject) -> Iterator[Finding]:
    """A finding for each innermost criterion that nobody can meet, and for relations at odds."""
    yield from _never(subject)
    yield from _relations(subject)


def _never(subject: Subject) -> Iterator[Finding]:
    told: set[str] = set()
    for criterion in _criteria(subject):
        regions = regions_of([criterion], subject.edition.vocabulary)
        node = _impossible(regions, criterion, negated=False)
        if node is not None and node.mark.sti not in told:
            told.add(node.mark.sti)
            yield subject.finding(Slags.MODSTRID, node.mark.sti, _why(regions, node))


def _criteria(subject: Subject) -> Iterator[Criterion]:
    standard = subject.standard
    for offer in standard.varianter or (standard.tilbud,):
        yield offer.maalgruppe
    for table in written_tables(standard):
        yield from (row.naar for row in table.rows if row.naar is not None)
    yield from (criterion for criterion, _ in conditions(standard, subject.places))


def _impossible(regions: Regions, node: Criterion, *, negated: bool) -> Criterion | None:
    """The innermost node that counts as met for nobody."""
    below: tuple[Criterion, ...] = ()
    match node:
        case All() | AnyOf() | AtLeast():
            below = node.parts
        case Not() | TargetGroup():
            below = (node.part,)
    turned = negated is not isinstance(node, Not)
    for part in below:
        found = _impossible(regions, part, negated=turned)
        if found is not None:
            return found
    return node if regions.is_empty(regions.truth(node, guided=True, negated=negated)) else None


def _why(regions: Regions, node: Criterion) -> str:
    """That it can never hold, with the two parts that exclude one another where two do."""
    for one, other in combinations(node.parts if isinstance(node, All) else (), 2):
        both = regions.every(regions.truth(one, guided=True), regions.truth(other, guided=True))
        if regions.is_empty(both):
            return f"«{_told(one)}» og «{_told(other)}» udelukker hinanden."
    return f"«{_told(node)}» kan aldrig være opfyldt."


def _told(node: Criterion) -> str:
    return node.mark.tekst.removesuffix(".") or node.mark.sti


def _relations(subject: Subject) -> Iterator[Finding]:
    standard = subject.standard
    for number, relation in enumerate(standard.forhold):
        back = subject.edition.standards.get(relation.ydelse)
        told = [
            *(
                _at_odds(relation, other)
                for other in _to(standard.forhold[:number], relation, subject)
            ),
            *(
                _back_and_forth(standard.id, relation, other)
                for other in (back.forhold if back else ())
                if other.ydelse == standard.id and _together(subject, relation, other)
            ),
        ]
        for hvad in filter(None, told):
            yield subject.finding(Slags.MODSTRID, f"forhold[{number}]", hvad)


def _to(others: Iterable[Relation], relation: Relation, subject: Subject) -> Iterator[Relation]:
    """The other relations to the same service that may apply together with this one."""
    for other in others:
        if other.ydelse == relation.ydelse and _together(subject, relation, other):
            yield other


def _at_odds(relation: Relation, other: Relation) -> str | None:
    if {relation.art, other.art} in AT_ODDS:
        return f"{relation.ydelse} både kræves og udelukkes her for de samme borgere."
    return None


def _back_and_forth(ydelse: str, relation: Relation, back: Relation) -> str | None:
    """What is wrong with how two services stand to each other."""
    if (relation.art, back.art) == ("forudsaetter", "udelukker"):
        return f"{ydelse} forudsætter {relation.ydelse}, som udelukker {ydelse}."
    if relation.art == back.art and relation.art in CIRCULAR:
        return f"{ydelse} og {relation.ydelse} skal begge komme før den anden."
    return None


def _together(subject: Subject, *relations: Relation) -> bool:
    conditions = [relation.naar for relation in relations if relation.naar is not None]
    regions = regions_of(conditions, subject.edition.vocabulary)
    applies = [regions.truth(naar, guided=True) for naar in conditions]
    return not regions.is_empty(regions.every(*applies))
