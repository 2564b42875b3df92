"""Fields that a form does not have change nothing, and ids are not to be guessed."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from web.conftest import MakeBruger
from web.registered import address, everything_in

from visitator.web.borgere.models import Borger
from visitator.web.brugere.models import Bruger
from visitator.web.henvendelser.models import Henvendelse
from visitator.web.journal.models import Notat
from visitator.web.journal.services import skriv_notat
from visitator.web.kladder.models import Kladde
from visitator.web.kommuner.scope import in_kommune
from visitator.web.sager.models import Sag, Svar
from visitator.web.sager.services import opret_sag

BACKEND = "visitator.web.brugere.backends.LocalBackend"
FOREIGN = {
    "id": "1",
    "pk": "1",
    "kommune": "viborg",
    "kommune_id": "viborg",
    "sag": str(uuid.UUID(int=1)),
    "sag_id": str(uuid.UUID(int=1)),
    "borger": str(uuid.UUID(int=1)),
    "bruger": "999",
    "skrevet_af": "999",
    "by": "999",
    "tidspunkt": "2001-01-01T00:00:00Z",
    "oprettet": "2001-01-01T00:00:00Z",
    "sagsbehandler": "999",
    "enhed": "999",
    "stadie": "afsluttet",
    "frist": "2001-01-01",
    "nummer": "2001-000001",
    "gaelder": "",
    "cpr": "0101010101",
    "anonym": "on",
    "is_superuser": "on",
    "is_staff": "on",
    "password": "x",
    "oidc_sub": "x",
    "rettelse_af": "1",
}


def test_a_note_belongs_to_the_case_of_its_address_and_to_its_writer(
    klient: Client, sag: Sag, mette: Bruger
) -> None:
    said = {**FOREIGN, "overskrift": "Samtale", "tekst": "Vi talte."}
    klient.post(reverse("journal:nyt_notat", args=[sag.pk]), said)
    note = Notat.objects.get()
    assert (note.sag, note.bruger, note.kommune_id) == (sag, mette, "koebenhavn")
    assert note.tidspunkt.year >= 2026
    assert note.rettelse_af is None


def test_correcting_a_case_leaves_all_else_as_it_was(klient: Client, sag: Sag) -> None:
    said = {**FOREIGN, "version": "1", "sagstype": "ny", "ansoegt_om": ["sel-85"]}
    url = reverse("sager:ret", args=[sag.pk])
    assert klient.post(url, {**said, "ansoegt": "03.11.2026"}).status_code == 302
    now = Sag.objects.get()
    for name in ("pk", "kommune_id", "borger_id", "nummer", "stadie", "sagsbehandler_id"):
        assert getattr(now, name) == getattr(sag, name)
    assert (now.datoer, now.version, now.frist) == ({"ansoegt": "2026-11-03"}, 2, None)


def test_a_service_that_the_municipality_does_not_have_cannot_be_applied_for(
    klient: Client, sag: Sag
) -> None:
    said = {"version": "1", "sagstype": "ny", "ansoegt_om": ["sel-81"], "ansoegt": "03.11.2026"}
    answer = klient.post(reverse("sager:ret", args=[sag.pk]), said)
    assert answer.status_code == 200
    assert Sag.objects.get().ansoegt_om == ["sel-85"]


def test_correcting_a_citizen_leaves_number_and_municipality(
    klient: Client, borger: Borger
) -> None:
    klient.post(reverse("borgere:ret", args=[borger.pk]), {**FOREIGN, "navn": "Andrea And"})
    now = Borger.objects.get()
    assert (now.navn, now.cpr, now.kommune_id) == ("Andrea And", "3105904321", "koebenhavn")
    assert not now.anonym


def test_an_answer_is_of_the_one_who_wrote_it(klient: Client, sag: Sag, mette: Bruger) -> None:
    said = {**FOREIGN, "vaerdi": "egen_bolig", "faktum": "civilstand"}
    klient.post(reverse("afklaring:spoergsmaal", args=[sag.pk, "boligform"]), said)
    given = Svar.objects.get(faktum="boligform")
    assert (given.skrevet_af, given.kommune_id, given.gaelder) == (mette, "koebenhavn", True)
    assert not Svar.objects.filter(faktum="civilstand").exists()


def test_a_choice_that_is_none_is_not_taken(klient: Client, sag: Sag) -> None:
    url = reverse("afklaring:spoergsmaal", args=[sag.pk, "boligform"])
    assert klient.post(url, {"vaerdi": "slot"}).status_code == 200
    assert not Svar.objects.filter(faktum="boligform").exists()


def test_nobody_gives_themselves_a_role(klient: Client, mette: Bruger) -> None:
    said = {"nuvaerende": "x", "ny": "y", "roller": ["administrator"], "kommune": "viborg"}
    klient.post("/adgangskode/", said)
    assert klient.post(f"/brugere/{mette.pk}/", said).status_code == 403
    mette.refresh_from_db()
    assert mette.kommune_id == "koebenhavn"
    assert set(mette.tildelinger.values_list("rolle", flat=True)) == {"sagsbehandler"}


def test_an_administrator_makes_accounts_in_their_own_municipality_alone(
    client: Client, lav_bruger: MakeBruger
) -> None:
    admin = lav_bruger("administrator")
    client.force_login(admin, backend=BACKEND)
    said = {**FOREIGN, "brugernavn": "ny", "navn": "Ny Ansat", "roller": ["revisor", "konge"]}
    said |= {"enhed": "", "is_active": "on"}
    assert client.post("/brugere/ny/", said).status_code == 200
    client.post("/brugere/ny/", {**said, "roller": ["revisor"]})
    made = Bruger.objects.get(brugernavn="ny")
    assert (made.kommune_id, made.oidc_sub) == ("koebenhavn", None)
    assert not made.has_usable_password()
    unit = lav_bruger("sagsbehandler", kommune="viborg").enhed
    assert unit
    foreign = client.post("/brugere/ny/", {**said, "brugernavn": "ny2", "enhed": unit.pk})
    assert foreign.status_code == 200
    assert not Bruger.objects.filter(brugernavn="ny2").exists()


def test_a_case_is_given_to_nobody_elsewhere(
    client: Client, sag: Sag, lav_bruger: MakeBruger, mette: Bruger
) -> None:
    client.force_login(lav_bruger("leder"), backend=BACKEND)
    bodil = lav_bruger(kommune="viborg", navn="Bodil Vad")
    answer = client.post(reverse("sager:fordel", args=[sag.pk]), {"til": bodil.pk})
    assert answer.status_code == 200
    assert Sag.objects.get().sagsbehandler == mette


@pytest.fixture
def nabosag(sag: Sag, borger: Borger, mette: Bruger, lav_bruger: MakeBruger) -> Sag:
    """Another case of the same municipality, on which Ida works in no unit of Mette's."""
    ida = lav_bruger(navn="Ida Lund")
    made = opret_sag(by=ida, borger=borger, ansoegt_om=[], datoer={"ansoegt": "2026-11-02"})
    Sag.objects.filter(pk=made.pk).update(enhed=None)
    return made


def test_a_thing_of_another_case_is_not_found_under_this_one(
    klient: Client, sag: Sag, nabosag: Sag, mette: Bruger
) -> None:
    """The ids of notes, files and papers count up, and are tried."""
    arguments = everything_in(sag, mette)
    theirs = arguments | {"sag_id": nabosag.pk}
    Sag.objects.filter(pk=nabosag.pk).update(sagsbehandler=mette)
    for name in (
        *("journal:notat", "journal:ret", "journal:fil"),
        *("afklaring:papir", "afklaring:hoeringssvar"),
    ):
        assert klient.get(address(name, arguments)).status_code == 200, name
        assert klient.get(address(name, theirs)).status_code == 404, name
        assert klient.post(address(name, theirs), {"version": "1"}).status_code == 404, name


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
def test_a_number_that_names_nothing_is_not_found(klient: Client, sag: Sag, number: str) -> None:
    for part in ("journal/notat", "journal/fil", "afklaring/papirer", "afklaring/partshoering"):
        assert klient.get(f"/sager/{sag.pk}/{part}/{number}/").status_code == 404
    assert klient.get(f"/sager/{sag.pk}/udredning/maal/{number}/").status_code in (302, 404)


@pytest.mark.parametrize("version", ["", "x", "-1", "1.5", "9" * 40, "0x1", "²"])
def test_a_version_that_is_none_breaks_nothing(klient: Client, sag: Sag, version: str) -> None:
    said = {"version": version, "sagstype": "ny", "ansoegt": "03.11.2026", "set_svar": version}
    for url in (
        reverse("sager:ret", args=[sag.pk]),
        reverse("afklaring:nabo", args=[sag.pk, "sel-107"]),
        reverse("afklaring:spoergsmaal", args=[sag.pk, "boligform"]),
        reverse("henvendelser:orientering", args=[sag.pk]),
    ):
        assert klient.post(url, said).status_code in (200, 302, 409)


def test_whoever_does_not_work_on_a_case_says_why_before_anything_is_shown_or_written(
    klient: Client, nabosag: Sag
) -> None:
    asked = f"/sager/{nabosag.pk}/begrund/?naeste=/sager/{nabosag.pk}/journal/notat/"
    url = reverse("journal:nyt_notat", args=[nabosag.pk])
    assert klient.get(url).headers["Location"] == asked
    sent = klient.post(url, {"overskrift": "Samtale", "tekst": "Vi talte."})
    assert sent.headers["Location"] == asked
    assert not Notat.objects.exists()
    assert "Anders And" not in klient.get(asked).content.decode()


def test_a_draft_is_its_writers_alone(
    klient: Client, sag: Sag, mette: Bruger, lav_bruger: MakeBruger
) -> None:
    noegle = f"journal/{sag.pk}/notat"
    felter = {"overskrift": ["Hemmelig"], "tekst": ["Kladde"]}
    body = json.dumps({"noegle": noegle, "felter": felter, "bruger": 999, "kommune": "viborg"})
    klient.post("/kladder/gem/", body, content_type="application/json")
    kept = Kladde.objects.get()
    assert (kept.bruger, kept.kommune_id) == (mette, "koebenhavn")
    ida = Client()
    ida.force_login(lav_bruger(navn="Ida Lund"), backend=BACKEND)
    shown = ida.get(reverse("journal:nyt_notat", args=[sag.pk])).content.decode()
    assert "Hemmelig" not in shown
    ida.post("/kladder/smid-vaek/", {"noegle": noegle})
    assert Kladde.objects.filter(bruger=mette).count() == 1


@pytest.mark.parametrize(
    "body",
    [
        *("", "[]", "{", '{"noegle": 1, "felter": {}}', '{"noegle": "", "felter": {}}'),
        *('{"noegle": "k", "felter": []}', '{"noegle": "k", "felter": {"a": "b"}}'),
        *('{"noegle": "k", "felter": {"a": [1]}}', json.dumps({"noegle": "k" * 201, "felter": {}})),
        *('{"noegle": "k\\u0000", "felter": {}}', '{"noegle": "k", "felter": {"a": ["\\u0000"]}}'),
        '{"noegle": "k", "felter": {"a": ["\\ud800"]}}',
    ],
)
def test_a_draft_that_is_none_is_refused(klient: Client, body: str) -> None:
    answer = klient.post("/kladder/gem/", body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json() == {"fejl": "Kladden kunne ikke læses."}


def test_a_made_up_name_of_a_draft_breaks_no_page(klient: Client) -> None:
    for noegle in ("henvendelse/", "henvendelse/x/y", "henvendelse/../x"):
        body = json.dumps({"noegle": noegle, "felter": {}})
        klient.post("/kladder/gem/", body, content_type="application/json")
    assert klient.get("/henvendelser/").status_code == 200


def test_somebody_elses_unfinished_inquiry_is_an_empty_one(
    klient: Client, lav_bruger: MakeBruger
) -> None:
    begun = klient.post("/henvendelser/").headers["Location"]
    klient.post(begun, {"kanal": "brev", "oenske": "Noget fortroligt"})
    ida = Client()
    ida.force_login(lav_bruger(navn="Ida Lund"), backend=BACKEND)
    assert "Noget fortroligt" not in ida.get(begun).content.decode()
    assert ida.post(begun.replace("oenske", "tjek")).status_code == 302
    with in_kommune("koebenhavn"):
        assert not Henvendelse.objects.exists()


def test_another_municipality_finds_neither_citizen_nor_note(
    client: Client, sag: Sag, mette: Bruger, lav_bruger: MakeBruger
) -> None:
    note = skriv_notat(by=mette, sag=sag, overskrift="Samtale", tekst="Vi talte.")
    bodil = lav_bruger("leder", kommune="viborg", navn="Bodil Vad")
    client.force_login(bodil, backend=BACKEND)
    for words in ("Anders", "310590-4321"):
        found: Any = client.get("/borgere/", {"q": words})
        assert "Ingen borger i kommunen passer." in found.content.decode()
    assert client.get(f"/sager/{sag.pk}/journal/notat/{note.pk}/").status_code == 404
    assert sag.nummer not in client.get("/sager/", {"hvis": "alle"}).content.decode()
    assert "Mette Holm" not in client.get("/revision/").content.decode()
