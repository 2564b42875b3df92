"""Notes are corrected and never lost, and words are found whatever their letters."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from web.afklaring.test_answers import text_of
from web.conftest import MakeBruger

from visitator.web.brugere.models import Bruger
from visitator.web.journal.models import Notat
from visitator.web.journal.services import laeg_fil, ret_notat, skriv_notat
from visitator.web.journal.uploads import Accepted
from visitator.web.sager.models import Sag
from visitator.web.sager.services import giv_fristbesked, svar


@pytest.fixture
def notat(sag: Sag, mette: Bruger) -> Notat:
    return skriv_notat(by=mette, sag=sag, overskrift="Besøg", tekst="Borgeren har det godt.")


def test_a_note_is_written_and_stands_in_the_timeline(klient: Client, sag: Sag) -> None:
    said = {"overskrift": "Besøg på Ærø", "tekst": "Første linje.\nAnden linje."}
    answer = klient.post(reverse("journal:nyt_notat", args=[sag.pk]), said, follow=True)
    assert "Første linje.\nAnden linje." in answer.content.decode()
    words = text_of(klient.get(reverse("journal:tidslinje", args=[sag.pk])))
    assert "Notat: Besøg på Ærø" in words


def test_a_corrected_note_keeps_the_one_before(klient: Client, sag: Sag, notat: Notat) -> None:
    url = reverse("journal:ret", args=[sag.pk, notat.pk])
    answer = klient.post(url, {"overskrift": "Besøg", "tekst": "Borgeren har det dårligt."})
    words = text_of(klient.get(answer.headers["Location"]))
    assert "Borgeren har det dårligt." in words
    assert "Sådan stod der før" in words
    assert "Borgeren har det godt." in words
    old = text_of(klient.get(reverse("journal:notat", args=[sag.pk, notat.pk])))
    assert "Notatet er rettet siden." in old
    assert "Ret notatet" not in old


def test_two_who_correct_a_note_see_both_texts_and_both_are_kept(
    klient: Client, sag: Sag, notat: Notat, lav_bruger: MakeBruger
) -> None:
    ida = lav_bruger(navn="Ida Lund")
    theirs = ret_notat(by=ida, notat=notat, overskrift="Besøg", tekst="Idas tekst.")
    said = {"overskrift": "Besøg", "tekst": "Min tekst."}
    answer = klient.post(reverse("journal:ret", args=[sag.pk, notat.pk]), said)
    assert answer.status_code == 409
    words = answer.content.decode()
    assert "Idas tekst." in words
    assert words.count("Min tekst.") == 2
    assert "Gemt af Ida Lund" in words
    over = reverse("journal:ret", args=[sag.pk, theirs.pk])
    assert f'action="{over}"' in words
    klient.post(over, said)
    texts = set(Notat.objects.values_list("tekst", flat=True))
    assert texts == {"Borgeren har det godt.", "Idas tekst.", "Min tekst."}


@pytest.fixture
def fyldt(sag: Sag, mette: Bruger) -> Sag:
    """A case in which Danish letters stand in every kind of text."""
    skriv_notat(by=mette, sag=sag, overskrift="ÆBLEHAVEN", tekst="Taler om Øster Allé og åen.")
    skriv_notat(by=mette, sag=sag, overskrift="Andet", tekst="Intet af interesse, 100 % sikkert.")
    kept = Accepted("Årsrapport.txt", "text/plain")
    laeg_fil(by=mette, sag=sag, titel="Skøn over støtte", godkendt=kept, indhold=b"x")
    svar(
        by=mette,
        sag=sag,
        faktum="psykisk_funktionsevne",
        vaerdi="nedsat",
        begrundelse="Læst i lægens udtalelse.",
    )
    giv_fristbesked(
        by=mette,
        sag=sag,
        dato=date(2026, 11, 20),
        grund="Vi mangler en ØKONOMISK oversigt.",
        ny_dato=date(2027, 1, 15),
    )
    return sag


@pytest.mark.parametrize(
    ("ord", "hvor", "omkring"),
    [
        ("æblehaven", "Notat", "Taler om Øster"),
        ("ØSTER", "Notat", "Allé og åen."),
        ("ÅEN", "Notat", "åen ."),
        ("årsrapport", "Fil", "Skøn over støtte"),
        ("LÆGENS", "Svar", "udtalelse."),
        ("økonomisk", "Tidslinje", "oversigt."),
        ("100 %", "Notat", "sikkert."),
    ],
)
def test_words_are_found_in_every_kind_of_text_whatever_their_case(
    klient: Client, fyldt: Sag, ord: str, hvor: str, omkring: str
) -> None:
    url = reverse("journal:tidslinje", args=[fyldt.pk])
    words = text_of(klient.get(url, {"q": ord}))
    assert f"steder med «{ord}»" in words
    assert f"{hvor} ," in words
    assert omkring in words


def test_words_that_are_not_there_are_not_found(klient: Client, fyldt: Sag) -> None:
    words = text_of(klient.get(reverse("journal:tidslinje", args=[fyldt.pk]), {"q": "blåbær"}))
    assert "0 steder med «blåbær»" in words
    assert "Ordene står ikke i sagen." in words


def test_the_timeline_is_narrowed_to_one_kind(klient: Client, fyldt: Sag) -> None:
    url = reverse("journal:tidslinje", args=[fyldt.pk])
    content: Any = klient.get(url, {"art": "fil"}).content.decode()
    happened = content[content.index('<ol class="tidslinje">') :]
    assert "Fil lagt i sagen: Skøn over støtte" in happened
    assert "Notat:" not in happened
