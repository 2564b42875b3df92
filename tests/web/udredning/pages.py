"""Reading pages of the assessment, and filling in their forms."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.test import Client
from django.urls import reverse

from visitator.web.sager.models import Sag


def address(sag: Sag, name: str = "oversigt", *args: object) -> str:
    """The address of a page of the assessment."""
    return reverse(f"udredning:{name}", args=[sag.pk, *args])


def text_of(response: Any) -> str:
    """What a page says, in one line and without its frame."""
    content = response.content.decode()
    main = content[content.index("<main") : content.index("</main>")].partition(">")[2]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", main))).strip()


def page(client: Client, sag: Sag, name: str = "oversigt", *args: object) -> str:
    """What a page of the assessment says."""
    response = client.get(address(sag, name, *args))
    assert response.status_code == 200
    return text_of(response)


def sent(client: Client, sag: Sag, name: str, *args: object, **fields: Any) -> Any:
    """The answer to a form."""
    return client.post(address(sag, name, *args), fields)


def saved(client: Client, sag: Sag, name: str, *args: object, **fields: Any) -> str:
    """Send a form that is taken; what the page after it says."""
    response = client.post(address(sag, name, *args), fields, follow=True)
    assert response.redirect_chain
    return text_of(response)
