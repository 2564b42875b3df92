"""Pages of henvendelser."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "henvendelser"
urlpatterns: list[URLPattern] = []
