"""The accounts of a demo, which its login page shows."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from visitator.web.brugere.models import Bruger

DEMO_PASSWORD = "prøv visitator"
"""The password of every account of a demo; an installation in service has none of them."""


def demo_accounts() -> list[dict[str, Any]]:
    """The accounts by municipality, as many as a page can show."""
    accounts = (
        Bruger.objects.select_related("kommune")
        .prefetch_related("tildelinger")
        .order_by("kommune", "pk")[:100]
    )
    return [
        {"kommune": kommune.navn, "konti": list(found)}
        for kommune, found in groupby(accounts, key=lambda bruger: bruger.kommune)
    ]
