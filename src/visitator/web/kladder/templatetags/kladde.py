"""What a form needs in order to be kept while it is typed."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from visitator.web.brugere.models import Bruger
from visitator.web.kladder.services import browser_key

register = template.Library()


@register.simple_tag(takes_context=True)
def kladde(context: dict[str, Any], *parts: object) -> SafeString:
    """The attributes of a ``<form>`` whose text is kept under the key that the parts make."""
    bruger: Bruger = context["bruger"]
    return format_html(
        'data-kladde="{}" data-kladde-noegle="{}" data-kladde-person="{}" '
        'data-kladde-kryptonoegle="{}"',
        reverse("kladder:gem"),
        "/".join(map(str, parts)),
        bruger.pk,
        browser_key(bruger),
    )
