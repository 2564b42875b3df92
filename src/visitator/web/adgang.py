"""Which right each page asks for. This is the only place that says so; what is not here is shut.

A page is named as ``urls.py`` names it. The same table in words, with the roles, is
``docs/reference/adgang.md``; a test walks every page as every role and compares.
"""

from __future__ import annotations

from enum import Enum

from visitator.web.brugere.rights import Ret


class Alle(Enum):
    """Pages that ask for no right of their own."""

    OFFENTLIG = "alle, også uden at være logget ind"
    LOGGET_IND = "alle, der er logget ind"


ADGANG: dict[str, Ret | Alle] = {
    "start": Alle.OFFENTLIG,
    "brugere:adgangskode": Alle.LOGGET_IND,
    "brugere:konto": Ret.BRUGERE_STYR,
    "brugere:liste": Ret.BRUGERE_STYR,
    "brugere:ny": Ret.BRUGERE_STYR,
    "revision:spor": Ret.REVISION_LAES,
    "brugere:log_ind": Alle.OFFENTLIG,
    "brugere:log_ud": Alle.LOGGET_IND,
    "brugere:oidc_begynd": Alle.OFFENTLIG,
    "brugere:oidc_tilbage": Alle.OFFENTLIG,
    "afklaring:afslut": Ret.SAG_SKRIV,
    "afklaring:fortryd": Ret.SAG_SKRIV,
    "afklaring:historik": Ret.SAG_LAES,
    "afklaring:hoeringssvar": Ret.SAG_SKRIV,
    "afklaring:krav": Ret.SAG_SKRIV,
    "afklaring:liste": Ret.SAG_SKRIV,
    "afklaring:nabo": Ret.SAG_SKRIV,
    "afklaring:naeste": Ret.SAG_SKRIV,
    "afklaring:nyt_papir": Ret.SAG_SKRIV,
    "afklaring:oversigt": Ret.SAG_LAES,
    "afklaring:papir": Ret.SAG_SKRIV,
    "afklaring:partshoering": Ret.SAG_SKRIV,
    "afklaring:spoergsmaal": Ret.SAG_SKRIV,
    "afklaring:stoette": Ret.SAG_SKRIV,
    "borgere:begrund": Ret.SAG_LAES,
    "borgere:ret": Ret.SAG_SKRIV,
    "borgere:soeg": Ret.SAG_LAES,
    "borgere:vis": Ret.SAG_LAES,
    "sager:begrund": Ret.SAG_LAES,
    "sager:fordel": Ret.SAG_FORDEL,
    "sager:fristbesked": Ret.SAG_SKRIV,
    "sager:kommuneforhold": Ret.SAG_SKRIV,
    "sager:ret": Ret.SAG_SKRIV,
    "sager:stadie": Ret.SAG_SKRIV,
    "sager:vis": Ret.SAG_LAES,
    "henvendelser:ny": Ret.SAG_SKRIV,
    "henvendelser:opgiv": Ret.SAG_SKRIV,
    "henvendelser:orientering": Ret.SAG_SKRIV,
    "henvendelser:ret": Ret.SAG_SKRIV,
    "henvendelser:tjek": Ret.SAG_SKRIV,
    "henvendelser:trin": Ret.SAG_SKRIV,
    "henvendelser:vis": Ret.SAG_LAES,
    "arbejde:sager": Ret.SAG_LAES,
    "journal:fil": Ret.SAG_LAES,
    "journal:notat": Ret.SAG_LAES,
    "journal:ny_fil": Ret.SAG_SKRIV,
    "journal:nyt_notat": Ret.SAG_SKRIV,
    "journal:ret": Ret.SAG_SKRIV,
    "journal:tidslinje": Ret.SAG_LAES,
    "opslag:kommune": Alle.OFFENTLIG,
    "opslag:kommuner": Alle.OFFENTLIG,
    "opslag:sammenlign": Alle.OFFENTLIG,
    "opslag:standard": Alle.OFFENTLIG,
    "kladder:drop": Alle.LOGGET_IND,
    "kladder:gem": Alle.LOGGET_IND,
    "udredning:oversigt": Ret.SAG_LAES,
    "udredning:udskrift": Ret.SAG_LAES,
    "udredning:begynd": Ret.SAG_SKRIV,
    "udredning:formaal": Ret.SAG_SKRIV,
    "udredning:maalgrupper": Ret.SAG_SKRIV,
    "udredning:oevrige": Ret.SAG_SKRIV,
    "udredning:niveau": Ret.SAG_SKRIV,
    "udredning:handleplan": Ret.SAG_SKRIV,
    "udredning:tilfoej_tema": Ret.SAG_SKRIV,
    "udredning:tema": Ret.SAG_SKRIV,
    "udredning:fjern_tema": Ret.SAG_SKRIV,
    "udredning:nyt_maal": Ret.SAG_SKRIV,
    "udredning:ret_maal": Ret.SAG_SKRIV,
    "udredning:fjern_maal": Ret.SAG_SKRIV,
    "udredning:afslut": Ret.SAG_SKRIV,
    "udredning:genaabn": Ret.SAG_SKRIV,
}
