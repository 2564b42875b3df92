"""Pages of the assessment."""

from __future__ import annotations

from django.urls import path

from visitator.web.udredning.views import finish, goals, overview, parts, themes

app_name = "udredning"
ROOT = "sager/<uuid:sag_id>/udredning"
urlpatterns = [
    path(f"{ROOT}/", overview.oversigt, name="oversigt"),
    path(f"{ROOT}/begynd/", overview.begynd, name="begynd"),
    path(f"{ROOT}/udskrift/", overview.udskrift, name="udskrift"),
    path(f"{ROOT}/formaal/", parts.formaal, name="formaal"),
    path(f"{ROOT}/maalgrupper/", parts.maalgrupper, name="maalgrupper"),
    path(f"{ROOT}/oevrige-temaer/", parts.oevrige, name="oevrige"),
    path(f"{ROOT}/samlet-niveau/", parts.niveau, name="niveau"),
    path(f"{ROOT}/handleplan/", parts.handleplan, name="handleplan"),
    path(f"{ROOT}/tema/", themes.tilfoej_tema, name="tilfoej_tema"),
    path(f"{ROOT}/tema/<slug:tema>/", themes.tema, name="tema"),
    path(f"{ROOT}/tema/<slug:tema>/tag-ud/", themes.fjern_tema, name="fjern_tema"),
    path(f"{ROOT}/maal/", goals.nyt_maal, name="nyt_maal"),
    path(f"{ROOT}/maal/<int:nummer>/", goals.ret_maal, name="ret_maal"),
    path(f"{ROOT}/maal/<int:nummer>/fjern/", goals.slet_maal, name="fjern_maal"),
    path(f"{ROOT}/afslut/", finish.afslut, name="afslut"),
    path(f"{ROOT}/genaabn/", finish.genaabn, name="genaabn"),
]
