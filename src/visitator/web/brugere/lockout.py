"""Who is counted when a login fails: the name that was typed, and the address it came from."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.http import HttpRequest


def typed_name(request: HttpRequest, credentials: Mapping[str, Any] | None) -> str:
    """The name that somebody tries to log in with, as accounts are found: whatever its case."""
    typed = (credentials or {}).get("username") or request.POST.get("username", "")
    return str(typed).strip().lower()


def client_address(request: HttpRequest) -> str | None:
    """Where a request comes from; None where that is no address.

    Behind a declared proxy it is what the proxy itself added last to ``X-Forwarded-For``: what
    stands before that is the caller's own word.
    """
    found = str(request.META.get("REMOTE_ADDR", ""))
    if settings.PROXY:
        found = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or found
    try:
        return str(ip_address(found))
    except ValueError:
        return None
