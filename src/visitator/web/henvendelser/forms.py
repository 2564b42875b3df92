"""The pages of an inquiry, one thing on each."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from visitator.grundlag.case import KINDS
from visitator.text.words import CASE_KINDS, service_name
from visitator.web.borgere.cpr import CprError, read_cpr
from visitator.web.design.fields import DatoFelt
from visitator.web.henvendelser.access_terms import may_be_anonymous
from visitator.web.henvendelser.models import Ansoeger, Kanal
from visitator.web.kommuner.catalogue import edition

KENDT = (
    ("cpr", "Med CPR-nummer"),
    ("navn", "Med navn, uden CPR-nummer"),
    ("anonym", "Borgeren vil være anonym"),
)
ROWS, MOST_ROWS = 3, 30
REQUIRED_CHOICE = "Vælg en af mulighederne."


class TrinForm(forms.Form):
    """A page of the inquiry. ``kommune`` is the municipality at work, ``indtil_nu`` what the pages
    before have said."""

    def __init__(self, *args: Any, kommune: str, indtil_nu: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kommune = kommune
        self.indtil_nu = indtil_nu


class OenskeForm(TrinForm):
    """What the citizen wishes, in their own words, and how the inquiry came."""

    kanal = forms.ChoiceField(
        label="Hvordan kom henvendelsen?",
        choices=Kanal.choices,
        widget=forms.RadioSelect,
        error_messages={"required": REQUIRED_CHOICE},
    )
    oenske = forms.CharField(
        label="Hvad ønsker borgeren?",
        help_text="Skriv det med borgerens egne ord.",
        required=False,
        max_length=20000,
        widget=forms.Textarea,
    )


class YdelserForm(TrinForm):
    """What is applied for, and what kind of case it is."""

    ydelser = forms.MultipleChoiceField(
        label="Hvad søges der om?",
        help_text="Vælg alt, hvad der er søgt om. Vælg intet, hvis det ikke vides endnu.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    sagstype = forms.ChoiceField(
        label="Hvad går sagen ud på?",
        choices=[(kind, CASE_KINDS[kind]) for kind in KINDS],
        initial=KINDS[0],
        widget=forms.RadioSelect,
        error_messages={"required": REQUIRED_CHOICE},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        standards = edition(self.kommune, timezone.localdate()).standards
        field = self.fields["ydelser"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [
            (ydelse, service_name(standard.tilbud.titel, standard.lov))
            for ydelse, standard in standards.items()
        ]


class BorgerForm(TrinForm):
    """How the citizen is known."""

    kendt_ved = forms.ChoiceField(
        label="Hvordan kendes borgeren?",
        choices=KENDT,
        widget=forms.RadioSelect,
        error_messages={"required": REQUIRED_CHOICE},
    )
    cpr = forms.CharField(
        label="CPR-nummer",
        help_text="Kun når borgeren kendes med CPR-nummer. Ti cifre, fx 010190-1234.",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        known_by = data.get("kendt_ved")
        if known_by == "cpr":
            self._read_cpr(data)
        else:
            data["cpr"] = ""
        services = self.indtil_nu.get("ydelser") or []
        if known_by == "anonym" and not may_be_anonymous(self.kommune, services):
            self.add_error(
                "kendt_ved",
                "Det, der er søgt om, kan ikke gives anonymt. Vælg CPR-nummer eller navn, eller "
                "ret, hvad der er søgt om.",
            )
        return data

    def _read_cpr(self, data: dict[str, Any]) -> None:
        try:
            data["cpr"] = read_cpr(data.get("cpr") or "")
        except CprError as error:
            self.add_error("cpr", str(error))


class OplysningerForm(TrinForm):
    """Who a citizen is that the municipality does not know yet."""

    navn = forms.CharField(label="Navn", required=False, max_length=200)
    kendenavn = forms.CharField(
        label="Kendenavn",
        help_text="Det, I kalder borgeren i sagen. Skriv ikke noget, der kan røbe, hvem det er.",
        required=False,
        max_length=100,
    )
    foedselsdato = DatoFelt(label="Fødselsdato", required=False)
    adresse = forms.CharField(label="Adresse", required=False, max_length=300)
    telefon = forms.CharField(label="Telefon", required=False, max_length=30)
    email = forms.EmailField(label="E-mail", required=False)
    beskyttet = forms.BooleanField(label="Navn og adresse er beskyttet", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known_by = self.indtil_nu.get("kendt_ved")
        anonymous = known_by == "anonym"
        for name in ("navn", "foedselsdato", "adresse", "telefon", "email", "beskyttet"):
            if anonymous:
                del self.fields[name]
        if not anonymous:
            del self.fields["kendenavn"]
            self._require("navn", "Skriv borgerens navn.")
        else:
            self._require("kendenavn", "Skriv, hvad I kalder borgeren i sagen.")
        if known_by == "cpr":
            del self.fields["foedselsdato"]
        elif "foedselsdato" in self.fields:
            born = self.fields["foedselsdato"]
            assert isinstance(born, DatoFelt)
            born.seneste = timezone.localdate()

    def _require(self, name: str, message: str) -> None:
        field = self.fields[name]
        field.required = True
        field.error_messages["required"] = message


class HvemForm(TrinForm):
    """Who asks, and whether the citizen has agreed."""

    ansoeger = forms.ChoiceField(
        label="Hvem henvender sig?",
        choices=Ansoeger.choices,
        widget=forms.RadioSelect,
        error_messages={"required": REQUIRED_CHOICE},
    )
    ansoeger_navn = forms.CharField(
        label="Navn på den, der henvender sig",
        help_text="Ikke nødvendigt, når det er borgeren selv.",
        required=False,
        max_length=200,
    )
    ansoeger_kontakt = forms.CharField(label="Telefon eller e-mail", required=False, max_length=200)
    samtykke_dato = DatoFelt(
        label="Dato for borgerens skriftlige samtykke eller fuldmagt",
        help_text="Skriv intet, hvis samtykket ikke er her endnu.",
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        agreed = self.fields["samtykke_dato"]
        assert isinstance(agreed, DatoFelt)
        agreed.seneste = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        other = data.get("ansoeger") not in (None, Ansoeger.BORGEREN, Ansoeger.KOMMUNEN)
        if other and not data.get("ansoeger_navn"):
            self.add_error("ansoeger_navn", "Skriv navnet på den, der henvender sig for borgeren.")
        return data


class StoetteForm(TrinForm):
    """What support the citizen has already."""

    kendt = forms.ChoiceField(
        label="Får borgeren støtte i forvejen?",
        choices=(
            ("ved_ikke", "Det vides ikke endnu"),
            ("ingen", "Nej"),
            ("ja", "Ja, den støtte, der står nedenfor"),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": REQUIRED_CHOICE},
    )

    def __init__(self, *args: Any, kendte: int = 0, **kwargs: Any) -> None:
        """``kendte`` is how many grants are known already; there is always room for one more."""
        super().__init__(*args, **kwargs)
        sent = sum(1 for name in self.data if name.startswith("ydelse"))
        self.raekker = range(1, max(ROWS, kendte + 1, min(sent, MOST_ROWS)) + 1)
        found = edition(self.kommune, timezone.localdate())
        titles = {key: service_name(law.titel, law.lov) for key, law in found.services.items()}
        for key, standard in found.standards.items():
            titles[key] = service_name(standard.tilbud.titel, standard.lov)
        choices = [("", "Vælg ydelse"), *titles.items()]
        for row in self.raekker:
            self.fields[f"ydelse{row}"] = forms.ChoiceField(
                label=f"Ydelse {row}", choices=choices, required=False
            )
            self.fields[f"fra{row}"] = DatoFelt(label=f"Ydelse {row}: fra", required=False)
            self.fields[f"til{row}"] = DatoFelt(label=f"Ydelse {row}: til", required=False)
            self.fields[f"maengde{row}"] = forms.IntegerField(
                label=f"Ydelse {row}: timer",
                required=False,
                min_value=0,
                max_value=10000,
                error_messages={"invalid": "Skriv et helt tal."},
            )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        grants = []
        for row in self.raekker:
            grant = {name: data.get(f"{name}{row}") for name in ("ydelse", "fra", "til", "maengde")}
            if not grant["ydelse"]:
                if any(value not in (None, "") for value in grant.values()):
                    self.add_error(f"ydelse{row}", "Vælg ydelsen, eller slet resten af rækken.")
                continue
            if grant["fra"] is None and f"fra{row}" not in self.errors:
                self.add_error(f"fra{row}", "Skriv, hvilken dag støtten begyndte.")
            if grant["fra"] and grant["til"] and grant["til"] < grant["fra"]:
                self.add_error(f"til{row}", "Støtten kan ikke slutte, før den begynder.")
            grants.append(grant)
        if data.get("kendt") == "ja" and not grants and not self.errors:
            self.add_error("ydelse1", "Vælg den støtte, borgeren får, eller svar nej.")
        data["bevillinger"] = grants if data.get("kendt") == "ja" else []
        return data


class DatoerForm(TrinForm):
    """When the application came; the deadlines are counted from there."""

    ansoegt = DatoFelt(
        label="Hvornår blev ansøgningen modtaget?",
        error_messages={"required": "Skriv den dag, ansøgningen blev modtaget."},
    )
    henvendelse = DatoFelt(
        label="Hvornår var den første henvendelse?",
        help_text="Kun hvis den kom før ansøgningen, fx ved en samtale.",
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("ansoegt", "henvendelse"):
            field = self.fields[name]
            assert isinstance(field, DatoFelt)
            field.seneste = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first: date | None = data.get("henvendelse")
        applied: date | None = data.get("ansoegt")
        if first and applied and first > applied:
            self.add_error(
                "henvendelse", "Den første henvendelse kan ikke komme efter ansøgningen."
            )
        return data


class OrienteringForm(forms.Form):
    """The notice of a home about an admission."""

    hjem = forms.CharField(label="Hjemmets navn", max_length=200)
    afgjort = DatoFelt(label="Hvornår besluttede lederen optagelsen?")
    optaget = DatoFelt(label="Hvornår flyttede borgeren ind?", required=False)
    udskrevet = DatoFelt(label="Hvornår flyttede borgeren ud?", required=False)
    modtaget = DatoFelt(label="Hvornår kom orienteringen?")
    grund = forms.CharField(
        label="Begrundelse for optagelsen", required=False, widget=forms.Textarea
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("afgjort", "optaget", "udskrevet", "modtaget"):
            field = self.fields[name]
            assert isinstance(field, DatoFelt)
            field.seneste = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        decided = data.get("afgjort")
        moved_in, moved_out = data.get("optaget"), data.get("udskrevet")
        for name in ("udskrevet", "modtaget"):
            later = data.get(name)
            if decided and later and later < decided:
                self.add_error(name, "Dagen ligger før den dag, lederen besluttede optagelsen.")
        if moved_in and moved_out and moved_out < moved_in:
            self.add_error("udskrevet", "Borgeren kan ikke flytte ud, før borgeren er flyttet ind.")
        return data
