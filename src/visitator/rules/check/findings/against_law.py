"""Findings: people whom the law's duty reaches and whom a standard leaves out.

The law's duty reaches a citizen who is in a paragraph's target group and for whom its table of
duty says ``skal``. A standard leaves out a citizen whose status is ``ikke_omfattet`` in it and in
every other standard of the same paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from visitator.rules.check.findings.demands import demands
from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.check.findings.subject import Subject
from visitator.rules.criteria import Criterion, Styrke
from visitator.rules.regions import Example, Regions, regions_of
from visitator.rules.standards import Kvalitetsstandard, Offer, Status
from visitator.rules.tables import Table, Term

SKAL = "skal"
DUTY = "pligt"
LEAVES_OUT = {
    Styrke.BINDENDE: "Kravet «{}» lukker en borger ude, som loven siger, at kommunen skal hjælpe.",
    Styrke.VEJLEDENDE: (
        "Det vejledende krav «{}» stiller en borger uden for, "
        "som loven siger, at kommunen skal hjælpe."
    ),
}


def against_law(paragraph: Kvalitetsstandard, standards: Sequence[Subject]) -> Iterator[Finding]:
    """Gaps and demands tighter than the law in the standards of one paragraph."""
    criteria = [
        *_duty_criteria(paragraph.tilbud),
        *(criterion for variant in paragraph.varianter for criterion in _duty_criteria(variant)),
        *(subject.standard.tilbud.maalgruppe for subject in standards),
    ]
    regions = regions_of(criteria, standards[0].edition.vocabulary)
    found = _Paragraph(paragraph, standards, regions)
    yield from found.gaps()
    for subject in standards:
        yield from found.tighter(subject)
        yield from found.guiding(subject)


def _duty_criteria(offer: Offer) -> Iterator[Criterion]:
    yield offer.maalgruppe
    table = offer.tabeller.get(DUTY)
    yield from (row.naar for row in (table.rows if table else ()) if row.naar is not None)


class _Paragraph:
    """A paragraph of the law and its standards over the same citizens."""

    def __init__(
        self, paragraph: Kvalitetsstandard, standards: Sequence[Subject], regions: Regions
    ) -> None:
        self._paragraph = paragraph
        self._standards = standards
        self._regions = regions
        self._owed = self._owed_by(paragraph.tilbud)
        self._out = {s.standard.id: self._left_out(s.standard.tilbud.maalgruppe) for s in standards}
        self._everywhere_out = regions.every(self._owed, *self._out.values())
        self._unreached = [
            variant for variant in paragraph.varianter if self._is_unreached(variant)
        ]
        self._told = regions.some(*[self._owed_by(variant) for variant in self._unreached])

    def gaps(self) -> Iterator[Finding]:
        """Groups that no standard includes anybody of, and people for whom no one demand is why."""
        first = self._standards[0]
        for variant in self._unreached:
            hvad = (
                f"Ingen standard for {self._paragraph.lov} omfatter nogen i gruppen "
                f"«{variant.titel}», som kommunen efter loven skal hjælpe."
            )
            example = self._regions.smallest(self._owed_by(variant))
            yield first.finding(Slags.HUL, "maalgruppe", hvad, example)
        between = self._regions.every(
            self._everywhere_out,
            self._regions.outside(self._told),
            *(self._regions.outside(self._without_blamed(subject)) for subject in self._standards),
        )
        example = self._regions.smallest(between)
        if example is not None:
            hvad = (
                f"Ingen standard for {self._paragraph.lov} omfatter en borger, som loven siger, at "
                "kommunen skal hjælpe, og det skyldes ikke et enkelt krav."
            )
            yield first.finding(Slags.HUL, "maalgruppe", hvad, example)

    def _without_blamed(self, subject: Subject) -> int:
        """Whom a standard would include without any of the demands that are told as too tight."""
        with self._regions.holding(*(demand for demand, _ in self._blamed(subject))):
            return self._regions.truth(subject.standard.tilbud.maalgruppe, guided=False)

    def tighter(self, subject: Subject) -> Iterator[Finding]:
        """Binding demands that alone shut out somebody whom the law's duty reaches."""
        for demand, region in self._blamed(subject):
            example = self._regions.smallest(region)
            assert example is not None
            yield _finding(subject, Slags.SNAEVRERE, demand, example)

    def _blamed(self, subject: Subject) -> list[tuple[Criterion, int]]:
        """Each binding demand that shuts out somebody, with those whom it shuts out alone."""
        regions, group = self._regions, subject.standard.tilbud.maalgruppe
        found: list[tuple[Criterion, int]] = []
        for demand in demands(group, Styrke.BINDENDE):
            with regions.holding(demand):
                without = regions.truth(group, guided=False)
            with regions.holding(*(told for told, _ in found)):
                explained = regions.truth(group, guided=False)
            region = regions.every(
                self._everywhere_out,
                without,
                regions.outside(explained),
                regions.outside(self._told),
            )
            if not regions.is_empty(region):
                found.append((demand, region))
        return found

    def guiding(self, subject: Subject) -> Iterator[Finding]:
        """Guiding demands that alone put somebody outside whom the law's duty reaches."""
        regions, group = self._regions, subject.standard.tilbud.maalgruppe
        outside = regions.where(regions.status(group), Status.VEJLEDENDE_UDEN_FOR)
        owed = regions.every(self._owed, outside)
        for demand in demands(group, Styrke.VEJLEDENDE):
            with regions.holding(demand):
                without = regions.truth(group, guided=True)
            example = regions.smallest(regions.every(owed, without))
            if example is not None:
                yield _finding(subject, Slags.VEJLEDENDE, demand, example)

    def _owed_by(self, offer: Offer) -> int:
        """Those in a target group of the law whom the municipality must help."""
        regions = self._regions
        included = regions.truth(offer.maalgruppe, guided=True)
        duty = offer.tabeller.get(DUTY)
        if duty is None:
            return regions.some()
        return regions.every(included, regions.where(regions.first_row(duty), *_binding_rows(duty)))

    def _left_out(self, group: Criterion) -> int:
        return self._regions.outside(self._regions.truth(group, guided=False))

    def _is_unreached(self, variant: Offer) -> bool:
        """Whether the law owes help to a group of whom every standard leaves everybody out."""
        owed = self._owed_by(variant)
        reached = self._regions.every(owed, self._regions.outside(self._everywhere_out))
        return not self._regions.is_empty(owed) and self._regions.is_empty(reached)


def _binding_rows(duty: Table) -> list[int]:
    return [
        number
        for number, row in enumerate(duty.rows)
        if isinstance(row.vaerdi, Term) and row.vaerdi.vaerdi == SKAL
    ]


def _finding(subject: Subject, slags: Slags, demand: Criterion, example: Example) -> Finding:
    mark = demand.mark
    told = mark.tekst.removesuffix(".") or "et af de valg, reglen giver"
    return subject.finding(slags, mark.sti, LEAVES_OUT[mark.styrke].format(told), example)
