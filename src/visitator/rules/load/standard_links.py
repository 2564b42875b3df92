"""Standards from their format: inheritance, variants, and the service as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from visitator.rules.citations import Citation
from visitator.rules.criteria import Criterion, Hjemmel, Styrke
from visitator.rules.load.composition import any_variant, composed, joined
from visitator.rules.load.criterion_links import CriterionLinks, Derivation
from visitator.rules.load.linking import Inherited, Linker
from visitator.rules.load.strict_yaml import Path
from visitator.rules.load.table_links import link_table, written_tables
from visitator.rules.standards import (
    Caution,
    Content,
    Ending,
    Kvalitetsstandard,
    Offer,
    Passage,
    Relation,
    Requirement,
)
from visitator.rules.tables import CALCULATION, Table


@dataclass(slots=True)
class Written:
    """A standard's file: its format and the linker that knows its places."""

    format: Any
    linker: Linker


@dataclass(slots=True)
class Shared:
    """What the municipality's general part gives every standard."""

    tabeller: dict[str, Table] = field(default_factory=dict)
    oplysning: tuple[Requirement, ...] = ()
    advarsler: tuple[Caution, ...] = ()
    tekster: tuple[Passage, ...] = ()
    beregninger: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class StandardLinks:
    """Links every standard of one version; ``written`` maps service ids to their files."""

    written: Mapping[str, Written]
    derivations: dict[str, Derivation]
    shared: Shared = field(default_factory=Shared)
    _linking: list[str] = field(default_factory=list)
    _circular: set[tuple[str, str]] = field(default_factory=set)

    def link(self, ydelse: str) -> Kvalitetsstandard:
        """The standard with the id."""
        file = self.written[ydelse]
        return _Standard(file.format, file.linker, self).link()

    def group(self, ydelse: str, above: Inherited) -> Criterion | None:
        """The target group of a service as part of another criterion; None in a circle."""
        if ydelse not in self.written:
            return None
        if ydelse in self._linking:
            first, *between = self._linking
            if ydelse == first:
                self._circular.update((first, each) for each in between)
            return None
        file = self.written[ydelse]
        silent = Linker(
            file.linker.document,
            file.linker.own_document,
            file.linker.vocabulary,
            file.linker.sources,
            file.linker.rates,
            file.linker.services,
        )
        self._linking.append(ydelse)
        found = _Standard(file.format, silent, self).group(above)
        self._linking.pop()
        # The far end of a circle is another file, whose linker is silent here.
        leads_back = bool(self._linking) and (self._linking[0], ydelse) in self._circular
        return None if leads_back else found

    def shared_part(self, written: Any, linker: Linker) -> Shared:
        """The municipality's general part."""
        return _Part(written, linker, self).shared()


class _Part:
    """What a standard and a municipality's general part have in common."""

    def __init__(self, written: Any, linker: Linker, all_links: StandardLinks) -> None:
        self.written = written
        self.linker = linker
        self.all = all_links
        self.links = CriterionLinks(linker, all_links.group, all_links.derivations)
        kilde = linker.citation(written.kilde, ("kilde",))
        source = linker.sources.get(kilde.dokument)
        is_law = source is not None and source.art == "lov"
        self.hjemmel = Hjemmel.LOV if is_law else Hjemmel.KOMMUNE
        self.top = Inherited(Styrke.BINDENDE, self.hjemmel, kilde, "maalgruppe")

    def shared(self) -> Shared:
        return Shared(
            self.tables(self.written, ()),
            self.needs(),
            self.warnings(),
            self.texts(),
            _titles(self.written),
        )

    def tables(self, written: Any, prefix: Path) -> dict[str, Table]:
        return {
            emne: link_table(emne, table, (*prefix, *path), self.links, self.top)
            for emne, path, table in written_tables(written)
        }

    def texts(self, written: Any = None, prefix: Path = ()) -> tuple[Passage, ...]:
        written = written or self.written
        return tuple(
            Passage(emne, passage.tekst, self._cited(passage, (*prefix, "tekster", emne, number)))
            for emne, passages in (written.tekster or {}).items()
            for number, passage in enumerate(passages)
        )

    def needs(self) -> tuple[Requirement, ...]:
        return tuple(
            Requirement(need.id, need.tekst, need.kraeves, naar, kilde)
            for need, naar, kilde in self._conditional("oplysning")
        )

    def warnings(self) -> tuple[Caution, ...]:
        found = []
        for number, warning in enumerate(self.written.advarsler or ()):
            path: Path = ("advarsler", number)
            above = self._above(self._cited(warning, path), f"advarsler[{number}].naar")
            naar = self.links.build(warning.naar, (*path, "naar"), above)
            found.append(Caution(naar, warning.tekst, above.kilde))
        return tuple(found)

    def _conditional(self, part: str) -> Iterator[tuple[Any, Criterion | None, Citation]]:
        """Every entry of a part of the standard, with when it applies and its source."""
        for number, written in enumerate(getattr(self.written, part) or ()):
            path: Path = (part, number)
            kilde = self._cited(written, path)
            naar = None
            if written.naar is not None:
                above = self._above(kilde, f"{part}[{number}].naar")
                naar = self.links.build(written.naar, (*path, "naar"), above)
            yield written, naar, kilde

    def _above(self, kilde: Citation, sti: str) -> Inherited:
        return Inherited(Styrke.BINDENDE, self.hjemmel, kilde, sti)

    def _cited(self, written: Any, path: Path) -> Citation:
        return self.linker.citation(written.kilde, (*path, "kilde"))


class _Standard(_Part):
    """One standard on its way to become rules."""

    def link(self) -> Kvalitetsstandard:
        written = self.written
        own_tables = self.tables(written, ())
        inherited = {**self.all.shared.tabeller, **own_tables}
        self.all._linking.append(written.ydelse)
        base = self.base(self.top)
        owns = self.owns(self.top, "varianter")
        self.all._linking.pop()
        overrides = {
            name: self.tables(variant, ("varianter", name))
            for name, variant in (written.varianter or {}).items()
        }
        variants = tuple(
            Offer(
                id=name,
                titel=variant.titel,
                trin=variant.trin or written.trin,
                maalgruppe=joined(base, owns[name], self.top),
                tabeller={**inherited, **overrides[name]},
                tekster=self.texts(variant, ("varianter", name)),
            )
            for name, variant in (written.varianter or {}).items()
        )
        steps = [variant.trin for variant in variants if variant.trin is not None]
        whole = Offer(
            id=written.ydelse,
            titel=written.titel,
            trin=min(steps, default=written.trin),
            maalgruppe=joined(base, any_variant(owns, self.top, "varianter"), self.top),
            tabeller=composed(inherited, owns, overrides),
            tekster=self.texts(),
        )
        return Kvalitetsstandard(
            tilbud=whole,
            lov=written.lov,
            lokalt_navn=written.lokalt_navn,
            kilde=self.top.kilde,
            efterproevet_til=getattr(written, "efterproevet_til", None),
            indhold=self._contents(),
            forhold=self._relations(),
            ophoer=self._endings(),
            oplysning=(*self.needs(), *self.all.shared.oplysning),
            advarsler=(*self.warnings(), *self.all.shared.advarsler),
            varianter=variants,
            beregninger={
                **self.all.shared.beregninger,
                **{
                    emne: title
                    for part in (*(written.varianter or {}).values(), written)
                    for emne, title in _titles(part).items()
                },
            },
        )

    def base(self, above: Inherited) -> Criterion | None:
        """The target group that all variants share."""
        if self.written.maalgruppe is None:
            return None
        return self.links.build(self.written.maalgruppe, ("maalgruppe",), above)

    def owns(self, above: Inherited, sti: str) -> dict[str, Criterion | None]:
        """What each variant asks for beyond the shared target group."""
        return {
            name: self._own(name, replace(above, sti=f"{sti}.{name}.maalgruppe"))
            for name in self.written.varianter or {}
        }

    def _own(self, name: str, above: Inherited) -> Criterion | None:
        written = self.written.varianter[name].maalgruppe
        if written is None:
            return None
        return self.links.build(written, ("varianter", name, "maalgruppe"), above)

    def group(self, above: Inherited) -> Criterion:
        """The service's whole target group as part of another criterion."""
        here = replace(above, kilde=self.top.kilde, note=None)
        sti = f"{above.sti}.varianter"
        return joined(self.base(here), any_variant(self.owns(here, sti), here, sti), here)

    def _contents(self) -> tuple[Content, ...]:
        return tuple(
            Content(c.id, c.tekst, c.indgaar, c.i_stedet, naar, kilde)
            for c, naar, kilde in self._conditional("indhold")
        )

    def _relations(self) -> tuple[Relation, ...]:
        return tuple(
            Relation(relation.art, relation.ydelse, naar, relation.tekst, kilde)
            for relation, naar, kilde in self._conditional("forhold")
        )

    def _endings(self) -> tuple[Ending, ...]:
        return tuple(
            Ending(ending.id, ending.tekst, ending.virkning, naar, kilde)
            for ending, naar, kilde in self._conditional("ophoer")
        )


def _titles(written: Any) -> dict[str, str]:
    """The title of every calculation that a file or variant gives, by its subject."""
    return {CALCULATION + name: table.titel for name, table in (written.beregninger or {}).items()}
