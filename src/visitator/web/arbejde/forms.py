"""What a list of cases is narrowed by."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from visitator.text.words import service_name
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.rights import Ret, Rolle
from visitator.web.kommuner.catalogue import edition
from visitator.web.sager.models import Stadie

ORDERS = (("frist", "Frist"), ("-oprettet", "Nyeste først"), ("nummer", "Sagsnummer"))


class FilterForm(forms.Form):
    """Which cases, and in what order."""

    hvis = forms.ChoiceField(label="Sager", required=False)
    stadie = forms.ChoiceField(
        label="Stadie", choices=[("", "Alle"), *Stadie.choices], required=False
    )
    ydelse = forms.ChoiceField(label="Søgt om", required=False)
    frist = forms.ChoiceField(
        label="Frist",
        choices=(("", "Alle"), ("overskredet", "Overskredet"), ("uge", "Inden for en uge")),
        required=False,
    )
    nummer = forms.CharField(label="Sagsnummer", required=False, max_length=20)
    orden = forms.ChoiceField(label="Rækkefølge", choices=ORDERS, required=False)

    def __init__(self, *args: Any, bruger: Bruger, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = [("mine", "Mine"), ("enhed", "Min enheds"), ("ufordelt", "Ikke fordelt")]
        if bruger.maa(Ret.SAG_FORDEL) or Rolle.REVISOR in bruger.roller:
            mine.append(("alle", "Hele kommunens"))
        self._choose("hvis", mine)
        standards = edition(bruger.kommune_id, timezone.localdate()).standards
        names = [(y, service_name(s.tilbud.titel, s.lov)) for y, s in standards.items()]
        self._choose("ydelse", [("", "Alle"), *names])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def chosen(self) -> dict[str, str]:
        """What was chosen; a value that is none of the choices counts as nothing."""
        self.is_valid()
        return {name: str(self.cleaned_data.get(name) or "") for name in self.fields}
