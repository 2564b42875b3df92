"""The format of an assessment file, over the terms of ``katalog/vum``."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, create_model

from visitator.rules.facts import THEME_LEVELS
from visitator.rules.load.answers import DATE_REMEDY, parse_date
from visitator.rules.load.formats.strict import Strict, Text, one_of, optional
from visitator.vum.assessment import ARTER
from visitator.vum.formats.terms import JaNej, Version
from visitator.vum.terms import FIRST, SECOND, Begreber, Tema


def _a_day(text: str) -> str:
    if parse_date(text) is None:
        raise ValueError(f"«{text[:60]}» er ikke en dato. {DATE_REMEDY}")
    return text


Dag = Annotated[str, AfterValidator(_a_day)]
"""A date as 2026-01-15."""


def _as_written(version: object) -> object:
    """Without quotation marks YAML takes a version for a number."""
    return str(version) if isinstance(version, Decimal) else version


VumVersion = Annotated[Version, BeforeValidator(_as_written)]


def _a_level(written: object) -> object:
    """Only whole numbers are levels; true and false are none, though Python says so, nor is 2.0."""
    if isinstance(written, bool):
        return str(written).lower()
    if isinstance(written, Decimal | float):
        raise ValueError(
            f"«{written}» er ikke et helt tal. Skriv 0, 1, 2, 3, 4 eller ikke_vurderet."
        )
    if isinstance(written, str) and written in THEME_LEVELS:
        raise ValueError(f"«{written}» er en tekst. Skriv tallet uden anførselstegn.")
    return written


Niveau = Annotated[Literal[0, 1, 2, 3, 4, "ikke_vurderet"], BeforeValidator(_a_level)]
"""A level of a theme, or that none was set on purpose."""


class OplystFormat(Strict):
    """Who told it, when, and where it stands."""

    af: Text
    dato: Dag | None = None
    kilde: Text | None = None


class TemavurderingFormat(Strict):
    """A theme that was used."""

    niveau: Niveau | None = Field(None, description="0–4, eller ikke_vurderet.")
    beskrivelse: Text
    ressourcer: Text | None = None
    oensker: Text | None = Field(None, description="Hvad borgeren selv ønsker.")
    hjaelpemidler: Text | None = Field(None, description="Hjælpemidler og medicin, borgeren har.")
    relevans: Text | None = Field(None, description="Hvorfor sagen har brug for temaet.")
    undertemaer: list[str] | None = None
    oplyst: list[OplystFormat] | None = Field(None, description="Hvem der har oplyst det.")


class AftaleFormat(Strict):
    """Whether the goal was agreed with the citizen."""

    med_borger: JaNej
    dato: Dag | None = None
    hvorfor_ikke: Text | None = None


class MaalFormat(Strict):
    """A goal."""

    tekst: Text
    type: str
    tema: str = Field(description="Det ene tema, som målet først og fremmest handler om.")
    andre_temaer: list[str] | None = None
    dato: Dag
    opfoelges: Dag | None = None
    aftale: AftaleFormat | None = None


class MaalgruppevalgFormat(Strict):
    """A target group that the citizen is in."""

    maalgruppe: str
    art: one_of(ARTER)  # type: ignore[valid-type]


class SamletNiveauValg(Strict):
    """The overall level with its reason."""

    vaerdi: Literal["A", "B", "C", "D", "E"]
    begrundelse: Text | None = None
    afvigelse: Text | None = Field(None, description="Hvorfor det ikke er det, temaerne peger på.")
    af: Text | None = None
    dato: Dag | None = None
    kilde: Text | None = None


class OpfoelgningFormat(Strict):
    """What a follow-up pointed to."""

    dato: Dag
    resultat: str
    begrundelse: Text | None = None


class UdredningGrund(Strict):
    """What an assessment says besides what the terms decide the names of."""

    kommune: Text
    vum: VumVersion
    dato: Dag
    paabegyndt: Dag | None = None
    af: Text
    ansoegt_om: list[str] | None = None
    formaal: Text | None = None
    oevrige_temaer: Literal["ikke_vurderet"] | None = None
    samlet_funktionsniveau: SamletNiveauValg | None = None
    temaer: Any
    maal: Any = None
    maalgrupper: Any = None
    opfoelgninger: Any = None


@lru_cache(maxsize=4)
def assessment_format(terms: Begreber) -> type[UdredningGrund]:
    """The model of an assessment file: only names that the terms know may stand in it."""
    theme: Any = one_of(tuple(terms.kaldenavne))
    goal: Any = create_model(
        "MaalIUdredning",
        __base__=MaalFormat,
        type=(one_of(tuple(terms.maaltyper)), ...),
        tema=(theme, ...),
        andre_temaer=optional(list[theme]),
    )
    group: Any = create_model(
        "MaalgruppeIUdredning",
        __base__=MaalgruppevalgFormat,
        maalgruppe=(one_of(tuple(terms.maalgrupper)), ...),
    )
    result: Any = create_model(
        "OpfoelgningIUdredning",
        __base__=OpfoelgningFormat,
        resultat=(one_of(tuple(terms.resultater)), ...),
    )
    return create_model(
        "UdredningFil",
        __base__=UdredningGrund,
        temaer=(_themes(terms), ...),
        maal=optional(list[goal]),
        maalgrupper=optional(list[group]),
        opfoelgninger=optional(list[result]),
    )


def _themes(terms: Begreber) -> Any:
    """A field for every name of a theme, with its own sub-themes."""
    fields: dict[str, Any] = {}
    for tema in terms.temaer.values():
        model = _theme(tema)
        for name in dict.fromkeys((tema.id, tema.versioner[FIRST].id)):
            # It may be left out, but not be there and say nothing.
            fields[name] = (model, None)
    return create_model("Temaer", __base__=Strict, **fields)


def _theme(tema: Tema) -> Any:
    subs = dict.fromkeys(
        sub for version in (SECOND, FIRST) for sub in tema.versioner[version].undertemaer
    )
    return create_model(
        f"Tema_{tema.id}",
        __base__=TemavurderingFormat,
        undertemaer=optional(list[one_of(tuple(subs))]),  # type: ignore[misc]
    )
