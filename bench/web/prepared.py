"""Run as a program: fills the database of the environment and prints what the load needs.

``python -m bench.web.prepared CASES USERS`` prints JSON: for each user a session key and the
addresses of pages that this person opens in a day's work.
"""

from __future__ import annotations

import json
import random
import sys
from importlib import import_module
from typing import Any

from visitator.web.serving import set_up

CASES_EACH = 30


def main(cases: int, users: int) -> None:
    """Make the citizens and the sessions."""
    set_up()
    from visitator.web.demo.build import prepare

    for words in prepare(cases, 1, anew=False):
        print(words, file=sys.stderr, flush=True)
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    print(json.dumps(_users(users)))


def _users(count: int) -> list[dict[str, Any]]:
    from visitator.web.brugere.models import Bruger

    chance = random.Random(1)
    workers = list(Bruger.objects.filter(tildelinger__rolle="sagsbehandler").order_by("pk"))
    return [_user(bruger) for bruger in chance.sample(workers, min(count, len(workers)))]


def _user(bruger: Any) -> dict[str, Any]:
    from django.conf import settings

    from visitator.web.kommuner.scope import in_kommune
    from visitator.web.sager.models import Sag

    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session["_auth_user_id"] = str(bruger.pk)
    session["_auth_user_backend"] = "visitator.web.brugere.backends.LocalBackend"
    session["_auth_user_hash"] = bruger.get_session_auth_hash()
    session.create()
    with in_kommune(bruger.kommune_id):
        cases = list(Sag.objects.filter(sagsbehandler=bruger)[:CASES_EACH])
    return {
        "session": session.session_key,
        "sager": [str(sag.pk) for sag in cases],
        "borgere": [str(sag.borger_id) for sag in cases],
    }


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
