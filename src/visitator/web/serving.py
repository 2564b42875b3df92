"""Starting the application: its settings, and a server for it."""

from __future__ import annotations

import os

from visitator.rules.faults import Fault, InputError, Place

SETTINGS = "visitator.web.settings"
THREADS = 4
"""How many requests a process works on at once: most of the time of one is spent in Python."""


def set_up() -> None:
    """Make the application ready in this process. Raises InputError for what lacks around it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise InputError([Fault(Place("omgivelserne"), str(error), "Prøv så igen.")]) from None


def serve(address: str, port: int, workers: int) -> None:
    """Serve until the process is told to stop."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    Granian(
        "visitator.web.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        log_access=False,
        log_level=LogLevels.warning,
    ).serve()
