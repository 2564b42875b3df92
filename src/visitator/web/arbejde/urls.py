"""Pages of arbejde."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "arbejde"
urlpatterns: list[URLPattern] = []
