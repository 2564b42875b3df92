"""What an unfinished inquiry says, in words, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.forms.boundfield import BoundField
from django.urls import reverse

from visitator.web.borgere.cpr import shown
from visitator.web.borgere.models import Borger
from visitator.web.design.templatetags.dansk import dato
from visitator.web.henvendelser.unfinished import NAMES, Udkast


def in_words(kept: Udkast, said: dict[str, Any], borger: Borger | None) -> list[dict[str, str]]:
    """A row for each answer, with a link to the page where it is corrected."""
    return list(_rows(kept, said, borger))


def _rows(kept: Udkast, said: dict[str, Any], borger: Borger | None) -> Iterator[dict[str, str]]:
    before: dict[str, Any] = {}
    for trin in NAMES:
        url = reverse("henvendelser:trin", kwargs={"udkast": kept.id, "trin": trin})
        form = kept.form(trin, before)
        if form is None or (trin == "oplysninger" and borger is not None):
            if borger is not None:
                yield {"navn": "Borger, som kommunen kender", "vaerdi": borger.i_lister}
            continue
        form.is_valid()
        before |= form.cleaned_data
        for field in form:
            words = _words(field, form.cleaned_data.get(field.name))
            if words:
                yield {"navn": str(field.label), "vaerdi": words, "url": url}


def _words(field: BoundField, value: Any) -> str:
    if value in (None, "", [], False):
        return ""
    if isinstance(value, date):
        return dato(value)
    if value is True:
        return "Ja"
    if field.name == "cpr":
        return shown(value)
    labels = {str(key): str(label) for key, label in getattr(field.field, "choices", ())}
    if isinstance(value, list):
        return "\n".join(labels.get(str(one), str(one)) for one in value)
    return labels.get(str(value), str(value))
