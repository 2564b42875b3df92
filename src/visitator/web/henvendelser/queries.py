"""Reading inquiries."""

from __future__ import annotations

from django.utils import timezone

from visitator.rules.walk import facts_used
from visitator.web.henvendelser.models import Henvendelse
from visitator.web.henvendelser.services import WHO_ASKED
from visitator.web.kommuner.catalogue import edition
from visitator.web.sager.models import Sag


def waits_for_consent(sag: Sag, henvendelse: Henvendelse) -> bool:
    """Whether the case waits for the citizen's consent because the municipality's rules say so."""
    if not henvendelse.mangler_samtykke:
        return False
    standards = edition(sag.kommune_id, timezone.localdate()).standards
    return any(
        WHO_ASKED in facts_used(standards[ydelse])
        for ydelse in sag.ansoegt_om
        if ydelse in standards
    )
