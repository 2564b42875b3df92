"""The overview: what is left, what was found, for whom it is open, and what it costs to show."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from web.conftest import MakeBruger
from web.udredning.conftest import LogIn, skriv_maal, skriv_tema
from web.udredning.pages import address, page, saved

from visitator.web.brugere.models import Bruger
from visitator.web.revision.models import Spor
from visitator.web.sager.models import Haendelse, Sag, Stadie
from visitator.web.udredning.models import Udredning
from visitator.web.udredning.services import (
    begynd,
    gem_formaal,
    gem_maalgrupper,
    gem_niveau,
)

QUERIES = {"oversigt": 10, "udskrift": 10, "afslut": 11, "formaal": 12, "nyt_maal": 12}


def test_an_assessment_is_begun_once_and_the_case_goes_on_to_it(
    klient: Client, sag: Sag, mette: Bruger
) -> None:
    assert page(klient, sag) == (
        "Udredning Udredningen er ikke begyndt endnu. Den laves efter VUM 2.0. Begynd udredningen"
    )
    assert saved(klient, sag, "begynd").startswith("Udredning efter VUM 2.0")
    sag.refresh_from_db()
    assert sag.stadie == Stadie.UDREDNING
    assert begynd(by=mette, sag=sag) == Udredning.objects.get()
    assert Haendelse.objects.filter(tekst="Udredning efter VUM 2.0 er begyndt.").count() == 1


def test_an_empty_assessment_says_that_it_has_no_themes(klient: Client, begyndt: Sag) -> None:
    words = page(klient, begyndt)
    assert "Noget skal rettes, før resten kan ses efter." in words
    assert "Skal rettes: Udredningen har ingen temaer. Skriv mindst ét tema." in words


def test_findings_are_told_in_plain_words_with_a_way_to_mend_them(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    number = skriv_maal(mette, begyndt, "Bostøtten kommer hver tirsdag.")
    content = klient.get(address(begyndt)).content.decode()
    words = page(klient, begyndt)
    assert (
        "Bemærkning: Målet er skrevet som en handling: «Bostøtten» er den, der giver støtten, og "
        "ikke borgeren." in words
    )
    assert (
        "Imod metoden: Det står ikke, om målet er aftalt med borgeren. Skriv under «Aftalt med "
        "borgeren», om det er det, og hvornår. Gå til Mål 1" in words
    )
    assert f'<a href="{address(begyndt, "ret_maal", number)}">Gå til Mål 1</a>' in content
    assert "Udredningen har intet formål. Skriv under «Formål»" in words
    assert f'<a href="{address(begyndt, "formaal")}">Gå til Formål</a>' in content
    assert f'<a href="{address(begyndt, "maalgrupper")}">Gå til Målgrupper</a>' in content
    assert f'<a href="{address(begyndt)}#temaer">Gå til Temaer</a>' in content
    assert f'<a href="{address(begyndt, "niveau")}">Gå til Samlet funktionsniveau</a>' in content


def test_the_overall_level_is_held_against_the_themes_and_never_proposed(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    words = page(klient, begyndt, "niveau")
    assert "Temaernes niveauer Relationer 2 – Moderat nedsat funktionsevne" in words
    assert "D – Omfattende støttebehov" in words
    assert "checked" not in klient.get(address(begyndt, "niveau")).content.decode()
    assert "Det samlede funktionsniveau mangler" not in words
    after = saved(klient, begyndt, "niveau", version="0", niveau="D", niveau_begrundelse="Fordi.")
    assert "Det samlede niveau D ligger over det højeste tema (2)." in after
    later = saved(
        klient,
        begyndt,
        "niveau",
        version="1",
        niveau="D",
        niveau_begrundelse="Fordi.",
        niveau_afvigelse="Problemerne er sammensatte.",
    )
    assert "ligger over" not in later


def test_viborg_calls_the_overall_level_and_its_steps_by_its_own_words(
    i_viborg: Sag, bodil: Bruger, log_ind: LogIn
) -> None:
    words = page(log_ind(bodil), i_viborg, "niveau")
    assert words.startswith("Samlet funktionsvurdering")
    assert "D – Stort problem" in words
    skriv_tema(bodil, i_viborg, "relationer", niveau="2")
    assert "Gå til Samlet funktionsvurdering" in page(log_ind(bodil), i_viborg)


def test_target_groups_and_purpose_are_saved_and_shown(klient: Client, begyndt: Sag) -> None:
    saved(
        klient,
        begyndt,
        "maalgrupper",
        version="0",
        primaer="angst",
        sekundaere=["social_isolation", "angst"],
    )
    words = saved(klient, begyndt, "formaal", version="0", formaal="En hverdag, han styrer.")
    assert "Målgrupper Angst og Social isolation Valgt" in words
    assert "Formål En hverdag, han styrer. Skrevet" in words


def test_the_other_themes_are_left_out_on_purpose(klient: Client, begyndt: Sag) -> None:
    assert "Omgivelser" in page(klient, begyndt, "oevrige")
    words = saved(klient, begyndt, "oevrige", version="0", ikke_vurderet="ja")
    assert "De øvrige temaer Udeladt med vilje" in words


def filled(by: Bruger, sag: Sag, goals: int) -> None:
    for tema in ("relationer", "mentale_funktioner", "egenomsorg")[: goals + 1]:
        skriv_tema(by, sag, tema)
    gem_formaal(by=by, sag=sag, seen=0, formaal="Ro.")
    gem_maalgrupper(by=by, sag=sag, seen=0, primaer="angst", sekundaere=["social_isolation"])
    gem_niveau(by=by, sag=sag, seen=0, niveau="C", niveau_begrundelse="Fordi.")
    for number in range(goals):
        skriv_maal(by, sag, f"Han kan gå {number + 1} kilometer.")


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("goals", [1, 20])
def test_a_page_asks_the_database_as_often_whatever_its_length(
    klient: Client,
    begyndt: Sag,
    mette: Bruger,
    django_assert_num_queries: DjangoAssertNumQueries,
    name: str,
    goals: int,
) -> None:
    filled(mette, begyndt, goals)
    klient.get(address(begyndt, name))
    with django_assert_num_queries(QUERIES[name]):
        klient.get(address(begyndt, name))


@pytest.mark.parametrize("goals", [1, 20])
def test_a_theme_asks_the_database_as_often_whatever_else_there_is(
    klient: Client,
    begyndt: Sag,
    mette: Bruger,
    django_assert_num_queries: DjangoAssertNumQueries,
    goals: int,
) -> None:
    filled(mette, begyndt, goals)
    with django_assert_num_queries(13):
        klient.get(address(begyndt, "tema", "relationer"))


def test_an_auditor_reads_and_is_offered_nothing_to_change(
    begyndt: Sag, mette: Bruger, lav_bruger: MakeBruger, log_ind: LogIn
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    auditor = log_ind(lav_bruger("revisor", navn="Rie Rask"))
    words = page(auditor, begyndt)
    assert "2 – Moderat nedsat funktionsevne" in words
    assert "Se igennem og afslut" not in words
    content = auditor.get(address(begyndt)).content.decode()
    assert address(begyndt, "tema", "relationer") not in content
    assert auditor.get(address(begyndt, "udskrift")).status_code == 200
    assert auditor.get(address(begyndt, "tema", "relationer")).status_code == 403
    assert auditor.post(address(begyndt, "formaal"), {"formaal": "x"}).status_code == 403


def test_every_reading_is_written_down(klient: Client, begyndt: Sag, mette: Bruger) -> None:
    before = Spor.objects.count()
    for name in ("oversigt", "formaal", "afslut"):
        klient.get(address(begyndt, name))
    rows = Spor.objects.order_by("id")[before:]
    assert [(row.handling, row.detaljer["side"]) for row in rows] == [
        ("laest", "udredning:oversigt"),
        ("laest", "udredning:formaal"),
        ("laest", "udredning:afslut"),
    ]
    assert {row.sag for row in rows} == {begyndt.pk}
    assert {row.formaal for row in rows} == {"Sagsbehandler på sagen"}


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("oversigt", ()),
        ("udskrift", ()),
        ("formaal", ()),
        ("maalgrupper", ()),
        ("oevrige", ()),
        ("niveau", ()),
        ("handleplan", ()),
        ("tilfoej_tema", ()),
        ("tema", ("relationer",)),
        ("fjern_tema", ("relationer",)),
        ("nyt_maal", ()),
        ("afslut", ()),
        ("genaabn", ()),
    ],
)
def test_another_municipality_does_not_find_the_case(
    begyndt: Sag,
    bodil: Bruger,
    log_ind: LogIn,
    name: str,
    args: tuple[str, ...],
) -> None:
    client = log_ind(bodil)
    assert client.get(address(begyndt, name, *args)).status_code == 404
    assert client.post(address(begyndt, name, *args)).status_code in (404, 405)
