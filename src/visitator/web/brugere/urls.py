"""Pages of accounts."""

from __future__ import annotations

from django.urls import path

from visitator.web.brugere import views

app_name = "brugere"
urlpatterns = [
    path("log-ind/", views.log_ind, name="log_ind"),
    path("log-ud/", views.log_ud, name="log_ud"),
]
