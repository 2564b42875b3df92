"""Forms of the clarification."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone

from visitator.rules.facts import Art, Fact
from visitator.web.afklaring.fields import answer_field
from visitator.web.design.fields import DatoFelt

WHO = {
    "borger": "Borgeren",
    "sagsbehandler": "Sagsbehandleren",
}


class SvarForm(forms.Form):
    """The answer to one fact, with who said it, when, from where and why."""

    kan_ikke_oplyses = forms.BooleanField(label="Det kan ikke oplyses", required=False)
    begrundelse = forms.CharField(
        label="Begrundelse", required=False, max_length=10000, widget=forms.Textarea
    )
    sagt_af = forms.CharField(
        label="Hvem har sagt det?",
        help_text="Fx borgeren, en pårørende, egen læge eller dig selv.",
        required=False,
        max_length=200,
    )
    dato = DatoFelt(label="Hvornår?", required=False)
    kilde = forms.CharField(
        label="Hvor står det?",
        help_text="Fx en lægeerklæring eller en samtale.",
        required=False,
        max_length=300,
    )
    set_svar = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, fact: Fact, levels: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fact = fact
        # Whether it must be filled in depends on the rest, and is for ``clean`` to say.
        self.fields["vaerdi"] = answer_field(fact, levels)
        self.fields["vaerdi"].noedvendig = True  # type: ignore[attr-defined]
        self.order_fields(["vaerdi", "kan_ikke_oplyses", "begrundelse", "sagt_af", "dato", "kilde"])
        said = self.fields["dato"]
        assert isinstance(said, DatoFelt)
        said.seneste = timezone.localdate()
        self.fields["begrundelse"].help_text = (
            "Svaret er en faglig vurdering. Skriv, hvad den bygger på."
            if fact.art is Art.VURDERING
            else "Skal kun skrives, når det ikke kan oplyses."
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        value, unknown = data.get("vaerdi"), data.get("kan_ikke_oplyses")
        reason = (data.get("begrundelse") or "").strip()
        if unknown:
            data["vaerdi"] = None
            if not reason:
                self.add_error("begrundelse", "Skriv, hvorfor det ikke kan oplyses.")
        elif value in (None, "", []) and "vaerdi" not in self.errors:
            self.add_error("vaerdi", "Svar på spørgsmålet, eller sig, at det ikke kan oplyses.")
        elif self.fact.art is Art.VURDERING and not reason:
            self.add_error("begrundelse", "Svaret er en vurdering. Skriv, hvad den bygger på.")
        return data


class PapirForm(forms.Form):
    """Where a paper stands."""

    hos = forms.CharField(label="Hvem er der bedt om det hos?", required=False, max_length=200)
    bedt_om = DatoFelt(label="Hvornår blev der bedt om det?", required=False)
    frist = DatoFelt(label="Hvornår skal det være her?", required=False)
    modtaget = DatoFelt(label="Hvornår kom det?", required=False)
    ikke_noedvendigt = forms.CharField(
        label="Hvorfor er det ikke nødvendigt?",
        help_text="Kun hvis sagen kan afgøres uden.",
        required=False,
        max_length=5000,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("bedt_om", "modtaget"):
            field = self.fields[name]
            assert isinstance(field, DatoFelt)
            field.seneste = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        asked, due = data.get("bedt_om"), data.get("frist")
        if due and not asked and "bedt_om" not in self.errors:
            self.add_error("bedt_om", "Skriv, hvornår der blev bedt om det.")
        if asked and due and due < asked:
            self.add_error("frist", "Fristen kan ikke ligge, før der blev bedt om det.")
        if data.get("modtaget") and data.get("ikke_noedvendigt"):
            self.add_error("ikke_noedvendigt", "Papiret er kommet. Slet den ene af de to.")
        return data


class NytPapirForm(PapirForm):
    """A paper that the catalogue does not ask for."""

    tekst = forms.CharField(label="Hvad er der brug for?", max_length=500)
    field_order = ("tekst",)


class PartshoeringForm(forms.Form):
    """Hearing the citizen about what they have not seen."""

    emne = forms.CharField(
        label="Hvad skal borgeren udtale sig om?", max_length=10000, widget=forms.Textarea
    )
    sendt = DatoFelt(label="Hvornår er det sendt?")
    frist = DatoFelt(
        label="Hvornår skal borgeren svare?",
        help_text="Loven giver ikke et antal dage. Giv den tid, sagen tillader. Fx 31.12.2026",
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        sent, due = data.get("sendt"), data.get("frist")
        if sent and due and due <= sent:
            self.add_error("frist", "Fristen skal ligge efter den dag, det er sendt.")
        return data


class HoeringssvarForm(forms.Form):
    """What the citizen answered."""

    svar_modtaget = DatoFelt(label="Hvornår kom svaret?")
    svar = forms.CharField(label="Hvad svarede borgeren?", max_length=20000, widget=forms.Textarea)
