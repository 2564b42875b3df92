"""The form of a theme, and of the reason for one that nothing asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms

from visitator.web.design.fields import DatoFelt
from visitator.web.udredning.forms import DelForm, shown, text
from visitator.web.udredning.frame import Ramme
from visitator.web.udredning.labels import LABELS

ROW = re.compile(r"oplyst_(\d+)_af")
SPARE_ROWS = 2


class TemaForm(DelForm):
    """A theme. It asks for a level only where the theme carries one."""

    niveau = forms.ChoiceField(label=LABELS["niveau"], required=False, widget=forms.RadioSelect)
    beskrivelse = text(
        LABELS["beskrivelse"],
        hjaelp="Hvordan hverdagen går, og hvad der er svært.",
        kraeves="Skriv, hvad der er fundet ud af.",
        raekker=6,
    )
    ressourcer = text(LABELS["ressourcer"], hjaelp="Det, borgeren har at bygge på.")
    oensker = text(LABELS["oensker"], hjaelp="Helst med borgerens egne ord.")
    hjaelpemidler = text(LABELS["hjaelpemidler"], raekker=2)
    undertemaer = forms.MultipleChoiceField(
        label=LABELS["undertemaer"],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Sæt kryds ved det, beskrivelsen handler om.",
    )
    relevans = text(LABELS["relevans"], hjaelp="Skriv det, når det ikke ses af andet.", raekker=2)

    def __init__(self, *args: Any, ramme: Ramme, tema: str, niveau: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        level, subs = self.fields["niveau"], self.fields["undertemaer"]
        assert isinstance(level, forms.ChoiceField)
        assert isinstance(subs, forms.MultipleChoiceField)
        level.choices = [("", "Ikke sat endnu"), *((n, words) for n, words, _ in ramme.levels())]
        found = ramme.in_version(tema).undertemaer.values()
        subs.choices = [(sub.id, sub.navn) for sub in found]
        self.fields["hjaelpemidler"].help_text = _aids_help(ramme.aids(tema))
        if not niveau:
            del self.fields["niveau"]
        self.raekker = _rows(self.data or self.initial, spare=0 if self.data else SPARE_ROWS)
        for number in range(self.raekker):
            self.fields |= _told_fields(number)

    def oplyst(self) -> list[list[forms.BoundField]]:
        """The fields of those who told it, a row for each."""
        return [
            [self[f"oplyst_{number}_{part}"] for part in ("af", "dato", "kilde")]
            for number in range(self.raekker)
        ]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        for number in range(self.raekker):
            told = [found.get(f"oplyst_{number}_{part}") for part in ("dato", "kilde")]
            if any(told) and not found.get(f"oplyst_{number}_af"):
                self.add_error(f"oplyst_{number}_af", "Skriv, hvem der har oplyst det.")
        return found

    def parts(self) -> dict[str, Any]:
        found = super().parts()
        told = [
            {part: found.pop(f"oplyst_{number}_{part}") for part in ("af", "dato", "kilde")}
            for number in range(self.raekker)
        ]
        rows = [row | {"dato": row["dato"].isoformat() if row["dato"] else ""} for row in told]
        return found | {"oplyst": [row for row in rows if row["af"]]}

    def told(self, values: Mapping[str, Any]) -> dict[str, str]:
        found = {
            str(field.label): shown(field, values.get(name))
            for name, field in self.fields.items()
            if name != "version" and not name.startswith("oplyst_")
        }
        rows = (
            [values.get(f"oplyst_{number}_{part}") for part in ("af", "dato", "kilde")]
            for number in range(_rows(values, spare=0))
        )
        date = DatoFelt()
        lines = [", ".join(str(date.prepare_value(part)) for part in row if part) for row in rows]
        return found | {LABELS["oplyst"]: "\n".join(line for line in lines if line)}


def _rows(values: Mapping[str, Any], *, spare: int) -> int:
    numbers = [int(found[1]) for name in values if (found := ROW.fullmatch(name))]
    return max(numbers, default=-1) + 1 + spare


def _told_fields(number: int) -> dict[str, forms.Field]:
    return {
        f"oplyst_{number}_af": forms.CharField(
            label="Hvem", max_length=200, required=False, help_text="Fx borgeren eller egen læge"
        ),
        f"oplyst_{number}_dato": DatoFelt(
            label="Hvornår",
            required=False,
            help_text="Fx 31.12.2026",
        ),
        f"oplyst_{number}_kilde": forms.CharField(
            label="Hvor", max_length=200, required=False, help_text="Fx samtale eller udtalelse"
        ),
    }


def _aids_help(counted: str) -> str:
    if not counted:
        return ""
    return f"I dette tema {counted.replace('tæller', 'tæller de')}, når niveauet sættes."


class TilfoejTemaForm(forms.Form):
    """A theme that the services applied for do not ask for, and why the case needs it."""

    tema = forms.ChoiceField(
        label="Tema", widget=forms.RadioSelect, error_messages={"required": "Vælg et tema."}
    )
    relevans = text(
        LABELS["relevans"], kraeves="Skriv, hvorfor sagen har brug for temaet.", raekker=3
    )

    def __init__(self, *args: Any, temaer: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["tema"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = temaer
