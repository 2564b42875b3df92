"""Making the database of a demo, or of a measurement."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.core.management import call_command
from django.db import connection, models, transaction
from django.utils import timezone

from visitator.rules.faults import Fault, InputError, Place
from visitator.rules.walk import facts_used
from visitator.simulation.invented_facts import invented_facts
from visitator.web.brugere.models import Bruger
from visitator.web.demo.accounts import make_accounts
from visitator.web.demo.cases import Cases
from visitator.web.demo.people import People
from visitator.web.kommuner.catalogue import edition, files, vum_terms
from visitator.web.kommuner.models import Kommune
from visitator.web.kommuner.scope import in_kommune
from visitator.web.revision.services import forsegl
from visitator.web.sager.models import Nummerserie

BATCH = 500
"""So many cases are written in one transaction."""


def prepare(borgere: int, froe: int, *, anew: bool) -> Iterator[str]:
    """Make the tables and fill them with invented citizens; says how far it has come.

    What is there already is used as it is, unless it is to be made anew.
    """
    if anew:
        _forget()
    call_command("migrate", verbosity=0)
    if Bruger.objects.exists():
        yield "Data fra sidst bruges. Skriv --ny for at begynde forfra."
        return
    today = timezone.localdate()
    kommuner = list(Kommune.objects.all())
    shares = [
        borgere // len(kommuner) + (n < borgere % len(kommuner)) for n in range(len(kommuner))
    ]
    for kommune, count in zip(kommuner, shares, strict=True):
        with in_kommune(kommune.pk):
            fill(kommune, count, froe, today)
        yield f"{kommune.kortnavn}: {count} opdigtede borgere."
    forsegl()


def fill(kommune: Kommune, count: int, seed: int, today: date) -> None:
    """The accounts, citizens and cases of one municipality; the same for the same seed and day."""
    chance = random.Random(f"{seed}/{kommune.pk}")
    caseworkers = make_accounts(kommune, count, chance)
    found = edition(kommune.pk, today)
    facts = sorted({fact for standard in found.standards.values() for fact in facts_used(standard)})
    known = invented_facts(files(), found, facts, count, seed)
    cases = Cases(found, vum_terms(), People(kommune, chance), caseworkers, today, chance)
    for first in range(0, count, BATCH):
        rows: dict[type[models.Model], list[models.Model]] = defaultdict(list)
        for number in range(first, min(first + BATCH, count)):
            for row in cases.one(number + 1, known[number]):
                rows[type(row)].append(row)
        with transaction.atomic():
            for kind, made in rows.items():
                kind._default_manager.bulk_create(made)
    Nummerserie.objects.create(kommune=kommune, aar=today.year, sidste=count)


def _forget() -> None:
    """Throw the old database away. Raises InputError where it is not a file of our own."""
    if connection.vendor != "sqlite":
        what = "Kun en database i en fil kan begynde forfra."
        raise InputError([Fault(Place("--ny"), what, "Tøm databasen, og prøv igen uden --ny.")])
    name = str(connection.settings_dict["NAME"])
    connection.close()
    for ending in ("", "-wal", "-shm"):
        Path(name + ending).unlink(missing_ok=True)
