"""What the audit trail is narrowed by."""

from __future__ import annotations

from django import forms

from visitator.web.design.fields import DatoFelt
from visitator.web.revision.models import Handling


class FilterForm(forms.Form):
    """Which rows of the trail."""

    bruger_navn = forms.CharField(label="Medarbejder", required=False, max_length=100)
    handling = forms.ChoiceField(
        label="Handling", choices=[("", "Alle"), *Handling.choices], required=False
    )
    borger = forms.UUIDField(
        label="Borgerens id",
        required=False,
        error_messages={"invalid": "Det er ikke et id. Kopiér det fra adressen på borgerens side."},
    )
    dag = DatoFelt(label="Dag", required=False)
