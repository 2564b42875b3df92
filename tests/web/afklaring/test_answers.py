"""Questions are asked while they matter, and an answer is kept with who gave it and why."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.test import Client
from django.urls import reverse
from web.conftest import MakeBruger

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Haendelse, Sag, Svar
from visitator.web.sager.services import svar

BACKEND = "visitator.web.brugere.backends.LocalBackend"


def ask(sag: Sag, faktum: str) -> str:
    return reverse("afklaring:spoergsmaal", args=[sag.pk, faktum])


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())))


def overview(client: Client, sag: Sag) -> str:
    return text_of(client.get(reverse("afklaring:oversigt", args=[sag.pk])))


NOT_ASKED = "Har borgeren i en afgrænset periode behov for at få afklaret"


def test_an_answer_is_kept_and_the_next_question_comes(klient: Client, sag: Sag) -> None:
    said = {"vaerdi": "egen_bolig", "sagt_af": "Borgerens søster", "dato": "20.11.2026"}
    answer = klient.post(ask(sag, "boligform"), {**said, "kilde": "Samtale"})
    assert answer.headers["Location"] == ask(sag, "fysisk_funktionsevne")
    given = Svar.objects.get(faktum="boligform")
    assert (given.vaerdi, given.sagt_af, given.kilde) == (
        "egen_bolig",
        "Borgerens søster",
        "Samtale",
    )
    sag.refresh_from_db()
    assert sag.stadie == "afklaring"
    words = overview(klient, sag)
    assert "Borgerens søster 20. november 2026" in words
    assert "Skrevet af Mette Holm" in words


def test_a_judgement_owes_a_reason(klient: Client, sag: Sag) -> None:
    url = ask(sag, "psykisk_funktionsevne")
    answer = klient.post(url, {"vaerdi": "betydeligt_nedsat"})
    assert "Svaret er en vurdering. Skriv, hvad den bygger på." in text_of(answer)
    assert not Svar.objects.filter(faktum="psykisk_funktionsevne").exists()
    said = {"vaerdi": "betydeligt_nedsat", "begrundelse": "Egen læges statusattest."}
    assert klient.post(url, said).status_code == 302
    assert Svar.objects.get(faktum="psykisk_funktionsevne").begrundelse == said["begrundelse"]


def test_an_empty_answer_is_none(klient: Client, sag: Sag) -> None:
    words = text_of(klient.post(ask(sag, "boligform"), {"set_svar": ""}))
    assert "Svar på spørgsmålet, eller sig, at det ikke kan oplyses." in words


def test_what_cannot_be_told_owes_a_reason_and_is_not_asked_again(klient: Client, sag: Sag) -> None:
    url = ask(sag, "boligform")
    words = text_of(klient.post(url, {"kan_ikke_oplyses": "on"}))
    assert "Skriv, hvorfor det ikke kan oplyses." in words
    said = {"kan_ikke_oplyses": "on", "begrundelse": "Borgeren er flyttet og svarer ikke."}
    answer = klient.post(url, said)
    assert answer.headers["Location"] == ask(sag, "fysisk_funktionsevne")
    asked = klient.get(reverse("afklaring:naeste", args=[sag.pk])).headers["Location"]
    assert asked == ask(sag, "fysisk_funktionsevne")
    listed = klient.get(reverse("afklaring:liste", args=[sag.pk])).content.decode()
    assert "boligform-vaerdi" not in listed
    assert "fysisk_funktionsevne-vaerdi" in listed
    assert "kan ikke oplyses" in overview(klient, sag)


def test_answers_that_contradict_each_other_are_refused_and_say_why(
    klient: Client, sag: Sag, mette: Bruger
) -> None:
    """The pension is a part of the income, and cannot be more."""
    svar(by=mette, sag=sag, faktum="indkomst_pr_aar", vaerdi="100000")
    answer = klient.post(ask(sag, "social_pension_pr_aar"), {"vaerdi": "120.000"})
    assert answer.status_code == 200
    assert (
        "«social_pension_pr_aar» er 120000, men kan højst være «indkomst_pr_aar», som er 100000. "
        "Ret den ene."
    ) in text_of(answer)
    assert not Svar.objects.filter(faktum="social_pension_pr_aar").exists()
    assert klient.post(ask(sag, "social_pension_pr_aar"), {"vaerdi": "90.000"}).status_code == 302


def test_a_new_answer_takes_the_place_of_the_old_one_which_is_kept(
    klient: Client, sag: Sag, mette: Bruger
) -> None:
    first = svar(by=mette, sag=sag, faktum="boligform", vaerdi="uden_bolig")
    klient.post(ask(sag, "boligform"), {"vaerdi": "egen_bolig", "set_svar": first.pk})
    rows = Svar.objects.filter(faktum="boligform").order_by("pk")
    assert [(row.vaerdi, row.gaelder) for row in rows] == [
        ("uden_bolig", False),
        ("egen_bolig", True),
    ]
    words = text_of(klient.get(reverse("afklaring:historik", args=[sag.pk, "boligform"])))
    assert "Egen bolig" in words
    assert "Uden egen bolig" in words


def test_an_answer_that_is_taken_back_is_asked_for_again(
    klient: Client, sag: Sag, mette: Bruger
) -> None:
    svar(by=mette, sag=sag, faktum="boligform", vaerdi="egen_bolig")
    klient.post(reverse("afklaring:fortryd", args=[sag.pk, "boligform"]))
    assert not Svar.objects.filter(faktum="boligform", gaelder=True).exists()
    asked = klient.get(reverse("afklaring:naeste", args=[sag.pk])).headers["Location"]
    assert asked == ask(sag, "boligform")
    assert Haendelse.objects.filter(tekst__contains="trukket tilbage").exists()


def test_two_who_answer_the_same_see_both_answers(
    klient: Client, sag: Sag, lav_bruger: MakeBruger
) -> None:
    ida = lav_bruger(navn="Ida Lund")
    theirs = svar(
        by=ida, sag=sag, faktum="boligform", vaerdi="uden_bolig", begrundelse="Sover i bilen."
    )
    mine = {"vaerdi": "egen_bolig", "begrundelse": "Har sagt sin adresse.", "set_svar": ""}
    answer = klient.post(ask(sag, "boligform"), mine)
    assert answer.status_code == 409
    words = text_of(answer)
    for part in ("Egen bolig", "Uden egen bolig", "Sover i bilen.", "Har sagt sin adresse."):
        assert part in words
    assert "Gemt af Ida Lund" in words
    assert Svar.objects.get(faktum="boligform", gaelder=True) == theirs
    again = {**mine, "set_svar": theirs.pk}
    assert klient.post(ask(sag, "boligform"), again).status_code == 302
    assert Svar.objects.get(faktum="boligform", gaelder=True).vaerdi == "egen_bolig"


def test_a_neighbour_that_is_taken_with_adds_its_questions(klient: Client, sag: Sag) -> None:
    """København § 107 asks whether a home of a while is needed; § 85 alone does not."""
    assert NOT_ASKED not in overview(klient, sag)
    url = reverse("afklaring:nabo", args=[sag.pk, "sel-107"])
    klient.post(url, {"version": "1"})
    sag.refresh_from_db()
    assert (sag.naboer, sag.ansoegt_om) == (["sel-107"], ["sel-85"])
    assert NOT_ASKED in overview(klient, sag)
    klient.post(url, {"version": "2"})
    assert NOT_ASKED not in overview(klient, sag)


def test_a_neighbour_is_not_taken_with_over_somebody_elses_change(klient: Client, sag: Sag) -> None:
    Sag.objects.filter(pk=sag.pk).update(version=2)
    answer = klient.post(
        reverse("afklaring:nabo", args=[sag.pk, "sel-107"]), {"version": "1"}, follow=True
    )
    assert "Sagen er ændret af en anden i mellemtiden." in text_of(answer)
    assert Sag.objects.get().naboer == []


def test_several_answers_at_once_are_all_kept_or_told_what_lacks(klient: Client, sag: Sag) -> None:
    url = reverse("afklaring:liste", args=[sag.pk])
    said = {"fakta": "boligform,psykisk_funktionsevne", "boligform-vaerdi": "egen_bolig"}
    wrong = {**said, "psykisk_funktionsevne-vaerdi": "nedsat"}
    answer = klient.post(url, wrong)
    assert "Svaret er en vurdering. Skriv, hvad den bygger på." in text_of(answer)
    assert not Svar.objects.filter(faktum="boligform").exists()
    right = {**wrong, "psykisk_funktionsevne-begrundelse": "Samtale."}
    assert klient.post(url, right).status_code == 302
    assert Svar.objects.filter(gaelder=True, faktum__endswith="e").count() == 1
    assert Svar.objects.get(faktum="boligform").vaerdi == "egen_bolig"
