"""The format of ``kendte-steder.yaml``: where the documents err or differ from the law."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from visitator.rules.load.formats.strict import Slug, Strict, Text


class VidneFormat(Strict):
    """A place in a document: a few of its words, or words that it lacks."""

    dokument: Slug
    afsnit: Text
    ord: Text | None = Field(None, description="Få ord eller et tal, som står i afsnittet.")
    mangler: Text | None = Field(None, description="Ord, som man ville vente, og som ikke er der.")


class FundHenvisning(Strict):
    """The accepted finding whose example citizen shows the place."""

    kommune: Slug
    ydelse: Slug
    slags: Slug
    sted: Text


class StedFormat(Strict):
    """One place, how it is read, and what shows it."""

    id: Text
    hvad: Text
    laesning: Text
    vidne: Annotated[list[VidneFormat], Field(min_length=2)]
    fund: FundHenvisning | None = None


class KendteStederFil(Strict):
    """Every place that is known."""

    steder: Annotated[list[StedFormat], Field(min_length=1)]
