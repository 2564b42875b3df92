"""Logging in through a real provider of OpenID Connect that runs on loopback (Canaille)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.test import Client
from pytest_django import Settings
from web.conftest import MakeBruger

from visitator.web.brugere.models import Bruger
from visitator.web.brugere.oidc import discovery
from visitator.web.revision.models import Spor

BACK = "http://testserver/oidc/tilbage/"


@pytest.fixture
def provider(iam_server: Any, settings: Settings) -> Iterator[Any]:
    """The provider, with this application as a client that it knows."""
    client = iam_server.models.Client(
        client_id="visitator",
        client_secret="hemmelig",
        client_name="Visitator",
        redirect_uris=[BACK],
        grant_types=["authorization_code"],
        response_types=["code"],
        scope=["openid", "email", "profile"],
        token_endpoint_auth_method="client_secret_post",
        id_token_signed_response_alg="RS256",
    )
    iam_server.backend.save(client)
    client.audience = [client]
    iam_server.backend.save(client)
    settings.OIDC = iam_server.url.rstrip("/")
    settings.OIDC_RP_CLIENT_ID = "visitator"
    settings.OIDC_RP_CLIENT_SECRET = "hemmelig"
    discovery.cache_clear()
    yield iam_server
    iam_server.logout()
    iam_server.backend.delete(client)


@pytest.fixture
def ansat(provider: Any) -> Iterator[Any]:
    """A person whom the provider knows and who is logged in there."""
    user = provider.random_user(emails=["mette.holm@kommunen.example"])
    provider.login(user)
    provider.consent(user)
    yield user
    provider.backend.delete(user)


def _through_the_provider(client: Client, start: str = "/oidc/begynd/") -> Any:
    """What a browser does: to the provider, and back with what it was given."""
    asked = client.get(start)
    assert asked.status_code == 302
    answered = requests.get(asked["Location"], allow_redirects=False, timeout=10)
    assert answered.status_code == 302, answered.text[:500]
    back = urlsplit(answered.headers["Location"])
    assert f"{back.scheme}://{back.netloc}{back.path}" == BACK
    return client.get("/oidc/tilbage/", dict(parse_qs(back.query)))


def test_whoever_has_an_account_comes_in_and_the_account_is_bound(
    client: Client, ansat: Any, lav_bruger: MakeBruger
) -> None:
    bruger = lav_bruger()
    Bruger.objects.filter(pk=bruger.pk).update(email="mette.holm@kommunen.example")
    assert _through_the_provider(client)["Location"] == "/"
    assert client.session["_auth_user_id"] == str(bruger.pk)
    bruger.refresh_from_db()
    assert bruger.oidc_sub
    assert Spor.objects.filter(handling="logget_ind", bruger=str(bruger.pk)).exists()


def test_the_page_that_was_asked_for_comes_after_the_login(
    client: Client, ansat: Any, lav_bruger: MakeBruger
) -> None:
    bruger = lav_bruger()
    Bruger.objects.filter(pk=bruger.pk).update(email="mette.holm@kommunen.example")
    answer = _through_the_provider(client, "/oidc/begynd/?next=/katalog/")
    assert answer["Location"] == "/katalog/"


def test_whoever_has_no_account_is_told_so(client: Client, ansat: Any, db: None) -> None:
    answer = _through_the_provider(client)
    assert answer["Location"] == "/log-ind/"
    assert "_auth_user_id" not in client.session
    assert "har ingen konto i Visitator" in client.get("/log-ind/").content.decode()


def test_a_closed_account_does_not_come_in(
    client: Client, ansat: Any, lav_bruger: MakeBruger
) -> None:
    bruger = lav_bruger()
    Bruger.objects.filter(pk=bruger.pk).update(email="mette.holm@kommunen.example", is_active=False)
    assert _through_the_provider(client)["Location"] == "/log-ind/"
    assert "_auth_user_id" not in client.session


def test_an_account_bound_to_somebody_else_is_not_taken_over(
    client: Client, ansat: Any, lav_bruger: MakeBruger
) -> None:
    bruger = lav_bruger()
    Bruger.objects.filter(pk=bruger.pk).update(
        email="mette.holm@kommunen.example", oidc_sub="en-anden"
    )
    _through_the_provider(client)
    assert "_auth_user_id" not in client.session


def test_an_answer_that_nobody_asked_for_is_refused(
    client: Client, provider: Any, db: None
) -> None:
    client.get("/oidc/begynd/")
    answer = client.get("/oidc/tilbage/", {"code": "x", "state": "opfundet"})
    assert answer.status_code == 400


def test_without_a_provider_there_is_no_such_login(client: Client, db: None) -> None:
    assert client.get("/oidc/begynd/").status_code == 404
    assert client.get("/oidc/tilbage/").status_code == 404
