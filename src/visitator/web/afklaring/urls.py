"""Pages of the clarification."""

from __future__ import annotations

from django.urls import path

from visitator.web.afklaring import paper_views as papers
from visitator.web.afklaring import views

app_name = "afklaring"
CASE = "sager/<uuid:sag_id>/afklaring/"
urlpatterns = [
    path(CASE, views.oversigt, name="oversigt"),
    path(f"{CASE}naeste/", views.naeste, name="naeste"),
    path(f"{CASE}liste/", views.liste, name="liste"),
    path(f"{CASE}stoette/", views.stoette, name="stoette"),
    path(f"{CASE}svar/<str:faktum>/", views.spoergsmaal, name="spoergsmaal"),
    path(f"{CASE}svar/<str:faktum>/historik/", views.historik, name="historik"),
    path(f"{CASE}svar/<str:faktum>/fortryd/", views.fortryd, name="fortryd"),
    path(f"{CASE}naboer/<slug:ydelse>/", views.nabo, name="nabo"),
    path(f"{CASE}afslut/", views.afslut, name="afslut"),
    path(f"{CASE}papirer/nyt/", papers.nyt, name="nyt_papir"),
    path(f"{CASE}papirer/<int:papir_id>/", papers.papir, name="papir"),
    path(f"{CASE}krav/<slug:ydelse>/<slug:krav>/", papers.krav, name="krav"),
    path(f"{CASE}partshoering/", papers.partshoering, name="partshoering"),
    path(f"{CASE}partshoering/<int:hearing_id>/", papers.hoeringssvar, name="hoeringssvar"),
]
