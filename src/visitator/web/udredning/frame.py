"""What an assessment of a case is made of: the terms, as its municipality speaks of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from visitator.rules.edition import Edition
from visitator.rules.facts import LEVELS
from visitator.text.assessed_themes import AIDS
from visitator.text.words import service_name
from visitator.vum.relevance import level_is_asked, services_asking
from visitator.vum.terms import SECOND, Begreber, Tema, TemaIVersion
from visitator.vum.words import in_version, judged_with, level_name, overall_name, theme_name

DEFAULT_VERSION = SECOND
"""The version where the municipality's document names none."""
PLAN = "handleplan"
OVERALL_WORD = "samlet_funktionsniveau"


@dataclass(frozen=True)
class Ramme:
    """The words of an assessment in one municipality, by one version, for what was applied for."""

    terms: Begreber
    edition: Edition
    vum: str
    ansoegt_om: tuple[str, ...]

    @cached_property
    def asked(self) -> dict[str, tuple[str, ...]]:
        """The themes that the services applied for use, each with those services."""
        return services_asking(self.edition, self.terms, self.ansoegt_om)

    def name(self, tema: str) -> str:
        """What the municipality calls a theme."""
        return theme_name(self, tema)

    def in_version(self, tema: str) -> TemaIVersion:
        """A theme as the version has it."""
        return in_version(self, tema)

    def aids(self, tema: str) -> str:
        """Whether a theme is judged with the aids that the citizen has; empty where it is not."""
        how, _ = judged_with(self, tema)
        return AIDS[how] if how else ""

    def has_level(self, tema: str) -> bool:
        """Whether a theme carries a level: by the version, or because a rule here reads it."""
        term = self.terms.temaer[tema]
        return self.in_version(tema).regel.niveau or level_is_asked(
            self.edition, term, self.ansoegt_om
        )

    def level(self, niveau: str) -> str:
        """«2 – Moderat nedsat funktionsevne»."""
        name = level_name(self, niveau)
        return f"{niveau} – {name}" if niveau.isdecimal() else name

    def levels(self) -> list[tuple[str, str, str]]:
        """Every level of a theme: its id, its words, and what it means."""
        return [
            (niveau, self.level(niveau), term.begreb.forklaring)
            for niveau, term in self.terms.temaniveauer.items()
        ]

    def overall(self, letter: str) -> str:
        """«C – Moderat støttebehov», in the municipality's own words."""
        return f"{letter} – {overall_name(self, letter)}"

    def overalls(self) -> list[tuple[str, str]]:
        """Every overall level with its words."""
        return [(letter, self.overall(letter)) for letter in LEVELS]

    def goal_themes(self) -> list[tuple[str, str]]:
        """The themes that a goal can be about in the version."""
        return [
            (tema, self.name(tema))
            for tema in self.terms.temaer
            if self.in_version(tema).regel.maal
        ]

    def services(self, ids: Iterable[str]) -> list[str]:
        """Services by their names here."""
        return [self._service(ydelse) for ydelse in ids]

    def _service(self, ydelse: str) -> str:
        standard = self.edition.standards.get(ydelse)
        if standard is not None:
            return service_name(standard.tilbud.titel, standard.lov)
        service = self.edition.services.get(ydelse)
        return service_name(service.titel, service.lov) if service else ydelse

    @property
    def plan_name(self) -> str:
        """The municipality's own name of the plan of action."""
        local = self.edition.lokale_ord.get(PLAN)
        return local.ord if local else PLAN.capitalize()

    @property
    def plan_words(self) -> str:
        """What the municipality's document says that plan is; empty where it says nothing."""
        local = self.edition.lokale_ord.get(PLAN)
        return local.tekst if local else ""

    @property
    def overall_word(self) -> str:
        """What the municipality calls the overall level."""
        local = self.edition.lokale_ord.get(OVERALL_WORD)
        word = local.ord if local else "samlet funktionsniveau"
        return word[:1].upper() + word[1:]

    def term(self, tema: str) -> Tema:
        """A theme with what it tells of."""
        return self.terms.temaer[tema]
