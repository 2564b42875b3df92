"""Pages of citizens: they show the citizens' cases, and belong to this app for that reason."""

from __future__ import annotations

from django.urls import path

from visitator.web.sager import citizen_views as views

app_name = "borgere"
urlpatterns = [
    path("borgere/", views.soeg, name="soeg"),
    path("borgere/<uuid:borger_id>/", views.vis, name="vis"),
    path("borgere/<uuid:borger_id>/ret/", views.ret, name="ret"),
    path("borgere/<uuid:borger_id>/begrund/", views.begrund, name="begrund"),
]
