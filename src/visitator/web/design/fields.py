"""Fields that take what Danes write: dates and amounts."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})[./ -](\d{4})")
AMOUNT = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?|\d+(?:[,.]\d{1,2})?")
DATE_HELP = "Dag, måned og år, fx 31.12.2026"


class DatoFelt(forms.Field):
    """A date as ``31.12.2026``, ``31-12-2026``, ``31/12 2026`` or ``2026-12-31``."""

    widget = forms.TextInput

    def __init__(self, *, seneste: date | None = None, **kwargs: Any) -> None:
        """``seneste`` is the last day that may be written."""
        kwargs.setdefault("help_text", DATE_HELP)
        super().__init__(**kwargs)
        self.seneste = seneste
        self.widget.attrs.setdefault("inputmode", "numeric")
        self.widget.attrs.setdefault("autocomplete", "off")

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        return read_date(str(value).strip())

    def validate(self, value: Any) -> None:
        super().validate(value)
        if self.seneste is not None and value is not None and value > self.seneste:
            raise ValidationError(f"Datoen ligger efter {self.seneste:%d.%m.%Y}. Ret den.")

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%d.%m.%Y}" if isinstance(value, date) else value


def read_date(written: str) -> date:
    """The day that a person wrote. Raises ValidationError."""
    found = DATE.fullmatch(written)
    try:
        if found:
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        return date.fromisoformat(written)
    except ValueError:
        raise ValidationError(f"«{written}» er ikke en dato. Skriv fx 31.12.2026.") from None


def read_amount(written: str) -> Decimal:
    """The amount that a person wrote. Raises ValidationError."""
    if not AMOUNT.fullmatch(written):
        raise ValidationError(f"«{written}» er ikke et beløb. Skriv fx 1.250,50.")
    if "," in written:
        return Decimal(written.replace(".", "").replace(",", "."))
    thousands = re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written)
    return Decimal(written.replace(".", "") if thousands else written)
