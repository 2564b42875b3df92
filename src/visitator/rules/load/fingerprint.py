"""The hash that tells one state of an edition from another.

SHA-256 over canonical JSON (RFC 8785) of everything that can shape an answer: the files of the
municipality's version, and of what all municipalities share only what these files use. Another
municipality's new facts, sources and rules leave it as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from hashlib import sha256
from typing import Any

import rfc8785

from visitator.rules.facts import Vocabulary
from visitator.rules.load.linking import Linker
from visitator.rules.load.reference import Reference
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.walk import facts_used


def fingerprint(
    linkers: Iterable[Linker],
    own_rates: Iterable[Any],
    standards: Iterable[Kvalitetsstandard],
    reference: Reference,
) -> str:
    """The hash of an edition, as 64 hexadecimal digits."""
    linkers = list(linkers)
    facts = _with_their_grounds({f for s in standards for f in facts_used(s)}, reference.vocabulary)
    # Questions are asked in the vocabulary's order, so the order is content too.
    facts.sort(key=lambda fact: reference.vocabulary[fact].order)
    documents = {document for linker in linkers for document in linker.cited}
    laws = (reference.klagelov, reference.overskredet_lov, reference.varsel_lov)
    documents |= {law.kilde.dokument for law in laws if law is not None}
    derived = {fact for linker in linkers for fact in linker.derived}
    keys = [
        *(f"faktum:{fact}" for fact in facts),
        *(f"faktum:{fact}" for fact in sorted(derived)),
        *(f"kilde:{document}" for document in sorted(documents)),
        *sorted(key for key in reference.raw if key.startswith(("lov:", "sats:"))),
    ]
    content = {
        "filer": [linker.document.data for linker in linkers],
        "satser": list(own_rates),
        "faelles": [reference.raw[key] for key in keys if key in reference.raw],
    }
    return sha256(rfc8785.dumps(_plain(content))).hexdigest()


def _with_their_grounds(facts: set[str], vocabulary: Vocabulary) -> list[str]:
    """The facts together with those that they are derived from."""
    known = {fact for fact in facts if fact in vocabulary}
    return list(known | {other for fact in known for other in vocabulary[fact].derived_from})


def _plain(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    return str(data) if isinstance(data, Decimal) else data
