"""Pages of one's own work."""

from __future__ import annotations

from django.urls import path

from visitator.web.arbejde import views

app_name = "arbejde"
urlpatterns = [path("sager/", views.sager, name="sager")]
