"""What an assessment by VUM holds of one citizen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from visitator.rules.load.strict_yaml import Document, Path

PRIMARY, SECONDARY = ARTER = ("primaer", "sekundaer")


@dataclass(frozen=True, slots=True)
class Oplyst:
    """Who told something, and as far as it was written when and where."""

    af: str
    dato: date | None = None
    kilde: str | None = None


@dataclass(frozen=True, slots=True)
class Temavurdering:
    """A theme that was used.

    ``niveau`` is "0" to "4" or ``ikke_vurderet``, None where none was written. ``hjaelpemidler``
    tells the aids and the medicine that the citizen has, ``oensker`` the citizen's own wish,
    ``relevans`` why the case needs the theme where nothing else shows it.
    """

    niveau: str | None
    beskrivelse: str
    ressourcer: str | None = None
    oensker: str | None = None
    hjaelpemidler: str | None = None
    relevans: str | None = None
    undertemaer: tuple[str, ...] = ()
    oplyst: tuple[Oplyst, ...] = ()


@dataclass(frozen=True, slots=True)
class Aftale:
    """Whether a goal was agreed with the citizen, when, or else why not."""

    med_borger: bool
    dato: date | None = None
    hvorfor_ikke: str | None = None


@dataclass(frozen=True, slots=True)
class Maal:
    """A goal: ``type`` is a kind of goal and ``tema`` the one theme it is about first of all.

    ``dato`` is the day it was set, ``opfoelges`` the day it is to be looked at again.
    """

    tekst: str
    type: str
    tema: str
    dato: date
    andre_temaer: tuple[str, ...] = ()
    opfoelges: date | None = None
    aftale: Aftale | None = None


@dataclass(frozen=True, slots=True)
class Maalgruppevalg:
    """A target group that the citizen is in: ``art`` is primaer or sekundaer."""

    maalgruppe: str
    art: str


@dataclass(frozen=True, slots=True)
class SamletNiveau:
    """The overall level, A to E: a person's judgement with its own reason.

    ``afvigelse`` tells why it is not what the themes' levels suggest.
    """

    vaerdi: str
    begrundelse: str | None = None
    afvigelse: str | None = None
    af: str | None = None
    dato: date | None = None
    kilde: str | None = None


@dataclass(frozen=True, slots=True)
class Opfoelgningsresultat:
    """What a follow-up of the support pointed to; the decision is another matter."""

    dato: date
    resultat: str
    begrundelse: str | None = None


@dataclass(frozen=True, slots=True)
class Udredning:
    """One citizen's assessment.

    ``vum`` is the version. ``temaer`` are by their name in version 2.0, whatever name was written,
    in the order of the file. With ``oevrige_ikke_vurderet`` somebody has said that the themes that
    are not there were left out on purpose. ``ansoegt_om`` is empty where nothing was named.
    """

    kommune: str
    vum: str
    dato: date
    af: str
    temaer: Mapping[str, Temavurdering]
    paabegyndt: date | None = None
    ansoegt_om: tuple[str, ...] = ()
    formaal: str | None = None
    oevrige_ikke_vurderet: bool = False
    samlet_funktionsniveau: SamletNiveau | None = None
    maal: tuple[Maal, ...] = ()
    maalgrupper: tuple[Maalgruppevalg, ...] = ()
    opfoelgninger: tuple[Opfoelgningsresultat, ...] = ()


@dataclass(frozen=True, slots=True)
class LaestUdredning:
    """An assessment with the text it was read from.

    ``keys`` maps a theme to the name that it was written by.
    """

    udredning: Udredning
    document: Document
    keys: Mapping[str, str]

    def theme_path(self, tema: str, *rest: str) -> Path:
        """Where a theme, or a part of it, stands in the text."""
        return ("temaer", self.keys[tema], *rest)
