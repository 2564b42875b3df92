"""Guessing passwords is stopped, without telling which names exist."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.test import Client, RequestFactory
from web.conftest import MakeBruger

from visitator.web.brugere.lockout import client_address
from visitator.web.brugere.models import Bruger

PASSWORD = "en lang og rar adgangskode"


@pytest.fixture
def konto(mette: Bruger) -> Bruger:
    mette.set_password(PASSWORD)
    mette.save()
    return mette


def attempt(navn: str, kode: str = "forkert", **extra: Any) -> Any:
    return Client(**extra).post("/log-ind/", {"username": navn, "password": kode})


def words(answer: Any) -> str:
    content = re.sub(r'csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())
    return re.sub(r'value="bruger1"|value="ukendt1"', "", content)


def test_the_fifth_wrong_password_shuts_the_login(konto: Bruger) -> None:
    assert [attempt("bruger1").status_code for _ in range(5)] == [200, 200, 200, 200, 429]
    answer = attempt("bruger1", PASSWORD)
    assert answer.status_code == 429
    assert "Login er spærret for en tid" in answer.content.decode()
    assert "Vent et kvarter" in answer.content.decode()


def test_a_quarter_of_an_hour_later_it_is_open_again(konto: Bruger) -> None:
    for _ in range(5):
        attempt("bruger1")
    for row in AccessAttempt.objects.all():
        row.attempt_time -= timedelta(minutes=15, seconds=1)
        row.save()
    assert attempt("bruger1", PASSWORD).status_code == 302


def test_neither_case_nor_blanks_of_the_name_give_more_attempts(konto: Bruger) -> None:
    names = ["bruger1", "BRUGER1", " Bruger1", "bRuger1 ", "brugeR1"]
    assert [attempt(navn).status_code for navn in names] == [200, 200, 200, 200, 429]


def test_other_accounts_and_other_addresses_are_not_shut_out(
    konto: Bruger, lav_bruger: MakeBruger
) -> None:
    other = lav_bruger(navn="Ida Lund")
    other.set_password(PASSWORD)
    other.save()
    for _ in range(6):
        attempt("bruger1", REMOTE_ADDR="198.51.100.7")
    assert attempt("bruger1", PASSWORD, REMOTE_ADDR="198.51.100.7").status_code == 429
    assert attempt("bruger2", PASSWORD, REMOTE_ADDR="198.51.100.7").status_code == 302
    assert attempt("bruger1", PASSWORD, REMOTE_ADDR="198.51.100.8").status_code == 302


def test_a_name_that_does_not_exist_gets_the_same_answers(konto: Bruger) -> None:
    known = [attempt("bruger1") for _ in range(6)]
    unknown = [attempt("ukendt1") for _ in range(6)]
    assert [a.status_code for a in unknown] == [200, 200, 200, 200, 429, 429]
    assert [words(a) for a in unknown] == [words(a) for a in known]
    assert "Brugernavn og adgangskode passer ikke sammen." in words(unknown[0])


def test_a_closed_account_gets_the_same_answer_even_with_its_password(konto: Bruger) -> None:
    konto.is_active = False
    konto.save()
    assert words(attempt("bruger1", PASSWORD)) == words(attempt("ukendt1", PASSWORD))


def test_a_caller_cannot_say_to_come_from_elsewhere(konto: Bruger) -> None:
    for number in range(5):
        attempt("bruger1", HTTP_X_FORWARDED_FOR=f"203.0.113.{number}")
    assert attempt("bruger1", PASSWORD, HTTP_X_FORWARDED_FOR="203.0.113.99").status_code == 429


@pytest.mark.parametrize(
    ("forwarded", "address"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("198.51.100.1, 203.0.113.9", "203.0.113.9"),
        ("", "10.0.0.1"),
        ("<script>", None),
        ("2001:db8::1", "2001:db8::1"),
    ],
)
def test_behind_a_proxy_its_own_word_counts(
    settings: Any, forwarded: str, address: str | None
) -> None:
    """What the proxy added is the last of them; the rest is what the caller sent."""
    settings.PROXY = True
    request = RequestFactory().get("/", HTTP_X_FORWARDED_FOR=forwarded, REMOTE_ADDR="10.0.0.1")
    assert client_address(request) == address
