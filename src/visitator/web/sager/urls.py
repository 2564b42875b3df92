"""Pages of sager."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "sager"
urlpatterns: list[URLPattern] = []
