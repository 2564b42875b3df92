"""What people write is shown as they wrote it: never run by a browser, nor read as a template."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from web.registered import address, everything_in, pages

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Sag

BACKEND = "visitator.web.brugere.backends.LocalBackend"
ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7|add:7 }}{% load x %}"
RAW = ("<script>alert(1)", "<img src=x", "14{%")
SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;"


@pytest.fixture
def browser(mette: Bruger) -> Client:
    mette.tildelinger.create(rolle="leder")
    mette.tildelinger.create(rolle="administrator")
    client = Client()
    client.force_login(mette, backend=BACKEND)
    return client


def assert_harmless(answer: Any) -> str:
    words = str(answer.content.decode())
    assert not [part for part in RAW if part in words]
    return words


def yesterday() -> str:
    return f"{timezone.localdate() - timedelta(days=1):%d.%m.%Y}"


def forms(sag: Sag, found: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every form that takes words, filled in with the attack wherever words may stand."""
    day, later = yesterday(), f"{date.today() + timedelta(days=30):%d.%m.%Y}"
    yield "journal:nyt_notat", {"overskrift": ATTACK, "tekst": ATTACK}
    yield "journal:ret", {"overskrift": ATTACK, "tekst": ATTACK}
    file = SimpleUploadedFile(f"{ATTACK}.txt", b"hej")
    yield "journal:ny_fil", {"titel": ATTACK, "fil": file}
    yield (
        "henvendelser:ret",
        {
            "kanal": "brev",
            "oenske": ATTACK,
            "ansoeger": "paaroerende",
            "ansoeger_navn": ATTACK,
            "ansoeger_kontakt": ATTACK,
        },
    )
    yield (
        "henvendelser:orientering",
        {"hjem": ATTACK, "afgjort": day, "modtaget": day, "grund": ATTACK},
    )
    yield (
        "afklaring:spoergsmaal",
        {
            "vaerdi": "egen_bolig",
            "begrundelse": ATTACK,
            "sagt_af": ATTACK,
            "dato": day,
            "kilde": ATTACK,
            "set_svar": sag.svar.get(faktum="boligform").pk,
        },
    )
    yield "afklaring:nyt_papir", {"tekst": ATTACK, "hos": ATTACK, "ikke_noedvendigt": ATTACK}
    yield "afklaring:partshoering", {"emne": ATTACK, "sendt": day, "frist": later}
    yield "afklaring:hoeringssvar", {"svar_modtaget": day, "svar": ATTACK}
    yield "sager:fristbesked", {"dato": day, "grund": ATTACK, "ny_dato": later}
    yield "sager:kommuneforhold", {"rolle": "handlekommune", "navn": ATTACK[:100], "fra": day}
    yield "sager:begrund", {"grund": ATTACK}
    yield "borgere:ret", {"navn": ATTACK, "adresse": ATTACK, "telefon": ATTACK[:30]}
    yield "udredning:formaal", {"version": "0", "formaal": ATTACK}
    yield (
        "brugere:konto",
        {
            "brugernavn": "bruger1",
            "navn": ATTACK,
            "is_active": "on",
            "roller": ["sagsbehandler", "leder", "administrator"],
        },
    )


def test_what_is_kept_is_shown_as_it_was_written(browser: Client, sag: Sag, mette: Bruger) -> None:
    arguments = everything_in(sag, mette)
    for name, said in forms(sag, arguments):
        answer = browser.post(address(name, arguments), said)
        assert answer.status_code == 302, (name, answer.content.decode()[-3000:])
    shown = 0
    for name in pages():
        if not name.startswith("brugere:oidc"):
            shown += assert_harmless(browser.get(address(name, arguments))).count(SHOWN)
    assert shown > 60


def test_what_is_looked_for_is_shown_as_it_was_written(browser: Client, sag: Sag) -> None:
    asked = {"q": ATTACK, "art": ATTACK, "side": ATTACK, "nummer": ATTACK[:20], "dag": ATTACK}
    more = {"naeste": ATTACK, "foer": ATTACK, "venstre": ATTACK, "hoejre": ATTACK, "orden": ATTACK}
    journal = reverse("journal:tidslinje", args=[sag.pk])
    for url in (journal, "/borgere/", "/sager/", "/katalog/", "/katalog/sammenlign/", "/revision/"):
        assert_harmless(browser.get(url, asked | more))
    assert SHOWN in browser.get(journal, {"q": ATTACK}).content.decode()
    assert_harmless(Client().get("/log-ind/", asked | more))


def test_a_form_that_is_sent_back_holds_what_was_written(
    browser: Client, sag: Sag, mette: Bruger
) -> None:
    """Each field of every form, where the form is refused."""
    arguments = everything_in(sag, mette)
    wrong = {name: ATTACK for _, said in forms(sag, arguments) for name in said}
    for name in pages():
        if name not in ("brugere:oidc_begynd", "brugere:oidc_tilbage", "brugere:log_ud"):
            assert_harmless(browser.post(address(name, arguments), wrong | {"version": "x"}))


def test_an_address_is_shown_as_it_was_written(browser: Client) -> None:
    for url in ("/findes/<script>alert(1)</script>/", "/katalog/?dag=<script>alert(1)</script>"):
        assert_harmless(browser.get(url))


def test_the_name_of_a_person_is_shown_as_it_was_written(browser: Client, mette: Bruger) -> None:
    mette.navn = ATTACK
    mette.save()
    assert SHOWN in assert_harmless(browser.get("/sager/"))
    draft = '{"noegle": "k", "felter": {}}'
    answer = browser.post("/kladder/gem/", draft, content_type="application/json")
    assert answer.headers["Content-Type"] == "application/json"
