"""Pages of the journal."""

from __future__ import annotations

from django.urls import path

from visitator.web.journal import views

app_name = "journal"
CASE = "sager/<uuid:sag_id>/journal/"
urlpatterns = [
    path(CASE, views.tidslinje, name="tidslinje"),
    path(f"{CASE}notat/", views.nyt_notat, name="nyt_notat"),
    path(f"{CASE}notat/<int:notat_id>/", views.notat, name="notat"),
    path(f"{CASE}notat/<int:notat_id>/ret/", views.ret, name="ret"),
    path(f"{CASE}fil/", views.ny_fil, name="ny_fil"),
    path(f"{CASE}fil/<int:fil_id>/", views.fil, name="fil"),
]
