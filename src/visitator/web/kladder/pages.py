"""Showing a form with what its person had typed into it and not saved."""

from __future__ import annotations

from typing import Any, TypeVar

from django.forms import BaseForm
from django.http import QueryDict

from visitator.web.brugere.models import Bruger
from visitator.web.kladder.models import Kladde
from visitator.web.kladder.queries import as_post, draft

AnyForm = TypeVar("AnyForm", bound=BaseForm)


def filled_in(form: AnyForm, bruger: Bruger, noegle: str) -> tuple[AnyForm, Kladde | None]:
    """An unbound form with the draft in it where there is one, and the draft.

    What is hidden in the form comes from the draft too: it tells what its person had seen.
    """
    kladde = None if form.is_bound else draft(bruger, noegle)
    if kladde is not None:
        form.initial = {**form.initial, **typed(form, as_post(kladde))}
    return form, kladde


def typed(form: BaseForm, data: QueryDict) -> dict[str, Any]:
    """What was typed into the fields of a form, as values to show in them."""
    return {
        name: field.widget.value_from_datadict(data, {}, name)
        for name, field in form.fields.items()
    }


def version_seen(kladde: Kladde | None, stands: int) -> int:
    """The version that a draft was written over, which may no longer be the one that stands."""
    written = kladde.felter.get("version", [""])[0] if kladde else ""
    return int(written) if written.isdecimal() else stands
