"""No address in a request leads anybody to another site."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from mozilla_django_oidc.views import get_next_url

from visitator.web.brugere.models import Bruger
from visitator.web.brugere.views import own_address
from visitator.web.sager.models import Sag

PASSWORD = "en lang og rar adgangskode"
ELSEWHERE = [
    "https://ond.example/",
    "//ond.example/",
    "///ond.example/",
    "/\\ond.example/",
    "\\\\ond.example/",
    "https:ond.example",
    "http:///ond.example",
    "javascript:alert(1)",
    "data:text/html,hej",
    "\thttps://ond.example/",
    "https://testserver@ond.example/",
    "https://testserver.ond.example/",
]


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_the_login_leads_home_instead(client: Client, mette: Bruger, wanted: str) -> None:
    mette.set_password(PASSWORD)
    mette.save()
    said = {"username": "bruger1", "password": PASSWORD, "naeste": wanted}
    assert client.post("/log-ind/", said).headers["Location"] == "/sager/"


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_so_do_a_dropped_draft_and_a_given_reason(klient: Client, sag: Sag, wanted: str) -> None:
    dropped = klient.post("/kladder/smid-vaek/", {"noegle": "x", "naeste": wanted})
    assert dropped.headers["Location"] == "/"
    said = {"grund": "Vikar for Mette", "naeste": wanted}
    given = klient.post(reverse("sager:begrund", args=[sag.pk]), said)
    assert given.headers["Location"] == f"/sager/{sag.pk}/"


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_so_does_the_municipalitys_own_login(wanted: str) -> None:
    assert get_next_url(RequestFactory().get("/oidc/begynd/", {"next": wanted}), "next") is None


@pytest.mark.parametrize("wanted", ["/sager/", "/sager/?side=2", "http://testserver/borgere/"])
def test_an_address_of_ones_own_is_followed(client: Client, mette: Bruger, wanted: str) -> None:
    mette.set_password(PASSWORD)
    mette.save()
    said = {"username": "bruger1", "password": PASSWORD, "naeste": wanted}
    assert client.post("/log-ind/", said).headers["Location"] == wanted


def test_nobody_is_led_from_a_safe_page_to_an_open_one() -> None:
    request: Any = RequestFactory().get("/log-ind/", secure=True)
    assert own_address(request, "http://testserver/sager/") == ""
    assert own_address(request, "https://testserver/sager/") == "https://testserver/sager/"
