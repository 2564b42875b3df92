"""The decision basis of a case; what is computed once is not computed again while it holds."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from visitator.grundlag.assess import Grundlag
from visitator.rules.faults import Fault, InputError
from visitator.rules.load.strict_yaml import Document
from visitator.web.kommuner.catalogue import decision_basis, edition
from visitator.web.sager.case_document import case_document
from visitator.web.sager.models import Sag

REMEMBERED = 256


def basis(sag: Sag, day: date | None = None) -> Grundlag:
    """The decision basis of a case on a day, today if none is named.

    Raises InputError where the facts of the case contradict each other.
    """
    day = day or timezone.localdate()
    return basis_of(case_document(sag, edition(sag.kommune_id, day).vocabulary, day))


def faults(sag: Sag) -> list[Fault]:
    """What is wrong with the facts of a case, or between them."""
    try:
        basis(sag)
    except InputError as error:
        return list(error.faults)
    return []


def basis_of(document: Document) -> Grundlag:
    """The decision basis of a case document. Raises InputError with all its faults."""
    key = json.dumps(document.data, cls=DjangoJSONEncoder, sort_keys=True)
    return _remembered(_Keyed(key, document))


class _Keyed:
    """A document that is equal to another one when both say the same."""

    __slots__ = ("document", "key")

    def __init__(self, key: str, document: Document) -> None:
        self.key = key
        self.document = document

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed) and self.key == other.key


@lru_cache(maxsize=REMEMBERED)
def _remembered(keyed: _Keyed) -> Grundlag:
    return decision_basis(keyed.document)
