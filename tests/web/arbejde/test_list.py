"""Whoever opens the list sees what is theirs by deadline, and to whom a notice is owed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from web.afklaring.test_answers import text_of
from web.conftest import MakeBruger
from web.registered import address, everything_in, pages

from visitator.web.borgere.models import Borger
from visitator.web.borgere.services import opret_borger
from visitator.web.brugere.models import Bruger
from visitator.web.revision.models import Spor
from visitator.web.sager.models import Sag
from visitator.web.sager.services import opret_sag

BACKEND = "visitator.web.brugere.backends.LocalBackend"
Queries = Callable[..., object]
LIST = 6
"""Session, person, roles, cases, overdue cases, and the row in the audit trail."""


def cases(by: Bruger, count: int) -> list[Sag]:
    """So many citizens with a case each; every third is overdue."""
    today = timezone.localdate()
    made = []
    for number in range(count):
        borger = opret_borger(by=by, navn=f"Borger {number}", foedselsdato=date(1980, 1, 1))
        sag = opret_sag(
            by=by, borger=borger, ansoegt_om=["sel-85"], datoer={"ansoegt": "2026-11-02"}
        )
        sag.frist = today + timedelta(days=number if number % 3 else -number - 1)
        sag.save(update_fields=["frist"])
        made.append(sag)
    return made


@pytest.mark.parametrize("antal", [3, 60])
def test_the_list_asks_the_database_as_often_however_long_it_is(
    klient: Client,
    mette: Bruger,
    i_koebenhavn: None,
    antal: int,
    django_assert_num_queries: Queries,
) -> None:
    cases(mette, antal)
    with django_assert_num_queries(LIST):  # type: ignore[attr-defined]
        answer = klient.get("/sager/")
    assert answer.content.decode().count('<th scope="row">') == min(antal, 25)


COUNTED = 15
OF_A_CASE = sorted(n for n, parts in pages().items() if {"sag_id", "borger_id"} & set(parts))


@pytest.mark.parametrize("name", OF_A_CASE)
def test_a_page_of_a_case_asks_at_most_fifteen_times(
    name: str,
    klient: Client,
    sag: Sag,
    mette: Bruger,
    django_assert_max_num_queries: Queries,
) -> None:
    url = address(name, everything_in(sag, mette))
    with django_assert_max_num_queries(COUNTED):  # type: ignore[attr-defined]
        klient.get(url)


def test_cases_stand_by_deadline_and_page_by_page(
    klient: Client, mette: Bruger, i_koebenhavn: None
) -> None:
    made = sorted(cases(mette, 60), key=lambda sag: sag.frist or date.max)
    for side, first in (("1", 0), ("2", 25), ("3", 50)):
        content = klient.get("/sager/", {"side": side}).content.decode()
        rows = content[content.index("<tbody>") :]
        places = [rows.index(sag.nummer) for sag in made[first : first + 25]]
        assert places == sorted(places)
        assert ("Næste side" in content) == (side != "3")


def test_to_whom_a_notice_is_owed_stands_first(
    klient: Client, mette: Bruger, i_koebenhavn: None
) -> None:
    cases(mette, 4)
    words = text_of(klient.get("/sager/"))
    assert "Borgere, der skal have besked om en overskredet frist" in words
    owed = words[words.index("Borgere, der skal have besked") : words.index("Sag Borger")]
    assert ["Borger 0" in owed, "Borger 1" in owed, "Borger 3" in owed] == [True, False, True]


def test_a_closed_case_is_neither_listed_nor_overdue(
    klient: Client, mette: Bruger, i_koebenhavn: None
) -> None:
    (sag,) = cases(mette, 1)
    Sag.objects.update(stadie="afsluttet")
    assert sag.nummer not in klient.get("/sager/").content.decode()
    words = text_of(klient.get("/sager/", {"stadie": "afsluttet"}))
    assert sag.nummer in words
    assert "Overskredet Mette" not in words


@pytest.mark.parametrize(
    ("valgt", "ventet"),
    [
        ({"frist": "overskredet"}, [0, 3, 6, 9]),
        ({"frist": "uge"}, [1, 2, 4, 5, 7]),
        ({"ydelse": "sel-107"}, []),
        ({"stadie": "udredning"}, []),
        ({"hvis": "ufordelt"}, []),
        ({"frist": "noget andet"}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ],
)
def test_the_list_is_narrowed(
    klient: Client,
    mette: Bruger,
    i_koebenhavn: None,
    valgt: dict[str, str],
    ventet: list[int],
) -> None:
    cases(mette, 10)
    content = klient.get("/sager/", valgt).content.decode()
    rows = text_of_rows(content)
    assert [number for number in range(10) if f"Borger {number}" in rows] == ventet


def text_of_rows(content: str) -> str:
    return content[content.index("<tbody>") :]


def test_a_protected_name_is_hidden_from_whoever_does_not_work_on_the_case(
    klient: Client, sag: Sag, borger: Borger, lav_bruger: MakeBruger
) -> None:
    Borger.objects.update(beskyttet=True)
    Sag.objects.update(enhed=None, frist=date(2026, 11, 1))
    assert "Anders And" in text_of_rows(klient.get("/sager/").content.decode())
    for rolle in ("leder", "revisor"):
        other = Client()
        other.force_login(lav_bruger(rolle, navn="Lis Led"), backend=BACKEND)
        content = other.get("/sager/", {"hvis": "alle"}).content.decode()
        assert sag.nummer in content
        assert "Beskyttet navn" in content
        assert "Anders And" not in content


def test_a_caseworker_cannot_ask_for_the_whole_municipality(
    sag: Sag, client: Client, lav_bruger: MakeBruger
) -> None:
    Sag.objects.update(enhed=None)
    client.force_login(lav_bruger(navn="Ida Lund"), backend=BACKEND)
    assert sag.nummer not in client.get("/sager/", {"hvis": "alle"}).content.decode()


def test_which_cases_were_listed_is_written_down(klient: Client, sag: Sag) -> None:
    klient.get(reverse("arbejde:sager"))
    assert Spor.objects.get(genstand="sagsliste").detaljer == {"sager": [str(sag.pk)]}
