"""The format of ``katalog/kilder/<id>.yaml``: a source document and its sections."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from visitator.rules.load.formats.strict import IsoDate, Slug, Strict, Text


class AfsnitFormat(Strict):
    """A section: its id as rules cite it, title, and first and last line in the text."""

    id: Text
    titel: Text
    linjer: Annotated[list[int], Field(min_length=2, max_length=2)] | None = None
    uden_regel: Text | None = None


class KildeFil(Strict):
    """A document that rules cite. ``art``: kommune (a council's document) or lov (a statute).

    A document without a text of its own may be ``gengivet_i`` another: its lines count there.
    """

    id: Slug
    titel: Text
    aar: Annotated[int, Field(ge=1849, le=2200)] | None = Field(
        None, description="Udelades, når dokumentet er udateret."
    )
    art: Literal["kommune", "lov"]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    gengivet_i: Slug | None = Field(
        None, description="Det dokument, hvis tekst afsnittenes linjer tælles i."
    )
    efterproevet_til: IsoDate | None = None
    note: Text | None = None
    afsnit: Annotated[list[AfsnitFormat], Field(min_length=1)]
