"""Criteria from their format: names become facts, constants become tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Granted,
    Hjemmel,
    Mark,
    Not,
    OneOf,
    Share,
    Styrke,
    TargetGroup,
    Test,
)
from visitator.rules.facts import Fact, FactType
from visitator.rules.load.comparisons import ANYTHING, choice_test, number_test
from visitator.rules.load.formats.criterion import operators
from visitator.rules.load.leaf_text import leaf_text, share_text
from visitator.rules.load.linking import Inherited, Linker
from visitator.rules.load.strict_yaml import Path

GroupOf = Callable[[str, Inherited], Criterion | None]
"""The target group of another standard, or None with a fault noted."""


@dataclass(frozen=True, slots=True)
class CriterionLinks:
    """Turns criteria of one file into nodes; ``group_of`` finds other standards' groups."""

    linker: Linker
    group_of: GroupOf
    derivations: dict[str, Derivation]

    def build(self, written: Any, path: Path, above: Inherited) -> Criterion:
        """The node of a criterion and, below it, of its parts."""
        (name,) = operators(written)
        here = self._inherit(written, path, above)
        match name:
            case "alle" | "en_af":
                parts = self._parts(getattr(written, name), (*path, name), here, name)
                mark = self._mark(written, here, "")
                return All(parts, mark) if name == "alle" else AnyOf(parts, mark)
            case "mindst":
                return self._at_least(written, path, here)
            case "ikke":
                inner = replace(here.below(".ikke"), negated=not here.negated, tekst=written.tekst)
                part = self.build(getattr(written, name), (*path, name), inner)
                return Not(part, self._mark(written, here, part.mark.tekst))
            case "andel":
                return self._share(written, path, here)
            case "bevilget":
                return self._granted(written, here)
            case "maalgruppe":
                return self._group(written, path, here)
        return self._fact(written, name, path, here)

    def _inherit(self, written: Any, path: Path, above: Inherited) -> Inherited:
        styrke = Styrke(written.styrke) if written.styrke else above.styrke
        if above.styrke is Styrke.VEJLEDENDE and styrke is Styrke.BINDENDE:
            self.linker.fault(
                (*path, "styrke"),
                "Et bindende kriterium kan ikke stå inde i et vejledende.",
                "Flyt det ud, eller lad være med at skrive styrke.",
            )
        kilde = above.kilde
        if written.kilde is not None:
            kilde = self.linker.citation(written.kilde, (*path, "kilde"))
        hjemmel = Hjemmel(written.hjemmel) if written.hjemmel else above.hjemmel
        return Inherited(
            styrke,
            hjemmel,
            kilde,
            above.sti,
            above.negated,
            written.tekst or above.tekst,
            written.note or above.note,
        )

    def _mark(self, written: Any, here: Inherited, fallback: str) -> Mark:
        return Mark(
            sti=here.sti,
            tekst=here.tekst or fallback,
            styrke=here.styrke,
            hjemmel=here.hjemmel,
            kilde=here.kilde,
            advarsel=written.advarsel,
            note=here.note,
        )

    def _parts(
        self, written: Iterable[Any], path: Path, here: Inherited, name: str
    ) -> tuple[Criterion, ...]:
        return tuple(
            self.build(part, (*path, number), here.below(f".{name}[{number}]"))
            for number, part in enumerate(written)
        )

    def _at_least(self, written: Any, path: Path, here: Inherited) -> Criterion:
        count, several = written.mindst, written.af
        parts = self._parts(several, (*path, "af"), here, "af")
        if count > len(parts):
            self.linker.fault(
                (*path, "mindst"),
                f"Mindst {count} kan aldrig være opfyldt af {len(parts)}.",
                f"Skriv et tal fra 1 til {len(parts)}.",
            )
        return AtLeast(count, parts, self._mark(written, here, ""))

    def _share(self, written: Any, path: Path, here: Inherited) -> Criterion:
        share = written.andel
        if (share.over is None) is (share.mindst is None):
            self.linker.fault(
                (*path, "andel"), "Andelen skal have «over» eller «mindst».", "Skriv fx over: 1/2."
            )
        themes = [f for f in self.linker.vocabulary.values() if f.type is FactType.TEMANIVEAU]
        chosen = [f.id for f in themes] if share.temaer == "alle" else list(share.temaer)
        test = self._choice_test(themes[0], share.krav, (*path, "andel", "krav"))
        bound = Fraction(share.over or share.mindst or "1")
        strict = share.over is not None
        text = share_text(bound, test, strict=strict, negated=here.negated)
        return Share(tuple(chosen), test, bound, strict, self._mark(written, here, text))

    def _granted(self, written: Any, here: Inherited) -> Criterion:
        grant = written.bevilget
        opening = "Har ikke" if here.negated else "Har"
        service = self.linker.services.get(grant.ydelse)
        what = service.lov if service else grant.ydelse
        mark = self._mark(written, here, f"{opening} en bevilling efter {what}")
        on = date.fromisoformat(grant.paa) if grant.paa else None
        return Granted(grant.ydelse, on, grant.inden_fyldt, mark)

    def _group(self, written: Any, path: Path, here: Inherited) -> Criterion:
        ydelse = written.maalgruppe
        opening = "Uden for målgruppen" if here.negated else "Målgruppen"
        mark = self._mark(written, here, f"{opening} for {ydelse}")
        part = self.group_of(ydelse, here.below(f".maalgruppe({ydelse})"))
        if part is None:
            self.linker.fault(
                (*path, "maalgruppe"),
                f"Målgruppen for «{ydelse}» findes ikke her, eller den henviser tilbage hertil.",
                "Henvis til en anden ydelse i samme version, og undgå ringe.",
            )
            part = All((), mark)
        return TargetGroup(ydelse, part, mark)

    def _fact(self, written: Any, name: str, path: Path, here: Inherited) -> Criterion:
        fact_id = type(written).model_fields[name].alias or name
        fact = self.linker.vocabulary[fact_id]
        comparison, place = getattr(written, name), (*path, fact_id)
        if fact_id in self.derivations:
            return self._derived(written, fact, comparison, place, here)
        if fact.type.is_number:
            test: Test = number_test(fact, _written(comparison))
            if test == ANYTHING:
                self.linker.fault(place, f"Kravet til «{fact_id}» er tomt.", "Skriv en værdi.")
        else:
            test = self._choice_test(fact, comparison, place)
        text = leaf_text(fact, test, negated=here.negated)
        return FactTest(fact_id, test, self._mark(written, here, text))

    def _choice_test(self, fact: Fact, comparison: Any, path: Path) -> OneOf:
        test = choice_test(fact, _written(comparison))
        if not test.choices or not comparison.model_fields_set:
            self.linker.fault(
                path,
                f"Ingen svar på «{fact.id}» passer til kravet.",
                "Ret kravet, eller fjern det.",
            )
        return test

    def _derived(
        self, written: Any, fact: Fact, comparison: Any, path: Path, here: Inherited
    ) -> Criterion:
        if comparison.model_fields_set != {"er"}:
            self.linker.fault(path, f"«{fact.id}» udledes.", "Sammenlign kun med ja eller nej.")
        self.linker.derived.add(fact.id)
        derivation = self.derivations[fact.id]
        inner = replace(here.below(f".{fact.id}"), tekst=here.tekst)
        if comparison.er != "nej":
            part = derivation.build(inner)
            mark = replace(part.mark, advarsel=written.advarsel or part.mark.advarsel)
            return replace(part, mark=mark)
        part = derivation.build(replace(inner, negated=not here.negated))
        text = leaf_text(fact, OneOf(frozenset({"nej"})), negated=here.negated)
        return Not(part, self._mark(written, here, text))


@dataclass(frozen=True, slots=True)
class Derivation:
    """The criterion that a derived fact follows from."""

    written: Any
    path: Path
    links: CriterionLinks

    def build(self, above: Inherited) -> Criterion:
        return self.links.build(self.written, self.path, above)


def _written(comparison: Any) -> dict[str, Any]:
    return {key: getattr(comparison, key) for key in comparison.model_fields_set}
