"""Dates, times and amounts as Danes write them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils import timezone

from visitator.rules.month_names import MONTH_NAMES

register = template.Library()


def _day(value: date | datetime | str | None) -> date | None:
    if isinstance(value, str):
        return date.fromisoformat(value) if value else None
    if isinstance(value, datetime):
        return timezone.localtime(value).date()
    return value


@register.filter
def dato(value: date | datetime | str | None) -> str:
    """``5. januar 2026``; a text is an ISO date; nothing gives nothing."""
    day = _day(value)
    return f"{day.day}. {MONTH_NAMES[day.month - 1]} {day.year}" if day else ""


@register.filter
def tidspunkt(value: datetime | None) -> str:
    """``5. januar 2026 kl. 10.32``, in the time of Denmark."""
    return f"{dato(value)} kl. {timezone.localtime(value):%H.%M}" if value else ""


@register.filter
def kroner(value: Decimal | str | None) -> str:
    """``2.206,00 kr.``."""
    if value is None or value == "":
        return ""
    written = f"{Decimal(value):,.2f}"
    return written.translate(str.maketrans(",.", ".,")) + " kr."
