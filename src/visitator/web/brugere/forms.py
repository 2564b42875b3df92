"""Logging in."""

from __future__ import annotations

from django import forms


class LogIndForm(forms.Form):
    """Name and password. Whether they fit is for the backend."""

    username = forms.CharField(
        label="Brugernavn",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
        error_messages={"required": "Skriv dit brugernavn."},
    )
    password = forms.CharField(
        label="Adgangskode",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Skriv din adgangskode."},
    )
