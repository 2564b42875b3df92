"""The themes of a case: those it has use of, by their names here, each on a page of its own."""

from __future__ import annotations

import pytest
from django.test import Client
from web.conftest import MakeBruger
from web.udredning.conftest import LogIn, skriv_tema
from web.udredning.pages import address, page, saved, sent, text_of

from visitator.web.borgere.services import opret_borger
from visitator.web.brugere.models import Bruger
from visitator.web.kommuner.scope import in_kommune
from visitator.web.sager.models import Sag
from visitator.web.sager.services import opret_sag
from visitator.web.udredning.models import Temavurdering
from visitator.web.udredning.queries import as_it_stands
from visitator.web.udredning.services import begynd, gem_tema


def shown_themes(sag: Sag) -> list[str]:
    stand = as_it_stands(sag)
    assert stand is not None
    return [stand.ramme.name(tema) for tema in stand.needed]


def test_koebenhavn_shows_the_three_themes_that_section_85_asks_about(begyndt: Sag) -> None:
    """Its § 85 asks for bodily and mental ability and for social problems (4.2 Målgruppe)."""
    assert shown_themes(begyndt) == ["Fysiske funktioner", "Mentale funktioner", "Sociale forhold"]


def test_viborg_shows_all_themes_by_their_names_in_the_first_version(
    i_viborg: Sag, bodil: Bruger, log_ind: LogIn
) -> None:
    """Its § 85 is about the seven themes of 2.6, and asks for ability, problems and home."""
    assert shown_themes(i_viborg) == [
        "Fysisk funktionsnedsættelse",
        "Psykisk funktionsnedsættelse",
        "Socialt problem",
        "Sundhed",
        "Socialt liv",
        "Kommunikation",
        "Mobilitet",
        "Egenomsorg",
        "Samfundsliv",
        "Praktiske opgaver i hjemmet",
        "Omgivelser",
    ]
    words = page(log_ind(bodil), i_viborg)
    assert words.startswith("Udredning efter VUM 1.0")
    assert "Socialt liv Spørges der om i det, der er søgt om. Hjælpemidler tæller med." in words
    assert (
        "Socialt problem Spørges der om i det, der er søgt om. Hjælpemidler tæller ikke." in words
    )
    assert "Relationer" not in words


def test_a_municipality_without_a_version_of_its_own_gets_the_newest(
    lav_bruger: MakeBruger,
) -> None:
    by = lav_bruger(kommune="holbaek")
    with in_kommune("holbaek"):
        borger = opret_borger(by=by, navn="Hans Hansen", cpr="0101804321")
        sag = opret_sag(by=by, borger=borger, ansoegt_om=["sel-85"])
        assert begynd(by=by, sag=sag).vum == "2.0"


def test_a_theme_that_nothing_asks_for_is_added_with_a_reason(klient: Client, begyndt: Sag) -> None:
    refused = sent(klient, begyndt, "tilfoej_tema", tema="relationer", relevans=" ")
    assert "Skriv, hvorfor sagen har brug for temaet." in text_of(refused)
    words = saved(
        klient, begyndt, "tilfoej_tema", tema="relationer", relevans="Han er meget alene."
    )
    assert words.startswith("Relationer Hvordan borgeren er sammen med andre")
    assert shown_themes(begyndt)[-1] == "Relationer"
    assert "Relationer Tilføjet: Han er meget alene." in page(klient, begyndt)


def test_a_theme_that_is_asked_for_already_cannot_be_added(klient: Client, begyndt: Sag) -> None:
    words = page(klient, begyndt, "tilfoej_tema")
    assert "Relationer" in words
    assert "Mentale funktioner" not in words


@pytest.mark.parametrize(("tema", "has_level"), [("relationer", True), ("omgivelser", False)])
def test_a_level_is_asked_for_only_where_the_version_has_one(
    klient: Client, begyndt: Sag, tema: str, has_level: bool
) -> None:
    words = page(klient, begyndt, "tema", tema)
    assert ("2 – Moderat nedsat funktionsevne" in words) is has_level


def test_the_first_version_has_levels_for_bodily_functions_in_its_own_words(
    i_viborg: Sag, bodil: Bruger, log_ind: LogIn
) -> None:
    words = page(log_ind(bodil), i_viborg, "tema", "fysiske_funktioner")
    assert words.startswith("Fysisk funktionsnedsættelse")
    assert "3 – Svært problem" in words
    assert "I dette tema tæller de ikke, når niveauet sættes." in words


def test_a_level_that_a_rule_of_the_municipality_reads_is_asked_for_too(
    lav_bruger: MakeBruger, log_ind: LogIn
) -> None:
    """Hvidovre's § 103 weighs the levels of all assessed themes, though it uses VUM 2.0."""
    by = lav_bruger(kommune="hvidovre")
    with in_kommune("hvidovre"):
        borger = opret_borger(by=by, navn="Hans Hansen", cpr="0101804321")
        sag = opret_sag(by=by, borger=borger, ansoegt_om=["sel-103"])
        begynd(by=by, sag=sag)
        assert "Niveau (frivilligt)" in page(log_ind(by), sag, "tema", "fysiske_funktioner")


def test_a_theme_is_saved_with_all_its_parts(klient: Client, begyndt: Sag) -> None:
    words = saved(
        klient,
        begyndt,
        "tema",
        "relationer",
        version="0",
        niveau="2",
        beskrivelse="Ser sin mor og ingen andre.",
        ressourcer="Er god til at lytte.",
        oensker="At have én, han kan gå ture med.",
        hjaelpemidler="Fast medicin.",
        relevans="Målet handler om det.",
        undertemaer=["indgaa_i_samspil_og_kontakt"],
        oplyst_0_af="Borgeren",
        oplyst_0_dato="20.11.2026",
        oplyst_0_kilde="Samtale i hjemmet",
        oplyst_1_af="",
        oplyst_1_dato="",
        oplyst_1_kilde="",
    )
    assert words.startswith("Relationer er gemt. Udredning efter VUM 2.0")
    assert "2 – Moderat nedsat funktionsevne" in words
    row = Temavurdering.objects.get(tema="relationer")
    assert (row.niveau, row.undertemaer) == ("2", ["indgaa_i_samspil_og_kontakt"])
    assert row.oplyst == [{"af": "Borgeren", "dato": "2026-11-20", "kilde": "Samtale i hjemmet"}]
    shown = page(klient, begyndt, "tema", "relationer")
    assert "Ser sin mor og ingen andre." in shown


def test_what_is_missing_is_told_and_nothing_typed_is_lost(klient: Client, begyndt: Sag) -> None:
    answer = sent(
        klient,
        begyndt,
        "tema",
        "relationer",
        version="0",
        beskrivelse="",
        ressourcer="Er god til at lytte.",
        oplyst_0_af="",
        oplyst_0_dato="20.11.2026",
        oplyst_0_kilde="",
    )
    words = text_of(answer)
    assert words.startswith("Der er 2 ting at rette Skriv, hvad der er fundet ud af.")
    assert "Skriv, hvem der har oplyst det." in words
    assert "Er god til at lytte." in words
    assert not Temavurdering.objects.exists()


def test_what_reading_refuses_stands_at_its_field(klient: Client, begyndt: Sag) -> None:
    """What was told after the day of the assessment cannot rest in it."""
    answer = sent(
        klient,
        begyndt,
        "tema",
        "relationer",
        version="0",
        beskrivelse="Ser sin mor.",
        oplyst_0_af="Borgeren",
        oplyst_0_dato="24.12.2099",
        oplyst_0_kilde="",
    )
    assert "24. december 2099 ligger efter udredningens dato" in text_of(answer)
    assert 'href="#id_oplyst_0_dato"' in answer.content.decode()
    assert not Temavurdering.objects.exists()


def test_a_theme_that_is_taken_out_keeps_its_text(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", relevans="Han er alene.")
    assert "Ser sin mor og ingen andre." in page(klient, begyndt, "fjern_tema", "relationer")
    words = saved(klient, begyndt, "fjern_tema", "relationer", version="1")
    assert words.startswith("Relationer er taget ud.")
    assert "Relationer" not in shown_themes(begyndt)
    shown = page(klient, begyndt, "tema", "relationer")
    assert "Temaet er taget ud af udredningen." in shown
    assert "Ser sin mor og ingen andre." in shown


def test_a_theme_that_somebody_rewrote_is_not_taken_out_unseen(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", relevans="Han er alene.")
    gem_tema(by=mette, sag=begyndt, tema="relationer", seen=1, navn="x", beskrivelse="Nyt.")
    words = saved(klient, begyndt, "fjern_tema", "relationer", version="1")
    assert words.startswith("Der er gemt noget andet i mellemtiden.")
    assert "Relationer" in shown_themes(begyndt)


def test_a_theme_that_no_version_knows_is_not_found(klient: Client, begyndt: Sag) -> None:
    assert klient.get(address(begyndt, "tema", "fritid")).status_code == 404
