"""The format of ``katalog/fakta/*.yaml``: the facts that rules may ask for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from visitator.rules.load.formats.strict import Slug, Strict, Text

Graense = Annotated[int, Field(ge=1)] | Slug
"""A number, or the fact whose answer is the limit."""


class TrinFormat(Strict):
    """A step of a fact that follows from an amount: from a rate on, or above it."""

    valg: Slug
    mindst: Slug | None = Field(None, description="Satsen, som beløbet mindst når.")
    over: Slug | None = Field(None, description="Satsen, som beløbet ligger over.")


class FaktumFormat(Strict):
    """One fact: what is asked, of whom, and what an answer looks like."""

    id: Slug
    type: Literal[
        "ja/nej",
        "heltal",
        "tal",
        "kroner",
        "kronerliste",
        "niveau",
        "temaniveau",
        "valg",
        "dato",
        "bevillinger",
    ]
    betegnelse: Text
    spoergsmaal: Text
    hjaelp: Text | None = None
    art: Literal["oplysning", "vurdering", "dokument"]
    besvares_af: Literal["borger", "sagsbehandler", "laege", "tilbud", "kommune"]
    enhed: Text | None = None
    mindst: Graense | None = Field(
        None, description="Det mindste svar: et tal eller det faktum, det ikke kan være under."
    )
    hoejst: Graense | None = Field(
        None, description="Det største svar: et tal eller det faktum, det ikke kan være over."
    )
    valg: Annotated[dict[Slug, Text], Field(min_length=2)] | None = None
    afledt_af: Annotated[list[Slug], Field(min_length=1)] | None = None
    trin: Annotated[list[TrinFormat], Field(min_length=2)] | None = Field(
        None, description="Trinnene fra oven; det sidste har ingen sats og tager resten."
    )
    uden_regel: Text | None = Field(None, description="Hvorfor ingen regel bruger faktummet endnu.")
    kriterium: dict[str, object] | None = Field(
        default=None,
        description="For et afledt ja/nej-faktum: kriteriet over andre fakta, som det følger af.",
    )


class FaktaFil(Strict):
    """The facts of one theme."""

    tema: Text
    fakta: Annotated[list[FaktumFormat], Field(min_length=1)]
