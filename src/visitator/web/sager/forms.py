"""Forms about a case as a whole."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from visitator.grundlag.case import KINDS
from visitator.text.words import CASE_KINDS, service_name
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.rights import Rolle
from visitator.web.design.fields import DatoFelt
from visitator.web.kommuner.catalogue import edition
from visitator.web.sager.models import Kommuneforhold, Stadie


class GrundForm(forms.Form):
    """Why somebody who does not work on a case opens it."""

    grund = forms.CharField(
        label="Hvorfor skal du se sagen?",
        help_text="Borgeren kan se, hvad du skriver.",
        max_length=300,
        min_length=5,
        error_messages={
            "required": "Skriv, hvorfor du skal se sagen.",
            "min_length": "Skriv en grund, som borgeren kan forstå.",
        },
    )


class SagForm(forms.Form):
    """What a case is about."""

    ansoegt_om = forms.MultipleChoiceField(
        label="Hvad søges der om?", required=False, widget=forms.CheckboxSelectMultiple
    )
    sagstype = forms.ChoiceField(
        label="Hvad går sagen ud på?",
        choices=[(kind, CASE_KINDS[kind]) for kind in KINDS],
        widget=forms.RadioSelect,
    )
    ansoegt = DatoFelt(label="Ansøgningen modtaget")
    fuldt_oplyst = DatoFelt(
        label="Sagen fuldt oplyst",
        help_text="Den dag, alt nødvendigt var i sagen. Nogle frister regnes herfra.",
        required=False,
    )

    def __init__(self, *args: Any, kommune: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        field = self.fields["ansoegt_om"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [
            (ydelse, service_name(standard.tilbud.titel, standard.lov))
            for ydelse, standard in edition(kommune, today).standards.items()
        ]
        for name in ("ansoegt", "fuldt_oplyst"):
            day = self.fields[name]
            assert isinstance(day, DatoFelt)
            day.seneste = today

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        applied, informed = data.get("ansoegt"), data.get("fuldt_oplyst")
        if applied and informed and informed < applied:
            self.add_error("fuldt_oplyst", "Sagen kan ikke være oplyst, før der er søgt.")
        return data


class FristbeskedForm(forms.Form):
    """What the applicant was told of a decision that comes late."""

    dato = DatoFelt(label="Hvornår fik borgeren besked?")
    grund = forms.CharField(
        label="Hvorfor kan fristen ikke holdes?",
        max_length=5000,
        widget=forms.Textarea,
        error_messages={"required": "Skriv, hvorfor fristen ikke kan holdes."},
    )
    ny_dato = DatoFelt(label="Hvornår kan borgeren vente afgørelsen?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = self.fields["dato"]
        assert isinstance(told, DatoFelt)
        told.seneste = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        told, due = data.get("dato"), data.get("ny_dato")
        if told and due and due <= told:
            self.add_error("ny_dato", "Den nye dato skal ligge efter den dag, borgeren fik besked.")
        return data


class KommuneforholdForm(forms.Form):
    """Which municipality has a part in the case."""

    rolle = forms.ChoiceField(
        label="Kommunens rolle",
        choices=Kommuneforhold.Rolle.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Vælg rollen."},
    )
    navn = forms.CharField(label="Kommune", max_length=100)
    fra = DatoFelt(label="Fra")


class FordelForm(forms.Form):
    """Who is to work on the case."""

    til = forms.ModelChoiceField(
        label="Sagsbehandler", queryset=Bruger.objects.none(), empty_label="Vælg sagsbehandler"
    )

    def __init__(self, *args: Any, kommune: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["til"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Bruger.objects.filter(
            kommune=kommune, is_active=True, tildelinger__rolle=Rolle.SAGSBEHANDLER
        ).order_by("navn")


class StadieForm(forms.Form):
    """How far the case has come."""

    stadie = forms.ChoiceField(
        label="Hvor langt er sagen?", choices=Stadie.choices, widget=forms.RadioSelect
    )
