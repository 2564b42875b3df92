"""Pages of borgere."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "borgere"
urlpatterns: list[URLPattern] = []
