"""Pages of afklaring."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "afklaring"
urlpatterns: list[URLPattern] = []
