"""An inquiry becomes a citizen, a case, answers and deadlines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.test import Client
from web.conftest import MakeBruger
from web.henvendelser.pages import begin, browser, fill_in, inquire

from visitator.web.borgere.models import Borger
from visitator.web.brugere.models import Bruger
from visitator.web.henvendelser.models import Henvendelse
from visitator.web.kladder.models import Kladde
from visitator.web.kommuner.scope import in_kommune
from visitator.web.revision.models import Handling, Spor
from visitator.web.sager.models import Haendelse, Sag

Begin = Callable[[str], Client]


@pytest.fixture
def i_kommune(lav_bruger: MakeBruger) -> Iterator[Begin]:
    """A browser of a caseworker in a municipality, in which the test then works."""
    opened = []

    def at_work(kommune: str) -> Client:
        scope = in_kommune(kommune)
        scope.__enter__()
        opened.append(scope)
        return browser(lav_bruger(kommune=kommune, navn="Bodil Vad"))

    yield at_work
    for scope in opened:
        scope.__exit__(None, None, None)


def test_all_its_pages_make_citizen_case_answers_and_deadlines(i_kommune: Begin) -> None:
    sag = inquire(i_kommune("viborg"))
    borger = sag.borger
    assert (borger.navn, borger.cpr, borger.foedselsdato) == (
        "Berta Bro",
        "0101804321",
        date(1980, 1, 1),
    )
    assert (borger.adresse, borger.kommune_id) == ("Skovvej 1", "viborg")
    assert (sag.ansoegt_om, sag.sagstype, sag.stadie) == (["sel-85"], "ny", "henvendelse")
    assert sag.datoer == {"ansoegt": "2026-11-05"}
    assert sag.bevillinger_oplyst
    assert sag.sagsbehandler
    assert sag.sagsbehandler.navn == "Bodil Vad"
    assert {s.faktum: s.vaerdi for s in sag.svar.all()}["foedselsdato"] == "1980-01-01"
    inquiry = Henvendelse.objects.get(sag=sag)
    assert (inquiry.kanal, inquiry.ansoeger) == ("telefon", "borgeren")
    assert inquiry.oenske == "Jeg vil gerne klare min hverdag selv."
    assert sag.frist == date(2026, 12, 17)
    told = set(Haendelse.objects.filter(sag=sag).values_list("art", flat=True))
    assert {"oprettet", "henvendelse", "bevillinger"} <= told
    assert not Kladde.objects.exists()


@pytest.mark.parametrize(
    ("kommune", "ydelse", "frist", "forklaring", "afsnit"),
    [
        (
            *("viborg", "sel-85", date(2026, 12, 17)),
            "6 uger fra torsdag den 5. november 2026; dagen selv tælles ikke med",
            "1.4.5 Frist bostøtte",
        ),
        (
            *("hvidovre", "sel-98", date(2026, 12, 17)),
            "6 uger fra torsdag den 5. november 2026; dagen selv tælles ikke med",
            "§ 98 Sagsbehandlingstid",
        ),
        (
            *("vejen", "sel-108", date(2027, 1, 28)),
            "12 uger fra torsdag den 5. november 2026; dagen selv tælles ikke med",
            "2.6 Sagsbehandlingstid",
        ),
        (
            *("holbaek", "sel-85", None),
            "Dokumentet siger ikke, hvor lang tid der højst må gå, før en ansøgning er afgjort.",
            "Generelt Udredning",
        ),
    ],
)
def test_the_deadline_is_counted_as_the_municipalitys_document_has_it(
    i_kommune: Begin, kommune: str, ydelse: str, frist: date | None, forklaring: str, afsnit: str
) -> None:
    sag = inquire(i_kommune(kommune), ydelser={"ydelser": [ydelse]})
    assert sag.frist == frist
    row = sag.frister.get(hvad="afgoerelse")
    assert row.forklaring == forklaring
    assert row.kilde["afsnit"] == afsnit


def test_a_known_number_leads_to_the_same_citizen(i_kommune: Begin) -> None:
    client = i_kommune("viborg")
    first = inquire(client)
    second = inquire(client, ydelser={"ydelser": ["sel-107"]}, borger={"cpr": "0101804321"})
    assert second.borger == first.borger
    assert Borger.objects.count() == 1
    assert second.borger.sager.count() == 2


def test_whoever_types_a_known_number_is_told_and_it_is_written_down(i_kommune: Begin) -> None:
    client = i_kommune("viborg")
    borger = inquire(client).borger
    before = Spor.objects.filter(borger=borger.pk, handling=Handling.SOEGT).count()
    checked = fill_in(client)
    assert "Borger, som kommunen kender" in client.get(checked).content.decode()
    shown = client.get(checked.replace("tjek", "borger")).content.decode()
    assert "Kommunen kender borgeren: Berta Bro." in shown
    rows = Spor.objects.filter(borger=borger.pk, handling=Handling.SOEGT)
    assert rows.count() == before + 2
    assert {row.formaal for row in rows} == {"Ny henvendelse"}


def test_a_protected_name_is_not_told_to_whoever_types_the_number(i_kommune: Begin) -> None:
    client = i_kommune("viborg")
    inquire(client, oplysninger={"beskyttet": "on"})
    checked = fill_in(client)
    for url in (checked, checked.replace("tjek", "borger")):
        words = client.get(url).content.decode()
        assert "Beskyttet navn" in words
        assert "Berta" not in words


def test_a_woman_at_a_shelter_in_viborg_may_be_anonymous(i_kommune: Begin) -> None:
    """Viborg § 109: 2.19 Optagelse. No number is asked for, and none is kept."""
    client = i_kommune("viborg")
    sag = inquire(
        client,
        ydelser={"ydelser": ["sel-109"]},
        borger={"kendt_ved": "anonym", "cpr": ""},
        oplysninger={"kendenavn": "Kvinden fra værelse 4", "navn": "", "adresse": ""},
    )
    borger = sag.borger
    assert (borger.anonym, borger.cpr, borger.navn, borger.foedselsdato) == (True, None, "", None)
    assert (borger.adresse, borger.telefon) == ("", "")
    page = client.get(f"/borgere/{borger.pk}/").content.decode()
    assert "Borgeren er anonym." in page
    assert "Anonym (Kvinden fra værelse 4)" in page
    assert not sag.svar.filter(faktum="foedselsdato").exists()


def test_support_at_home_in_koebenhavn_cannot_be_given_anonymously(i_kommune: Begin) -> None:
    client = i_kommune("koebenhavn")
    root = begin(client)
    client.post(f"{root}oenske/", {"kanal": "telefon"})
    client.post(f"{root}ydelser/", {"ydelser": ["sel-85"], "sagstype": "ny"})
    answer = client.post(f"{root}borger/", {"kendt_ved": "anonym"})
    assert "Det, der er søgt om, kan ikke gives anonymt." in answer.content.decode()
    assert client.get(f"{root}hvem/").headers["Location"] == f"{root}borger/"


@pytest.mark.parametrize(
    ("cpr", "fejl"),
    [
        ("", "er ikke et CPR-nummer. Et CPR-nummer har ti cifre, fx 010190-1234."),
        ("12345", "«12345» er ikke et CPR-nummer."),
        ("310299-1234", "De første seks cifre er ikke en dato."),
        ("abcdefghij", "«abcdefghij» er ikke et CPR-nummer."),
    ],
)
def test_a_number_that_is_none_is_told(i_kommune: Begin, cpr: str, fejl: str) -> None:
    client = i_kommune("viborg")
    root = begin(client)
    client.post(f"{root}oenske/", {"kanal": "telefon"})
    client.post(f"{root}ydelser/", {"ydelser": ["sel-85"], "sagstype": "ny"})
    answer = client.post(f"{root}borger/", {"kendt_ved": "cpr", "cpr": cpr})
    assert fejl in answer.content.decode()


RELATIVE = {"ansoeger": "paaroerende", "ansoeger_navn": "Søster Bro"}


def test_a_relative_without_consent_waits_where_the_document_says_so(i_kommune: Begin) -> None:
    """Hvidovre § 98: the family may apply with the citizen's written consent."""
    client = i_kommune("hvidovre")
    sag = inquire(client, ydelser={"ydelser": ["sel-98"]}, hvem=RELATIVE)
    assert sag.frist is None
    assert sag.svar.get(faktum="ansoegning_fra").vaerdi == "anden_uden_samtykke"
    page = f"/sager/{sag.pk}/henvendelse/"
    assert "Sagen venter på borgerens samtykke" in client.get(page).content.decode()
    given = {"kanal": "telefon", "version": "1", **RELATIVE, "samtykke_dato": "10.11.2026"}
    assert client.post(f"{page}ret/", given).status_code == 302
    sag.refresh_from_db()
    assert sag.frist == date(2026, 12, 17)
    assert "Sagen venter" not in client.get(page).content.decode()
    answer = sag.svar.get(faktum="ansoegning_fra", gaelder=True)
    assert answer.vaerdi == "anden_med_samtykke"


def test_where_the_document_asks_for_no_consent_nothing_waits(i_kommune: Begin) -> None:
    client = i_kommune("viborg")
    sag = inquire(client, hvem=RELATIVE)
    assert sag.frist == date(2026, 12, 17)
    words = client.get(f"/sager/{sag.pk}/henvendelse/").content.decode()
    assert "Sagen venter" not in words
    assert "samtykke eller fuldmagt er ikke skrevet ind endnu" in words


@pytest.mark.parametrize(
    ("modtaget", "ord"), [("10.11.2026", ": overholdt"), ("11.11.2026", "for sent")]
)
def test_a_shelters_notice_is_due_within_three_working_days(
    i_kommune: Begin, modtaget: str, ord: str
) -> None:
    """Thursday 5 November: Friday, Monday, Tuesday 10 November (serviceloven § 109 stk. 4)."""
    client = i_kommune("viborg")
    sag = inquire(client, ydelser={"ydelser": ["sel-109"]})
    url = f"/sager/{sag.pk}/orientering/"
    said = {"hjem": "Krisecentret", "afgjort": "05.11.2026", "modtaget": modtaget, "version": "1"}
    assert client.post(url, said).status_code == 302
    assert sag.frister.get(hvad="orientering").dato == date(2026, 11, 10)
    words = client.get(f"/sager/{sag.pk}/henvendelse/").content.decode()
    assert "og fristen var 10. november 2026" in words
    assert ord in words
    sag.refresh_from_db()
    assert sag.datoer["optagelse_afgjort"] == "2026-11-05"


def test_two_who_correct_an_inquiry_see_both_texts(
    i_kommune: Begin, lav_bruger: MakeBruger
) -> None:
    client = i_kommune("viborg")
    sag = inquire(client)
    url = f"/sager/{sag.pk}/henvendelse/ret/"
    said = {"kanal": "telefon", "ansoeger": "borgeren", "version": "1"}
    ida = browser(lav_bruger(kommune="viborg", navn="Ida Lund"))
    assert ida.post(url, {**said, "oenske": "Idas ord."}).status_code == 302
    answer = client.post(url, {**said, "oenske": "Mine ord."})
    words = answer.content.decode()
    assert answer.status_code == 409
    assert "Idas ord." in words
    assert words.count("Mine ord.") == 2
    assert "Gemt af Ida Lund" in words
    assert Henvendelse.objects.get().oenske == "Idas ord."
    assert client.post(url, {**said, "oenske": "Mine ord.", "version": "2"}).status_code == 302
    assert Henvendelse.objects.get().oenske == "Mine ord."


def test_an_unfinished_inquiry_is_found_again_and_can_be_given_up(
    klient: Client, mette: Bruger
) -> None:
    root = begin(klient)
    klient.post(f"{root}oenske/", {"kanal": "brev", "oenske": "Vil gerne ud."})
    assert f"{root}oenske/" in klient.get("/henvendelser/").content.decode()
    assert "Vil gerne ud." in klient.get(f"{root}oenske/").content.decode()
    klient.post(f"{root}opgiv/")
    assert root not in klient.get("/henvendelser/").content.decode()
    with in_kommune("koebenhavn"):
        assert not Sag.objects.exists()
