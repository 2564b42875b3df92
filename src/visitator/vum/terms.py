"""The terms of VUM: themes, levels, target groups and goals, as ``katalog/vum`` gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from visitator.vum.actions import Handling

VERSIONS = ("1.0", "2.0")
FIRST, SECOND = VERSIONS
FACT_PREFIX = "tema."
"""A theme's level is the fact ``tema.<id>``, by its name in version 2.0."""


@dataclass(frozen=True, slots=True)
class Begreb:
    """A term: its name and code (a UUID) in Fælles Faglige Begreber, explained in our own words."""

    id: str
    navn: str
    ffb: str
    forklaring: str


@dataclass(frozen=True, slots=True)
class Temaregel:
    """What holds for a group of themes in a version.

    ``niveau``: whether a theme carries a level from 0 to 4. ``vurderes``: med_hjaelpemidler or
    uden_hjaelpemidler, None where nothing is graded. ``maal``: whether a goal may be about it.
    """

    niveau: bool
    vurderes: str | None
    maal: bool


@dataclass(frozen=True, slots=True)
class Temagruppe:
    """A group of themes with its rule in each version."""

    begreb: Begreb
    regler: Mapping[str, Temaregel]


@dataclass(frozen=True, slots=True)
class Undertema:
    """A sub-theme. Those of version 1.0 have no code; ``svarer_til`` are their heirs in 2.0."""

    id: str
    navn: str
    ffb: str | None = None
    forklaring: str | None = None
    svarer_til: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TemaIVersion:
    """What a theme is called in one version, the group it stands in there, and its sub-themes."""

    id: str
    navn: str
    gruppe: str
    regel: Temaregel
    undertemaer: Mapping[str, Undertema]


@dataclass(frozen=True, slots=True)
class Tema:
    """One of the eleven themes. ``versioner`` tells its name and place in each version.

    ``belyser`` are the facts it tells of, ``maalgrupper`` the target groups that it is the ground
    of, with those under them.
    """

    begreb: Begreb
    versioner: Mapping[str, TemaIVersion]
    belyser: tuple[str, ...] = ()
    maalgrupper: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The name in version 2.0, by which facts know it."""
        return self.begreb.id

    @property
    def fact(self) -> str:
        """The fact that holds its level."""
        return FACT_PREFIX + self.id


@dataclass(frozen=True, slots=True)
class Temaniveau:
    """A level from 0 to 4, or ``ikke_vurderet``, with its name in either version."""

    begreb: Begreb
    navne: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Maalgruppe:
    """A target group; ``under`` is the wider one that it belongs to."""

    begreb: Begreb
    under: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Begreber:
    """All terms, each by its id; a theme also by its name in version 1.0 (``kaldenavne``).

    They are read once and are the same only as themselves, so that what is made of them is kept.
    """

    grupper: Mapping[str, Temagruppe]
    temaer: Mapping[str, Tema]
    temaniveauer: Mapping[str, Temaniveau]
    samlede_niveauer: Mapping[str, Begreb]
    maalgrupper: Mapping[str, Maalgruppe]
    maaltyper: Mapping[str, Begreb]
    resultater: Mapping[str, Begreb]
    handlinger: tuple[Handling, ...]

    def and_wider(self, maalgruppe: str) -> Iterator[str]:
        """A target group and those that it belongs to, the nearest first."""
        group: str | None = maalgruppe
        while group is not None:
            yield group
            group = self.maalgrupper[group].under

    @property
    def kaldenavne(self) -> dict[str, str]:
        """Every name that a theme may be written by, with the theme it names."""
        return {
            name: tema.id
            for tema in self.temaer.values()
            for name in (tema.id, tema.versioner[FIRST].id)
        }
