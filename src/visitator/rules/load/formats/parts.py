"""The parts of a standard beside its target group and tables."""

from __future__ import annotations

from typing import Literal

from visitator.rules.load.formats.criterion import Kilde
from visitator.rules.load.formats.strict import Slug, Strict, Text


class PassageFormat(Strict):
    """A piece of the standard in our own words."""

    tekst: Text
    kilde: Kilde


class IndholdGrund(Strict):
    """Something that the support holds or does not; ``naar`` tells for whom."""

    id: Slug
    tekst: Text
    indgaar: Literal["ja", "nej", "kun_med_borger"]
    i_stedet: Text | None = None
    kilde: Kilde


class OplysningGrund(Strict):
    """What a case must hold before this can be decided; ``naar`` tells in which cases."""

    id: Slug
    tekst: Text
    kraeves: Literal["ja", "nej", "efter_oenske"]
    kilde: Kilde


class ForholdGrund(Strict):
    """How the service stands to another."""

    art: Literal["udelukker", "forudsaetter", "forsoeg_foerst", "henvis_til", "indeholder"]
    ydelse: Slug
    tekst: Text
    kilde: Kilde


class OphoerGrund(Strict):
    """A ground on which the support ends, may end, or is to be judged anew."""

    id: Slug
    tekst: Text
    virkning: Literal["ophoerer", "kan_ophoere", "vurderes"]
    kilde: Kilde


class AdvarselGrund(Strict):
    """A warning that is shown when its criterion holds."""

    tekst: Text
    kilde: Kilde
