"""A session begins anew at login, ends when it should, and its cookie goes nowhere else."""

from __future__ import annotations

import pytest
from django.test import Client
from web.conftest import MakeBruger

from visitator.web.brugere.models import Bruger

PASSWORD = "en lang og rar adgangskode"
LOGIN = {"username": "bruger1", "password": PASSWORD, "naeste": ""}


@pytest.fixture
def konto(mette: Bruger) -> Bruger:
    mette.set_password(PASSWORD)
    mette.save()
    return mette


def is_logged_in(client: Client) -> bool:
    return bool(client.get("/sager/").status_code == 200)


def test_the_session_before_the_login_is_not_the_one_after(client: Client, konto: Bruger) -> None:
    session = client.session
    session["before"] = "set by somebody else"
    session.save()
    planted = client.cookies["sessionid"].value
    assert client.post("/log-ind/", LOGIN).status_code == 302
    assert client.cookies["sessionid"].value != planted
    assert is_logged_in(client)
    stranger = Client()
    stranger.cookies["sessionid"] = planted
    assert not is_logged_in(stranger)


def test_the_form_before_the_login_cannot_be_sent_after_it(konto: Bruger) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/log-ind/")
    before = client.cookies["csrftoken"].value
    client.post("/log-ind/", {**LOGIN, "csrfmiddlewaretoken": before})
    assert client.cookies["csrftoken"].value != before


def test_logging_out_ends_the_session_for_every_copy_of_it(client: Client, konto: Bruger) -> None:
    client.post("/log-ind/", LOGIN)
    copy = Client()
    copy.cookies["sessionid"] = client.cookies["sessionid"].value
    assert is_logged_in(copy)
    client.post("/log-ud/")
    assert not is_logged_in(copy)


def test_looking_at_the_address_of_logging_out_does_not_log_out(klient: Client) -> None:
    assert klient.get("/log-ud/").status_code == 405
    assert is_logged_in(klient)


def test_a_closed_account_is_out_at_once(
    client: Client, konto: Bruger, lav_bruger: MakeBruger
) -> None:
    client.post("/log-ind/", LOGIN)
    admin = Client()
    admin.force_login(
        lav_bruger("administrator"), backend="visitator.web.brugere.backends.LocalBackend"
    )
    closed = {"brugernavn": "bruger1", "navn": "Mette Holm", "roller": ["sagsbehandler"]}
    assert admin.post(f"/brugere/{konto.pk}/", closed).status_code == 302
    assert not is_logged_in(client)
    assert client.post("/log-ind/", LOGIN).status_code == 200
    assert not is_logged_in(client)


def test_a_role_that_is_taken_away_is_gone_at_once(klient: Client, mette: Bruger) -> None:
    mette.tildelinger.all().delete()
    assert klient.get("/sager/").status_code == 403


def test_a_new_password_ends_the_other_sessions(client: Client, konto: Bruger) -> None:
    client.post("/log-ind/", LOGIN)
    elsewhere = Client()
    elsewhere.post("/log-ind/", LOGIN)
    changed = {"nuvaerende": PASSWORD, "ny": "en helt anden og lang kode"}
    assert client.post("/adgangskode/", changed).status_code == 302
    assert is_logged_in(client)
    assert not is_logged_in(elsewhere)


def test_the_cookies_are_kept_from_scripts_and_other_sites(client: Client, konto: Bruger) -> None:
    client.post("/log-ind/", LOGIN)
    for name in ("sessionid", "visitator_person"):
        assert client.cookies[name]["httponly"]
        assert client.cookies[name]["samesite"] == "Lax"
    assert client.cookies["sessionid"]["max-age"] == ""


def test_a_page_of_a_case_does_not_stay_in_a_browser(klient: Client) -> None:
    assert klient.get("/sager/").headers["Cache-Control"] == "no-store"
