"""Goals: set, mended, taken out, and looked at."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.test import Client
from web.udredning.conftest import skriv_maal, skriv_tema
from web.udredning.pages import address, page, saved, sent, text_of

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Haendelse, Sag
from visitator.web.udredning.models import Maal

GOAL: dict[str, Any] = {
    "version": "0",
    "tekst": "Han kan selv tage kontakt til en, han gerne vil lære at kende.",
    "type": "udvikle",
    "tema": "relationer",
    "andre_temaer": ["kommunikation"],
    "dato": "20.11.2026",
    "opfoelges": "20.5.2027",
    "med_borger": "ja",
    "aftalt_dato": "20.11.2026",
    "hvorfor_ikke": "",
}


def test_a_goal_is_set_with_what_was_agreed(klient: Client, begyndt: Sag, mette: Bruger) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    words = saved(klient, begyndt, "nyt_maal", **GOAL)
    assert "Udvikle funktionsevne · Relationer Skrevet" in words
    row = Maal.objects.get()
    assert (row.opfoelges, row.med_borger) == (date(2027, 5, 20), True)
    assert row.andre_temaer == ["kommunikation"]


def test_a_goal_that_tells_of_an_action_is_pointed_at_and_saved(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    words = saved(klient, begyndt, "nyt_maal", **(GOAL | {"tekst": "Støtte til rengøring"}))
    assert "Støtte til rengøring Udvikle funktionsevne · Relationer Se efter" in words
    shown = page(klient, begyndt, "ret_maal", Maal.objects.get().pk)
    assert shown.startswith("Mål 1 Se efter en gang til Målet er skrevet som en handling")


def test_only_themes_that_a_goal_can_be_about_are_offered(klient: Client, begyndt: Sag) -> None:
    content = klient.get(address(begyndt, "nyt_maal")).content.decode()
    assert '<option value="relationer">Relationer</option>' in content
    assert '<option value="mentale_funktioner">' not in content


def test_what_contradicts_itself_stands_at_its_field(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    wrong = {"opfoelges": "1.11.2026", "andre_temaer": ["relationer"]}
    words = text_of(sent(klient, begyndt, "nyt_maal", **(GOAL | wrong)))
    assert "Der er 2 ting at rette" in words
    assert "Relationer er målets første tema og står også blandt de andre." in words
    assert "Målet skal følges op, før det er sat. Ret en af datoerne." in words
    assert not Maal.objects.exists()


def test_what_contradicts_itself_is_told_later_where_nothing_could_be_read(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    saved(klient, begyndt, "nyt_maal", **(GOAL | {"opfoelges": "1.11.2026"}))
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    words = page(klient, begyndt)
    assert (
        "Skal rettes: Målet skal følges op, før det er sat. Ret en af datoerne. Gå til Mål 1"
        in words
    )


def test_a_day_that_has_not_come_stands_at_its_field(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    answer = sent(klient, begyndt, "nyt_maal", **(GOAL | {"aftalt_dato": "24.12.2099"}))
    assert "24. december 2099 er ikke kommet endnu" in text_of(answer)
    assert 'href="#id_aftalt_dato"' in answer.content.decode()


def test_a_goal_is_mended_and_taken_out(klient: Client, begyndt: Sag, mette: Bruger) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    number = skriv_maal(mette, begyndt, "Han kan gå en tur.")
    saved(klient, begyndt, "ret_maal", number, **(GOAL | {"version": "1"}))
    assert Maal.objects.get().tekst == GOAL["tekst"]
    assert GOAL["tekst"] in page(klient, begyndt, "fjern_maal", number)
    stale = saved(klient, begyndt, "fjern_maal", number, version="1")
    assert stale.startswith("Der er gemt noget andet i mellemtiden.")
    words = saved(klient, begyndt, "fjern_maal", number, version="2")
    assert "Der er ikke sat mål endnu." in words
    assert Haendelse.objects.filter(tekst=f"Et mål er fjernet: {GOAL['tekst']}").count() == 1


def test_a_goal_of_another_case_is_not_found(klient: Client, begyndt: Sag) -> None:
    assert klient.get(address(begyndt, "ret_maal", 999)).status_code == 404
