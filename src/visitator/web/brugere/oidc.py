"""Logging in by OpenID Connect, as a municipality's own login or a broker offers it."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import requests
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from mozilla_django_oidc.auth import OIDCAuthenticationBackend
from mozilla_django_oidc.views import (
    OIDCAuthenticationCallbackView,
    OIDCAuthenticationRequestView,
)

from visitator.web.brugere.models import Bruger

TIMEOUT = 10
DISCOVERED = {
    "OIDC_OP_AUTHORIZATION_ENDPOINT": "authorization_endpoint",
    "OIDC_OP_TOKEN_ENDPOINT": "token_endpoint",
    "OIDC_OP_USER_ENDPOINT": "userinfo_endpoint",
    "OIDC_OP_JWKS_ENDPOINT": "jwks_uri",
}
UNKNOWN = (
    "Du er logget ind hos kommunen, men har ingen konto i Visitator. "
    "Bed kommunens administrator om at oprette en med din e-mailadresse."
)


@cache
def discovery(issuer: str) -> dict[str, Any]:
    """What the provider says of itself. Raises SuspiciousOperation where it is another issuer."""
    address = f"{issuer.rstrip('/')}/.well-known/openid-configuration"
    answer = requests.get(address, timeout=TIMEOUT)
    answer.raise_for_status()
    found: dict[str, Any] = answer.json()
    if found.get("issuer", "").rstrip("/") != issuer.rstrip("/"):
        raise SuspiciousOperation("The provider names another issuer than the one configured.")
    return found


class _Discovers:
    """Takes the provider's addresses from what it says of itself."""

    @staticmethod
    def get_settings(attr: str, *args: Any) -> Any:
        if attr in DISCOVERED and settings.OIDC:
            return discovery(settings.OIDC)[DISCOVERED[attr]]
        return getattr(settings, attr, *args)


class OidcBackend(_Discovers, OIDCAuthenticationBackend):
    """Finds the account that an administrator has made for whoever the provider vouches for.

    No account is made by logging in. The first login binds the account of that e-mail address to
    the provider's own id of the person; from then on only the id counts.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Without a provider there is nothing to ask, and the other backends are to be tried.
        if settings.OIDC:
            super().__init__(*args, **kwargs)

    def authenticate(self, request: HttpRequest | None, **kwargs: Any) -> Bruger | None:
        if not settings.OIDC or "nonce" not in kwargs:
            return None
        return cast("Bruger | None", super().authenticate(request, **kwargs))

    def verify_token(self, token: str, **kwargs: Any) -> dict[str, Any]:
        """The token's content. It must be from the issuer and for us, which the base leaves out."""
        payload = cast("dict[str, Any]", super().verify_token(token, **kwargs))
        audience = payload.get("aud")
        listed = audience if isinstance(audience, list) else [audience]
        if settings.OIDC_RP_CLIENT_ID not in listed:
            raise SuspiciousOperation("The token is for somebody else.")
        if str(payload.get("iss", "")).rstrip("/") != settings.OIDC.rstrip("/"):
            raise SuspiciousOperation("The token is from another issuer.")
        return payload

    def verify_claims(self, claims: dict[str, Any]) -> bool:
        return bool(claims.get("sub"))

    def filter_users_by_claims(self, claims: dict[str, Any]) -> QuerySet[Bruger]:
        bound = Bruger.objects.filter(oidc_sub=claims["sub"])
        email = claims.get("email")
        if bound.exists() or not email or claims.get("email_verified") is False:
            return bound
        return Bruger.objects.filter(email__iexact=email, oidc_sub__isnull=True)

    def create_user(self, claims: dict[str, Any]) -> None:
        return None

    def update_user(self, user: Bruger, claims: dict[str, Any]) -> Bruger:
        if user.oidc_sub is None:
            user.oidc_sub = claims["sub"]
            user.save(update_fields=["oidc_sub"])
        return user

    def get_user(self, user_id: int) -> Bruger | None:
        return (
            Bruger.objects.select_related("kommune", "enhed")
            .prefetch_related("tildelinger")
            .filter(pk=user_id, is_active=True)
            .first()
        )


class Begin(_Discovers, OIDCAuthenticationRequestView):
    """Sends the browser to the provider."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if not settings.OIDC:
            raise Http404
        super().__init__(*args, **kwargs)


class Return(_Discovers, OIDCAuthenticationCallbackView):
    """Takes the browser back from the provider."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if not settings.OIDC:
            raise Http404
        return cast("HttpResponse", super().get(request))

    def login_failure(self) -> HttpResponse:
        messages.error(self.request, UNKNOWN)
        return redirect("brugere:log_ind")
