"""The catalogue's own words on pages: sources, services, names of dates and deadlines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from visitator.text.case_dates import LABELS
from visitator.text.clocks import LABELS as CLOCKS
from visitator.text.words import service_name
from visitator.web.kommuner.catalogue import newest_edition

register = template.Library()


@register.simple_tag
def kilde(kommune: str, cited: Mapping[str, Any] | None) -> str:
    """The document and section of a citation (``dokument`` and ``afsnit``), for people."""
    if not cited:
        return ""
    source = newest_edition(kommune).sources.get(cited["dokument"])
    return f"{source.name if source else cited['dokument']}, {cited['afsnit']}"


@register.simple_tag
def ydelsesnavn(kommune: str, ydelse: str) -> str:
    """What a municipality calls a service, with its paragraph."""
    edition = newest_edition(kommune)
    known = edition.standards.get(ydelse)
    if known is not None:
        return service_name(known.tilbud.titel, known.lov)
    law = edition.services.get(ydelse)
    return service_name(law.titel, law.lov) if law else ydelse


@register.filter
def datonavn(key: str) -> str:
    """What people call a date of the case."""
    return LABELS.get(key, key)


@register.filter
def fristnavn(key: str) -> str:
    """What people call a deadline."""
    return CLOCKS.get(f"frist.{key}", key)
