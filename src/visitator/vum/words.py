"""What a municipality calls a theme or a level, or else what the version does."""

from __future__ import annotations

from visitator.rules.citations import Citation
from visitator.vum.finding import Examined


def theme_name(seen: Examined, tema: str) -> str:
    """The municipality's own name of a theme, or that of the assessment's version."""
    local = seen.edition.temaer.get(seen.terms.temaer[tema].fact)
    in_version = seen.in_version(tema)
    same_version = seen.edition.vum_version in (None, seen.udredning.vum)
    return local.navn if local is not None and same_version else in_version.navn


def judged_with(seen: Examined, tema: str) -> tuple[str | None, Citation | None]:
    """Whether a theme is judged with or without aids, and where a municipality's document says."""
    local = seen.edition.temaer.get(seen.terms.temaer[tema].fact)
    if local is not None and seen.edition.vum_version == seen.udredning.vum:
        return local.vurderes, local.kilde
    return seen.in_version(tema).regel.vurderes, None


def level_name(seen: Examined, niveau: str) -> str:
    """A theme's level by its name in the assessment's version."""
    return seen.terms.temaniveauer[niveau].navne[seen.udredning.vum]


def overall_name(seen: Examined, letter: str) -> str:
    """The municipality's own label of an overall level, or else that of FFB."""
    return seen.edition.niveauer.get(letter) or seen.terms.samlede_niveauer[letter].navn
