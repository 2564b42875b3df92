"""Pages of drafts."""

from __future__ import annotations

from django.urls import path

from visitator.web.kladder import views

app_name = "kladder"
urlpatterns = [
    path("kladder/gem/", views.gem, name="gem"),
    path("kladder/smid-vaek/", views.drop, name="drop"),
]
