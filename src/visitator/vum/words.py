"""What a municipality calls a theme or a level, or else what the version does."""

from __future__ import annotations

from typing import Protocol

from visitator.rules.citations import Citation
from visitator.rules.edition import Edition
from visitator.vum.terms import Begreber, TemaIVersion


class Spoken(Protocol):
    """What decides the words: the terms, the municipality's edition and the version (``vum``)."""

    @property
    def terms(self) -> Begreber: ...
    @property
    def edition(self) -> Edition: ...
    @property
    def vum(self) -> str: ...


def in_version(spoken: Spoken, tema: str) -> TemaIVersion:
    """A theme as the version has it."""
    return spoken.terms.temaer[tema].versioner[spoken.vum]


def theme_name(spoken: Spoken, tema: str) -> str:
    """The municipality's own name of a theme, or that of the version."""
    local = spoken.edition.temaer.get(spoken.terms.temaer[tema].fact)
    same_version = spoken.edition.vum_version in (None, spoken.vum)
    return local.navn if local is not None and same_version else in_version(spoken, tema).navn


def judged_with(spoken: Spoken, tema: str) -> tuple[str | None, Citation | None]:
    """Whether a theme is judged with or without aids, and where a municipality's document says."""
    local = spoken.edition.temaer.get(spoken.terms.temaer[tema].fact)
    if local is not None and spoken.edition.vum_version == spoken.vum:
        return local.vurderes, local.kilde
    return in_version(spoken, tema).regel.vurderes, None


def level_name(spoken: Spoken, niveau: str) -> str:
    """A theme's level by its name in the version."""
    return spoken.terms.temaniveauer[niveau].navne[spoken.vum]


def overall_name(spoken: Spoken, letter: str) -> str:
    """The municipality's own label of an overall level, or else that of FFB."""
    return spoken.edition.niveauer.get(letter) or spoken.terms.samlede_niveauer[letter].navn
