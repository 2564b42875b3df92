"""Pages of the case as a whole."""

from __future__ import annotations

from django.urls import path

from visitator.web.sager import views

app_name = "sager"
urlpatterns = [
    path("sager/<uuid:sag_id>/", views.vis, name="vis"),
    path("sager/<uuid:sag_id>/begrund/", views.begrund, name="begrund"),
    path("sager/<uuid:sag_id>/ret/", views.ret, name="ret"),
    path("sager/<uuid:sag_id>/fristbesked/", views.fristbesked, name="fristbesked"),
    path("sager/<uuid:sag_id>/kommuneforhold/", views.kommuneforhold, name="kommuneforhold"),
    path("sager/<uuid:sag_id>/fordel/", views.fordel, name="fordel"),
    path("sager/<uuid:sag_id>/stadie/", views.stadie, name="stadie"),
]
