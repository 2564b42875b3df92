"""A field for each kind of fact, and what is written into it as a case file would hold it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from visitator.rules.facts import Fact, FactType
from visitator.text.replies import as_written, hint, numbered
from visitator.web.design.fields import DatoFelt, read_amount

CHOICES = (FactType.JA_NEJ, FactType.VALG, FactType.NIVEAU, FactType.TEMANIVEAU)
AMOUNTS = (FactType.TAL, FactType.KRONER)


def answer_field(fact: Fact, levels: Mapping[str, str]) -> forms.Field:
    """The field in which a fact is answered. ``levels`` are the municipality's names of A to E."""
    about: dict[str, Any] = {"label": fact.question, "help_text": fact.help, "required": False}
    if fact.type in CHOICES:
        options = [
            (choice, _label(fact, choice, label, levels)) for _, choice, label in numbered(fact)
        ]
        return forms.ChoiceField(choices=options, widget=forms.RadioSelect, **about)
    if fact.type is FactType.DATO:
        return DatoFelt(label=fact.question, required=False)
    field = _Written(fact, **about)
    if not fact.help:
        field.help_text = hint(fact)
    field.enhed = fact.unit
    return field


def _label(fact: Fact, choice: str, label: str, levels: Mapping[str, str]) -> str:
    if fact.type is FactType.NIVEAU and choice in levels:
        return f"{choice}: {levels[choice]}"
    if fact.type is FactType.TEMANIVEAU and choice != label and choice.isdigit():
        return f"{choice}: {label}"
    return label[:1].upper() + label[1:]


class _Written(forms.CharField):
    """A number, an amount or a list of amounts."""

    enhed = ""

    def __init__(self, fact: Fact, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fact = fact

    def clean(self, value: Any) -> Any:
        reply = super().clean(value)
        if not reply:
            return None
        if self.fact.type in AMOUNTS:
            return read_amount(reply)
        if self.fact.type is FactType.KRONERLISTE:
            return [read_amount(part) for part in reply.split()]
        written = as_written(self.fact, reply)
        if isinstance(written, str):
            raise ValidationError(f"«{reply}» er ikke et helt tal. Skriv fx 34.")
        return written


def for_storage(value: Any) -> Any:
    """An answer as the database keeps it: dates as ISO text."""
    return value.isoformat() if hasattr(value, "isoformat") else value
