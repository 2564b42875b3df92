"""Reading and searching the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse

from visitator.web.journal.models import Fil, Notat
from visitator.web.sager.models import Haendelse, Sag, Svar

AROUND = 80
"""So many characters are shown on either side of what was found."""


def events(sag: Sag, art: str = "") -> QuerySet[Haendelse]:
    """What happened in a case, the newest first; of one kind if that is named."""
    rows = Haendelse.objects.filter(sag=sag).select_related("bruger")
    return rows.filter(art=art) if art else rows


def kinds(sag: Sag) -> list[str]:
    """The kinds of what has happened in a case."""
    rows = Haendelse.objects.filter(sag=sag).order_by("art")
    return list(rows.values_list("art", flat=True).distinct())


@dataclass(frozen=True, slots=True)
class Fund:
    """A place where the words stand: before, the words themselves, after."""

    hvor: str
    url: str
    tidspunkt: datetime
    foer: str
    fundet: str
    efter: str


def search(sag: Sag, words: str) -> list[Fund]:
    """Every place in a case where the words stand, whatever their case, the newest first."""
    return sorted(_hits(sag, words), key=lambda hit: hit.tidspunkt, reverse=True)


def _hits(sag: Sag, words: str) -> Iterator[Fund]:
    timeline = reverse("journal:tidslinje", args=[sag.pk])
    for event in Haendelse.objects.filter(sag=sag):
        yield from _in("Tidslinje", timeline, event.tidspunkt, event.tekst, words)
    for notat in Notat.objects.filter(sag=sag, rettet_til__isnull=True):
        url = reverse("journal:notat", args=[sag.pk, notat.pk])
        text = f"{notat.overskrift}\n{notat.tekst}"
        yield from _in("Notat", url, notat.tidspunkt, text, words)
    for fil in Fil.objects.filter(sag=sag):
        text = f"{fil.titel} {fil.filnavn}"
        yield from _in("Fil", timeline, fil.tidspunkt, text, words)
    for svar in Svar.objects.filter(sag=sag, gaelder=True).exclude(begrundelse=""):
        url = reverse("afklaring:historik", args=[sag.pk, svar.faktum])
        yield from _in("Svar", url, svar.tidspunkt, svar.begrundelse, words)


def _in(hvor: str, url: str, when: datetime, text: str, words: str) -> Iterator[Fund]:
    # Lower case is taken in Python: SQLite knows it for English letters alone.
    at = text.lower().find(words.lower())
    if at >= 0:
        end = at + len(words)
        yield Fund(
            hvor, url, when, text[max(at - AROUND, 0) : at], text[at:end], text[end : end + AROUND]
        )
