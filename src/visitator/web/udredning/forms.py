"""The forms of an assessment: one for each part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils import timezone

from visitator.text.words import both
from visitator.web.design.fields import DatoFelt
from visitator.web.udredning.frame import Ramme
from visitator.web.udredning.labels import LABELS
from visitator.web.udredning.models import Handleplan

YES, NO = "ja", "nej"


def text(label: str, *, hjaelp: str = "", kraeves: str = "", raekker: int = 4) -> forms.CharField:
    """A text in several lines; ``kraeves`` is what is said where it is missing."""
    return forms.CharField(
        label=label,
        help_text=hjaelp,
        required=bool(kraeves),
        error_messages={"required": kraeves},
        widget=forms.Textarea(attrs={"rows": raekker}),
    )


class DelForm(forms.Form):
    """A part of an assessment, with the version of it that the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    @property
    def seen(self) -> int:
        """The version that the person saw."""
        return int(self.cleaned_data["version"])

    def parts(self) -> dict[str, Any]:
        """What is to be written."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}

    def told(self, values: Mapping[str, Any]) -> dict[str, str]:
        """Values of the fields as a person reads them, by label."""
        return {
            str(field.label): shown(field, values.get(name))
            for name, field in self.fields.items()
            if name != "version"
        }


def shown(field: forms.Field, value: Any) -> str:
    """A value of a field in words."""
    if value in (None, "", []):
        return ""
    choices = dict(_flat(getattr(field, "choices", ())))
    if isinstance(value, list | tuple):
        return both(choices.get(str(one), str(one)) for one in value)
    return choices.get(str(value), str(field.prepare_value(value)))


def _flat(choices: Any) -> Iterator[tuple[str, str]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield str(value), str(label)


class FormaalForm(DelForm):
    """What the support is to lead to."""

    formaal = text(
        LABELS["formaal"],
        hjaelp="Hvad støtten samlet skal føre til for borgeren.",
        kraeves="Skriv, hvad støtten samlet skal føre til.",
    )


class OevrigeForm(DelForm):
    """Whether the other themes were left out on purpose."""

    ikke_vurderet = forms.TypedChoiceField(
        label="Er de øvrige temaer udeladt med vilje?",
        choices=[
            (YES, "Ja, de er med vilje ikke vurderet"),
            (NO, "Nej, de kan komme til"),
        ],
        coerce=lambda answer: answer == YES,
        widget=forms.RadioSelect,
        help_text="Er de udeladt med vilje, spørger kommunens regler ikke om dem.",
        error_messages={"required": "Vælg ja eller nej."},
    )


class NiveauForm(DelForm):
    """The overall level as a person judges it."""

    niveau = forms.ChoiceField(
        widget=forms.RadioSelect, error_messages={"required": "Vælg et bogstav."}
    )
    niveau_begrundelse = text(
        LABELS["begrundelse"],
        hjaelp="Hvorfor netop dette bogstav. Det regnes ikke ud af temaerne.",
        kraeves="Skriv, hvorfor du har valgt bogstavet.",
    )
    niveau_afvigelse = text(
        LABELS["afvigelse"],
        hjaelp="Når temaerne peger på noget andet, fx fordi problemerne tilsammen er sammensatte.",
    )

    def __init__(self, *args: Any, ramme: Ramme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["niveau"]
        assert isinstance(field, forms.ChoiceField)
        field.label, field.choices = ramme.overall_word, ramme.overalls()


class MaalgrupperForm(DelForm):
    """The citizen's target groups: one that the support is due to most of all, and others."""

    primaer = forms.ChoiceField(
        label=LABELS["primaer"],
        help_text="Den, støtten mest skyldes.",
        error_messages={"required": "Vælg den primære målgruppe."},
    )
    sekundaere = forms.MultipleChoiceField(
        label="Sekundære målgrupper", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, ramme: Ramme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first, others = self.fields["primaer"], self.fields["sekundaere"]
        assert isinstance(first, forms.ChoiceField)
        assert isinstance(others, forms.MultipleChoiceField)
        names = [(group, term.begreb.navn) for group, term in ramme.terms.maalgrupper.items()]
        first.choices = [("", "Vælg"), *names]
        others.choices = names


class MaalForm(DelForm):
    """A goal."""

    tekst = text(
        LABELS["tekst"],
        hjaelp="Skriv, hvad borgeren skal kunne eller have, ikke hvad der skal gives.",
        kraeves="Skriv, hvad borgeren skal kunne.",
        raekker=3,
    )
    type = forms.ChoiceField(
        label="Hvad vil målet?",
        widget=forms.RadioSelect,
        error_messages={"required": "Vælg, hvad målet vil."},
    )
    tema = forms.ChoiceField(
        label="Tema",
        help_text="Det ene tema, målet først og fremmest handler om.",
        error_messages={"required": "Vælg et tema."},
    )
    andre_temaer = forms.MultipleChoiceField(
        label=LABELS["andre_temaer"], required=False, widget=forms.CheckboxSelectMultiple
    )
    dato = DatoFelt(label="Målet er sat", error_messages={"required": "Skriv, hvornår det er sat."})
    opfoelges = DatoFelt(label=LABELS["opfoelges"], required=False)
    med_borger = forms.TypedChoiceField(
        label="Er målet aftalt med borgeren?",
        required=False,
        choices=[(YES, "Ja"), (NO, "Nej"), ("", "Der er ikke talt om det endnu")],
        coerce=lambda answer: answer == YES,
        empty_value=None,
        widget=forms.RadioSelect,
    )
    aftalt_dato = DatoFelt(label="Hvornår er der talt om det", required=False)
    hvorfor_ikke = text("Hvis nej: hvorfor ikke", raekker=2)

    def __init__(self, *args: Any, ramme: Ramme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind, theme, others = (self.fields[name] for name in ("type", "tema", "andre_temaer"))
        assert isinstance(kind, forms.ChoiceField)
        assert isinstance(theme, forms.ChoiceField)
        assert isinstance(others, forms.MultipleChoiceField)
        kind.choices = [
            (name, f"{term.navn}: {term.forklaring}")
            for name, term in ramme.terms.maaltyper.items()
        ]
        theme.choices = [("", "Vælg"), *ramme.goal_themes()]
        others.choices = ramme.goal_themes()


class HandleplanForm(DelForm):
    """Whether the plan of action was offered, and what the citizen said."""

    svar = forms.ChoiceField(
        label="Er planen tilbudt?",
        choices=Handleplan.Svar.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Vælg, om planen er tilbudt."},
    )
    tilbudt = DatoFelt(label="Tilbudt den", required=False)
    svaret = DatoFelt(label="Borgeren svarede den", required=False)
    begrundelse = text(
        "Hvorfor ikke",
        hjaelp="Hvorfor planen ikke er tilbudt, eller hvorfor borgeren ikke vil have den.",
        raekker=3,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("tilbudt", "svaret"):
            field = self.fields[name]
            assert isinstance(field, DatoFelt)
            field.seneste = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        svar, told = found.get("svar"), Handleplan.Svar
        needed = {
            "tilbudt": (svar in (told.AFVENTER, told.MODTAGET, told.AFSLAAET), WHEN_OFFERED),
            "svaret": (svar in (told.MODTAGET, told.AFSLAAET), WHEN_ANSWERED),
            "begrundelse": (svar in (told.IKKE_TILBUDT, told.AFSLAAET), WHY_NOT),
        }
        for name, (asked, words) in needed.items():
            if asked and name in found and not found[name]:
                self.add_error(name, words)
        offered, answered = found.get("tilbudt"), found.get("svaret")
        if offered and answered and answered < offered:
            self.add_error("svaret", "Borgeren kan ikke svare, før planen er tilbudt.")
        return found


WHEN_OFFERED = "Skriv, hvornår planen blev tilbudt."
WHEN_ANSWERED = "Skriv, hvornår borgeren svarede."
WHY_NOT = "Skriv hvorfor ikke."


class GenaabnForm(forms.Form):
    """Why a finished assessment is opened again."""

    grund = forms.CharField(
        label="Hvorfor skal den genåbnes?",
        max_length=300,
        error_messages={"required": "Skriv, hvorfor udredningen skal genåbnes."},
    )
