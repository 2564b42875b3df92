"""The assessment as one page that can be printed."""

from __future__ import annotations

from django.test import Client
from web.udredning.conftest import LogIn, skriv_maal, skriv_tema
from web.udredning.pages import address, page

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Sag
from visitator.web.udredning.services import gem_handleplan, gem_niveau


def test_everything_stands_on_one_page(klient: Client, begyndt: Sag, mette: Bruger) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2", oensker="En at gå ture med.")
    gem_niveau(by=mette, sag=begyndt, seen=0, niveau="C", niveau_begrundelse="Fordi.")
    skriv_maal(mette, begyndt, "Han kan selv tage kontakt.", med_borger=True)
    gem_handleplan(
        by=mette,
        sag=begyndt,
        seen=0,
        navn="Borgerens Plan",
        svar="ikke_tilbudt",
        begrundelse="Alder.",
    )
    words = page(klient, begyndt, "udskrift")
    for part in (
        "Udredning efter VUM 2.0",
        "Udredningen er ikke afsluttet endnu.",
        "Kommune Københavns Kommune",
        "Ansøgt om Socialpædagogisk støtte i egen bolig (§ 85)",
        "C: Moderat støttebehov",
        "Relationer: 2 – Moderat nedsat funktionsevne Ser sin mor og ingen andre.",
        "Egne ønsker En at gå ture med.",
        "Oplyst af Borgeren, 20. november 2026, Samtale i hjemmet",
        "1. Han kan selv tage kontakt. Udvikle funktionsevne. Tema: Relationer.",
        "Borgerens Plan Svar Ikke tilbudt Hvorfor ikke Alder.",
    ):
        assert part in words
    content = klient.get(address(begyndt, "udskrift")).content.decode()
    assert content.count("<h1") == 1
    assert '<th scope="row">Relationer</th><td>2 – Moderat nedsat funktionsevne</td>' in content


def test_what_a_citizen_said_cannot_become_part_of_the_page(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", beskrivelse="<script>alert(1)</script> {{ sag }}")
    content = klient.get(address(begyndt, "udskrift")).content.decode()
    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ sag }}</p>" in content
    assert "<script>alert" not in content


def test_viborg_cites_where_its_document_says_whether_aids_count(
    i_viborg: Sag, bodil: Bruger, log_ind: LogIn
) -> None:
    skriv_tema(bodil, i_viborg, "relationer", niveau="2")
    content = log_ind(bodil).get(address(i_viborg, "udskrift")).content.decode()
    assert 'tæller med\u00a0<a class="kildehenvisning" href="#kilde-1">[1]</a>' in content
    assert '<li id="kilde-1">' in content
    assert "Socialt liv: 2 – Moderat problem" in content


def test_an_assessment_that_cannot_be_read_says_what_is_to_be_mended(
    klient: Client, begyndt: Sag
) -> None:
    words = page(klient, begyndt, "udskrift")
    assert "Udredningen kan ikke vises som én side endnu:" in words
    assert "Udredningen har ingen temaer." in words
