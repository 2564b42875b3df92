"""Adding to the audit trail, and sealing it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from visitator.rules.faults import Fault, InputError, Place
from visitator.web.revision.models import Segl, Spor
from visitator.web.revision.seals import FIRST, Verification, block_hash, rows_after, verify

BLOCK = 1000
"""So many rows at most are sealed together."""


class Person(Protocol):
    """Whoever acts: an account, or a job with a name."""

    @property
    def spor_id(self) -> str: ...
    @property
    def navn(self) -> str: ...
    @property
    def kommune_id(self) -> str: ...
    @property
    def rollenavne(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Genstand:
    """What an act was about: the kind of thing, its id, and whose it is."""

    art: str
    id: str = ""
    borger: uuid.UUID | None = None
    sag: uuid.UUID | None = None


def bogfoer(
    *,
    by: Person,
    handling: str,
    genstand: Genstand,
    formaal: str = "",
    detaljer: Mapping[str, Any] | None = None,
) -> Spor:
    """Add a row. It lives and dies with the transaction that it is written in."""
    return Spor.objects.create(
        tidspunkt=timezone.now(),
        kommune=by.kommune_id,
        bruger=by.spor_id,
        bruger_navn=by.navn,
        roller=by.rollenavne,
        handling=handling,
        genstand=genstand.art,
        genstand_id=genstand.id,
        borger=genstand.borger,
        sag=genstand.sag,
        formaal=formaal,
        detaljer=dict(detaljer or {}),
    )


@transaction.atomic
def forsegl() -> int:
    """Seal every row that has no seal yet, in blocks; how many rows that was."""
    _wait_for_writers()
    last = Segl.objects.order_by("-nummer").first()
    number, after, previous = (last.nummer, last.sidste, last.hash) if last else (0, 0, FIRST)
    sealed = 0
    while rows := rows_after(after, BLOCK):
        number += 1
        digest = block_hash(previous, rows)
        after = rows[-1].pk
        Segl.objects.create(
            nummer=number,
            sidste=after,
            antal=len(rows),
            forrige=previous,
            hash=digest,
            tidspunkt=timezone.now(),
        )
        previous = digest
        sealed += len(rows)
    return sealed


def efterproev(*, seal_first: bool) -> Verification:
    """Whether every seal holds; what has none yet is sealed first if that is asked for.

    Raises InputError where the database cannot be read.
    """
    try:
        if seal_first:
            forsegl()
        return verify()
    except DatabaseError as error:
        what = f"Revisionssporet kan ikke læses: {error}".splitlines()[0]
        remedy = "Se, om VISITATOR_DATABASE peger på installationens data."
        raise InputError([Fault(Place("revision"), what, remedy)]) from None


def _wait_for_writers() -> None:
    """A row that got its id before and is committed after the seal would never be sealed."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE revision_spor, revision_segl IN SHARE ROW EXCLUSIVE MODE")
