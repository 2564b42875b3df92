"""The format of a formula: named lines that add, subtract, multiply and so on."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from visitator.rules.load.formats.strict import Slug, Strict, Text

Tal = int | Decimal


class RundFormat(Strict):
    """Rounding of an expression to whole steps of an amount."""

    af: UdtrykFormat
    trin: Tal
    hvordan: Literal["op", "ned", "naermest"]


class HeleTrinFormat(Strict):
    """How many whole steps of one amount fit into another."""

    af: UdtrykFormat
    trin: UdtrykFormat


class UdtrykFormat(Strict):
    """One expression: exactly one of these."""

    tal: Tal | None = None
    faktum: Slug | None = None
    sum: Slug | None = None
    sats: Slug | None = None
    linje: Slug | None = None
    beregning: Slug | None = Field(None, description="Resultatet af en beregning længere oppe.")
    plus: Annotated[list[UdtrykFormat], Field(min_length=2)] | None = None
    minus: Annotated[list[UdtrykFormat], Field(min_length=2, max_length=2)] | None = None
    gange: Annotated[list[UdtrykFormat], Field(min_length=2)] | None = None
    divider: Annotated[list[UdtrykFormat], Field(min_length=2, max_length=2)] | None = None
    mindste: Annotated[list[UdtrykFormat], Field(min_length=2)] | None = None
    stoerste: Annotated[list[UdtrykFormat], Field(min_length=2)] | None = None
    hele_trin: HeleTrinFormat | None = None
    rund: RundFormat | None = None
    enhed: Text | None = Field(None, description="Enheden for «tal»: kr./måned, timer/uge …")

    @model_validator(mode="after")
    def _one_operation(self) -> UdtrykFormat:
        if len(self.model_fields_set - {"enhed"}) != 1:
            raise ValueError("Et udtryk er netop én ting: tal, faktum, sats, plus, gange …")
        if "enhed" in self.model_fields_set and self.tal is None:
            raise ValueError("«enhed» hører til «tal»; fakta og satser har selv en enhed.")
        return self


class LinjeFormat(Strict):
    """A named intermediate result with its unit."""

    navn: Slug
    tekst: Text
    regn: UdtrykFormat
    enhed: Text | None = Field(None, description="Udelades, hvor linjen er et rent tal.")


class PrAarFormat(Strict):
    """A line of days whose first day is a fact; the lines after it are for each calendar year."""

    fra: Slug = Field(description="Faktummet, der er den første dag.")
    linje: Slug = Field(description="Linjen, der er antallet af dage.")


class AdvarselFormat(Strict):
    """A warning that is shown where a line comes to more than 0."""

    linje: Slug
    tekst: Text


class FormelFormat(Strict):
    """A formula: its lines, which of them is the result, and who pays whom."""

    linjer: Annotated[list[LinjeFormat], Field(min_length=1)]
    resultat: Slug
    retning: Literal["til_borger", "fra_borger"] | None = None
    pr_aar: PrAarFormat | None = Field(
        None, description="Linjerne efter dagene regnes for hvert kalenderår med årets satser."
    )
    advarsel: AdvarselFormat | None = Field(
        None, description="Vises, når linjen er over 0, fx når der mangler noget."
    )
