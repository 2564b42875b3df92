"""Finishing: what the assessment found becomes answers of the case, all of it or nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from web.udredning.conftest import LogIn, skriv_tema
from web.udredning.pages import address, page, saved

from visitator.web.brugere.models import Bruger
from visitator.web.sager.basis import basis
from visitator.web.sager.models import Haendelse, Sag, Stadie, Svar
from visitator.web.sager.services import svar
from visitator.web.udredning.models import Udredning
from visitator.web.udredning.services import gem_niveau, gem_oevrige, gem_tema, tag_tema_ud


def known(by: Bruger, sag: Sag) -> None:
    """All that København's § 85 asks for besides the overall level and the citizen's age."""
    svar(by=by, sag=sag, faktum="psykisk_funktionsevne", vaerdi="betydeligt_nedsat")
    svar(by=by, sag=sag, faktum="boligform", vaerdi="egen_bolig")
    svar(by=by, sag=sag, faktum="behov_daekkes_af_sel_82", vaerdi="nej")


def status(sag: Sag) -> str:
    (answer,) = [a for a in basis(sag).ydelser if a.standard.id == "sel-85"]
    return str(answer.tilbud.status.value)


def judge(by: Bruger, sag: Sag, letter: str, seen: int = 0) -> None:
    gem_niveau(by=by, sag=sag, seen=seen, niveau=letter, niveau_begrundelse="Fordi.")


def seen_on(client: Client, sag: Sag) -> str:
    content = client.get(address(sag, "afslut")).content.decode()
    found = re.search(r'name="set" value="(\w+)"', content)
    assert found
    return found[1]


def finished(client: Client, sag: Sag) -> str:
    return saved(client, sag, "afslut", set=seen_on(client, sag))


@pytest.mark.parametrize(("letter", "after"), [("D", "omfattet"), ("B", "vejledende_uden_for")])
def test_the_overall_level_settles_the_status(
    klient: Client, begyndt: Sag, mette: Bruger, letter: str, after: str
) -> None:
    """§ 85 guides by a need that is moderate or greater (4.2 Målgruppe)."""
    known(mette, begyndt)
    skriv_tema(mette, begyndt, "mentale_funktioner", beskrivelse="Angst.")
    judge(mette, begyndt, letter)
    assert status(begyndt) == "uafklaret"
    words = finished(klient, begyndt)
    assert words.startswith("Udredningen er afsluttet, og dens svar står i sagen.")
    assert status(Sag.objects.get(pk=begyndt.pk)) == after


def test_each_answer_tells_where_it_comes_from(klient: Client, begyndt: Sag, mette: Bruger) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    judge(mette, begyndt, "C")
    finished(klient, begyndt)
    rows = {row.faktum: row for row in Svar.objects.filter(gaelder=True, kilde="Udredningen")}
    assert {name: row.vaerdi for name, row in rows.items()} == {
        "samlet_funktionsniveau": "C",
        "tema.relationer": "2",
    }
    told = rows["tema.relationer"]
    assert told.begrundelse == "Ser sin mor og ingen andre."
    assert (told.sagt_af, told.dato) == ("Mette Holm", timezone.localdate())
    assert rows["samlet_funktionsniveau"].begrundelse == "Fordi."
    assert Haendelse.objects.filter(tekst="Relationer: 2 – Moderat nedsat funktionsevne").exists()


def test_the_case_goes_on_and_the_assessment_is_closed(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    finished(klient, begyndt)
    begyndt.refresh_from_db()
    assert begyndt.stadie == Stadie.UDREDT
    udredning = Udredning.objects.get()
    assert (udredning.dato, udredning.af) == (timezone.localdate(), "Mette Holm")


def test_the_page_shows_what_the_case_says_now_and_will_say(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    svar(by=mette, sag=begyndt, faktum="tema.relationer", vaerdi="1", kilde="Samtale")
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    gem_oevrige(by=mette, sag=begyndt, seen=0, ikke_vurderet=True)
    words = page(klient, begyndt, "afslut")
    assert "Relationer 1 – Let nedsat funktionsevne 2 – Moderat nedsat funktionsevne" in words
    assert "Egenomsorg Ikke oplyst Ikke vurderet" in words
    assert (
        "Ikke beskrevet Der er ikke skrevet noget om Fysiske funktioner, Mentale funktioner og "
        "Sociale forhold." in words
    )


def test_an_assessment_that_cannot_be_read_is_not_finished(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    gem_tema(by=mette, sag=begyndt, tema="relationer", seen=0, navn="Relationer", niveau="2")
    content = klient.get(address(begyndt, "afslut")).content.decode()
    words = page(klient, begyndt, "afslut")
    assert "Udredningen kan ikke afsluttes endnu Teksten er tom. Gå til Relationer" in words
    assert 'name="set"' not in content
    told = saved(klient, begyndt, "afslut", set="0")
    assert told.startswith("Noget skal rettes, før udredningen kan afsluttes.")
    assert Udredning.objects.get().dato is None
    assert not Svar.objects.filter(kilde="Udredningen").exists()


def change_theme(by: Bruger, sag: Sag) -> None:
    gem_tema(by=by, sag=sag, tema="relationer", seen=1, navn="Relationer", niveau="4")


def change_answer(by: Bruger, sag: Sag) -> None:
    svar(by=by, sag=sag, faktum="tema.relationer", vaerdi="0", kilde="Samtale")


@pytest.mark.parametrize("change", [change_theme, change_answer])
def test_what_changed_since_it_was_seen_is_seen_through_again(
    klient: Client, begyndt: Sag, mette: Bruger, change: Any
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    seen = seen_on(klient, begyndt)
    change(mette, begyndt)
    words = saved(klient, begyndt, "afslut", set=seen)
    assert words.startswith("Udredningen eller sagens svar er ændret, siden du så dem.")
    assert Udredning.objects.get().dato is None


def test_facts_that_contradict_the_case_leave_all_as_it_was(
    klient: Client, begyndt: Sag, mette: Bruger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the last answer cannot be given, none is."""
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    judge(mette, begyndt, "C")
    seen = seen_on(klient, begyndt)

    def refuse(**answer: Any) -> Svar:
        if answer["faktum"] == "tema.relationer":
            raise RuntimeError
        return svar(**answer)

    monkeypatch.setattr("visitator.web.udredning.finishing.svar", refuse)
    with pytest.raises(RuntimeError):
        klient.post(address(begyndt, "afslut"), {"set": seen})
    assert not Svar.objects.filter(kilde="Udredningen").exists()
    assert Udredning.objects.get().dato is None


def test_a_reopened_assessment_takes_back_what_it_no_longer_says(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    judge(mette, begyndt, "C")
    finished(klient, begyndt)
    words = saved(klient, begyndt, "genaabn", grund="Lægens udtalelse er kommet.")
    assert words.startswith("Udredningen er åben igen.")
    begyndt.refresh_from_db()
    assert begyndt.stadie == Stadie.UDREDNING
    assert Svar.objects.filter(gaelder=True, kilde="Udredningen").count() == 2
    told = "Udredning efter VUM 2.0 er genåbnet: Lægens udtalelse er kommet."
    assert Haendelse.objects.filter(tekst=told).count() == 1
    tag_tema_ud(by=mette, sag=begyndt, tema="relationer", seen=1, navn="Relationer")
    skriv_tema(mette, begyndt, "mentale_funktioner")
    judge(mette, begyndt, "D", seen=1)
    shown = page(klient, begyndt, "afslut")
    assert "Relationer 2 – Moderat nedsat funktionsevne Svaret trækkes tilbage" in shown
    finished(klient, begyndt)
    (left,) = Svar.objects.filter(gaelder=True, kilde="Udredningen")
    assert (left.faktum, left.vaerdi) == ("samlet_funktionsniveau", "D")


def test_viborg_gives_its_levels_to_the_rules_by_the_facts_of_the_second_version(
    i_viborg: Sag, bodil: Bruger, log_ind: LogIn
) -> None:
    skriv_tema(bodil, i_viborg, "sundhedsforhold", niveau="3")
    client = log_ind(bodil)
    assert "Sundhed Ikke oplyst 3 – Svært problem" in page(client, i_viborg, "afslut")
    finished(client, i_viborg)
    assert basis(i_viborg).case.situation.facts["tema.sundhedsforhold"] == "3"


def test_a_closed_assessment_is_not_closed_again(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    skriv_tema(mette, begyndt, "relationer", niveau="2")
    seen = seen_on(klient, begyndt)
    saved(klient, begyndt, "afslut", set=seen)
    words = saved(klient, begyndt, "afslut", set=seen)
    assert words.startswith("Udredningen er afsluttet. Genåbn den")
    assert Haendelse.objects.filter(tekst="Udredning efter VUM 2.0 er afsluttet.").count() == 1
