"""Pages of opslag."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "opslag"
urlpatterns: list[URLPattern] = []
