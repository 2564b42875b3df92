"""Hvidovre's services, written from its files of 2023."""

from __future__ import annotations

import polars as pl
from polars import Expr, col

from bench.populations.by_hand.shared import (
    AD_HOC,
    AMBULANT,
    BETYDELIGT_NEDSAT,
    BOTILBUD_105,
    BOTILBUD_108,
    DAG,
    DOEGN,
    EFTERBEHANDLING,
    LAENGEREVARENDE,
    MIDLERTIDIGT,
    NEDSAT,
    OPGANGSBOFAELLESSKAB,
    UDEN_BOLIG,
    C,
    D,
    Ydelse,
    raekke,
    timer,
)

KAN_FAAS, KUN_VENTETID = 4, 3
FOERTIDSPENSION, FOERTIDSPENSION_FOER_2003, FOLKEPENSION, KONTANTHJAELP = 1, 2, 3, 4
PSYKOLOG = 0
ANBRINGELSE, KENDELSE, TILSYN, VILKAAR = 1, 2, 3, 5
KVINDE, MAND = 0, 1
GRUND_INGEN, GRUND_ANDEN = 0, 3


def shared() -> dict[str, Expr]:
    """What several of Hvidovre's services ask, and which row of a long table fits."""
    ung = (
        (col("alder") < 18)
        & col("ung_alvorlige_problemer")
        & col("ung_behandling_foer_anden_stoette")
        & col("foraeldremyndighed_samtykker")
    )
    stof = (col("alder") >= 18) & col("afhaengig_af_stoffer")
    form = col("rusmiddelbehandling")
    doegn_til_sidst = (
        (form == DOEGN) & col("ambulant_og_dag_tilbudt") & ~col("kan_profitere_af_ambulant_og_dag")
    )
    voksen = col("alder") >= 18
    return {
        "ung_i_behandling": ung,
        "raekke_101": raekke(
            ung,
            stof & col("gravid") & (form == DOEGN),
            stof & (form == AD_HOC),
            stof & (form == AMBULANT),
            stof & (form == DAG),
            stof & doegn_til_sidst,
            stof & (form == EFTERBEHANDLING),
            ellers=7,
        ),
        "raekke_141": raekke(
            voksen & col("gravid") & (form == DOEGN),
            form == AD_HOC,
            form == AMBULANT,
            voksen & (form == DAG),
            voksen & doegn_til_sidst,
            form == EFTERBEHANDLING,
            ellers=6,
        ),
        "aflastning_107": aflastning_107(),
    }


def aflastning_107() -> Expr:
    """The guiding conditions of a relief stay under § 107."""
    return (
        col("grund_til_aflastning").is_between(1, 2)
        & (
            (col("fysisk_funktionsevne") == BETYDELIGT_NEDSAT)
            | (col("psykisk_funktionsevne") == BETYDELIGT_NEDSAT)
        )
        & (col("funktionsnedsaettelse_varig") == 0)
        & (col("botilbudsbehov") == LAENGEREVARENDE)
    )


def ydelser() -> dict[str, Ydelse]:
    """The services by name."""
    return {
        "hvidovre_sel_85": sel_85(),
        "hvidovre_sel_96": sel_96(),
        "hvidovre_sel_97": sel_97(),
        "hvidovre_sel_98": sel_98(),
        "hvidovre_sel_101": sel_101(),
        "hvidovre_sel_102": sel_102(),
        "hvidovre_sel_103": sel_103(),
        "hvidovre_sel_104": sel_104(),
        "hvidovre_sel_107": sel_107(),
        "hvidovre_sel_108": sel_108(),
        "hvidovre_sel_109": sel_109(),
        "hvidovre_sul_141": sul_141(),
    }


def sel_85() -> Ydelse:
    """Support at home: care and training both, as a guideline."""
    omsorg, traening = col("behov_hjaelp_omsorg_stoette"), col("behov_traening_faerdigheder")
    bindende = col("betydeligt_eller_socialt") & (omsorg | traening) & col("motiveret")
    vejledende = omsorg & traening & ~col("behov_daekkes_paa_anden_maade") & col("sel_82_tilbudt")
    return Ydelse(bindende, bindende & vejledende)


def sel_96() -> Ydelse:
    """A citizen who leads helpers of their own."""
    bindende = (
        col("voksen")
        & col("betydeligt_nedsat")
        & col("ikke_forbigaaende")
        & col("behov_pleje_overvaagning_ledsagelse")
        & ~col("behov_daekkes_uden_bpa")
        & col("kan_vaere_arbejdsleder")
        & col("arbejdsgiver")
        & ((col("boligform") <= UDEN_BOLIG) | ~col("hjaelp_faelles_for_beboere"))
    )
    return Ydelse(bindende, bindende & col("uden_tvivl") & col("d_eller_e"))


def sel_97() -> Ydelse:
    """Companionship, fewer hours in a home."""
    har, fra_foer_67 = col("bevilget_sel_97_sagsdato"), col("bevilget_sel_97_67")
    bindende = (
        col("voksen")
        & (col("under_67") | har | ~col("folkepensionsalder_naaet"))
        & col("betydeligt_nedsat")
        & col("ikke_forbigaaende")
        & ~col("kan_faerdes_alene")
        & col("oensker_ledsagelse")
        & ~col("bevilget_sel_96_sagsdato")
        & ~col("bevilget_sel_98_sagsdato")
    )
    vejledende = (
        (col("under_67") | (har & fra_foer_67))
        & col("uden_tvivl")
        & ~col("sindslidelse")
        & ~col("nedsat_af_sociale_aarsager")
    )
    hjemme = ~col("i_botilbud")
    return Ydelse(
        bindende,
        bindende & vejledende,
        {
            "omfang_til": pl.when(col("i_botilbud")).then(timer(12)).when(hjemme).then(timer(15)),
            "omfang_til_2": pl.when(col("i_botilbud")).then(timer(3)).when(hjemme).then(timer(90)),
            "omfang_til_3": pl.when(col("i_botilbud")).then(timer(90)),
        },
    )


def sel_98() -> Ydelse:
    """A contact person for the deafblind."""
    bindende = col("voksen") & col("funktionelt_doevblind") & col("hjaelpemidler_afproevet")
    alle = bindende & ~col("behov_daekkes_andre_steder")
    return Ydelse(bindende, alle, {"omfang_fra": timer(15), "omfang_til": timer(15)})


def sel_101() -> Ydelse:
    """Treatment of drug abuse."""
    ung = (
        col("ung_alvorlige_problemer")
        & col("ung_behandling_foer_anden_stoette")
        & col("foraeldremyndighed_samtykker")
    )
    bindende = (
        (col("afhaengig_af_stoffer") | col("ung_i_behandling"))
        & col("stofmisbrug_giver_skader")
        & (col("voksen") | ung)
        & col("i_frihed")
    )
    row = col("raekke_101")
    return Ydelse(
        bindende,
        None,
        {
            "omfang_fra": pl.when((row == 1) | (row == 5))
            .then(timer(30))
            .when((row == 3) | (row == 6))
            .then(timer(2))
            .when(row == 4)
            .then(timer(9)),
            "omfang_til": pl.when((row == 1) | (row == 5))
            .then(timer(60))
            .when(row == 2)
            .then(timer(5))
            .when(row == 3)
            .then(timer(8))
            .when(row == 6)
            .then(timer(4)),
        },
    )


def sel_102() -> Ydelse:
    """Treatment that cannot be had elsewhere."""
    varigt = col("betydeligt_nedsat") & col("ikke_forbigaaende")
    uden_tvivl = varigt & col("uden_tvivl")
    social = col("saerlige_sociale_problemer")
    resten = (
        col("voksen")
        & col("behov_saerlig_behandling")
        & (col("aarsag_til_saerlig_behandling") < KUN_VENTETID)
        & col("behandlingsmuligheder_udtoemt")
        & col("behandling_i_danmark")
        & col("behandling_godkendt_i_danmark")
    )
    anden_stoette = (
        col("bevilget_sel_85_sagsdato")
        | col("bevilget_sel_103_sagsdato")
        | col("bevilget_sel_104_sagsdato")
        | col("bevilget_sel_107_sagsdato")
        | col("bevilget_sel_108_sagsdato")
        | col("bevilget_abl_105_sagsdato")
        | col("bevilget_sel_109_sagsdato")
        | col("bevilget_sel_110_sagsdato")
        | col("modtager_anden_stoette")
    )
    return Ydelse(
        resten & (varigt | social),
        resten & (uden_tvivl | social) & anden_stoette,
        {"omfang_til": pl.when(col("behandlingsform") == PSYKOLOG).then(timer(10))},
    )


def sel_103() -> Ydelse:
    """Sheltered employment."""
    indkomst = col("forsoergelsesgrundlag")
    bindende = (
        col("voksen")
        & ((col("alder") <= 65) | ~col("folkepensionsalder_naaet"))
        & col("betydeligt_eller_socialt")
        & ~col("kan_arbejde_paa_normale_vilkaar")
        & ~col("kan_bruge_tilbud_efter_anden_lov")
        & (
            indkomst.is_between(FOERTIDSPENSION, FOERTIDSPENSION_FOER_2003)
            | (indkomst == KONTANTHJAELP)
        )
        & col("kan_indgaa_i_arbejdsfaellesskab")
        & col("motiveret")
    )
    vejledende = (
        (col("alder") <= 65)
        & col("kan_bruge_beskyttet_beskaeftigelse")
        & col("samlet_funktionsniveau").is_between(C, D)
        & col("halvdelen_2_3")
    )
    i_bolig = col("boligform").is_between(OPGANGSBOFAELLESSKAB, BOTILBUD_105)
    return Ydelse(bindende, bindende & vejledende, dagtilbud(i_bolig))


def sel_104() -> Ydelse:
    """Activities and company."""
    bindende = (
        col("voksen")
        & col("betydeligt_eller_socialt")
        & (
            col("behov_samvaer_med_ligestillede")
            | col("behov_traening_i_daglige_funktioner")
            | col("behov_aktiverende_stoette_og_omsorg")
            | col("behov_miljoeskifte")
        )
        & ~col("kan_bruge_beskyttet_beskaeftigelse")
        & ~col("kan_bruge_tilbud_efter_anden_lov")
        & ~col("kan_bruge_almindelige_fritidstilbud")
    )
    vejledende = col("d_eller_e") & col("halvdelen_3_4") & col("motiveret")
    i_bolig = col("boligform").is_between(BOTILBUD_108, BOTILBUD_105)
    return Ydelse(bindende, bindende & vejledende, dagtilbud(i_bolig))


def dagtilbud(i_bolig: Expr) -> dict[str, Expr]:
    """Up to four times in a home, one to five elsewhere."""
    return {
        "omfang_fra": pl.when(~i_bolig).then(timer(1)),
        "omfang_til": pl.when(i_bolig).then(timer(4)).when(~i_bolig).then(timer(5)),
    }


def sel_107() -> Ydelse:
    """A temporary place to live, or relief."""
    psykisk = col("psykisk_funktionsevne")
    kan_ikke = col("behov_pleje_eller_behandling") & ~col("kan_klare_sig_uden_stoette")
    omfattende = col("behov_daglig_hjaelp_eller_pleje") | col(
        "behov_saerlig_behandlingsmaessig_stoette"
    )
    faelles = (
        col("voksen")
        & col("mindre_indgribende_afsoegt")
        & (~col("behov_daekkes_i_egen_bolig") | col("til_aflastning"))
    )
    uafklaret = col("stoettebehov_uafklaret")
    midlertidigt = uafklaret | (col("botilbudsbehov") == MIDLERTIDIGT)
    bindende = (
        faelles
        & (col("betydeligt_eller_socialt") | ((psykisk >= NEDSAT) & kan_ikke))
        & (omfattende | kan_ikke)
        & (midlertidigt | col("til_aflastning"))
    )
    alle = (
        faelles
        & col("betydeligt_eller_socialt")
        & omfattende
        & col("oensker_samarbejde")
        & col("d_eller_e")
        & col("halvdelen_3_4")
        & (midlertidigt | col("aflastning_107"))
    )
    return Ydelse(bindende, alle)


def sel_108() -> Ydelse:
    """A lasting place to live, or one by judgment."""
    retligt, behov = col("retligt_grundlag"), col("botilbudsbehov")
    dom = retligt.is_between(ANBRINGELSE, KENDELSE)
    tilsyn = retligt.is_between(TILSYN, VILKAAR)
    ikke_hjemme = ~col("behov_daekkes_i_egen_bolig")
    botilbud = (
        col("betydeligt_nedsat")
        & col("ikke_forbigaaende")
        & col("behov_omfattende_hjaelp")
        & (behov == LAENGEREVARENDE)
        & col("mindre_indgribende_afsoegt")
        & ikke_hjemme
    )
    vejledende = (
        botilbud
        & col("uden_tvivl")
        & col("behov_hjaelp_hele_doegnet")
        & col("d_eller_e")
        & col("halvdelen_3_4")
    )
    return Ydelse(
        col("voksen") & (dom | tilsyn | botilbud),
        col("voksen") & (dom | (tilsyn & (behov == LAENGEREVARENDE) & ikke_hjemme) | vejledende),
    )


def sel_109() -> Ydelse:
    """A crisis centre; more is paid where children come along."""
    bindende = col("udsat_for_vold_i_naere_relationer") & ~col("almindelig_akut_bolignoed")
    vejledende = (
        (col("koen") == KVINDE)
        & (~col("kan_bo_hos_netvaerk") | col("sikkerhed_kraever_fraflytning"))
        & col("mindre_indgribende_afsoegt")
    )
    kvinde, boern = col("koen") != MAND, col("ledsagende_boern")
    en_af_dem = kvinde & boern.is_not_null()
    return Ydelse(
        bindende,
        bindende & vejledende,
        {
            "omfang_fra": pl.when(en_af_dem).then(timer(10)),
            "omfang_til": pl.when(en_af_dem).then(timer(10)),
            "omfang_fra_2": pl.when(kvinde & boern).then(timer(4)),
            "omfang_til_2": pl.when(kvinde & boern).then(timer(10)),
        },
    )


def sul_141() -> Ydelse:
    """Treatment of alcohol abuse."""
    bindende = col("afhaengig_af_alkohol") & col("alkoholmisbrug_giver_skader") & col("i_frihed")
    row = col("raekke_141")
    return Ydelse(
        bindende,
        bindende & col("voksen"),
        {
            "omfang_fra": pl.when((row == 0) | (row == 4))
            .then(timer(30))
            .when((row == 2) | (row == 5))
            .then(timer(2))
            .when(row == 3)
            .then(timer(9)),
            "omfang_til": pl.when((row == 0) | (row == 4))
            .then(timer(60))
            .when(row == 1)
            .then(timer(5))
            .when(row == 2)
            .then(timer(8))
            .when(row == 5)
            .then(timer(4)),
        },
    )
