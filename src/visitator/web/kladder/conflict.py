"""Showing what somebody else has saved beside what one wanted to save."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.forms import BaseForm

from visitator.web.design.templatetags.dansk import dato
from visitator.web.kladder.seen import fingerprint


def both_sides(form: BaseForm, stands: Mapping[str, Any]) -> dict[str, Any]:
    """For a template: the fields that differ (``felter``), and the fingerprint of what now stands
    (``set``), over which the person may save after all."""
    said = form.cleaned_data
    rows = [
        {"navn": str(field.label), "mit": _words(said[name]), "deres": _words(stands[name])}
        for name, field in form.fields.items()
        if name in stands and said[name] != stands[name]
    ]
    return {"felter": rows, "set": fingerprint(stands)}


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "Ja" if value else "Nej"
    return dato(value) if isinstance(value, date) else str(value or "")
