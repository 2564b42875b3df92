"""The closed lists of words that a table may answer with, and how people say them."""

from __future__ import annotations

TERMS: dict[str, dict[str, str]] = {
    "pligt": {"skal": "kommunen skal tilbyde støtten", "kan": "kommunen kan tilbyde støtten"},
    "adgang": {
        "visitation": "kræver visitation",
        "selvmoeder": "man kan selv henvende sig; boformens leder afgør optagelsen",
        "aaben": "åbent tilbud uden visitation",
        "opsoegende": "kommunen opsøger borgeren",
        "af_egen_drift": "kommunen tilbyder det af egen drift",
    },
    "anonymitet": {"ja": "borgeren kan være anonym", "nej": "borgeren kan ikke være anonym"},
    "kompetence": {
        "myndighed": "afgøres af myndigheden",
        "visitationsudvalg": "afgøres af visitationsudvalget",
        "boformens_leder": "afgøres af boformens leder",
        "anden_enhed": "afgøres af en anden enhed i kommunen",
        "anden_myndighed": "afgøres af en anden myndighed",
        "ingen_afgoerelse": "der træffes ingen afgørelse",
    },
    "leverandoer": {
        "egne": "kommunens egne tilbud",
        "koebte": "købte tilbud",
        "egne_foer_koebte": "kommunens egne tilbud før købte",
        "ekstern": "eksterne tilbud",
        "offentlige": "kun offentlige tilbud",
        "borgeren_vaelger": "borgeren vælger selv, hvem der giver støtten",
        "borgeren_ansaetter": "borgeren ansætter selv",
    },
    "frit_valg": {"ja": "frit valg", "nej": "ikke frit valg"},
    "klage": {"ja": "afgørelsen kan påklages", "nej": "afgørelsen kan ikke påklages"},
    "betaling": {
        "gratis": "gratis for borgeren",
        "egenbetaling": "borgeren betaler",
        "husleje": "borgeren betaler husleje efter lejekontrakt",
        "ingen_opkraevning": "der opkræves ikke betaling",
        "ydelse": "kommunen betaler til borgeren",
    },
}

OVERSKRIFTER: dict[str, str] = {
    "pligt": "Pligt",
    "adgang": "Adgang",
    "anonymitet": "Anonymitet",
    "omfang": "Omfang",
    "varighed": "Varighed",
    "ferie": "Ferie",
    "kompetence": "Kompetence",
    "leverandoer": "Leverandør",
    "frit_valg": "Frit valg",
    "betaling": "Betaling",
    "klage": "Klage",
    "varsel": "Varsel",
}
