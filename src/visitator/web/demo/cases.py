"""Invented cases in every stage, as rows that are written many at a time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import models

from visitator.grundlag.case import KINDS
from visitator.rules.edition import Edition
from visitator.rules.facts import Art, FactType
from visitator.rules.walk import facts_used
from visitator.vum.terms import Begreber
from visitator.web.afklaring.models import Papir
from visitator.web.borgere.models import Borger
from visitator.web.brugere.models import Bruger
from visitator.web.demo.deadlines import deadlines
from visitator.web.demo.names import GOALS, NOTES, THEMES, WISHES
from visitator.web.demo.people import People
from visitator.web.henvendelser.models import Ansoeger, Henvendelse, Kanal
from visitator.web.journal.models import Notat
from visitator.web.revision.models import Handling, Spor
from visitator.web.sager.models import Haendelse, Sag, Sagsfrist, Stadie, Svar, joined
from visitator.web.udredning.models import Del, Maal, Temavurdering, Udredning
from visitator.web.udredning.parts import tema_del

STAGES = (
    (Stadie.HENVENDELSE, 25),
    (Stadie.AFKLARING, 30),
    (Stadie.UDREDNING, 25),
    (Stadie.UDREDT, 15),
    (Stadie.AFSLUTTET, 5),
)
KIND_WEIGHTS = (70, 10, 8, 7, 5)
LONGEST_AGO = 90
"""No case is older than so many days."""
ANSWERED_LATER = (FactType.TEMANIVEAU, FactType.NIVEAU)
KILDE = "Udredningen"
THEMES_EACH = 3


class Cases:
    """Makes the cases of one municipality from seeded chance."""

    def __init__(
        self,
        edition: Edition,
        terms: Begreber,
        people: People,
        caseworkers: list[Bruger],
        today: date,
        chance: random.Random,
    ) -> None:
        self.edition, self.terms, self.people = edition, terms, people
        self.caseworkers, self.today, self.chance = caseworkers, today, chance
        self.vum = edition.vum_version or "2.0"
        self.used = {y: sorted(facts_used(s)) for y, s in edition.standards.items()}
        self.themes = [
            tema.id
            for tema in terms.temaer.values()
            if self.vum in tema.versioner and tema.versioner[self.vum].regel.niveau
        ]

    def one(self, number: int, known: dict[str, str]) -> Iterator[models.Model]:
        """The rows of one case. ``known`` are the facts of an invented citizen."""
        chance = self.chance
        ydelse = chance.choice(list(self.edition.standards))
        stadie = chance.choices([s for s, _ in STAGES], [w for _, w in STAGES])[0]
        applied = self.today - timedelta(days=chance.randrange(LONGEST_AGO))
        anonymous = ydelse in ("sel-101a", "sel-109") and chance.random() < 0.4
        borger = self.people.anonymous(number) if anonymous else self.people.known()
        by = chance.choice(self.caseworkers)
        assigned = stadie != Stadie.HENVENDELSE or chance.random() < 0.7
        sag = Sag(
            kommune=by.kommune,
            nummer=f"{applied.year}-{number:06d}",
            borger=borger,
            sagstype=chance.choices(KINDS, KIND_WEIGHTS)[0],
            stadie=stadie,
            ansoegt_om=[ydelse],
            ydelser=joined([ydelse]),
            datoer={"ansoegt": applied.isoformat()},
            bevillinger_oplyst=stadie != Stadie.HENVENDELSE,
            sagsbehandler=by if assigned else None,
            enhed=by.enhed,
        )
        frister = list(self._deadlines(sag, ydelse, applied))
        decisions = [f.dato for f in frister if f.hvad == "afgoerelse" and f.dato]
        sag.frist = min(decisions, default=None)
        yield borger
        yield sag
        yield from frister
        yield from self._inquiry(sag, by, applied)
        if stadie != Stadie.HENVENDELSE:
            yield from self._answers(sag, by, applied, ydelse, known)
        if stadie in (Stadie.UDREDNING, Stadie.UDREDT):
            yield from self._assessment(sag, by, applied, known, done=stadie == Stadie.UDREDT)
        yield from self._trail(sag, borger, by, applied)

    def _deadlines(self, sag: Sag, ydelse: str, applied: date) -> Iterator[Sagsfrist]:
        rows = deadlines(sag.kommune_id, ydelse, sag.sagstype, applied.isoformat(), self.today)
        for row in rows:
            yield Sagsfrist(
                kommune_id=sag.kommune_id,
                sag=sag,
                hvad=row["hvad"],
                ydelse=ydelse,
                dato=date.fromisoformat(row["dato"]) if row["dato"] else None,
                forklaring=row["forklaring"] or str(row.get("tekst") or row.get("note") or ""),
                kilde=row["kilde"] or {},
            )

    def _inquiry(self, sag: Sag, by: Bruger, applied: date) -> Iterator[models.Model]:
        kanal = self.chance.choice(Kanal.values)
        yield Henvendelse(
            kommune_id=sag.kommune_id,
            sag=sag,
            kanal=kanal,
            oenske=self.chance.choice(WISHES),
            ansoeger=Ansoeger.BORGEREN,
        )
        yield self._event(sag, by, applied, "oprettet", f"Sagen {sag.nummer} er oprettet.")
        words = f"Henvendelse modtaget: {Kanal(kanal).label}."
        yield self._event(sag, by, applied, "henvendelse", words)

    def _answers(
        self, sag: Sag, by: Bruger, applied: date, ydelse: str, known: dict[str, str]
    ) -> Iterator[models.Model]:
        vocabulary = self.edition.vocabulary
        day = self._later(applied)
        if sag.borger.foedselsdato:
            yield self._answer(sag, by, day, "foedselsdato", sag.borger.foedselsdato.isoformat())
        for faktum in self.used[ydelse]:
            fact = vocabulary[faktum]
            if faktum in known and fact.type not in ANSWERED_LATER and self.chance.random() < 0.7:
                reason = (
                    "Bygger på samtalen og lægens papirer." if fact.art is Art.VURDERING else ""
                )
                yield self._answer(sag, by, day, faktum, known[faktum], reason)
                words = f"{fact.question}: {dict(fact.choices).get(known[faktum], known[faktum])}"
                yield self._event(sag, by, day, "svar", words)
        heading, text = self.chance.choice(NOTES)
        yield Notat(
            kommune_id=sag.kommune_id,
            sag=sag,
            overskrift=heading,
            tekst=text,
            bruger=by,
            tidspunkt=_at(day, self.chance),
        )
        yield Papir(
            kommune_id=sag.kommune_id,
            sag=sag,
            tekst="Statusattest",
            hos="Egen læge",
            bedt_om=day,
            frist=day + timedelta(days=21),
            modtaget=day if self.chance.random() < 0.4 else None,
        )

    def _answer(
        self, sag: Sag, by: Bruger, day: date, faktum: str, value: Any, reason: str = ""
    ) -> Svar:
        return Svar(
            kommune_id=sag.kommune_id,
            sag=sag,
            faktum=faktum,
            vaerdi=value,
            begrundelse=reason,
            sagt_af="Borgeren",
            dato=day,
            skrevet_af=by,
            tidspunkt=_at(day, self.chance),
        )

    def _assessment(
        self, sag: Sag, by: Bruger, applied: date, known: dict[str, str], *, done: bool
    ) -> Iterator[models.Model]:
        day = self._later(applied)
        level = known.get("samlet_funktionsniveau", "C")
        udredning = Udredning(
            kommune_id=sag.kommune_id,
            sag=sag,
            vum=self.vum,
            paabegyndt=day,
            begyndt_af=by,
            formaal="At borgeren får en hverdag, der hænger sammen." if done else "",
            niveau=level if done else "",
            niveau_begrundelse="Støtten skal være der det meste af ugen." if done else "",
            niveau_af=by.navn if done else "",
            niveau_dato=day if done else None,
            dato=day if done else None,
            af=by.navn if done else "",
        )
        yield udredning
        for tema in self.chance.sample(self.themes, THEMES_EACH if done else 1):
            yield from self._theme(sag, udredning, by, day, tema, done=done)
        if done:
            yield Maal(
                kommune_id=sag.kommune_id,
                udredning=udredning,
                tekst=self.chance.choice(GOALS),
                type="udvikle",
                tema=self.themes[0],
                dato=day,
                med_borger=True,
                aftalt_dato=day,
            )
            if "samlet_funktionsniveau" in self.edition.vocabulary:
                yield self._given(sag, by, day, "samlet_funktionsniveau", level)

    def _theme(
        self, sag: Sag, udredning: Udredning, by: Bruger, day: date, tema: str, *, done: bool
    ) -> Iterator[models.Model]:
        niveau = str(self.chance.randrange(1, 5))
        yield Temavurdering(
            kommune_id=sag.kommune_id,
            udredning=udredning,
            tema=tema,
            niveau=niveau,
            beskrivelse=self.chance.choice(THEMES),
            ressourcer="Borgeren vil gerne selv.",
            oensker=self.chance.choice(WISHES),
        )
        yield Del(
            kommune_id=sag.kommune_id,
            udredning=udredning,
            navn=tema_del(tema),
            version=1,
            rettet_af=by,
            rettet=_at(day, self.chance),
        )
        fact = f"tema.{tema}"
        if done and fact in self.edition.vocabulary:
            yield self._given(sag, by, day, fact, niveau)

    def _given(self, sag: Sag, by: Bruger, day: date, faktum: str, value: str) -> Svar:
        row = self._answer(sag, by, day, faktum, value, "Se udredningen.")
        row.kilde, row.sagt_af = KILDE, by.navn
        return row

    def _trail(self, sag: Sag, borger: Borger, by: Bruger, applied: date) -> Iterator[models.Model]:
        for handling, formaal in (
            (Handling.SKREVET, ""),
            (Handling.LAEST, "Sagsbehandler på sagen"),
        ):
            yield Spor(
                tidspunkt=_at(self._later(applied), self.chance),
                kommune=sag.kommune_id,
                bruger=by.spor_id,
                bruger_navn=by.navn,
                roller="Sagsbehandler",
                handling=handling,
                genstand="sag",
                genstand_id=str(sag.pk),
                borger=borger.pk,
                sag=sag.pk,
                formaal=formaal,
            )

    def _event(self, sag: Sag, by: Bruger, day: date, art: str, tekst: str) -> Haendelse:
        return Haendelse(
            kommune_id=sag.kommune_id,
            sag=sag,
            tidspunkt=_at(day, self.chance),
            art=art,
            tekst=tekst,
            bruger=by,
        )

    def _later(self, day: date) -> date:
        """A day between that one and today."""
        return day + timedelta(days=self.chance.randrange((self.today - day).days + 1))


def _at(day: date, chance: random.Random) -> datetime:
    """A time within the working day."""
    return datetime.combine(day, time(chance.randrange(7, 15), chance.randrange(60)), UTC)
