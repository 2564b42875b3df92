"""Cases with an assessment, in a municipality of either version."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from web.conftest import MakeBruger

from visitator.web.borgere.services import opret_borger
from visitator.web.brugere.models import Bruger
from visitator.web.kommuner.scope import in_kommune
from visitator.web.sager.models import Sag
from visitator.web.sager.services import opret_sag
from visitator.web.udredning.services import begynd, gem_maal, gem_tema

LogIn = Callable[[Bruger], Client]
BACKEND = "visitator.web.brugere.backends.LocalBackend"


@pytest.fixture
def log_ind() -> LogIn:
    """A browser of its own in which a person is logged in."""

    def logged_in(bruger: Bruger) -> Client:
        client = Client()
        client.force_login(bruger, backend=BACKEND)
        return client

    return logged_in


@pytest.fixture
def begyndt(mette: Bruger, sag: Sag) -> Sag:
    """The case in København (§ 85) with an assessment by VUM 2.0 in which nothing is written."""
    begynd(by=mette, sag=sag)
    return sag


@pytest.fixture
def bodil(lav_bruger: MakeBruger) -> Bruger:
    """A caseworker in Viborg."""
    return lav_bruger(kommune="viborg", navn="Bodil Vad")


@pytest.fixture
def i_viborg(bodil: Bruger) -> Iterator[Sag]:
    """A case in Viborg (§ 85) with an assessment by VUM 1.0 in which nothing is written."""
    with in_kommune("viborg"):
        borger = opret_borger(by=bodil, navn="Berta Bro", cpr="0101804321")
        datoer = {"ansoegt": "2026-11-05"}
        sag = opret_sag(by=bodil, borger=borger, ansoegt_om=["sel-85"], datoer=datoer)
        begynd(by=bodil, sag=sag)
        yield sag


def skriv_tema(by: Bruger, sag: Sag, tema: str, **parts: Any) -> None:
    """Write a theme for the first time."""
    told = [{"af": "Borgeren", "dato": "2026-11-20", "kilde": "Samtale i hjemmet"}]
    said = {"beskrivelse": "Ser sin mor og ingen andre.", "oplyst": told}
    gem_tema(by=by, sag=sag, tema=tema, seen=0, navn=tema, **(said | parts))


def skriv_maal(by: Bruger, sag: Sag, tekst: str, **parts: Any) -> int:
    """Write a new goal about relationships; its number."""
    said = {"type": "udvikle", "tema": "relationer", "dato": date(2026, 11, 20)}
    row = gem_maal(by=by, sag=sag, nummer=None, seen=0, tekst=tekst, **(said | parts))
    return int(row.pk)
