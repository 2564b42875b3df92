"""Pages of the catalogue."""

from __future__ import annotations

from django.urls import path

from visitator.web.opslag import views

app_name = "opslag"
urlpatterns = [
    path("katalog/", views.kommuner, name="kommuner"),
    path("katalog/sammenlign/", views.sammenlign, name="sammenlign"),
    path("katalog/<slug:kommune>/", views.kommune, name="kommune"),
    path("katalog/<slug:kommune>/<slug:ydelse>/", views.standard, name="standard"),
]
