"""What was sent after the login had run out is shown to whoever wrote it, and to nobody else."""

from __future__ import annotations

import re
import time
from html import unescape
from typing import Any

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from web.conftest import MakeBruger

from visitator.web.brugere.models import Bruger
from visitator.web.brugere.resumed import SALT
from visitator.web.journal.models import Notat
from visitator.web.sager.models import Sag

PASSWORD = "en lang og rar adgangskode"
TEXT = "Borgeren fortalte om sin søn.\n<b>Ordret</b> & uden pynt."
NOTE = {"overskrift": "Samtale", "tekst": TEXT}


@pytest.fixture
def to(mette: Bruger, lav_bruger: MakeBruger) -> tuple[Bruger, Bruger]:
    """Two caseworkers of the same unit, each with the password."""
    people = (mette, lav_bruger(navn="Ida Lund"))
    for bruger in people:
        bruger.set_password(PASSWORD)
        bruger.save()
    return people


def log_in(client: Client, bruger: Bruger, **said: str) -> Any:
    given = {"username": bruger.brugernavn, "password": PASSWORD, **said}
    return client.post("/log-ind/", given)


def kept_in(answer: Any) -> str:
    """The text that the login page carries on."""
    found = re.search(r'name="genoptag" value="([^"]+)"', answer.content.decode())
    return unescape(found[1]) if found else ""


@pytest.fixture
def udloebet(client: Client, to: tuple[Bruger, Bruger], sag: Sag) -> str:
    """Mette sends a note after her session has ended; what the login page then holds."""
    log_in(client, to[0])
    client.cookies.pop("sessionid")
    answer = client.post(reverse("journal:nyt_notat", args=[sag.pk]), NOTE)
    assert "er her stadig: log ind" in answer.content.decode()
    return kept_in(answer)


def test_the_writer_gets_it_back_and_saves_it(
    client: Client, to: tuple[Bruger, Bruger], udloebet: str, sag: Sag
) -> None:
    words = log_in(client, to[0], genoptag=udloebet).content.decode()
    assert "<h1>Fortsæt, hvor du slap</h1>" in words
    assert "&lt;b&gt;Ordret&lt;/b&gt; &amp; uden pynt." in words
    assert not Notat.objects.exists()
    url = re.search(r'<form method="post" action="(/sager/[^"]+)"', words)
    assert url
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', words))
    fields.pop("csrfmiddlewaretoken")
    client.post(url[1], {name: unescape(value) for name, value in fields.items()})
    assert Notat.objects.get().tekst == TEXT


def test_another_person_at_the_same_machine_does_not_see_it(
    client: Client, to: tuple[Bruger, Bruger], udloebet: str
) -> None:
    answer = log_in(client, to[1], genoptag=udloebet)
    assert answer.status_code == 302
    assert "søn" not in answer.content.decode()


def test_nobody_reads_it_out_of_the_login_page_of_another_kind(
    client: Client, to: tuple[Bruger, Bruger], sag: Sag
) -> None:
    """A browser that nobody was logged in with keeps nothing."""
    answer = client.post(reverse("journal:nyt_notat", args=[sag.pk]), NOTE)
    assert kept_in(answer) == ""
    assert "søn" not in answer.content.decode()


def test_a_forged_text_is_refused(client: Client, to: tuple[Bruger, Bruger], udloebet: str) -> None:
    mine = {"sti": "/brugere/ny/", "person": to[0].spor_id, "felter": [["navn", "Ond"]]}
    for forged in (
        udloebet[:-1] + ("a" if udloebet[-1] != "a" else "b"),
        "x" + udloebet,
        "noget helt andet",
        signing.dumps(mine, salt=SALT, key="en anden nøgle", compress=True),
        signing.dumps(mine, salt="en anden brug af nøglen", compress=True),
    ):
        answer = log_in(client, to[0], genoptag=forged)
        assert answer.status_code == 302
        assert answer.headers["Location"] == "/sager/"


def test_a_text_of_yesterday_is_refused(
    client: Client, to: tuple[Bruger, Bruger], udloebet: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    thirteen_hours = 13 * 60 * 60
    now = time.time()
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + thirteen_hours)
    assert log_in(client, to[0], genoptag=udloebet).status_code == 302


def test_the_name_in_the_browser_cannot_be_made_up(
    client: Client, to: tuple[Bruger, Bruger], sag: Sag
) -> None:
    client.cookies["visitator_person"] = to[0].spor_id
    answer = client.post(reverse("journal:nyt_notat", args=[sag.pk]), NOTE)
    assert kept_in(answer) == ""


def test_neither_password_nor_token_is_kept(
    client: Client, to: tuple[Bruger, Bruger], sag: Sag
) -> None:
    log_in(client, to[0])
    client.cookies.pop("sessionid")
    said = {"nuvaerende": PASSWORD, "ny": "hemmelig og ny kode", "csrfmiddlewaretoken": "t" * 64}
    assert kept_in(client.post("/adgangskode/", said)) == ""
    note = {**NOTE, "csrfmiddlewaretoken": "t" * 64}
    kept = kept_in(client.post(reverse("journal:nyt_notat", args=[sag.pk]), note))
    content = signing.loads(kept, salt=SALT)
    assert content["felter"] == [["overskrift", "Samtale"], ["tekst", TEXT]]
