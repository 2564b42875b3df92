"""Forms about accounts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from visitator.web.brugere.models import Bruger
from visitator.web.brugere.rights import Rolle
from visitator.web.kommuner.models import Enhed


class KontoForm(forms.Form):
    """A person's name, unit and roles."""

    brugernavn = forms.SlugField(
        label="Brugernavn",
        max_length=100,
        error_messages={"invalid": "Brug kun bogstaver fra a til z, tal og bindestreg."},
    )
    navn = forms.CharField(label="Navn", max_length=200)
    email = forms.EmailField(
        label="E-mail", help_text="Den, kommunens eget login kender personen ved.", required=False
    )
    enhed = forms.ModelChoiceField(
        label="Enhed", queryset=Enhed.objects.none(), required=False, empty_label="Ingen"
    )
    roller = forms.MultipleChoiceField(
        label="Roller",
        choices=Rolle.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    is_active = forms.BooleanField(
        label="Kontoen er åben", help_text="Lukkes den, er personen straks ude.", required=False
    )

    def __init__(self, *args: Any, kommune: str, konto: Bruger | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.konto = konto
        unit = self.fields["enhed"]
        assert isinstance(unit, forms.ModelChoiceField)
        unit.queryset = Enhed.objects.filter(kommune=kommune)

    def clean_brugernavn(self) -> str:
        navn: str = self.cleaned_data["brugernavn"]
        others = Bruger.objects.filter(brugernavn__iexact=navn)
        if self.konto is not None:
            others = others.exclude(pk=self.konto.pk)
        if others.exists():
            raise forms.ValidationError("Brugernavnet er taget. Vælg et andet.")
        return navn


class NyKontoForm(KontoForm):
    """A new account with its first password."""

    adgangskode = forms.CharField(
        label="Første adgangskode",
        help_text="Mindst 12 tegn. Lad den være tom, når personen bruger kommunens eget login.",
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_adgangskode(self) -> str:
        code: str = self.cleaned_data["adgangskode"]
        if code:
            validate_password(code)
        return code


class AdgangskodeForm(forms.Form):
    """Changing one's own password."""

    nuvaerende = forms.CharField(
        label="Nuværende adgangskode",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    ny = forms.CharField(
        label="Ny adgangskode",
        help_text="Mindst 12 tegn.",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, bruger: Bruger, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bruger = bruger

    def clean_nuvaerende(self) -> str:
        code: str = self.cleaned_data["nuvaerende"]
        if not self.bruger.check_password(code):
            raise forms.ValidationError("Det er ikke din nuværende adgangskode. Prøv igen.")
        return code

    def clean_ny(self) -> str:
        code: str = self.cleaned_data["ny"]
        validate_password(code, self.bruger)
        return code
