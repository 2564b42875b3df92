"""What was sent after the login had run out: kept in the login page, and offered again after it.

The text goes back to the browser it came from, signed, and to the person it came from alone: a
signed cookie that outlives the session says who that was.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest, HttpResponse

from visitator.web.brugere.models import Bruger

SALT = "visitator.genoptag"
COOKIE = "visitator_person"
KEPT_FOR = 12 * 60 * 60
NOT_OFFERED = ("csrfmiddlewaretoken",)


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that was sent and not taken: where to, and its fields in order."""

    path: str
    fields: tuple[tuple[str, str], ...]


def kept(request: HttpRequest) -> str:
    """A form that was sent without a login, as text for the login page; empty where none was."""
    person = request.get_signed_cookie(COOKIE, default="", max_age=KEPT_FOR)
    page = request.resolver_match
    # The forms about accounts hold passwords, and little that takes long to write.
    if request.method != "POST" or not person or page is None or page.app_name == "brugere":
        return ""
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in NOT_OFFERED
        for value in values
    ]
    content = {"sti": request.get_full_path(), "person": person, "felter": fields}
    return signing.dumps(content, salt=SALT, compress=True)


def offered(text: str, bruger: Bruger) -> Sent | None:
    """The form that a person sent before they logged in; None where it was not theirs."""
    try:
        content = signing.loads(text, salt=SALT, max_age=KEPT_FOR)
    except signing.BadSignature:
        return None
    if content["person"] != bruger.spor_id:
        return None
    return Sent(content["sti"], tuple((name, value) for name, value in content["felter"]))


def remember_person(response: HttpResponse, bruger: Bruger, *, secure: bool) -> None:
    """Let the browser say who was logged in last."""
    response.set_signed_cookie(
        COOKIE, bruger.spor_id, max_age=KEPT_FOR, httponly=True, samesite="Lax", secure=secure
    )
