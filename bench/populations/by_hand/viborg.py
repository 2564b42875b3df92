"""Viborg's services, written from its files of 2020."""

from __future__ import annotations

import polars as pl
from polars import col

from bench.populations.by_hand.shared import (
    BETYDELIGT_NEDSAT,
    LAENGEREVARENDE,
    MIDLERTIDIGT,
    NEDSAT,
    Ydelse,
    timer,
)

AFLASTNING, BEGGE = 1, 2
PROBLEMATISK, BEHANDLINGSKRAEVENDE = 1, 2
KVINDE = 0


def ydelser() -> dict[str, Ydelse]:
    """The services by name."""
    return {
        "viborg_sel_82c": sel_82c(),
        "viborg_sel_84": sel_84(),
        "viborg_sel_85": sel_85(),
        "viborg_sel_96": sel_96(),
        "viborg_sel_97": sel_97(),
        "viborg_sel_101": sel_101(),
        "viborg_sel_101a": sel_101a(),
        "viborg_sel_102": sel_102(),
        "viborg_sel_104": sel_104(),
        "viborg_sel_107": sel_107(),
        "viborg_sel_108": sel_108(),
        "viborg_sel_109": sel_109(),
    }


def sel_82c() -> Ydelse:
    """Help in an acute mental crisis."""
    return Ydelse(col("voksen") & col("akut_psykisk_krise"), None, {"omfang_til_2": timer(3)})


def sel_84() -> Ydelse:
    """Relief of those who care for someone near."""
    bindende = (
        col("voksen")
        & ((col("fysisk_funktionsevne") >= NEDSAT) | (col("psykisk_funktionsevne") >= NEDSAT))
        & col("passes_af_naer_paaroerende")
        & col("paaroerende_behov_for_afloesning")
    )
    form = col("afloesningens_form")
    return Ydelse(
        bindende,
        None,
        {
            "omfang_til": pl.when(form == AFLASTNING).then(timer(85)),
            "omfang_til_2": pl.when(form == BEGGE).then(timer(85)),
        },
    )


def sel_85() -> Ydelse:
    """Support at home."""
    bindende = (
        col("voksen")
        & col("betydeligt_eller_socialt")
        & (col("behov_hjaelp_omsorg_stoette") | col("behov_traening_faerdigheder"))
        & ~col("i_botilbud")
    )
    return Ydelse(bindende, bindende & col("deltager_selv"))


def sel_96() -> Ydelse:
    """A citizen who leads helpers of their own."""
    bindende = (
        col("voksen")
        & col("betydeligt_nedsat")
        & col("ikke_forbigaaende")
        & col("behov_pleje_overvaagning_ledsagelse")
        & ~col("behov_daekkes_af_83_84_86_97")
        & col("kan_vaere_arbejdsleder")
        & col("arbejdsgiver")
    )
    return Ydelse(bindende, bindende & col("uden_tvivl"))


def sel_97() -> Ydelse:
    """Companionship."""
    ikke_pensionist = ~col("folkepensionsalder_naaet")
    bindende = (
        col("voksen")
        & (col("under_67") | ikke_pensionist | col("bevilget_sel_97_sagsdato"))
        & col("betydeligt_nedsat")
        & col("ikke_forbigaaende")
        & ~col("kan_faerdes_alene")
        & col("kan_bede_om_ledsagelse")
        & col("kan_vise_oenske_om_aktiviteter")
        & ~col("bevilget_sel_96_sagsdato")
    )
    vejledende = (
        (
            col("under_67")
            | ikke_pensionist
            | col("bevilget_sel_97_67")
            | col("ledsagelse_foer_folkepensionsalderen")
        )
        & col("uden_tvivl")
        & col("bevidst_om_aktiviteten")
        & ~col("ledsagelse_daekket_af_andet")
        & ~col("sindslidelse")
        & ~col("misbrug")
    )
    return Ydelse(
        bindende,
        bindende & vejledende,
        {"omfang_fra": timer(15), "omfang_til": timer(15), "omfang_til_2": timer(90)},
    )


def sel_101() -> Ydelse:
    """Treatment of drug abuse."""
    raad = col("soeger_kun_raad_om_behandling")
    arrest = col("indsat_i_kommunens_arrest") & (col("stofforbrug") == PROBLEMATISK)
    i_behov = col("stofforbrug") == BEHANDLINGSKRAEVENDE
    bindende = col("voksen") & (i_behov | raad | arrest)
    return Ydelse(bindende, bindende & (col("andre_sociale_problemer") | raad | arrest))


def sel_101a() -> Ydelse:
    """Anonymous treatment of drug abuse."""
    bindende = (
        col("voksen")
        & (col("stofforbrug") == BEHANDLINGSKRAEVENDE)
        & ~col("andre_sociale_problemer")
    )
    return Ydelse(
        bindende,
        bindende & col("oensker_anonymitet"),
        {
            "omfang_fra": timer(1),
            "omfang_til": timer(1),
            "omfang_fra_2": timer(12),
            "omfang_til_2": timer(12),
            "omfang_til_3": timer(1),
        },
    )


def sel_102() -> Ydelse:
    """Treatment that cannot be had elsewhere; all cases here are new ones."""
    social = col("saerlige_sociale_problemer")
    varigt = col("betydeligt_nedsat") & col("ikke_forbigaaende")
    resten = (
        col("voksen")
        & col("behov_speciel_behandling")
        & col("behandlingsmuligheder_udtoemt")
        & col("behandler_godkendt")
    )
    return Ydelse(
        resten & (varigt | social),
        resten & ((varigt & col("uden_tvivl")) | social),
        {"omfang_til": timer(15)},
    )


def sel_104() -> Ydelse:
    """Activities and company."""
    return Ydelse(col("voksen") & col("betydeligt_eller_socialt"))


def sel_107() -> Ydelse:
    """A temporary place to live."""
    social = col("saerlige_sociale_problemer")
    psykisk = col("psykisk_funktionsevne")
    afklare = col("behov_afklare_udvikle_botilbud")
    omfattende = col("behov_daglig_hjaelp_eller_pleje") | col(
        "behov_saerlig_behandlingsmaessig_stoette"
    )
    kan_ikke = col("behov_pleje_eller_behandling") & ~col("kan_klare_sig_uden_stoette")
    foerste = (col("betydeligt_eller_socialt") & afklare) | (col("betydeligt_nedsat") & omfattende)
    bindende = col("voksen") & (foerste | (((psykisk >= NEDSAT) | social) & kan_ikke))
    sidste = ((psykisk == BETYDELIGT_NEDSAT) | social) & kan_ikke & afklare
    vejledende = (
        (col("botilbudsbehov") == MIDLERTIDIGT)
        | col("venter_paa_laengerevarende_botilbud")
        | col("til_aflastning")
    )
    return Ydelse(bindende, col("voksen") & (foerste | sidste) & vejledende)


def sel_108() -> Ydelse:
    """A lasting place to live."""
    bindende = (
        col("voksen")
        & col("betydeligt_nedsat")
        & col("ikke_forbigaaende")
        & col("behov_omfattende_hjaelp")
        & col("mindre_indgribende_afsoegt")
        & col("behov_vedvarende_stoette_og_pleje")
        & ~col("behov_daekkes_i_egen_bolig")
    )
    alle = bindende & col("uden_tvivl") & (col("botilbudsbehov") == LAENGEREVARENDE)
    return Ydelse(bindende, alle)


def sel_109() -> Ydelse:
    """A crisis centre; a limit is told where children come along."""
    bindende = col("voksen") & (col("koen") == KVINDE) & col("udsat_for_vold_i_naere_relationer")
    boern = col("ledsagende_boern")
    return Ydelse(
        bindende,
        None,
        {
            "omfang_fra": pl.when(boern).then(timer(4)),
            "omfang_til": pl.when(boern).then(timer(10)),
        },
    )
