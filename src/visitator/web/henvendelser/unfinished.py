"""An inquiry that is being written down: what each page has said so far, kept as a draft."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from visitator.web.borgere.queries import by_cpr
from visitator.web.brugere.models import Bruger
from visitator.web.henvendelser import forms
from visitator.web.kladder.models import Kladde
from visitator.web.kladder.queries import as_post, draft, drafts_under
from visitator.web.kladder.services import drop_kladde, drop_under, gem_kladde

PREFIX = "henvendelse"
TRIN: dict[str, tuple[str, type[forms.TrinForm]]] = {
    "oenske": ("Ønsket", forms.OenskeForm),
    "ydelser": ("Det, der søges om", forms.YdelserForm),
    "borger": ("Borgeren", forms.BorgerForm),
    "oplysninger": ("Oplysninger om borgeren", forms.OplysningerForm),
    "hvem": ("Den, der henvender sig", forms.HvemForm),
    "stoette": ("Støtte i forvejen", forms.StoetteForm),
    "datoer": ("Datoer", forms.DatoerForm),
}
NAMES = tuple(TRIN)


@dataclass(frozen=True, slots=True)
class Udkast:
    """An unfinished inquiry of one person."""

    bruger: Bruger
    id: uuid.UUID

    def noegle(self, trin: str) -> str:
        """What a page is kept under while it is typed."""
        return f"{PREFIX}/{self.id}/{trin}"

    def typed(self, trin: str) -> Kladde | None:
        """What has been typed into a page, saved or not."""
        return draft(self.bruger, self.noegle(trin))

    def saved(self, trin: str) -> Kladde | None:
        """What a page was left with when its person went on."""
        return draft(self.bruger, self.noegle(f"{trin}/gemt"))

    def save(self, trin: str, form: forms.TrinForm, data: QueryDict) -> None:
        """Keep what a page says; what was typed on the way is no longer needed."""
        felter = {name: data.getlist(name) for name in form.fields if name in data}
        gem_kladde(by=self.bruger, noegle=self.noegle(f"{trin}/gemt"), felter=felter)
        drop_kladde(by=self.bruger, noegle=self.noegle(trin))

    def drop(self) -> None:
        """The inquiry has become a case, or is given up."""
        drop_under(by=self.bruger, noegle=f"{PREFIX}/{self.id}/")

    def form(self, trin: str, indtil_nu: dict[str, Any]) -> forms.TrinForm | None:
        """The page as it was left, read again; None where it has not been reached."""
        kept = self.saved(trin)
        if kept is None:
            return None
        return TRIN[trin][1](
            as_post(kept), kommune=self.bruger.kommune_id, indtil_nu=dict(indtil_nu)
        )


def read(udkast: Udkast) -> tuple[dict[str, Any], str | None]:
    """Everything that is said so far, and the first page that is not right yet.

    The page about a citizen whom the municipality knows already is passed over.
    """
    found: dict[str, Any] = {}
    for trin in NAMES:
        if trin == "oplysninger" and known_already(found):
            continue
        form = udkast.form(trin, found)
        if form is None or not form.is_valid():
            return found, trin
        found |= form.cleaned_data
    return found, None


def known_already(found: dict[str, Any]) -> bool:
    """Whether the citizen of the CPR number is one of the municipality's already."""
    return bool(found.get("cpr")) and by_cpr(found["cpr"]) is not None


def unfinished(bruger: Bruger) -> list[tuple[uuid.UUID, Kladde]]:
    """The inquiries that a person has begun, the newest first."""
    found: dict[uuid.UUID, Kladde] = {}
    for kladde in drafts_under(bruger, f"{PREFIX}/"):
        try:
            number = uuid.UUID(kladde.noegle.split("/")[1])
        except ValueError:
            # The browser names what it keeps, and this is the name of no inquiry.
            continue
        found.setdefault(number, kladde)
    return list(found.items())
