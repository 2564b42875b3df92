"""What a seal is over, and whether the seals still hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import rfc8785
from django.db.models import Max

from visitator.web.revision.models import Segl, Spor

FIRST = "0" * 64
"""What stands for the seal before the first one."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What verification found. ``brud`` says for each broken seal what is wrong, in Danish."""

    segl: int
    forseglede: int
    uforseglede: int
    brud: tuple[str, ...]


def block_hash(previous: str, rows: Sequence[Spor]) -> str:
    """SHA-256 (hex) over the seal before and the rows as canonical JSON (RFC 8785)."""
    written = rfc8785.dumps([previous, [_as_json(row) for row in rows]])
    return hashlib.sha256(written).hexdigest()


def rows_after(after: int, count: int) -> list[Spor]:
    """The first ``count`` rows with an id above ``after``."""
    return list(Spor.objects.filter(pk__gt=after).order_by("pk")[:count])


def verify() -> Verification:
    """Compute every seal again from the rows, oldest first."""
    breaks: list[str] = []
    seals = sealed = after = 0
    previous = FIRST
    for seal in Segl.objects.order_by("nummer").iterator():
        seals += 1
        sealed += seal.antal
        breaks.extend(_faults(seal, seals, after, previous))
        after, previous = seal.sidste, seal.hash
    tail = Spor.objects.filter(pk__gt=after).count()
    highest = Spor.objects.aggregate(highest=Max("pk"))["highest"] or 0
    if highest < after:
        breaks.append(f"Spor {after} er forseglet, men det sidste spor i tabellen er {highest}.")
    return Verification(seals, sealed, tail, tuple(breaks))


def _faults(seal: Segl, number: int, after: int, previous: str) -> Iterator[str]:
    name = f"Segl {seal.nummer}"
    if seal.nummer != number:
        yield f"{name} står, hvor segl {number} skulle stå."
    if seal.forrige != previous:
        yield f"{name} følger ikke efter seglet før."
    rows = list(Spor.objects.filter(pk__gt=after, pk__lte=seal.sidste).order_by("pk"))
    if len(rows) != seal.antal:
        yield f"{name} dækker {seal.antal} spor, og der står {len(rows)}."
    elif block_hash(seal.forrige, rows) != seal.hash:
        yield f"{name}: mindst ét spor mellem {after + 1} og {seal.sidste} er ændret."


def _as_json(row: Spor) -> dict[str, Any]:
    return {
        "id": row.pk,
        "tidspunkt": row.tidspunkt.isoformat(),
        "kommune": row.kommune,
        "bruger": row.bruger,
        "bruger_navn": row.bruger_navn,
        "roller": row.roller,
        "handling": row.handling,
        "genstand": row.genstand,
        "genstand_id": row.genstand_id,
        "borger": str(row.borger) if row.borger else None,
        "sag": str(row.sag) if row.sag else None,
        "formaal": row.formaal,
        "detaljer": row.detaljer,
    }
