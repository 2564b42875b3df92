"""Every page of the application."""

from __future__ import annotations

from django.urls import include, path

from visitator.web.brugere.views import start

APPS = (
    "brugere.urls",
    "kladder.urls",
    "sager.citizen_urls",
    "sager.urls",
    "journal.urls",
    "henvendelser.urls",
    "afklaring.urls",
    "udredning.urls",
    "arbejde.urls",
    "opslag.urls",
    "brugere.audit_urls",
)
urlpatterns = [
    path("", start, name="start"),
    *[path("", include(f"visitator.web.{app}")) for app in APPS],
]
