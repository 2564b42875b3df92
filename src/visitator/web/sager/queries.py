"""Reading a case."""

from __future__ import annotations

from django.urls import reverse

from visitator.web.sager.basis import faults
from visitator.web.sager.models import Sag, Stadie

ORDER = tuple(Stadie)
STEPS = (
    ("Henvendelse", "henvendelser:vis", Stadie.HENVENDELSE),
    ("Afklaring", "afklaring:oversigt", Stadie.AFKLARING),
    ("Udredning", "udredning:oversigt", Stadie.UDREDNING),
)


def tasks(sag: Sag) -> list[dict[str, str]]:
    """The steps of the case for a task list: done, under way, or to come."""
    at = ORDER.index(Stadie(sag.stadie))
    found = []
    for words, name, stadie in STEPS:
        place = ORDER.index(stadie)
        state, badge = ("Færdig", "success") if place < at else ("I gang", "info")
        if place > at:
            state, badge = "Ikke begyndt", "warning"
        if stadie is Stadie.HENVENDELSE and place == at:
            state, badge = "Modtaget", "success"
        url = reverse(name, args=[sag.pk])
        found.append({"tekst": words, "url": url, "tilstand": state, "klasse": badge})
    return found


def contradictions(sag: Sag) -> list[str]:
    """What is wrong between the facts of a case, in Danish; empty where they go together."""
    return [f"{fault.what} {fault.remedy}" for fault in faults(sag)]
