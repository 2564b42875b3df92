"""The formats of tables: every subject has its own kind of row."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, create_model, model_validator

from visitator.rules.load.formats.criterion import Kilde, KriteriumGrund
from visitator.rules.load.formats.formulas import FormelFormat
from visitator.rules.load.formats.strict import Slug, Strict, Text, one_of, optional, some
from visitator.rules.load.formats.terms import TERMS

Tal = int | Decimal
Ubegraenset = Literal["ubegraenset"]
DATOER = (
    "henvendelse",
    "ansoegt",
    "visitationsmoede",
    "afgoerelse_modtaget",
    "ivaerksat",
    "udloeber",
    "afsluttet",
    "optaget",
    "udskrevet",
)
"""The dates of a case that a clock can be counted from."""
PERIOD = re.compile(r"[1-9]\d{0,3} (dag|dage|hverdag|hverdage|uge|uger|måned|måneder|år)")


def _a_period(text: str) -> str:
    if PERIOD.fullmatch(text) is None:
        raise ValueError(f"«{text[:60]}» er ikke et tidsrum. Skriv fx 6 måneder.")
    return text


Periode = Annotated[str, AfterValidator(_a_period)]
"""A number of days, working days, weeks, months or years: «6 måneder»."""


class RaekkeGrund(Strict):
    """What every row may say. ``naar`` is added with the vocabulary's criterion."""

    styrke: Literal["bindende", "vejledende"] | None = None
    kilde: Kilde | None = None
    note: Text | None = None
    tekst: Text | None = None
    skoen: Text | None = Field(None, description="En person afgør det; teksten siger hvordan.")
    valg: Annotated[list[Text], Field(min_length=2)] | None = Field(
        None, description="En person vælger mellem disse."
    )
    ikke_fastsat: Text | None = Field(None, description="Dokumentet fastsætter det ikke.")

    @property
    def is_open(self) -> bool:
        """Whether the row leaves the matter to a person, or to nobody."""
        return self.skoen is not None or self.valg is not None or self.ikke_fastsat is not None


class OrdRaekke(RaekkeGrund):
    """A row that answers with a word from the closed list of its subject."""

    vaerdi: str | None = None

    @model_validator(mode="after")
    def _answered(self) -> OrdRaekke:
        if self.is_open is (self.vaerdi is not None):
            raise ValueError("En række har enten «vaerdi» eller «skoen», «valg», «ikke_fastsat».")
        return self


class KlageRaekke(OrdRaekke):
    """A row about complaint: to whom, and within what time after the decision is received."""

    instans: Text | None = None
    frist: Periode | None = None
    genvurdering: Periode | None = None
    opsaettende: Literal["ja", "nej"] | None = Field(
        None, description="Om afgørelsen venter, til klagen er behandlet."
    )


class BetalingRaekke(OrdRaekke):
    """A row about payment, with the formula where an amount can be computed."""

    formel: FormelFormat | None = None
    bekraeftes: Text | None = Field(
        None, description="Hvad en person skal bekræfte, før beløbet udbetales eller opkræves."
    )


class BeregningRaekke(RaekkeGrund):
    """A row about an amount that is worked out beside the payment."""

    formel: FormelFormat | None = None
    bekraeftes: Text | None = Field(
        None, description="Hvad en person skal bekræfte, før beløbet bruges."
    )

    @model_validator(mode="after")
    def _answered(self) -> BeregningRaekke:
        if self.is_open is (self.formel is not None):
            raise ValueError("En række har enten «formel» eller «skoen», «valg», «ikke_fastsat».")
        return self


class MaengdeFormat(Strict):
    """A part: from–to in a unit (``til: ubegraenset`` where there is no upper end), or a text."""

    fra: Tal | None = None
    til: Tal | Ubegraenset | None = None
    enhed: Text | None = None
    hvad: Text | None = None
    periode: Periode | None = None
    tekst: Text | None = None


class MaengdeRaekke(RaekkeGrund):
    """A row that answers with an amount, or with several (``dele``)."""

    fra: Tal | None = None
    til: Tal | Ubegraenset | None = None
    enhed: Text | None = None
    hvad: Text | None = None
    periode: Periode | None = None
    dele: Annotated[list[MaengdeFormat], Field(min_length=2)] | None = None
    beregnes: Slug | None = Field(
        None, description="Mængden er beløbet af «betaling» eller af en beregning."
    )

    @model_validator(mode="after")
    def _answered(self) -> MaengdeRaekke:
        single = self.fra is not None or self.til is not None
        answers = [single, self.dele is not None, self.beregnes is not None, self.is_open]
        if answers.count(True) != 1:
            raise ValueError(
                "En række har enten «fra»/«til», «dele», «beregnes», «skoen», «valg» eller "
                "«ikke_fastsat»."
            )
        upper = self.til if isinstance(self.til, int | Decimal) else None
        if self.fra is not None and upper is not None and self.fra > upper:
            raise ValueError("«fra» er større end «til». Byt dem om.")
        return self


class UrRaekke(RaekkeGrund):
    """A row that answers with a period after a date, perhaps repeated, or with one before it."""

    efter: Periode | None = None
    derefter: Periode | None = None
    derefter_valg: Annotated[list[Periode], Field(min_length=2)] | None = Field(
        None, description="Dokumentet lader en person vælge mellem disse."
    )
    foer: Periode | None = Field(None, description="Så længe før datoen i regnet_fra.")
    regnet_fra: Literal[DATOER] | None = None  # type: ignore[valid-type]
    form: Text | None = None
    hver_anden: Text | None = Field(None, description="Den form, hver anden kan have.")

    @model_validator(mode="after")
    def _answered(self) -> UrRaekke:
        if [self.efter is not None, self.foer is not None, self.is_open].count(True) != 1:
            raise ValueError(
                "En række har enten «efter», «foer» eller «skoen», «valg», «ikke_fastsat»."
            )
        if self.foer is not None and "hverdag" in self.foer:
            raise ValueError("Hverdage regnes ikke baglæns. Skriv fx foer: 1 måned.")
        if self.efter is None and (self.derefter or self.derefter_valg or self.hver_anden):
            raise ValueError("«derefter» og «hver_anden» hører sammen med «efter».")
        if self.derefter and self.derefter_valg:
            raise ValueError("En række har enten «derefter» eller «derefter_valg».")
        return self


TITLE = "titel"


def _rows(value: Any) -> Any:
    """A table of one row may be written without ``raekker``; a title is that of the table."""
    if isinstance(value, dict) and "raekker" not in value:
        about = {TITLE: value[TITLE]} if TITLE in value else {}
        return {"raekker": [{k: v for k, v in value.items() if k not in about}], **about}
    return value


def table_format(
    name: str, row: type[RaekkeGrund], criterion: type[KriteriumGrund], **more: Any
) -> Any:
    """The type of a table whose rows are of one kind; ``more`` are fields of the table itself."""
    conditional: Any = create_model(
        f"{name.capitalize()}Raekke", __base__=row, naar=optional(criterion)
    )
    table: Any = create_model(
        f"{name.capitalize()}Tabel",
        __base__=Strict,
        enhed=optional(Text),
        kilde=optional(Kilde),
        styrke=optional(Literal["bindende", "vejledende"]),
        note=optional(Text),
        raekker=(some(conditional), ...),
        **more,
    )
    alone: Any = (
        create_model(f"{name.capitalize()}Alene", __base__=conditional, **more)
        if more
        else conditional
    )
    return Annotated[table, BeforeValidator(_rows, json_schema_input_type=alone | table)]


def term_row(emne: str) -> type[OrdRaekke]:
    """The row of a subject whose answers are a closed list of words."""
    bases: dict[str, type[OrdRaekke]] = {"klage": KlageRaekke, "betaling": BetalingRaekke}
    word = one_of(tuple(TERMS[emne]))
    base = bases.get(emne, OrdRaekke)
    return create_model(f"{emne.capitalize()}Ord", __base__=base, vaerdi=optional(word))
