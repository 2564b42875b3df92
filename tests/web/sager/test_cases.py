"""Changing a case: two who change it are told, and a decision that is late owes a notice."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse
from web.afklaring.test_answers import text_of
from web.conftest import MakeBruger

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Haendelse, Kommuneforhold, Sag
from visitator.web.sager.services import ret_sag, saet_kommuneforhold

SAID = {"version": "1", "sagstype": "ny", "ansoegt": "02.11.2026"}


def test_two_who_correct_a_case_see_both_and_nothing_is_lost(
    klient: Client, sag: Sag, lav_bruger: MakeBruger
) -> None:
    ida = lav_bruger(navn="Ida Lund")
    ret_sag(by=ida, sag=sag, seen=1, tekst="Sagen er rettet.", ansoegt_om=["sel-107"])
    url = reverse("sager:ret", args=[sag.pk])
    answer = klient.post(url, {**SAID, "ansoegt_om": ["sel-85", "sel-108"]})
    assert answer.status_code == 409
    words = text_of(answer)
    mine, theirs = words.index("Dit"), words.index("Gemt af Ida Lund")
    assert "§ 108" in words[mine:theirs]
    assert "§ 107" in words[theirs:]
    assert Sag.objects.get().ansoegt_om == ["sel-107"]
    again = {**SAID, "ansoegt_om": ["sel-85", "sel-108"], "version": "2"}
    assert klient.post(url, again).status_code == 302
    now = Sag.objects.get()
    assert (now.ansoegt_om, now.version) == (["sel-85", "sel-108"], 3)
    assert Haendelse.objects.filter(art="rettet").count() == 2


def test_an_overdue_decision_owes_a_notice_until_one_is_given(klient: Client, sag: Sag) -> None:
    Sag.objects.update(frist=date(2026, 11, 20))
    url = reverse("sager:vis", args=[sag.pk])
    assert "Fristen var 20. november 2026. Borgeren skal have besked" in text_of(klient.get(url))
    Sag.objects.update(stadie="afsluttet")
    assert "Fristen var" not in text_of(klient.get(url))


def test_a_notice_needs_a_reason_and_a_later_day(klient: Client, sag: Sag) -> None:
    url = reverse("sager:fristbesked", args=[sag.pk])
    words = text_of(klient.post(url, {"dato": "20.11.2026", "ny_dato": "19.11.2026"}))
    assert "Skriv, hvorfor fristen ikke kan holdes." in words
    assert "Den nye dato skal ligge efter den dag, borgeren fik besked." in words
    assert not sag.fristbeskeder.exists()


def test_the_municipality_that_acted_before_ends_the_day_before(sag: Sag, mette: Bruger) -> None:
    first = {"rolle": "handlekommune", "navn": "Lejre", "fra": date(2026, 1, 1)}
    saet_kommuneforhold(by=mette, sag=sag, **first)  # type: ignore[arg-type]
    later = {"rolle": "handlekommune", "navn": "Roskilde", "fra": date(2026, 11, 1)}
    saet_kommuneforhold(by=mette, sag=sag, **later)  # type: ignore[arg-type]
    rows = Kommuneforhold.objects.order_by("fra").values_list("navn", "til")
    assert list(rows) == [("Lejre", date(2026, 10, 31)), ("Roskilde", None)]


def test_a_leader_gives_the_case_to_somebody_else(
    client: Client, sag: Sag, lav_bruger: MakeBruger
) -> None:
    ida = lav_bruger(navn="Ida Lund")
    client.force_login(lav_bruger("leder"), backend="visitator.web.brugere.backends.LocalBackend")
    client.post(reverse("sager:fordel", args=[sag.pk]), {"til": ida.pk})
    assert Sag.objects.get().sagsbehandler == ida
    assert Haendelse.objects.filter(tekst="Sagen er fordelt til Ida Lund.").exists()
