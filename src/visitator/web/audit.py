"""Verifying the audit trail from outside of the application."""

from __future__ import annotations

from typing import NoReturn

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

from visitator.rules.faults import Fault, InputError, Place
from visitator.web.serving import set_up


def verified(*, seal_first: bool) -> dict[str, object]:
    """What verification found: ``segl``, ``forseglede``, ``uforseglede`` and ``brud``.

    Raises InputError where the application is not set up or its database cannot be read.
    """
    try:
        set_up()
        from visitator.web.revision.seals import verify
        from visitator.web.revision.services import forsegl

        if seal_first:
            forsegl()
        found = verify()
    except ImproperlyConfigured as error:
        _refuse(str(error), "Sæt den i omgivelserne, og prøv igen.")
    except DatabaseError as error:
        what = f"Revisionssporet kan ikke læses: {error}".splitlines()[0]
        _refuse(what, "Se, om VISITATOR_DATABASE peger på installationens data.")
    return {
        "segl": found.segl,
        "forseglede": found.forseglede,
        "uforseglede": found.uforseglede,
        "brud": list(found.brud),
    }


def _refuse(what: str, remedy: str) -> NoReturn:
    raise InputError([Fault(Place("revision"), what, remedy)])
