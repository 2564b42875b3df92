"""The page of the audit trail."""

from __future__ import annotations

from django.urls import path

from visitator.web.brugere import audit_views

app_name = "revision"
urlpatterns = [path("revision/", audit_views.spor, name="spor")]
