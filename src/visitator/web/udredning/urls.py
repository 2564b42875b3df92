"""Pages of udredning."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "udredning"
urlpatterns: list[URLPattern] = []
