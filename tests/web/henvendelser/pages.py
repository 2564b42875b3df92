"""Walking through the pages of an inquiry."""

from __future__ import annotations

from typing import Any

from django.test import Client

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Sag

BACKEND = "visitator.web.brugere.backends.LocalBackend"
SAID: dict[str, dict[str, Any]] = {
    "oenske": {"kanal": "telefon", "oenske": "Jeg vil gerne klare min hverdag selv."},
    "ydelser": {"ydelser": ["sel-85"], "sagstype": "ny"},
    "borger": {"kendt_ved": "cpr", "cpr": "010180-4321"},
    "oplysninger": {"navn": "Berta Bro", "adresse": "Skovvej 1", "telefon": "12 34 56 78"},
    "hvem": {"ansoeger": "borgeren"},
    "stoette": {"kendt": "ingen"},
    "datoer": {"ansoegt": "05.11.2026"},
}


def browser(bruger: Bruger) -> Client:
    client = Client()
    client.force_login(bruger, backend=BACKEND)
    return client


def begin(client: Client) -> str:
    """The address of a new inquiry, without its page."""
    first = client.post("/henvendelser/").headers["Location"]
    assert first.endswith("/oenske/")
    return str(first.removesuffix("oenske/"))


def fill_in(client: Client, **said: dict[str, Any]) -> str:
    """Fill in page after page as they come; the address of the page that comes then."""
    root = begin(client)
    at = f"{root}oenske/"
    while not at.endswith("/tjek/"):
        page = at.removeprefix(root).strip("/")
        answer = client.post(at, {**SAID[page], **said.get(page, {})})
        assert answer.status_code == 302, answer.content.decode()
        at = answer.headers["Location"]
    return at


def inquire(client: Client, **said: dict[str, Any]) -> Sag:
    """An inquiry from the first page to the case that it becomes; within its municipality."""
    made = client.post(fill_in(client, **said))
    assert made.status_code == 302
    return Sag.objects.get(pk=made.headers["Location"].split("/")[2])
