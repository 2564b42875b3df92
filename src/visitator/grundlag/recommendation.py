"""The lowest step of the ladder that fits."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from itertools import groupby

from visitator.rules.edition import LawService
from visitator.rules.explain import OfferResult
from visitator.rules.facts import Value
from visitator.rules.standards import Status


def recommended(
    services: Iterable[OfferResult], insufficient: Container[str], applied_for: Container[str]
) -> str | None:
    """The service on the lowest step whose status is ``omfattet``.

    Of several on that step, one that was applied for comes first. Those in ``insufficient`` do not
    meet the need and are passed over. None while a service on a lower step is unsettled, and where
    none fits. Services beside the ladder are not weighed.
    """
    steps = [
        (service.offer.trin, service)
        for service in services
        if service.offer.trin is not None and service.offer.id not in insufficient
    ]
    for _, group in groupby(sorted(steps, key=lambda pair: pair[0]), key=lambda pair: pair[0]):
        on_step = [service for _, service in group]
        fits = [s.offer.id for s in on_step if s.status is Status.OMFATTET]
        if fits:
            return next((service for service in fits if service in applied_for), fits[0])
        if any(s.status is Status.UAFKLARET for s in on_step):
            return None
    return None


def not_enough(services: Mapping[str, LawService], facts: Mapping[str, Value]) -> dict[str, str]:
    """Services that an answer in the case says do not meet the need, each with that fact.

    Support in the citizen's own home is not enough for somebody who cannot live there with it.
    """
    return {
        ydelse: fact
        for ydelse, service in services.items()
        for fact, answer in service.ikke_nok
        if facts.get(fact) == answer
    }
