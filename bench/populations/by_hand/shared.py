"""The words that both municipalities' services are written in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from typing import Any

import polars as pl
from polars import Expr, col

# Codes of choices, in the order of the vocabulary.
OMFATTET, VEJLEDENDE_UDEN_FOR, UAFKLARET, IKKE_OMFATTET = range(4)
VARIG_NEJ, VARIG_TVIVL = 1, 2
NEDSAT, BETYDELIGT_NEDSAT = 1, 2
C, D, E = 2, 3, 4
EGEN_BOLIG, UDEN_BOLIG, OPGANGSBOFAELLESSKAB, BOTILBUD_107, BOTILBUD_108, BOTILBUD_105 = range(6)
AD_HOC, AMBULANT, DAG, DOEGN, EFTERBEHANDLING = range(5)
AFLASTNING_INGEN = 0
MIDLERTIDIGT, LAENGEREVARENDE = 1, 2

TEMAER = (
    "tema_fysiske_funktioner",
    "tema_mentale_funktioner",
    "tema_sociale_forhold",
    "tema_sundhedsforhold",
    "tema_relationer",
    "tema_kommunikation",
    "tema_mobilitet",
    "tema_egenomsorg",
    "tema_samfundsliv",
    "tema_praktiske_opgaver",
)


@dataclass(frozen=True, slots=True)
class Ydelse:
    """A service: ``bindende`` holds, and ``alle`` too; ``omfang`` are its bounds by column."""

    bindende: Expr
    alle: Expr | None = None
    omfang: dict[str, Expr] = field(default_factory=dict)


def shared() -> dict[str, Expr]:
    """What many services ask, each a column that the services can use."""
    fysisk = col("fysisk_funktionsevne") == BETYDELIGT_NEDSAT
    psykisk = col("psykisk_funktionsevne") == BETYDELIGT_NEDSAT
    return {
        "voksen": col("alder") >= 18,
        "under_67": col("alder") < 67,
        "betydeligt_nedsat": fysisk | psykisk,
        "betydeligt_eller_socialt": fysisk | psykisk | col("saerlige_sociale_problemer"),
        "ikke_forbigaaende": col("funktionsnedsaettelse_varig") != VARIG_NEJ,
        "uden_tvivl": col("funktionsnedsaettelse_varig") != VARIG_TVIVL,
        "d_eller_e": col("samlet_funktionsniveau") >= D,
        "i_frihed": col("faengslet_eller_indlagt") == 0,
        "til_aflastning": col("grund_til_aflastning") != AFLASTNING_INGEN,
        "i_botilbud": col("boligform").is_between(BOTILBUD_107, BOTILBUD_105),
        "arbejdsgiver": col("kan_vaere_arbejdsgiver")
        | (col("bpa_arbejdsgiver") == 1)
        | ((col("bpa_arbejdsgiver") == 2) & col("bpa_arbejdsgiver_godkendt")),
        "halvdelen_2_3": over_halvdelen(2, 3),
        "halvdelen_3_4": over_halvdelen(3, 4),
    }


def over_halvdelen(lav: int, hoej: int) -> Expr:
    """Whether more than half of the themes that were assessed lie at one of two levels.

    Unknown while themes that nobody has answered can still decide it.
    """
    vurderet = len(TEMAER) - antal(col(tema) == -1 for tema in TEMAER)
    opfyldt = antal(col(tema).is_between(lav, hoej) for tema in TEMAER)
    ukendt = antal(col(tema).is_null() for tema in TEMAER)
    return (
        pl.when(vurderet == 0)
        .then(None)
        .when(2 * opfyldt > vurderet)
        .then(True)
        .when(2 * (opfyldt + ukendt) > vurderet)
        .then(None)
        .otherwise(False)
    )


def antal(truths: Iterable[Expr]) -> Expr:
    """How many hold; a case for each takes a quarter of the time of a cast."""
    return reduce(add, [pl.when(truth).then(kode(1)).otherwise(kode(0)) for truth in truths])


def status(bindende: Expr, alle: Expr | None) -> Expr:
    """The status; without guiding criteria no one is outside them."""
    if alle is None:
        known = pl.when(bindende).then(kode(OMFATTET)).when(~bindende).then(kode(IKKE_OMFATTET))
        return known.otherwise(kode(UAFKLARET))
    return (
        pl.when(~bindende)
        .then(kode(IKKE_OMFATTET))
        .when(alle)
        .then(kode(OMFATTET))
        .when(bindende & ~alle)
        .then(kode(VEJLEDENDE_UDEN_FOR))
        .otherwise(kode(UAFKLARET))
    )


def kode(number: int) -> Expr:
    """A code in one byte."""
    return pl.lit(number, dtype=pl.Int8)


def timer(hours: int) -> Expr:
    """Hours in hundredths."""
    return pl.lit(hours * 100, dtype=pl.Int16)


def raekke(*rows: Expr, ellers: int) -> Expr:
    """The number of the first row that fits; unknown where an earlier one may still do so."""
    chain: Any = pl
    for number, row in enumerate(rows):
        chain = chain.when(row).then(kode(number)).when(row.is_null()).then(None)
    found: Expr = chain.otherwise(kode(ellers))
    return found
