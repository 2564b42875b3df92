"""Pages of inquiries."""

from __future__ import annotations

from django.urls import path

from visitator.web.henvendelser import views

app_name = "henvendelser"
urlpatterns = [
    path("henvendelser/", views.ny, name="ny"),
    path("henvendelser/<uuid:udkast>/tjek/", views.tjek, name="tjek"),
    path("henvendelser/<uuid:udkast>/opgiv/", views.opgiv, name="opgiv"),
    path("henvendelser/<uuid:udkast>/<slug:trin>/", views.trin, name="trin"),
    path("sager/<uuid:sag_id>/henvendelse/", views.vis, name="vis"),
    path("sager/<uuid:sag_id>/henvendelse/ret/", views.ret, name="ret"),
    path("sager/<uuid:sag_id>/orientering/", views.orientering, name="orientering"),
]
