"""Every page of the application."""

from __future__ import annotations

from django.urls import include, path

from visitator.web.brugere.views import start

APPS = (
    "brugere",
    "kladder",
    "borgere",
    "sager",
    "journal",
    "henvendelser",
    "afklaring",
    "udredning",
    "arbejde",
    "opslag",
    "revision",
)
urlpatterns = [
    path("", start, name="start"),
    *[path("", include(f"visitator.web.{app}.urls")) for app in APPS],
]
