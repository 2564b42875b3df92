"""Every page that is really registered, and an address of each with arguments that exist."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from visitator.web.afklaring.models import Papir
from visitator.web.afklaring.queries import needs
from visitator.web.afklaring.services import begynd_partshoering, foer_papir, standing
from visitator.web.brugere.models import Bruger
from visitator.web.henvendelser.models import Ansoeger, Henvendelse, Kanal
from visitator.web.journal.services import laeg_fil, skriv_notat
from visitator.web.journal.uploads import Accepted
from visitator.web.kladder.seen import fingerprint
from visitator.web.sager.basis import basis
from visitator.web.sager.models import Sag
from visitator.web.sager.services import svar
from visitator.web.udredning.services import begynd, gem_maal, gem_tema

Arguments = dict[str, object]


def pages() -> dict[str, tuple[str, ...]]:
    """The names of the pages, each with the names of the arguments in its address."""
    return dict(_under(get_resolver().url_patterns, ""))


def _under(patterns: list[Any], space: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _under(pattern.url_patterns, inner)
        elif isinstance(pattern, URLPattern):
            assert pattern.name, f"{pattern.pattern} har intet navn"
            yield f"{space}{pattern.name}", tuple(pattern.pattern.converters)


def address(name: str, arguments: Arguments) -> str:
    """Where a page is, for the things that ``arguments`` name."""
    needed = pages()[name]
    missing = [part for part in needed if part not in arguments]
    assert not missing, f"{name}: skriv i everything_in, hvad {missing} kan være"
    return reverse(name, kwargs={part: arguments[part] for part in needed})


def everything_in(sag: Sag, by: Bruger) -> Arguments:
    """One of each thing that a case can hold, by the names that addresses call them."""
    Henvendelse.objects.create(
        kommune_id=sag.kommune_id, sag=sag, kanal=Kanal.BREV, ansoeger=Ansoeger.BORGEREN
    )
    note = skriv_notat(by=by, sag=sag, overskrift="Samtale", tekst="Vi talte sammen.")
    file = laeg_fil(
        by=by, sag=sag, titel="Brev", godkendt=Accepted("brev.txt", "text/plain"), indhold=b"Hej"
    )
    svar(by=by, sag=sag, faktum="boligform", vaerdi="egen_bolig")
    new = Papir(kommune_id=sag.kommune_id, sag=sag)
    seen = fingerprint(standing(new))
    paper = foer_papir(by=by, sag=sag, papir=new, seen=seen, tekst="Brev fra læge")
    hearing = begynd_partshoering(
        by=by, sag=sag, emne="Lægens brev", sendt=date(2026, 11, 10), frist=date(2026, 11, 24)
    )
    begynd(by=by, sag=sag)
    gem_tema(
        by=by, sag=sag, tema="relationer", seen=0, navn="Relationer", beskrivelse="Ser sin mor."
    )
    goal = gem_maal(
        by=by,
        sag=sag,
        nummer=None,
        seen=0,
        tekst="Ser en ven.",
        type="udvikle",
        tema="relationer",
        dato=date(2026, 11, 20),
    )
    need = needs(sag, basis(sag))[0]
    return {
        "sag_id": sag.pk,
        "borger_id": sag.borger_id,
        "notat_id": note.pk,
        "fil_id": file.pk,
        "papir_id": paper.pk,
        "hearing_id": hearing.pk,
        "faktum": "boligform",
        "ydelse": need.ydelse,
        "krav": need.id,
        "tema": "relationer",
        "nummer": goal.pk,
        "udkast": uuid.UUID(int=7),
        "trin": "oenske",
        "konto_id": by.pk,
        "kommune": "koebenhavn",
    }
