"""The parts that pages are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()
ICONS = "design/dkfds/img/all-svg-icons.svg"


@register.simple_tag
def ikon(navn: str) -> SafeString:
    """An icon that says nothing on its own: the words beside it do."""
    return format_html(
        '<svg class="icon-svg" focusable="false" aria-hidden="true"><use href="{}#{}"></use></svg>',
        static(ICONS),
        navn,
    )


@register.filter
def er_afkrydsning(field: BoundField) -> bool:
    """Whether a field is a single checkbox, whose label stands after it."""
    return isinstance(field.field.widget, forms.CheckboxInput)


@register.filter
def gruppeklasse(field: BoundField) -> str:
    """The class of each choice in a group."""
    many = isinstance(field.field.widget, forms.CheckboxSelectMultiple)
    return "form-group-checkbox" if many else "form-group-radio"


@register.filter
def enhed(field: BoundField) -> str:
    """What a number is counted in, shown after it; empty where the field has none."""
    return str(getattr(field.field, "enhed", ""))


@register.inclusion_tag("design/fejl_oversigt.html")
def fejl_oversigt(*found: forms.BaseForm) -> dict[str, Any]:
    """Everything that is to be mended in one or more forms, with links to the fields."""
    return {"fejl": [fault for form in found if form for fault in _faults(form)]}


def _faults(form: forms.BaseForm) -> Iterable[dict[str, str]]:
    if not form.is_bound:
        return
    for text in form.non_field_errors():
        yield {"tekst": str(text), "anker": ""}
    for field in form:
        for text in field.errors:
            yield {"tekst": str(text), "anker": field.auto_id}


@register.inclusion_tag("design/sider.html", takes_context=True)
def sider(
    context: dict[str, Any], nummer: int, har_naeste: bool, antal: int | None = None
) -> dict[str, Any]:
    """Links to the page before and after, which keep the filters of the address."""
    request: HttpRequest = context["request"]

    def address(number: int) -> str:
        query = request.GET.copy()
        query["side"] = str(number)
        return f"?{query.urlencode()}"

    return {
        "nummer": nummer,
        "antal": antal,
        "forrige": address(nummer - 1) if nummer > 1 else "",
        "naeste": address(nummer + 1) if har_naeste else "",
    }


@register.inclusion_tag("design/opgaveliste.html")
def opgaveliste(opgaver: Iterable[dict[str, str]]) -> dict[str, Any]:
    """What is to be done: ``tekst``, ``url``, ``hjaelp``, ``tilstand`` and its ``klasse``
    (success, warning, error, info)."""
    return {"opgaver": list(opgaver)}


@register.inclusion_tag("design/oversigt.html")
def oversigt(raekker: Iterable[dict[str, str]]) -> dict[str, Any]:
    """What has been answered: ``navn``, ``vaerdi`` and ``url`` to correct it."""
    return {"raekker": list(raekker)}


@register.inclusion_tag("design/forskel.html")
def forskel(felter: Iterable[dict[str, str]], hvem: str, hvornaar: str) -> dict[str, Any]:
    """Mine and theirs, field by field: ``navn``, ``mit``, ``deres``; who saved theirs, and when."""
    return {"felter": list(felter), "hvem": hvem, "hvornaar": hvornaar}


@register.inclusion_tag("design/kladde_fundet.html", takes_context=True)
def kladde_fundet(context: dict[str, Any], kladde: Any) -> dict[str, Any]:
    """That an unsaved text was found and put in, with a way to throw it away."""
    return {"kladde": kladde, "request": context["request"]}
