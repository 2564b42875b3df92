"""Finding a citizen, what is hidden of them, and who has looked at them and why."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from web.afklaring.test_answers import text_of
from web.conftest import MakeBruger

from visitator.web.borgere.cpr import CprError, read_cpr
from visitator.web.borgere.models import Borger
from visitator.web.borgere.services import opret_anonym, opret_borger
from visitator.web.brugere.models import Bruger
from visitator.web.kommuner.scope import in_kommune
from visitator.web.revision.models import Handling, Spor
from visitator.web.sager.models import Sag
from visitator.web.sager.services import opret_sag

BACKEND = "visitator.web.brugere.backends.LocalBackend"


@pytest.mark.parametrize(
    ("skrevet", "cifre"),
    [
        ("310590-4321", "3105904321"),
        ("310590 4321", "3105904321"),
        ("3105904321", "3105904321"),
        ("290296-1234", "2902961234"),
    ],
)
def test_a_number_is_read_as_people_write_it(skrevet: str, cifre: str) -> None:
    assert read_cpr(skrevet) == cifre


@pytest.mark.parametrize("skrevet", ["", "310590", "310690-4321", "290295-1234", "٣١٠٥٩٠٤٣٢١"])
def test_a_number_that_is_none_is_refused(skrevet: str) -> None:
    with pytest.raises(CprError):
        read_cpr(skrevet)


def find(client: Client, words: str) -> str:
    return text_of(client.get("/borgere/", {"q": words}))


def test_a_citizen_is_found_by_number_and_by_part_of_the_name(
    klient: Client, borger: Borger
) -> None:
    for words in ("310590-4321", "ders An", "ANDERS"):
        found = find(klient, words)
        assert "Én borger" in found
        assert "Anders And 31. maj 1990" in found
    assert "Ingen borger i kommunen passer." in find(klient, "310590-4322")


def test_danish_letters_are_found_whatever_their_case(klient: Client, mette: Bruger) -> None:
    with in_kommune("koebenhavn"):
        opret_borger(by=mette, navn="Åse Ærø Østergård")
    for words in ("åse", "ÆRØ", "østerGÅRD", "Åse"):
        assert "Åse Ærø Østergård" in find(klient, words), words
    for words in ("%se", "_se", "Åse\\", "Å.e"):
        assert "Ingen borger i kommunen passer." in find(klient, words), words


def test_a_protected_name_is_found_by_number_alone_and_hidden_in_the_list(
    klient: Client, borger: Borger
) -> None:
    Borger.objects.update(beskyttet=True)
    assert "Ingen borger i kommunen passer." in find(klient, "And")
    found = find(klient, "310590-4321")
    assert "Beskyttet navn 31. maj 1990 · beskyttet" in found
    assert "Anders" not in found


def test_an_anonymous_citizen_is_found_by_what_staff_call_them(
    klient: Client, borger: Borger, mette: Bruger
) -> None:
    opret_anonym(by=mette, kendenavn="Manden ved søen")
    assert "Anonym (Manden ved søen)" in find(klient, "ved søen")


def test_what_was_looked_for_is_not_kept_but_whom_it_found_is(
    klient: Client, borger: Borger
) -> None:
    find(klient, "310590-4321")
    row = Spor.objects.get(handling=Handling.SOEGT)
    assert row.detaljer == {"fundet": [str(borger.pk)]}
    assert "310590" not in str(row.__dict__)


def test_the_citizens_page_says_who_looked_and_why(
    klient: Client, sag: Sag, lav_bruger: MakeBruger
) -> None:
    Sag.objects.update(enhed=None)
    ida = Client()
    ida.force_login(lav_bruger(navn="Ida Lund"), backend=BACKEND)
    page = reverse("borgere:vis", args=[sag.borger_id])
    asked = ida.get(page)
    assert asked.headers["Location"] == reverse("borgere:begrund", args=[sag.borger_id])
    assert ida.post(asked.headers["Location"], {"grund": "Hej"}).status_code == 200
    ida.post(asked.headers["Location"], {"grund": "Vikar for Mette i dag"})
    assert ida.get(page).status_code == 200
    klient.get(reverse("sager:vis", args=[sag.pk]))
    words = text_of(klient.get(page))
    assert "Ida Lund Sagsbehandler Læst: borger Vikar for Mette i dag" in words
    assert "Mette Holm Sagsbehandler Læst: sag Sagsbehandler på sagen" in words


def test_an_auditor_reads_without_a_reason_and_finds_nothing_to_correct(
    client: Client, sag: Sag, lav_bruger: MakeBruger
) -> None:
    Sag.objects.update(enhed=None)
    client.force_login(lav_bruger("revisor", navn="Rie Rev"), backend=BACKEND)
    words = client.get(reverse("borgere:vis", args=[sag.borger_id])).content.decode()
    assert "Ret oplysningerne" not in words
    case = client.get(reverse("sager:vis", args=[sag.pk])).content.decode()
    assert ">Ret<" not in case
    assert Spor.objects.filter(bruger_navn="Rie Rev", formaal="Revision").count() == 2


def test_a_correction_names_the_fields_and_not_their_content(
    klient: Client, borger: Borger
) -> None:
    said = {"navn": "Anders And", "adresse": "Paradisæblevej 111", "telefon": "", "email": ""}
    klient.post(reverse("borgere:ret", args=[borger.pk]), said)
    row = Spor.objects.filter(handling=Handling.SKREVET).latest("pk")
    assert row.detaljer == {"rettet": ["adresse"]}


def test_an_anonymous_citizen_has_nothing_to_correct(
    klient: Client, borger: Borger, mette: Bruger
) -> None:
    unknown = opret_anonym(by=mette, kendenavn="Manden ved søen")
    assert klient.get(reverse("borgere:ret", args=[unknown.pk])).status_code == 404
    opret_sag(by=mette, borger=unknown, ansoegt_om=[], datoer={"ansoegt": "2026-11-02"})
    assert unknown.foedselsdato is None
    assert borger.foedselsdato == date(1990, 5, 31)
