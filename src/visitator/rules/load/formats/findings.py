"""The format of ``fund.yaml``: the findings of a check that are accepted, and why."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from visitator.rules.load.formats.strict import Slug, Strict, Text


class AccepteretFormat(Strict):
    """Findings of one kind in one standard that have the same reason."""

    version: Text = Field(description="Versionsmappens navn: en dato eller udateret.")
    ydelse: Slug
    slags: Literal[
        "hul", "snaevrere", "vejledende", "svagere", "overlap", "modstrid", "virkningsloes"
    ]
    steder: Annotated[
        list[Text], Field(min_length=1, description="Stederne, som visitator tjek nævner dem.")
    ]
    grund: Text = Field(description="Hvorfor reglen er rigtig, som den står.")


class FundFil(Strict):
    """Every accepted finding of a municipality, or of the law."""

    accepteret: Annotated[list[AccepteretFormat], Field(min_length=1)]
