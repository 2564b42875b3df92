"""Pages of accounts."""

from __future__ import annotations

from django.urls import path

from visitator.web.brugere import account_views as accounts
from visitator.web.brugere import oidc, views

app_name = "brugere"
urlpatterns = [
    path("brugere/", accounts.liste, name="liste"),
    path("brugere/ny/", accounts.ny, name="ny"),
    path("brugere/<int:konto_id>/", accounts.konto, name="konto"),
    path("adgangskode/", accounts.adgangskode, name="adgangskode"),
    path("log-ind/", views.log_ind, name="log_ind"),
    path("log-ud/", views.log_ud, name="log_ud"),
    path("oidc/begynd/", oidc.Begin.as_view(), name="oidc_begynd"),
    path("oidc/tilbage/", oidc.Return.as_view(), name="oidc_tilbage"),
]
