"""Who may open which page: every page as every role, against the table that people read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from web.conftest import MakeBruger
from web.registered import Arguments, address, everything_in, pages

from visitator.web.adgang import ADGANG
from visitator.web.brugere import oidc
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.rights import Rolle
from visitator.web.revision.models import Handling, Spor
from visitator.web.sager.models import Sag
from visitator.web.udredning.models import Udredning

BACKEND = "visitator.web.brugere.backends.LocalBackend"
TABLE = Path(__file__).parents[2] / "docs/reference/adgang.md"
LOGIN = re.compile(r"/log-ind/\?naeste=")
METHODS = ("get", "post")
OPENED = (200, 302, 400, 405, 409)
"""Shown, sent on, or not understood: whoever is let in can be told so."""


@dataclass(frozen=True)
class Row:
    """What the table says of a page; ``roller`` are those that may open it."""

    roller: frozenset[str]
    anden: str
    ukendt: str


def table() -> dict[str, Row]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("| `")]
    rows = {}
    for line in lines:
        name, _, *cells = [cell.strip() for cell in line.strip("|").split("|")]
        assert name not in rows, f"{name} står to gange i tabellen"
        said = dict(zip(Rolle.values, cells[:8], strict=True))
        assert set(said.values()) <= {"ja", "nej"}, line
        roller = frozenset(rolle for rolle, word in said.items() if word == "ja")
        rows[name.strip("`")] = Row(roller, *cells[8:])
    return rows


@pytest.fixture
def arguments(sag: Sag, mette: Bruger) -> Arguments:
    return everything_in(sag, mette)


@pytest.fixture(autouse=True)
def own_login(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The municipality has a login of its own, which nobody asks here."""
    settings.OIDC = "https://login.example"
    settings.OIDC_RP_CLIENT_ID = "visitator"
    found = {name: f"https://login.example/{name}" for name in oidc.DISCOVERED.values()}
    monkeypatch.setattr(oidc, "discovery", lambda issuer: found)


def statuses(url: str, bruger: Bruger | None) -> Iterator[Any]:
    """The answers to looking at a page and to sending it; what they change is undone."""
    for method in METHODS:
        client = Client()
        if bruger is not None:
            client.force_login(bruger, backend=BACKEND)
        with transaction.atomic():
            yield getattr(client, method)(url)
            transaction.set_rollback(True)


def test_every_page_has_a_row_and_every_row_a_page() -> None:
    assert sorted(table()) == sorted(pages())


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_role_opens_what_the_table_says(
    name: str, arguments: Arguments, lav_bruger: MakeBruger
) -> None:
    row = table()[name]
    url = address(name, arguments)
    for rolle in Rolle.values:
        for answer in statuses(url, lav_bruger(rolle)):
            if rolle in row.roller:
                assert answer.status_code in OPENED, rolle
                assert not LOGIN.match(answer.headers.get("Location", ""))
            else:
                assert answer.status_code == 403, rolle
                assert "Du har ikke adgang til siden" in answer.content.decode()


@pytest.mark.parametrize("name", sorted(pages()))
def test_another_municipality_gets_what_the_table_says(
    name: str, arguments: Arguments, lav_bruger: MakeBruger
) -> None:
    row = table()[name]
    url = address(name, arguments)
    for rolle in Rolle.values:
        found = [a.status_code for a in statuses(url, lav_bruger(rolle, kommune="viborg"))]
        if rolle not in row.roller:
            assert found == [403, 403], rolle
        elif row.anden == "findes ikke":
            # A page that only takes one of the two says so before it looks for the case.
            assert 404 in found, rolle
            assert set(found) <= {404, 405}, rolle
        else:
            assert row.anden in ("sin egen", "det samme")
            assert set(found) <= set(OPENED), rolle


@pytest.mark.parametrize("name", sorted(pages()))
def test_whoever_is_not_logged_in_gets_what_the_table_says(name: str, arguments: Arguments) -> None:
    looked, sent = statuses(address(name, arguments), None)
    if table()[name].ukendt == "log ind":
        assert LOGIN.match(looked.headers["Location"])
        assert "<h1>Log ind</h1>" in sent.content.decode()
    else:
        assert table()[name].ukendt == "ja"
        for answer in (looked, sent):
            assert answer.status_code in OPENED
            assert not LOGIN.match(answer.headers.get("Location", ""))


def test_a_refusal_is_written_down(
    arguments: Arguments, lav_bruger: MakeBruger, client: Client
) -> None:
    client.force_login(lav_bruger("leverandoer", navn="Lars Lev"), backend=BACKEND)
    client.get(address("sager:vis", arguments))
    row = Spor.objects.get(handling=Handling.AFVIST)
    assert (row.bruger_navn, row.roller, row.genstand_id) == ("Lars Lev", "Leverandør", "sager:vis")


def test_a_page_that_nobody_gave_a_right_is_shut(
    monkeypatch: pytest.MonkeyPatch, arguments: Arguments, klient: Client
) -> None:
    monkeypatch.delitem(ADGANG, "sager:vis")
    assert klient.get(address("sager:vis", arguments)).status_code == 403


SENT = {"version": "1", "grund": "Vikar for Mette", "set": "0"}


@pytest.mark.parametrize(
    "name", sorted(n for n, parts in pages().items() if {"sag_id", "borger_id"} & set(parts))
)
def test_every_page_of_a_citizen_is_written_down(
    name: str, arguments: Arguments, lav_bruger: MakeBruger, sag: Sag
) -> None:
    """Looked at, or sent where it can only be sent: the citizen's trail has a row about it."""
    client = Client()
    client.force_login(lav_bruger("sagsbehandler", "leder"), backend=BACKEND)
    rows = Spor.objects.filter(borger=sag.borger_id)
    before = rows.count()
    url = address(name, arguments)
    if name == "udredning:begynd":
        Udredning.objects.all().delete()
    if client.get(url).status_code == 405:
        client.post(url, SENT)
    assert rows.count() > before


@pytest.mark.parametrize("name", ["sager:ret", "journal:nyt_notat", "afklaring:nyt_papir"])
def test_a_form_that_comes_back_with_faults_is_a_page_that_was_read(
    name: str, arguments: Arguments, klient: Client, sag: Sag
) -> None:
    rows = Spor.objects.filter(sag=sag.pk, handling=Handling.LAEST)
    before = rows.count()
    assert klient.post(address(name, arguments)).status_code == 200
    assert rows.count() == before + 1
