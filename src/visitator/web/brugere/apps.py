"""That somebody logged in or out is written down, whichever way they came."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in, user_logged_out


class BrugereConfig(AppConfig):
    """Accounts, roles and login."""

    name = "visitator.web.brugere"

    def ready(self) -> None:
        user_logged_in.connect(_came)
        user_logged_out.connect(_went)


def _came(user: Any, **_: Any) -> None:
    from visitator.web.brugere.views import write_down
    from visitator.web.revision.models import Handling

    write_down(user, Handling.LOGGET_IND)


def _went(user: Any, **_: Any) -> None:
    from visitator.web.brugere.views import write_down
    from visitator.web.revision.models import Handling

    if user is not None:
        write_down(user, Handling.LOGGET_UD)
