"""The format of ``kommuner/<navn>/<fra-dato>/<ydelse>.yaml`` and of ``kommune.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, create_model

from visitator.rules.load.formats.accounts import KontoRaekke
from visitator.rules.load.formats.criterion import KriteriumGrund, criterion_format
from visitator.rules.load.formats.municipality import (
    EnhedFormat,
    FristmaalFormat,
    FristUdenYdelseFormat,
    LokaltOrdFormat,
    VumFormat,
)
from visitator.rules.load.formats.parts import (
    AdvarselGrund,
    ForholdGrund,
    IndholdGrund,
    OphoerGrund,
    OplysningGrund,
    PassageFormat,
)
from visitator.rules.load.formats.strict import (
    IsoDate,
    KildeFormat,
    Slug,
    Strict,
    Text,
    block,
    one_of,
    optional,
    some,
)
from visitator.rules.load.formats.tables import (
    TITLE,
    BeregningRaekke,
    Hverdage,
    MaengdeRaekke,
    UrRaekke,
    table_format,
    term_row,
)
from visitator.rules.load.formats.terms import TERMS

FRISTER = (
    "afgoerelse",
    "skriftlig_afgoerelse",
    "ivaerksaettelse",
    "plan",
    "orientering",
    "orientering_udskrivning",
    "regnskab",
    "boligoplysninger",
    "varsel_forhoejelse",
    "betaling_ophoer",
    "hjaelpere_doedsfald",
)
OPFOELGNING = (
    "opfoelgning",
    "revurdering",
    "handleplan",
    "status",
    "status_foer_udloeb",
    "efterbehandling",
    "efterbehandling_senere",
)
EMNER = (
    "formaal",
    "maalgruppe",
    "indhold",
    "afgraensning",
    "omfang",
    "kriterier",
    "ivaerksaettelse",
    "opfoelgning",
    "afslutning",
    "levering",
    "kvalitet",
    "tilsyn",
    "betaling",
    "opmaerksomhed",
    "sagsgang",
    "klage",
    "principper",
)
Emne: Any = one_of(EMNER)


STEP: Any = optional(Annotated[int, Field(ge=1)])
TEXTS: Any = optional(block(Emne, some(PassageFormat)))


@dataclass(frozen=True)
class Formats:
    """The models that depend on the vocabulary."""

    standard: type[Strict]
    kommune: type[Strict]
    paragraf: type[Strict]
    lov: type[Strict]


def formats(vocabulary: Any) -> Formats:
    """The models of a standard and a municipality over these facts."""
    criterion = criterion_format(vocabulary)
    tables = _tables(criterion)
    need: Any = create_model("OplysningFormat", __base__=OplysningGrund, naar=optional(criterion))
    warning: Any = create_model("AdvarselFormat", __base__=AdvarselGrund, naar=(criterion, ...))
    shared: dict[str, Any] = {
        "advarsler": optional(list[warning]),
        "oplysning": optional(list[need]),
        "tekster": TEXTS,
        **tables,
    }
    standard = _standard(criterion, tables, shared)
    return Formats(standard, _kommune(shared), _paragraf(standard), _lov(shared))


def _standard(
    criterion: type[KriteriumGrund], tables: dict[str, Any], shared: dict[str, Any]
) -> type[Strict]:
    """A service as one municipality adopted it."""
    naar = optional(criterion)
    content: Any = create_model("IndholdFormat", __base__=IndholdGrund, naar=naar)
    relation: Any = create_model("ForholdFormat", __base__=ForholdGrund, naar=naar)
    ending: Any = create_model("OphoerFormat", __base__=OphoerGrund, naar=naar)
    variant: Any = create_model(
        "VariantFormat",
        __base__=Strict,
        titel=(Text, ...),
        trin=STEP,
        maalgruppe=naar,
        tekster=TEXTS,
        **tables,
    )
    return create_model(
        "Ydelse",
        __base__=Strict,
        ydelse=(Slug, ...),
        titel=(Text, ...),
        lov=(Text, ...),
        lokalt_navn=optional(Text),
        kilde=(KildeFormat, ...),
        arver=optional(Slug),
        trin=STEP,
        maalgruppe=naar,
        varianter=optional(dict[Slug, variant]),
        indhold=optional(list[content]),
        forhold=optional(list[relation]),
        ophoer=optional(list[ending]),
        **shared,
    )


def _kommune(shared: dict[str, Any]) -> type[Strict]:
    """What a municipality says once for all its services."""
    return create_model(
        "Kommune",
        __base__=Strict,
        kommune=(Slug, ...),
        navn=(Text, ...),
        kortnavn=optional(Text),
        kilde=(KildeFormat, ...),
        vum=(VumFormat, ...),
        enheder=(dict[Slug, EnhedFormat], ...),
        lokale_ord=optional(dict[Slug, LokaltOrdFormat]),
        frister_uden_ydelse=optional(list[FristUdenYdelseFormat]),
        fristmaal=optional(FristmaalFormat),
        brev_modtages_efter=optional(Hverdage),
        **shared,
    )


def _paragraf(standard: type[Strict]) -> type[Strict]:
    """A paragraph of a statute, and up to which day it has been checked."""
    return create_model("Paragraf", __base__=standard, efterproevet_til=(IsoDate, ...))


def _lov(shared: dict[str, Any]) -> type[Strict]:
    """What goes for every paragraph of the statutes."""
    return create_model(
        "Lov",
        __base__=Strict,
        navn=(Text, ...),
        kortnavn=optional(Text),
        kilde=(KildeFormat, ...),
        **shared,
    )


def _tables(criterion: type[KriteriumGrund]) -> dict[str, Any]:
    """The fields of every subject that a table may be about."""
    kinds: dict[str, Any] = {emne: term_row(emne) for emne in TERMS}
    kinds |= {**dict.fromkeys(("omfang", "varighed", "ferie"), MaengdeRaekke), "varsel": UrRaekke}
    fields = {emne: optional(table_format(emne, row, criterion)) for emne, row in kinds.items()}
    clock = table_format("ur", UrRaekke, criterion)
    amount = table_format("beregning", BeregningRaekke, criterion, **{TITLE: (Text, ...)})
    fields["beregninger"] = optional(block(Slug, amount))
    fields["frister"] = optional(block(one_of(FRISTER), clock))
    fields["opfoelgning"] = optional(block(one_of(OPFOELGNING), clock))
    fields["konti"] = optional(block(Slug, table_format("konto", KontoRaekke, criterion)))
    return fields
