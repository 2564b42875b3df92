"""The terms of an account: how much may be used, within what period, and what is carried over."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

ACCOUNT = "konto."
"""How the subject of an account's table begins; the standard's own name for it follows."""


class Kontoperiode(StrEnum):
    """The periods of an account that are told by a word rather than by their length."""

    KALENDERMAANED = "kalendermaaned"
    KALENDERAAR = "kalenderaar"
    BEVILLING = "bevilling"
    BEHOV = "behov"
    IKKE_FASTSAT = "ikke_fastsat"


class Kontostart(StrEnum):
    """What a period told by its length is counted from."""

    IVAERKSAT = "ivaerksat"
    FOERSTE_BRUG = "foerste_brug"


class Igen(StrEnum):
    """Whether a period told by its length is followed by a new one."""

    JA = "ja"
    NEJ = "nej"
    IKKE_FASTSAT = "ikke_fastsat"


@dataclass(frozen=True, slots=True)
class Opsparing:
    """What is left of a month may be saved: never more than ``til`` in all, and for ``maaneder``
    months, its own among them. ``periode`` is that length as it was written."""

    til: Decimal
    periode: str
    maaneder: int


@dataclass(frozen=True, slots=True)
class Kontovilkaar:
    """What one account allows.

    ``til`` is the most that may be used in a period, in ``enhed``; ``fra`` the least that must be
    offered, None where there is no such duty. ``periode`` is a Kontoperiode or a length such as
    «6 måneder», then also given as a number and its unit in ``laengde``, with what it is counted
    from and whether it comes again. Once per need is the period ``behov``. ``pr`` names what each
    has an account of its own (barn, behov). Where it ``loeber`` the limit is a stretch of time that
    runs out by itself from the day the support begins, used or not; ``laengde`` is then the limit.
    ``hoejst`` is the calculation that the limit is never above, empty where there is none.
    """

    fra: Decimal | None
    til: Decimal
    enhed: str
    hvad: str
    periode: str
    laengde: tuple[int, str] | None
    regnet_fra: Kontostart | None
    igen: Igen | None
    opsparing: Opsparing | None
    pr: str
    tekst: str = ""
    loeber: bool = False
    hoejst: str = ""
