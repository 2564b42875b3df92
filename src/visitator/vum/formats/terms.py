"""The formats of ``katalog/vum/*.yaml``: the terms of VUM."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from visitator.rules.load.formats.strict import Slug, Strict, Text

Uuid = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
JaNej = Literal["ja", "nej"]
Version = Literal["1.0", "2.0"]


class BegrebFormat(Strict):
    """A term with its code in Fælles Faglige Begreber and an explanation in our own words."""

    id: Slug
    navn: Text
    ffb: Uuid
    forklaring: Text


class RegelFormat(Strict):
    """What holds for a group's themes in a version."""

    niveau: JaNej = Field(description="Om temaet får et tal fra 0 til 4.")
    vurderes: Literal["med_hjaelpemidler", "uden_hjaelpemidler"] | None = None
    maal: JaNej = Field(description="Om et indsatsmål kan høre til temaet.")


class GruppeFormat(BegrebFormat):
    """A group of themes."""

    versioner: Annotated[dict[Version, RegelFormat], Field(min_length=2)]


class GammeltUndertema(Strict):
    """A sub-theme of version 1.0, and those of 2.0 that took over from it."""

    id: Slug
    navn: Text
    svarer_til: list[Slug] = Field(default_factory=list)


class GammeltTema(Strict):
    """What the theme was called in version 1.0; its group where that was another one."""

    id: Slug
    navn: Text
    gruppe: Slug | None = None
    undertemaer: list[GammeltUndertema]


class TemaFormat(BegrebFormat):
    """A theme as version 2.0 has it, with its name in 1.0."""

    gruppe: Slug
    belyser: list[Slug] = Field(default_factory=list, description="Fakta, temaet fortæller om.")
    maalgrupper: list[Slug] = Field(default_factory=list)
    undertemaer: Annotated[list[BegrebFormat], Field(min_length=1)]
    i_1_0: GammeltTema


class BegreberFil(Strict):
    """What every file of terms tells: the code system, and where its terms are from."""

    kodesystem: Text
    kilde: Text


class TemaerFil(BegreberFil):
    """The groups and the themes."""

    grupper: list[GruppeFormat]
    temaer: list[TemaFormat]


class TemaniveauFormat(Strict):
    """A level of a theme."""

    id: Literal["0", "1", "2", "3", "4", "ikke_vurderet"]
    navn: Text
    navn_1_0: Text | None = Field(None, description="Navnet i 1.0, når det er et andet.")
    ffb: Uuid
    forklaring: Text


class SamletNiveauFormat(Strict):
    """An overall level."""

    id: Literal["A", "B", "C", "D", "E"]
    navn: Text
    ffb: Uuid
    forklaring: Text


class NiveauerFil(BegreberFil):
    """The two scales."""

    temaniveauer: Annotated[list[TemaniveauFormat], Field(min_length=6)]
    samlede_niveauer: Annotated[list[SamletNiveauFormat], Field(min_length=5)]


class MaalgruppeFormat(BegrebFormat):
    """A target group."""

    under: Slug | None = None


class MaalgrupperFil(BegreberFil):
    """The target groups, a wider one before those under it."""

    maalgrupper: list[MaalgruppeFormat]


class HandlingFormat(Strict):
    """Turns of phrase that speak of an action."""

    hvad: Text = Field(description="Det, sådan et mål taler om i stedet.")
    vendinger: Annotated[list[Text], Field(min_length=1)]
    undtagen: list[Text] = Field(default_factory=list, description="Med en af dem tæller det ikke.")


class MaalFil(BegreberFil):
    """Kinds of goals, results of a follow-up, and how an action sounds."""

    maaltyper: list[BegrebFormat]
    resultater: list[BegrebFormat]
    ordlister: dict[Slug, Annotated[list[Text], Field(min_length=1)]]
    handlinger: list[HandlingFormat]
