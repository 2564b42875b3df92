"""What a reader of the catalogue may choose."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from visitator.text.words import service_name
from visitator.web.design.fields import DatoFelt
from visitator.web.kommuner.catalogue import edition, editions_on


class DagForm(forms.Form):
    """The day whose version is shown."""

    dag = DatoFelt(label="Version, der gælder den", required=False)


class SammenlignForm(forms.Form):
    """Two standards to be shown side by side."""

    venstre = forms.ChoiceField(label="Den ene", error_messages={"required": "Vælg en standard."})
    hoejre = forms.ChoiceField(label="Den anden", error_messages={"required": "Vælg en standard."})

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = [
            (
                found.navn,
                [
                    (f"{kommune}/{ydelse}", service_name(standard.tilbud.titel, standard.lov))
                    for ydelse, standard in found.standards.items()
                ],
            )
            for kommune, found in editions_on(dag).items()
        ]
        for name in self.fields:
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = groups


def chosen(value: str, dag: date) -> Any:
    """The edition and the standard of a choice."""
    kommune, _, ydelse = value.partition("/")
    found = edition(kommune, dag)
    return found, found.standards[ydelse]
