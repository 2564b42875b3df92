"""Papers that a case needs, and hearing the citizen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from web.afklaring.test_answers import overview, text_of

from visitator.web.afklaring.models import Papir, Partshoering, state
from visitator.web.afklaring.services import foer_papir, standing
from visitator.web.brugere.models import Bruger
from visitator.web.kladder.seen import fingerprint
from visitator.web.sager.models import Sag

ASKED = {"bedt_om": date(2026, 11, 2), "frist": date(2026, 11, 16)}


@pytest.mark.parametrize(
    ("felter", "dag", "ord"),
    [
        ({}, date(2026, 11, 20), "Mangler"),
        ({"bedt_om": date(2026, 11, 2)}, date(2026, 11, 20), "Bedt om"),
        (ASKED, date(2026, 11, 16), "Bedt om"),
        (ASKED, date(2026, 11, 17), "Overskredet"),
        ({**ASKED, "modtaget": date(2026, 11, 18)}, date(2026, 11, 20), "Modtaget"),
        ({**ASKED, "ikke_noedvendigt": "Sagen er klar."}, date(2026, 11, 20), "Ikke nødvendigt"),
    ],
)
def test_a_paper_is_overdue_from_the_day_after_its_deadline(
    felter: dict[str, Any], dag: date, ord: str
) -> None:
    assert state(Papir(tekst="Statusattest", **felter), dag)[0] == ord


def test_an_overdue_paper_says_so_on_the_overview(klient: Client, sag: Sag, mette: Bruger) -> None:
    paper = Papir(kommune_id=sag.kommune_id, sag=sag)
    seen = fingerprint(standing(paper))
    said = {"tekst": "Statusattest", "hos": "Egen læge", **ASKED}
    foer_papir(by=mette, sag=sag, papir=paper, seen=seen, **said)
    assert "Statusattest Overskredet" in overview(klient, sag)
    url = reverse("afklaring:papir", args=[sag.pk, paper.pk])
    sent = {"hos": "Egen læge", "bedt_om": "02.11.2026", "frist": "16.11.2026"}
    assert klient.post(url, {**sent, "modtaget": "20.11.2026"}).status_code == 302
    assert "Statusattest Modtaget" in overview(klient, sag)


def test_what_the_catalogue_needs_stands_there_with_its_source(klient: Client, sag: Sag) -> None:
    """København 2.2 VUM asks for an assessment with an overall level."""
    words = overview(klient, sag)
    assert "En helhedsorienteret udredning efter VUM" in words
    url = reverse("afklaring:krav", args=[sag.pk, "sel-85", "vum"])
    assert klient.post(url, {"modtaget": "20.11.2026"}).status_code == 302
    assert Papir.objects.get(noegle="vum").tilstand == "Modtaget"
    assert klient.post(url, {"modtaget": "21.11.2026"}).status_code == 302
    assert Papir.objects.count() == 1


def test_a_need_that_the_catalogue_does_not_have_is_not_found(klient: Client, sag: Sag) -> None:
    for ydelse, krav in (("sel-85", "findes-ikke"), ("sel-107", "vum")):
        url = reverse("afklaring:krav", args=[sag.pk, ydelse, krav])
        assert klient.get(url).status_code == 404


@pytest.mark.parametrize(
    ("said", "fejl"),
    [
        ({"frist": "16.11.2026"}, "Skriv, hvornår der blev bedt om det."),
        ({"bedt_om": "16.11.2026", "frist": "02.11.2026"}, "Fristen kan ikke ligge, før"),
        ({"modtaget": "20.11.2026", "ikke_noedvendigt": "x"}, "Papiret er kommet."),
        ({"modtaget": "20.11.2999"}, "Datoen ligger efter"),
    ],
)
def test_dates_that_do_not_fit_are_told(
    klient: Client, sag: Sag, said: dict[str, str], fejl: str
) -> None:
    url = reverse("afklaring:nyt_papir", args=[sag.pk])
    assert fejl in text_of(klient.post(url, {"tekst": "Brev", **said}))
    assert not Papir.objects.exists()


def test_the_citizen_is_heard_and_answers(klient: Client, sag: Sag) -> None:
    said = {"emne": "Lægens brev", "sendt": "02.11.2026", "frist": "16.11.2026"}
    klient.post(reverse("afklaring:partshoering", args=[sag.pk]), said)
    hearing = Partshoering.objects.get()
    words = overview(klient, sag)
    assert "Sendt 2. november 2026, svar senest 16. november 2026 Overskredet" in words
    url = reverse("afklaring:hoeringssvar", args=[sag.pk, hearing.pk])
    klient.post(url, {"svar_modtaget": "20.11.2026", "svar": "Det er ikke rigtigt."})
    words = overview(klient, sag)
    assert "Svar 20. november 2026: Det er ikke rigtigt." in words
    assert "Overskredet" not in words
