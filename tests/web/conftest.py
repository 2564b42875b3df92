"""What the tests of the web application share: accounts, cases, and a way to log in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from visitator.web.borgere.models import Borger
from visitator.web.borgere.services import opret_borger
from visitator.web.brugere.models import Bruger, Rolletildeling
from visitator.web.kommuner.models import Enhed, Kommune
from visitator.web.kommuner.scope import in_kommune
from visitator.web.sager.models import Sag
from visitator.web.sager.services import opret_sag

MakeBruger = Callable[..., Bruger]


@pytest.fixture
def lav_bruger(db: None) -> MakeBruger:
    """Makes an account with roles in a municipality (København where none is named)."""

    def made(*roller: str, kommune: str = "koebenhavn", navn: str = "Mette Holm") -> Bruger:
        count = Bruger.objects.count() + 1
        bruger = Bruger.objects.create(
            brugernavn=f"bruger{count}",
            navn=navn,
            kommune=Kommune.objects.get(pk=kommune),
            enhed=Enhed.objects.filter(kommune=kommune).first(),
        )
        for rolle in roller or ("sagsbehandler",):
            Rolletildeling.objects.create(bruger=bruger, rolle=rolle)
        return bruger

    return made


@pytest.fixture
def mette(lav_bruger: MakeBruger) -> Bruger:
    """A caseworker in København."""
    return lav_bruger()


@pytest.fixture
def i_koebenhavn() -> Iterator[None]:
    """Work in København for as long as the test lasts."""
    with in_kommune("koebenhavn"):
        yield


@pytest.fixture
def borger(mette: Bruger, i_koebenhavn: None) -> Borger:
    """An invented citizen of København, born 31 May 1990."""
    return opret_borger(by=mette, navn="Anders And", cpr="3105904321")


@pytest.fixture
def sag(mette: Bruger, borger: Borger) -> Sag:
    """The citizen's case about support at home."""
    return opret_sag(
        by=mette, borger=borger, ansoegt_om=["sel-85"], datoer={"ansoegt": "2026-11-02"}
    )


@pytest.fixture
def klient(client: Client, mette: Bruger) -> Client:
    """A browser in which the caseworker is logged in."""
    client.force_login(mette, backend="visitator.web.brugere.backends.LocalBackend")
    return client
