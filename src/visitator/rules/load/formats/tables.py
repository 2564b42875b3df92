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
from visitator.rules.month_names import MONTH_NAMES

Tal = int | Decimal
Ubegraenset = Literal["ubegraenset"]
DATOER = (
    "henvendelse",
    "ansoegt",
    "fuldt_oplyst",
    "visitationsmoede",
    "afgoerelse_modtaget",
    "ivaerksat",
    "udloeber",
    "opsagt",
    "afsluttet",
    "optagelse_afgjort",
    "optaget",
    "udskrevet",
    "forhoejet_betaling",
    "doed",
)
"""The dates of a case that a clock can be counted from."""
DAYS_IN_EVERY_YEAR = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
PERIOD = re.compile(r"[1-9]\d{0,3} (dag|dage|hverdag|hverdage|uge|uger|måned|måneder|år)")


def _a_period(text: str) -> str:
    if PERIOD.fullmatch(text) is None:
        raise ValueError(f"«{text[:60]}» er ikke et tidsrum. Skriv fx 6 måneder.")
    return text


Periode = Annotated[str, AfterValidator(_a_period)]
"""A number of days, working days, weeks, months or years: «6 måneder»."""


def _workdays(text: str) -> str:
    if "hverdag" not in _a_period(text):
        raise ValueError(f"«{text}» er ikke et antal hverdage. Skriv fx 6 hverdage.")
    return text


Hverdage = Annotated[str, AfterValidator(_workdays)]
"""A number of working days: «6 hverdage»."""


def _a_day(text: str) -> str:
    number, dot, month = text.partition(". ")
    days = dict(zip(MONTH_NAMES, DAYS_IN_EVERY_YEAR, strict=True)).get(month, 0)
    if not (dot and number.isdecimal() and 1 <= int(number) <= days):
        raise ValueError(f"«{text[:60]}» er ikke en dag, alle år har. Skriv fx 28. februar.")
    return text


Aarsdag = Annotated[str, AfterValidator(_a_day)]
"""A day that every year has: «28. februar»."""


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
    """A row that answers with a period after a date, perhaps repeated, or with another day."""

    efter: Periode | None = None
    derefter: Periode | None = None
    derefter_valg: Annotated[list[Periode], Field(min_length=2)] | None = Field(
        None, description="Dokumentet lader en person vælge mellem disse."
    )
    foer: Periode | None = Field(None, description="Så længe før datoen i regnet_fra.")
    hvert_aar: Aarsdag | None = Field(None, description="Den samme dag hvert år: 28. februar.")
    halvvejs_til: Literal[DATOER] | None = Field(  # type: ignore[valid-type]
        None, description="Senest midt mellem regnet_fra og denne dato."
    )
    regnet_fra: Literal[DATOER] | None = None  # type: ignore[valid-type]
    maaned_ud: Literal["ja"] | None = Field(
        None, description="Måneden, datoen ligger i, løber ud, før der tælles."
    )
    form: Text | None = None
    hver_anden: Text | None = Field(None, description="Den form, hver anden kan have.")
    sammen_med: Slug | None = Field(None, description="Følges op sammen med denne ydelse.")

    @model_validator(mode="after")
    def _answered(self) -> UrRaekke:
        days = (self.efter, self.foer, self.hvert_aar, self.halvvejs_til)
        if [*(day is not None for day in days), self.is_open].count(True) != 1:
            raise ValueError(
                "En række har enten «efter», «foer», «hvert_aar», «halvvejs_til» eller «skoen», "
                "«valg», «ikke_fastsat»."
            )
        if self.foer is not None and "hverdag" in self.foer:
            raise ValueError("Hverdage regnes ikke baglæns. Skriv fx foer: 1 måned.")
        again = self.derefter or self.derefter_valg or self.hver_anden or self.sammen_med
        if self.efter is None and (again or self.maaned_ud):
            raise ValueError(
                "«derefter», «hver_anden», «sammen_med» og «maaned_ud» hører sammen med «efter»."
            )
        if self.derefter and self.derefter_valg:
            raise ValueError("En række har enten «derefter» eller «derefter_valg».")
        if self.maaned_ud and (again or "måned" not in (self.efter or "")):
            raise ValueError("«maaned_ud» hører sammen med et antal måneder, der tælles én gang.")
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
