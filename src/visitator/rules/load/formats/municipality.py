"""The parts of ``kommune.yaml`` that no standard has: units, words, themes, other deadlines."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from visitator.rules.load.formats.criterion import Kilde
from visitator.rules.load.formats.strict import Slug, Strict, Text
from visitator.rules.load.formats.tables import DATOER, Periode


class EnhedFormat(Strict):
    """A unit of the municipality and what it does."""

    navn: Text
    opgave: Text
    kilde: Kilde


class LokaltOrdFormat(Strict):
    """The municipality's own word for something the field calls by another name."""

    ord: Text
    tekst: Text
    kilde: Kilde


class TemaFormat(Strict):
    """What the municipality calls a theme, and whether its level counts the aids one has."""

    navn: Text
    vurderes: Literal["med_hjaelpemidler", "uden_hjaelpemidler"]
    kilde: Kilde


class YdelsestemaerFormat(Strict):
    """The themes of VUM that the document says a service is about."""

    temaer: Annotated[list[Slug], Field(min_length=1)]
    kilde: Kilde


class FristUdenYdelseFormat(Strict):
    """A deadline of the municipality's for something it has no standard for."""

    id: Slug
    omraade: Text
    efter: Periode | None = None
    regnet_fra: Literal[DATOER] | None = None  # type: ignore[valid-type]
    ikke_fastsat: Text | None = None
    kilde: Kilde

    @model_validator(mode="after")
    def _answered(self) -> FristUdenYdelseFormat:
        if (self.efter is None) is (self.ikke_fastsat is None):
            raise ValueError("Skriv enten «efter» eller «ikke_fastsat».")
        if self.efter is None and self.regnet_fra is not None:
            raise ValueError("«regnet_fra» hører sammen med «efter».")
        return self


class FristmaalFormat(Strict):
    """In how many per cent of its cases the municipality aims to meet its decision deadlines."""

    procent: Annotated[int, Field(ge=1, le=100)]
    tekst: Text
    kilde: Kilde


class VumFormat(Strict):
    """The version of VUM, the municipality's labels of the levels A to E, its names of themes,
    and the themes that a service is about.

    What its document does not say is left out.
    """

    version: Literal["1.0", "2.0"] | None = None
    niveauer: (
        Annotated[dict[Literal["A", "B", "C", "D", "E"], Text], Field(min_length=5)] | None
    ) = None
    temaer: dict[Slug, TemaFormat] | None = None
    ydelser: dict[Slug, YdelsestemaerFormat] | None = None
    kilde: Kilde

    @model_validator(mode="after")
    def _something(self) -> VumFormat:
        if not (self.version or self.niveauer):
            raise ValueError("Skriv «version», «niveauer» eller begge.")
        return self
