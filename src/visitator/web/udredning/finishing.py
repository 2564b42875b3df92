"""Finishing an assessment: what it found becomes answers of the case, and it is closed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from visitator.text.words import answer_words
from visitator.vum.given_facts import GivenFact, given_facts
from visitator.web.brugere.models import Bruger
from visitator.web.kladder.seen import ConflictError
from visitator.web.sager.events import noter
from visitator.web.sager.models import Sag, Stadie, Svar
from visitator.web.sager.services import fortryd_svar, skift_stadie, svar
from visitator.web.udredning.document import Eftersyn, examine
from visitator.web.udredning.models import Udredning
from visitator.web.udredning.queries import as_it_stands
from visitator.web.udredning.services import ART, LukketError
from visitator.web.udredning.state import Stand

KILDE = "Udredningen"


class MangelError(Exception):
    """The assessment cannot be read as it stands; ``eftersyn`` tells what is to be mended."""

    def __init__(self, eftersyn: Eftersyn) -> None:
        super().__init__("Udredningen kan ikke afsluttes endnu.")
        self.eftersyn = eftersyn


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that finishing gives to the case: what stands now, and what will.

    ``after`` is None where an answer of an earlier assessment is taken back.
    """

    faktum: str
    label: str
    before: Svar | None
    after: GivenFact | None
    now: str
    then: str


def changes(sag: Sag, stand: Stand, eftersyn: Eftersyn) -> list[Change]:
    """What finishing does to the answers of the case, in the order of the terms."""
    if eftersyn.seen is None:
        return []
    answers = {row.faktum: row for row in sag.svar.filter(gaelder=True)}
    given = given_facts(eftersyn.seen.read, stand.ramme.terms)
    return [*_given(answers, given, stand), *_withdrawn(answers, given, stand)]


def _given(answers: dict[str, Svar], given: dict[str, GivenFact], stand: Stand) -> Iterator[Change]:
    for faktum, after in given.items():
        if faktum in stand.ramme.edition.vocabulary:
            before = answers.get(faktum)
            now, then = _answer(stand, before), _words(stand, faktum, after.value)
            yield Change(faktum, _label(stand, faktum), before, after, now, then)


def _withdrawn(
    answers: dict[str, Svar], given: dict[str, GivenFact], stand: Stand
) -> Iterator[Change]:
    """What an earlier assessment said and this one does not say."""
    for faktum, before in answers.items():
        if before.kilde == KILDE and faktum not in given:
            yield Change(faktum, _label(stand, faktum), before, None, _answer(stand, before), "")


def _label(stand: Stand, faktum: str) -> str:
    for tema in stand.ramme.terms.temaer.values():
        if tema.fact == faktum:
            return stand.ramme.name(tema.id)
    return stand.ramme.overall_word


def _answer(stand: Stand, before: Svar | None) -> str:
    if before is None:
        return ""
    if before.kan_ikke_oplyses:
        return "Kan ikke oplyses"
    return _words(stand, before.faktum, str(before.vaerdi))


def _words(stand: Stand, faktum: str, value: str) -> str:
    if value in stand.ramme.terms.samlede_niveauer:
        return stand.ramme.overall(value)
    if value in stand.ramme.terms.temaniveauer:
        return stand.ramme.level(value)
    return answer_words(stand.ramme.edition.vocabulary[faktum], value, stand.ramme.edition.niveauer)


def fingerprint(eftersyn: Eftersyn, found: list[Change]) -> str:
    """What a person saw before they finished: the assessment and the answers that stood."""
    seen = [eftersyn.document.data, [change.before and change.before.pk for change in found]]
    return hashlib.sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()


@transaction.atomic
def afslut(*, by: Bruger, sag: Sag, seen: str) -> Udredning:
    """Finish the assessment of a case: each fact that it gives becomes an answer of the case, and
    the case goes on.

    ``seen`` is the fingerprint of what the person saw. Raises ConflictError where it has become
    another, MangelError where it cannot be read, and LukketError where none is open. Then nothing
    is changed.
    """
    held = Udredning.objects.select_for_update().filter(sag=sag, dato__isnull=True).first()
    stand = as_it_stands(sag)
    if held is None or stand is None:
        raise LukketError(held)
    today = timezone.localdate()
    eftersyn = examine(stand, today, by.navn)
    if eftersyn.seen is None:
        raise MangelError(eftersyn)
    found = changes(sag, stand, eftersyn)
    if fingerprint(eftersyn, found) != seen:
        raise ConflictError(stand)
    for change in found:
        _answer_the_case(by, sag, change)
    held.dato, held.af = today, by.navn
    held.save(update_fields=["dato", "af"])
    noter(sag, by=by, art=ART, tekst=f"{held} er afsluttet.")
    skift_stadie(by=by, sag=sag, stadie=Stadie.UDREDT)
    return held


def _answer_the_case(by: Bruger, sag: Sag, change: Change) -> None:
    if change.after is None:
        if change.before is not None:
            fortryd_svar(by=by, sag=sag, given=change.before)
        return
    about = change.after.about
    svar(
        by=by,
        sag=sag,
        faktum=change.faktum,
        vaerdi=change.after.value,
        begrundelse=about.get("begrundelse", ""),
        sagt_af=about.get("af", ""),
        dato=date.fromisoformat(about["dato"]),
        kilde=KILDE,
        set_svar=change.before.pk if change.before else None,
        spoergsmaal=change.label,
        vist=change.then,
    )


@transaction.atomic
def genaabn(*, by: Bruger, sag: Sag, grund: str) -> Udredning:
    """Open the assessment that was finished last. The answers it gave stand until it is finished
    again. Raises LukketError where there is none."""
    held = Udredning.objects.select_for_update().filter(sag=sag).order_by("-id").first()
    if held is None:
        raise LukketError(held)
    if held.aaben:
        return held
    held.dato, held.af = None, ""
    held.save(update_fields=["dato", "af"])
    noter(sag, by=by, art=ART, tekst=f"{held} er genåbnet: {grund}")
    skift_stadie(by=by, sag=sag, stadie=Stadie.UDREDNING)
    return held
