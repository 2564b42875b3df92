"""Forms about citizens."""

from __future__ import annotations

from django import forms


class SoegForm(forms.Form):
    """Looking for a citizen."""

    q = forms.CharField(
        label="CPR-nummer eller navn",
        min_length=2,
        max_length=100,
        error_messages={
            "required": "Skriv et CPR-nummer eller en del af et navn.",
            "min_length": "Skriv mindst to tegn.",
        },
    )


class KontaktForm(forms.Form):
    """Name, address and the like."""

    navn = forms.CharField(label="Navn", max_length=200)
    adresse = forms.CharField(label="Adresse", required=False, max_length=300)
    telefon = forms.CharField(label="Telefon", required=False, max_length=30)
    email = forms.EmailField(label="E-mail", required=False)
    beskyttet = forms.BooleanField(label="Navn og adresse er beskyttet", required=False)
