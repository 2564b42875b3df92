"""The format of an account: a table whose rows tell a limit and the period that it is for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from visitator.rules.account_terms import Igen, Kontoperiode, Kontostart
from visitator.rules.load.formats.strict import Slug, Strict, Text, one_of
from visitator.rules.load.formats.tables import PERIOD, Periode, RaekkeGrund, Tal

WORDS = tuple(each.value for each in Kontoperiode)
COURSES = (Kontoperiode.BEVILLING, Kontoperiode.BEHOV)


def _an_account_period(text: str) -> str:
    if text not in WORDS and (PERIOD.fullmatch(text) is None or "hverdag" in text):
        words = ", ".join(WORDS)
        raise ValueError(f"«{text[:60]}» er ikke en kontos periode. Skriv {words} eller 6 måneder.")
    return text


def _above_zero(number: Tal) -> Tal:
    if number <= 0:
        raise ValueError("En mængde på en konto er over nul.")
    return number


Maengde = Annotated[Tal, AfterValidator(_above_zero)]
"""How much an account may hold."""


class OpsparingFormat(Strict):
    """What is left of a month may be saved, up to an amount and for a number of months."""

    til: Maengde
    periode: Periode = Field(description="Så længe kan en måneds timer bruges, fx 6 måneder.")

    @model_validator(mode="after")
    def _in_months(self) -> OpsparingFormat:
        if "måned" not in self.periode:
            raise ValueError("Opsparing regnes i hele måneder. Skriv fx periode: 6 måneder.")
        return self


class KontoRaekke(RaekkeGrund):
    """A row that answers with the terms of an account."""

    fra: Maengde | None = Field(None, description="Det mindste, der tilbydes.")
    til: Maengde | None = Field(None, description="Loftet i hver periode.")
    hoejst: Slug | None = Field(None, description="Beregningen, som loftet aldrig er højere end.")
    enhed: Text | None = None
    hvad: Text | None = None
    periode: Annotated[str, AfterValidator(_an_account_period)] | None = None
    regnet_fra: one_of(tuple(each.value for each in Kontostart)) | None = None  # type: ignore[valid-type]
    igen: one_of(tuple(each.value for each in Igen)) | None = None  # type: ignore[valid-type]
    opsparing: OpsparingFormat | None = None
    pr: Literal["barn"] | None = Field(None, description="Hver har sin egen konto.")
    loeber: Literal["ja"] | None = Field(
        None, description="Tiden løber af sig selv, fra støtten begynder, brugt eller ej."
    )

    @model_validator(mode="after")
    def _answered(self) -> KontoRaekke:
        if self.is_open is (self.til is not None):
            raise ValueError("En række har enten «til» eller «skoen», «valg», «ikke_fastsat».")
        if (self.til is None) is not (self.periode is None):
            raise ValueError("«til» og «periode» hører sammen. Skriv fx periode: kalenderaar.")
        if self.hoejst is not None and self.periode != Kontoperiode.KALENDERMAANED:
            raise ValueError("«hoejst» hører til periode: kalendermaaned.")
        if self.fra is not None and self.til is not None and self.fra > self.til:
            raise ValueError("«fra» er større end «til». Byt dem om.")
        return self

    @model_validator(mode="after")
    def _placed(self) -> KontoRaekke:
        told = [self.regnet_fra is not None, self.igen is not None]
        has_length = self.periode is not None and self.periode not in WORDS
        if told != [has_length, has_length]:
            raise ValueError("«regnet_fra» og «igen» hører til en periode som 6 måneder.")
        if self.opsparing and self.periode != Kontoperiode.KALENDERMAANED:
            raise ValueError("«opsparing» hører til periode: kalendermaaned.")
        if self.loeber and self.periode not in COURSES:
            raise ValueError("«loeber» hører til periode: bevilling eller behov.")
        return self
