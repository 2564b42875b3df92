"""The formats of ``katalog/satser`` and ``katalog/lov``: dated rates and general statutes."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from visitator.rules.load.formats.strict import IsoDate, KildeFormat, Slug, Strict, Text
from visitator.rules.load.formats.tables import Periode


class SatsVaerdi(Strict):
    """What a rate is from a day on; without ``til`` it ends with the calendar year."""

    fra: IsoDate
    til: IsoDate | None = None
    beloeb: int | Decimal
    kilde: KildeFormat
    note: Text | None = None


class SatsFil(Strict):
    """A rate and its values, in the order of their dates."""

    sats: Slug
    titel: Text
    enhed: Text
    vaerdier: Annotated[list[SatsVaerdi], Field(min_length=1)]


class KlageLov(Strict):
    """The statute's rules on complaints, used where a document gives no period of its own."""

    love: Annotated[
        list[Slug], Field(min_length=1, description="De love, reglen gælder for: sel …")
    ]
    instans: Text
    frist: Periode
    kilde: KildeFormat
    genvurdering: Periode
    genvurdering_kilde: KildeFormat
    note: Text | None = None
    for_sent: Text | None = Field(None, description="Om en klage, der kommer for sent.")
    videresendelse: Text | None = Field(None, description="Om en klage, der ikke får medhold.")


class OverskredetLov(Strict):
    """The statute's rule on a decision deadline that cannot be met."""

    love: Annotated[list[Slug], Field(min_length=1)]
    tekst: Text
    kilde: KildeFormat


class VarselLov(Strict):
    """The statute's notice before some services are reduced or withdrawn."""

    ydelser: Annotated[list[Slug], Field(min_length=1)]
    efter: Periode
    kilde: KildeFormat
    klage_kilde: KildeFormat = Field(description="Hvad en klage betyder for varslet.")
    note: Text | None = None


class FristLov(Strict):
    """The statutes' own rules on deadlines, shown as law beside those of the documents."""

    overskredet: OverskredetLov
    varsel: VarselLov
