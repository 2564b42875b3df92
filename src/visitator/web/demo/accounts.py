"""An account for every role in every municipality, and as many caseworkers as the cases need."""

from __future__ import annotations

import random

from django.contrib.auth.hashers import make_password

from visitator.web.brugere.demo_accounts import DEMO_PASSWORD
from visitator.web.brugere.models import Bruger, Rolletildeling
from visitator.web.brugere.rights import Rolle
from visitator.web.demo.names import FIRST, LAST
from visitator.web.kommuner.models import Enhed, Kommune

CASES_EACH = 40
"""So many cases a caseworker has at most, about."""


def make_accounts(kommune: Kommune, cases: int, chance: random.Random) -> list[Bruger]:
    """The accounts of a municipality; the caseworkers among them are given back."""
    units = list(Enhed.objects.filter(kommune=kommune))
    # One hash for all: nothing is secret in a demo, and a hash is slow to make on purpose.
    code = make_password(DEMO_PASSWORD)
    wanted = [(Rolle.SAGSBEHANDLER, n) for n in range(1, max(2, cases // CASES_EACH) + 1)]
    wanted += [(rolle, 1) for rolle in Rolle if rolle != Rolle.SAGSBEHANDLER]
    made = Bruger.objects.bulk_create(
        Bruger(
            brugernavn=f"{kommune.pk}-{rolle}" if n == 1 else f"{kommune.pk}-{rolle}-{n}",
            navn=f"{chance.choice(FIRST)} {chance.choice(LAST)}",
            kommune=kommune,
            enhed=chance.choice(units) if units else None,
            password=code,
        )
        for rolle, n in wanted
    )
    Rolletildeling.objects.bulk_create(
        Rolletildeling(bruger=bruger, rolle=rolle)
        for bruger, (rolle, _) in zip(made, wanted, strict=True)
    )
    return [b for b, (rolle, _) in zip(made, wanted, strict=True) if rolle == Rolle.SAGSBEHANDLER]
