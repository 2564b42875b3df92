"""Every kind of page forbids what it does not need, also the pages about faults."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.views.defaults import bad_request, server_error
from web.conftest import MakeBruger

from visitator.web.sager.models import Sag

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
}
OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def assert_guarded(answer: Any) -> None:
    policy = answer.headers["Content-Security-Policy"].rstrip("; ").split(";")
    assert {part.strip() for part in policy} == POLICY
    found = {name: answer.headers.get(name) for name in OTHERS}
    assert found == OTHERS
    assert answer.headers["X-Frame-Options"] == "DENY"


def broken(*_: object, **__: object) -> None:
    raise RuntimeError("Noget, ingen havde tænkt på.")


def test_pages_that_work(klient: Client, sag: Sag) -> None:
    for url in ("/katalog/", "/sager/", f"/sager/{sag.pk}/", f"/sager/{sag.pk}/journal/"):
        answer = klient.get(url)
        assert answer.status_code == 200
        assert_guarded(answer)


def test_the_login(client: Client, db: None) -> None:
    assert_guarded(client.get("/log-ind/"))


def test_a_page_that_does_not_exist(klient: Client, client: Client) -> None:
    for browser in (klient, Client()):
        answer = browser.get("/findes/ikke/")
        assert answer.status_code == 404
        assert "<h1>Siden findes ikke</h1>" in answer.content.decode()
        assert_guarded(answer)


def test_a_case_that_does_not_exist(klient: Client) -> None:
    answer = klient.get("/sager/00000000-0000-0000-0000-000000000007/")
    assert answer.status_code == 404
    assert "findes ikke i din kommune" in answer.content.decode()
    assert_guarded(answer)


def test_a_page_that_one_may_not_open(client: Client, lav_bruger: MakeBruger) -> None:
    client.force_login(
        lav_bruger("leverandoer"), backend="visitator.web.brugere.backends.LocalBackend"
    )
    answer = client.get("/sager/")
    assert answer.status_code == 403
    assert_guarded(answer)


def test_a_form_from_another_site(klient: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = klient.cookies
    answer = strict.post("/henvendelser/")
    assert answer.status_code == 403
    assert "Siden er blevet for gammel til at blive sendt" in answer.content.decode()
    assert_guarded(answer)


def test_a_fault_of_ours(klient: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visitator.web.arbejde.views.cases", broken)
    klient.raise_request_exception = False
    answer = klient.get("/sager/")
    assert answer.status_code == 500
    words = answer.content.decode()
    assert "<h1>Der gik noget galt</h1>" in words
    assert "tænkt på" not in words
    assert_guarded(answer)


def test_a_fault_of_the_database_has_a_page_without_it() -> None:
    """This test may not touch the database, and whoever is logged in cannot be looked up."""
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = "a" * 32
    answer = client.get("/sager/")
    assert answer.status_code == 500
    assert "<h1>Der gik noget galt</h1>" in answer.content.decode()
    assert_guarded(answer)


def test_a_name_that_we_do_not_answer_to(client: Client, settings: Any) -> None:
    answer = client.get("/katalog/", headers={"host": "ond.example"})
    assert answer.status_code == 400
    words = answer.content.decode()
    assert "kunne ikke læses</h1>" in words
    assert "ond.example" not in words
    assert_guarded(answer)


@pytest.mark.parametrize("page", [bad_request, server_error])
def test_pages_about_faults_name_no_person_and_no_script(page: Any) -> None:
    request: HttpRequest = RequestFactory().get("/")
    words = page(request, *([ValueError()] if page is bad_request else [])).content.decode()
    assert '<html lang="da">' in words
    assert "<script" not in words
    assert "style=" not in words


def test_what_is_fetched_for_a_page_is_guarded_too(client: Client) -> None:
    answer = client.get("/static/design/ikon.svg")
    assert answer.getvalue().startswith(b"<svg")
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
