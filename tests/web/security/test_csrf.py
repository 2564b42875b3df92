"""What another site makes a browser send is not taken, on any page."""

from __future__ import annotations

import pytest
from django.test import Client
from web.registered import address, everything_in, pages

from visitator.web.brugere.models import Bruger
from visitator.web.revision.models import Handling, Spor
from visitator.web.sager.models import Sag

BACKEND = "visitator.web.brugere.backends.LocalBackend"


@pytest.fixture
def browser(mette: Bruger) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(mette, backend=BACKEND)
    return client


def test_no_page_takes_a_form_without_its_token(browser: Client, sag: Sag, mette: Bruger) -> None:
    arguments = everything_in(sag, mette)
    before = Spor.objects.filter(handling=Handling.SKREVET).count()
    for name in pages():
        answer = browser.post(address(name, arguments), {"version": "1"})
        assert answer.status_code == 403, name
        assert "for gammel til at blive sendt" in answer.content.decode(), name
    assert Spor.objects.filter(handling=Handling.SKREVET).count() == before


def test_nor_with_the_token_of_somebody_else(browser: Client) -> None:
    browser.get("/henvendelser/")
    said = {"csrfmiddlewaretoken": "a" * 64}
    assert browser.post("/henvendelser/", said).status_code == 403


def test_the_form_of_the_page_itself_is_taken(browser: Client) -> None:
    browser.get("/henvendelser/")
    said = {"csrfmiddlewaretoken": browser.cookies["csrftoken"].value}
    assert browser.post("/henvendelser/", said).status_code == 302


def test_a_draft_is_sent_with_its_token_in_a_header(browser: Client) -> None:
    browser.get("/henvendelser/")
    token = browser.cookies["csrftoken"].value
    body = '{"noegle": "x", "felter": {}}'
    sent = browser.post("/kladder/gem/", body, content_type="application/json")
    assert sent.status_code == 403
    headers = {"X-CSRFToken": token}
    taken = browser.post("/kladder/gem/", body, content_type="application/json", headers=headers)
    assert taken.status_code == 200


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_at_a_page_changes_nothing(
    method: str, browser: Client, sag: Sag, mette: Bruger
) -> None:
    arguments = everything_in(sag, mette)
    rows = Spor.objects.filter(handling=Handling.SKREVET)
    before = rows.count()
    for name in pages():
        if name not in ("brugere:oidc_begynd", "brugere:oidc_tilbage"):
            getattr(browser, method)(address(name, arguments))
    assert rows.count() == before
