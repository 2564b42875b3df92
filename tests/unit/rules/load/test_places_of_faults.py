"""A fault stands where the value stands, in every part of a catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import FILES, KILDE, STANDARD, standard
from unit.rules.load.told_faults import told_faults

ANYBODY = "maalgruppe: {p: ja}\n"
GENERAL = "kommuner/proeve/kommune.yaml"
OTHER = "kommuner/proeve/2020-01-01/sel-97.yaml"
FACTS = "fakta/fakta.yaml"
ABOUT = "spoergsmaal: S?, art: oplysning, besvares_af: borger"
NO_SECTION = "Afsnittet «9» findes ikke i proeve. Gyldige er: 1."

CITATIONS = {
    "the standard": ("kilde: {dokument: proeve, afsnit: '9'}", "4:8"),
    "a group": ("maalgruppe: {kilde: '9', alle: [{p: ja}]}", "5:21"),
    "a part of a group": ("maalgruppe: {alle: [{p: ja}, {p: ja, kilde: '9'}]}", "5:45"),
    "a part of several": ("maalgruppe: {mindst: 1, af: [{p: ja, kilde: '9'}]}", "5:45"),
    "what is not": ("maalgruppe: {ikke: {p: ja, kilde: '9'}}", "5:35"),
    "a variant": ("varianter: {a: {titel: A, maalgruppe: {p: ja, kilde: '9'}}}", "5:54"),
    "a variant's text": (
        "varianter: {a: {titel: A, tekster: {formaal: [{tekst: T, kilde: '9'}]}}}",
        "5:65",
    ),
    "a variant's table": ("varianter: {a: {titel: A, pligt: {vaerdi: kan, kilde: '9'}}}", "5:55"),
    "a row written alone": ("pligt: {vaerdi: kan, kilde: '9'}", "5:29"),
    "a table": ("pligt: {kilde: '9', raekker: [{vaerdi: kan}]}", "5:16"),
    "a row": ("pligt: {raekker: [{vaerdi: kan, kilde: '9'}]}", "5:40"),
    "a row's condition": (
        "pligt: {raekker: [{vaerdi: kan, naar: {p: ja, kilde: '9'}}]}",
        "5:54",
    ),
    "a lone row's condition": ("pligt: {vaerdi: kan, naar: {p: ja, kilde: '9'}}", "5:43"),
    "a deadline": ("frister: {afgoerelse: {efter: 4 uger, kilde: '9'}}", "5:46"),
    "a follow-up": ("opfoelgning: {opfoelgning: {efter: 1 år, kilde: '9'}}", "5:49"),
    "a text": ("tekster: {formaal: [{tekst: T, kilde: '9'}]}", "5:39"),
    "a content": ("indhold: [{id: a, tekst: T, indgaar: ja, kilde: '9'}]", "5:49"),
    "a relation": ("forhold: [{art: udelukker, ydelse: sel-97, tekst: T, kilde: '9'}]", "5:61"),
    "a relation's condition": (
        "forhold: [{art: udelukker, ydelse: sel-97, tekst: T, kilde: '1', "
        "naar: {p: ja, kilde: '9'}}]",
        "5:87",
    ),
    "a requirement": ("oplysning: [{id: a, tekst: T, kraeves: ja, kilde: '9'}]", "5:51"),
    "a warning": ("advarsler: [{naar: {p: ja}, tekst: T, kilde: '9'}]", "5:46"),
    "a warning's condition": (
        "advarsler: [{naar: {p: ja, kilde: '9'}, tekst: T, kilde: '1'}]",
        "5:35",
    ),
}


@pytest.mark.parametrize(("rest", "place"), CITATIONS.values(), ids=list(CITATIONS))
def test_a_section_that_is_not_there_is_told_where_it_is_cited(
    tmp_path: Path, rest: str, place: str
) -> None:
    text = standard(rest)
    if rest.startswith("kilde"):
        text = f"ydelse: sel-85\ntitel: X\nlov: X\n{rest}\n"
    assert told_faults(tmp_path, {STANDARD: text}) == [f"sel-85.yaml:{place}: {NO_SECTION}"]


NINE = "{dokument: proeve, afsnit: '9'}"
SHARED = {
    "the municipality": (GENERAL, f"kilde: {KILDE}\nvum", f"kilde: {NINE}\nvum", "3:8"),
    "the levels": (GENERAL, f"E: E}}, kilde: {KILDE}", f"E: E}}, kilde: {NINE}", "4:72"),
    "a unit": (
        GENERAL,
        "enheder: {}",
        f"enheder: {{a: {{navn: A, opgave: O, kilde: {NINE}}}}}",
        "5:42",
    ),
    "a local word": (
        GENERAL,
        "enheder: {}",
        f"enheder: {{}}\nlokale_ord: {{a: {{ord: O, tekst: T, kilde: {NINE}}}}}",
        "6:43",
    ),
    "the right to complain": (
        "lov/klage.yaml",
        f"kilde: {KILDE}\ngen",
        f"kilde: {NINE}\ngen",
        "3:8",
    ),
    "reconsideration": (
        "lov/klage.yaml",
        f"genvurdering_kilde: {KILDE}",
        f"genvurdering_kilde: {NINE}",
        "5:21",
    ),
}


@pytest.mark.parametrize(("file", "right", "wrong", "place"), SHARED.values(), ids=list(SHARED))
def test_a_section_that_is_not_there_is_told_in_what_is_shared(
    tmp_path: Path, file: str, right: str, wrong: str, place: str
) -> None:
    assert right in FILES[file]
    found = told_faults(tmp_path, {file: FILES[file].replace(right, wrong)})
    assert found == [f"{Path(file).name}:{place}: {NO_SECTION}"]


def test_a_section_that_is_not_there_is_told_in_a_rate(tmp_path: Path) -> None:
    rate = (
        "sats: s\ntitel: S\nenhed: kr./måned\nvaerdier:\n"
        f"  - {{fra: 2023-01-01, beloeb: 1, kilde: {KILDE}}}\n"
        f"  - {{fra: 2024-01-01, beloeb: 1, kilde: {NINE}}}\n"
    )
    assert told_faults(tmp_path, {"satser/s.yaml": rate}) == [f"s.yaml:6:41: {NO_SECTION}"]


def test_a_rate_in_an_unknown_unit_is_told(tmp_path: Path) -> None:
    values = f"[{{fra: 2023-01-01, beloeb: 1, kilde: {KILDE}}}]"
    rate = f"sats: s\ntitel: S\nenhed: kr./snes\nvaerdier: {values}\n"
    (line,) = told_faults(tmp_path, {"satser/s.yaml": rate})
    assert line.startswith(
        "s.yaml:1:1: Enheden «kr./snes» kan ikke læses: «snes» er ikke en enhed."
    )


NOTHING_FITS = "Ingen svar på «niveau» passer til kravet. Ret kravet, eller fjern det."
EMPTY = "{niveau: {over: E}}"
CONDITIONS = {
    "everything": (f"maalgruppe: {EMPTY}", "5:22"),
    "all": (f"maalgruppe: {{alle: [{{p: ja}}, {EMPTY}]}}", "5:39"),
    "one of": (f"maalgruppe: {{en_af: [{{p: ja}}, {EMPTY}]}}", "5:40"),
    "so many of": (f"maalgruppe: {{mindst: 1, af: [{{p: ja}}, {EMPTY}]}}", "5:48"),
    "not": (f"maalgruppe: {{ikke: {EMPTY}}}", "5:29"),
    "a variant": (f"varianter: {{a: {{titel: A, maalgruppe: {EMPTY}}}}}", "5:48"),
    "a row": (f"pligt: {{raekker: [{{naar: {EMPTY}, vaerdi: kan}}]}}", "5:35"),
    "a lone row": (f"pligt: {{naar: {EMPTY}, vaerdi: kan}}", "5:24"),
    "a warning": (f"advarsler: [{{naar: {EMPTY}, tekst: T, kilde: '1'}}]", "5:29"),
    "a relation": (
        f"forhold: [{{art: henvis_til, ydelse: sel-97, naar: {EMPTY}, tekst: T, kilde: '1'}}]",
        "5:60",
    ),
}


@pytest.mark.parametrize(("rest", "place"), CONDITIONS.values(), ids=list(CONDITIONS))
def test_a_condition_that_nothing_fits_is_told_where_it_stands(
    tmp_path: Path, rest: str, place: str
) -> None:
    found = told_faults(tmp_path, {STANDARD: standard(rest)})
    assert found == [f"sel-85.yaml:{place}: {NOTHING_FITS}"]


OTHERS = {
    "a share that nothing fits": (
        "maalgruppe: {andel: {temaer: alle, krav: {mindst: 3, hoejst: 2}, over: 1/2}}",
        "5:42: Ingen svar på «tema.a» passer til kravet. Ret kravet, eller fjern det.",
    ),
    "a share with both bounds": (
        "maalgruppe: {andel: {temaer: alle, krav: {er: 3}, over: 1/2, mindst: 1/2}}",
        "5:21: Andelen skal have «over» eller «mindst». Skriv fx over: 1/2.",
    ),
    "a binding part two steps below a guiding one": (
        "maalgruppe: {styrke: vejledende, alle: [{ikke: {p: ja, styrke: bindende}}]}",
        "5:64: Et bindende kriterium kan ikke stå inde i et vejledende. "
        "Flyt det ud, eller lad være med at skrive styrke.",
    ),
    "a group of a service that is not there": (
        "maalgruppe: {alle: [{p: ja}, {maalgruppe: sel-97}]}",
        "5:43: Målgruppen for «sel-97» findes ikke her, eller den henviser tilbage hertil. "
        "Henvis til en anden ydelse i samme version, og undgå ringe.",
    ),
    "a row without a unit": (
        "omfang: {raekker: [{til: 1}]}",
        "5:20: Enheden mangler. Skriv fx enhed: timer/uge.",
    ),
    "a part of a package without an upper end": (
        "omfang: {enhed: timer, dele: [{til: 1}, {fra: 1}]}",
        "5:9: «til» mangler. Skriv et tal eller til: ubegraenset.",
    ),
}


@pytest.mark.parametrize(("rest", "expected"), OTHERS.values(), ids=list(OTHERS))
def test_other_faults_stand_where_they_are_written(
    tmp_path: Path, rest: str, expected: str
) -> None:
    assert told_faults(tmp_path, {STANDARD: standard(rest)}) == [f"sel-85.yaml:{expected}"]


def test_a_circle_of_others_is_told_in_each_of_them(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        STANDARD: standard("maalgruppe: {maalgruppe: sel-96}"),
        "kommuner/proeve/2020-01-01/sel-96.yaml": standard(
            "maalgruppe: {maalgruppe: sel-97}", "sel-96"
        ),
        OTHER: standard("maalgruppe: {maalgruppe: sel-96}", "sel-97"),
    }
    assert told_faults(tmp_path, files) == [
        "sel-96.yaml:5:26: Målgruppen for «sel-97» findes ikke her, eller den henviser tilbage "
        "hertil. Henvis til en anden ydelse i samme version, og undgå ringe.",
        "sel-97.yaml:5:26: Målgruppen for «sel-96» findes ikke her, eller den henviser tilbage "
        "hertil. Henvis til en anden ydelse i samme version, og undgå ringe.",
    ]


def test_a_circle_of_three_through_a_variant_is_told_in_each_of_them(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        STANDARD: standard("maalgruppe: {alle: [{p: ja}, {maalgruppe: sel-96}]}"),
        "kommuner/proeve/2020-01-01/sel-96.yaml": standard(
            "varianter: {a: {titel: A, maalgruppe: {ikke: {maalgruppe: sel-97}}}}", "sel-96"
        ),
        OTHER: standard("maalgruppe: {maalgruppe: sel-85}", "sel-97"),
    }
    found = [fault.partition(": ")[0] for fault in told_faults(tmp_path, files)]
    assert found == ["sel-85.yaml:5:43", "sel-96.yaml:5:59", "sel-97.yaml:5:26"]


DERIVED = (
    FILES[FACTS]
    + f"  - {{id: d, type: ja/nej, betegnelse: D, {ABOUT}, afledt_af: [niveau], kriterium: "
)


def test_a_fact_that_follows_from_others_is_only_compared_with_yes_or_no(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        FACTS: DERIVED + "{niveau: A}}\n",
        STANDARD: standard("maalgruppe: {d: {en_af: [ja, nej]}}"),
    }
    assert told_faults(tmp_path, files) == [
        "sel-85.yaml:5:17: «d» udledes. Sammenlign kun med ja eller nej."
    ]


def test_a_fault_of_the_vocabulary_is_told_once_however_often_it_is_used(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        FACTS: DERIVED + f"{EMPTY}}}\n",
        STANDARD: standard("maalgruppe: {alle: [{d: ja}, {d: nej}]}"),
    }
    assert told_faults(tmp_path, files) == [f"fakta.yaml:10:137: {NOTHING_FITS}"]


def test_what_follows_from_others_cannot_ask_for_a_services_group(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        FACTS: DERIVED + "{maalgruppe: sel-97}}\n",
        STANDARD: standard("maalgruppe: {d: ja}"),
    }
    (line,) = told_faults(tmp_path, files)
    assert line.startswith("fakta.yaml:10:141: Målgruppen for «sel-97» findes ikke her")


VOCABULARY = {
    "twice": (
        f"{{id: p, type: dato, betegnelse: X, {ABOUT}}}",
        "Faktummet «p» findes allerede. Se katalog/fakta/fakta.yaml:3:5.",
    ),
    "choices of another type": (
        f"{{id: x, type: dato, valg: {{a: A, b: B}}, betegnelse: X, {ABOUT}}}",
        "«valg» hører til typen valg, og kun til den. Ret typen eller valg.",
    ),
    "a whole number without a unit": (
        f"{{id: x, type: heltal, betegnelse: X, {ABOUT}}}",
        "«x» mangler en enhed. Skriv fx enhed: kr./måned.",
    ),
    "a list of amounts without a unit": (
        f"{{id: x, type: kronerliste, betegnelse: X, {ABOUT}}}",
        "«x» mangler en enhed. Skriv fx enhed: kr./måned.",
    ),
    "from nothing": (
        f"{{id: x, type: dato, afledt_af: [p, y], betegnelse: X, {ABOUT}}}",
        "«x» er afledt af «y», som ikke findes. Ret navnet.",
    ),
    "a criterion for a date": (
        f"{{id: x, type: dato, afledt_af: [p], kriterium: {{p: ja}}, betegnelse: X, {ABOUT}}}",
        "Kun et afledt ja/nej-faktum kan have et kriterium. Ret typen.",
    ),
    "a criterion from nothing": (
        f"{{id: x, type: ja/nej, kriterium: {{p: ja}}, betegnelse: X, {ABOUT}}}",
        "Kun et afledt ja/nej-faktum kan have et kriterium. Ret typen.",
    ),
}


@pytest.mark.parametrize(("fact", "expected"), VOCABULARY.values(), ids=list(VOCABULARY))
def test_a_faulty_fact_is_told_with_its_remedy(tmp_path: Path, fact: str, expected: str) -> None:
    found = told_faults(tmp_path, {FACTS: FILES[FACTS] + f"  - {fact}\n"})
    assert found == [f"fakta.yaml:10:5: {expected}"]


def test_what_follows_from_others_cannot_follow_from_what_follows(tmp_path: Path) -> None:
    facts = (
        DERIVED
        + f"{{p: ja}}}}\n  - {{id: e, type: ja/nej, betegnelse: E, {ABOUT}, "
        + ("afledt_af: [p], kriterium: {d: ja}}\n")
    )
    (line,) = told_faults(tmp_path, {FACTS: facts})
    assert line.startswith("fakta.yaml:11:124: «d» kendes ikke her.")


def test_what_is_taken_over_stands_where_the_file_says_so(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        OTHER: standard("pligt: {vaerdi: skl}\narver: sel-85", "sel-97"),
        STANDARD: standard("maalgruppe: {niveau: {over: E}}\nomfang: {til: 1}"),
    }
    unit = "Enheden mangler. Skriv fx enhed: timer/uge."
    assert told_faults(tmp_path, files) == [
        "sel-97.yaml:5:17: «skl» er ikke en mulig værdi. Mente du «skal»?",
        f"sel-85.yaml:6:9: {unit}",
        f"sel-85.yaml:5:22: {NOTHING_FITS}",
    ]
    files[OTHER] = standard("arver: sel-85", "sel-97")
    assert told_faults(tmp_path, files) == [
        f"sel-85.yaml:6:9: {unit}",
        f"sel-85.yaml:5:22: {NOTHING_FITS}",
        f"sel-97.yaml:5:8: {unit}",
        f"sel-97.yaml:5:8: {NOTHING_FITS}",
    ]


def test_what_a_file_lacks_although_it_inherits_is_told_at_its_beginning(tmp_path: Path) -> None:
    text = standard("arver: sel-85", "sel-97").replace("ydelse: sel-97", "# nothing")
    files: dict[str, str | None] = {
        OTHER: text,
        STANDARD: FILES[STANDARD].replace("ydelse: sel-85", "# nothing"),
    }
    assert told_faults(tmp_path, files) == [
        "sel-85.yaml:2:1: «ydelse» mangler. Skriv «ydelse».",
        "sel-97.yaml:2:1: «ydelse» mangler. Skriv «ydelse».",
    ]


def test_one_cannot_inherit_from_what_is_not_there(tmp_path: Path) -> None:
    found = told_faults(tmp_path, {OTHER: standard("arver: sel-58", "sel-97")})
    assert found == ["sel-97.yaml:5:8: Der kan ikke arves fra «sel-58». Mente du «sel-85»?"]
