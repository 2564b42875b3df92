"""The plan of action: offered or not, by the municipality's own name."""

from __future__ import annotations

from django.test import Client
from web.udredning.conftest import LogIn
from web.udredning.pages import page, saved, sent, text_of

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Haendelse, Sag


def test_koebenhavn_calls_it_borgerens_plan(klient: Client, begyndt: Sag) -> None:
    words = page(klient, begyndt, "handleplan")
    assert words.startswith("Borgerens Plan Handleplanen efter servicelovens § 141.")
    after = saved(
        klient,
        begyndt,
        "handleplan",
        version="0",
        svar="modtaget",
        tilbudt="20.11.2026",
        svaret="25.11.2026",
    )
    assert after.startswith("Borgerens Plan er gemt.")
    assert "Borgerens Plan Tilbudt, og borgeren vil gerne have den" in after
    told = "Borgerens Plan: Tilbudt, og borgeren vil gerne have den."
    assert Haendelse.objects.filter(tekst=told).count() == 1


def test_a_municipality_without_a_name_of_its_own_calls_it_handleplan(
    i_viborg: Sag, bodil: Bruger, log_ind: LogIn
) -> None:
    assert page(log_ind(bodil), i_viborg, "handleplan").startswith("Handleplan ")


def test_declined_or_not_offered_asks_why(klient: Client, begyndt: Sag) -> None:
    declined = text_of(sent(klient, begyndt, "handleplan", version="0", svar="afslaaet"))
    assert declined.startswith(
        "Der er 3 ting at rette Skriv, hvornår planen blev tilbudt. Skriv, hvornår borgeren "
        "svarede. Skriv hvorfor ikke."
    )
    not_offered = text_of(sent(klient, begyndt, "handleplan", version="0", svar="ikke_tilbudt"))
    assert not_offered.startswith("Der er én ting at rette Skriv hvorfor ikke.")


def test_nobody_answers_before_they_are_asked(klient: Client, begyndt: Sag) -> None:
    answer = sent(
        klient,
        begyndt,
        "handleplan",
        version="0",
        svar="modtaget",
        tilbudt="25.11.2026",
        svaret="20.11.2026",
    )
    assert "Borgeren kan ikke svare, før planen er tilbudt." in text_of(answer)
