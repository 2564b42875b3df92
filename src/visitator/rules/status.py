"""From the two evaluations of a target group to its status."""

from __future__ import annotations

from visitator.rules.standards import Status
from visitator.rules.truth import Truth


def status_of(every: Truth, binding: Truth) -> Status:
    """The status where ``every`` is all criteria and ``binding`` the binding ones alone.

    All true implies binding true; a combination that breaks that is a fault of the engine.
    """
    if binding is False:
        if every is True:
            raise AssertionError("all criteria hold although a binding one fails")
        return Status.IKKE_OMFATTET
    if binding is True and every is True:
        return Status.OMFATTET
    if binding is True and every is False:
        return Status.VEJLEDENDE_UDEN_FOR
    return Status.UAFKLARET
