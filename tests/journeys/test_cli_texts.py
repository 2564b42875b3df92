"""How rules that København does not use read: amounts, shares, grants, choices and silence."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import Case, Run
from small_catalogue import STANDARD, standard, write

Read = Callable[[str, str], str]
COVERED = "fakta: {p: ja}"


def unwrapped(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.fixture
def vurder(visitator: Run, case: Case, tmp_path: Path) -> Read:
    """The decision basis of a standard that goes on with some lines, for a case that does."""

    def read(rules: str, facts: str) -> str:
        root = write(tmp_path / "katalog", {STANDARD: standard(rules)})
        path = case(f"kommune: proeve\ndato: 2021-01-01\n{facts}\n")
        answer = visitator("vurder", path, "--katalog", root)
        assert (answer.code, answer.err) == (0, "")
        return unwrapped(answer.out)

    return read


@pytest.fixture
def katalog(visitator: Run, tmp_path: Path) -> Callable[[str], str]:
    """The page of a standard that goes on with some lines."""

    def read(rules: str) -> str:
        root = write(tmp_path / "katalog", {STANDARD: standard(rules)})
        answer = visitator("katalog", "proeve", "sel-85", "--katalog", root)
        assert (answer.code, answer.err) == (0, "")
        return unwrapped(answer.out)

    return read


PAYMENT = """\
maalgruppe: {p: ja}
betaling:
  vaerdi: ydelse
  note: Dokumentet afrunder ikke.
  formel:
    retning: til_borger
    resultat: aar
    linjer:
      - {navn: maaned, tekst: Merudgift om måneden, enhed: kr./måned, regn: {faktum: udgift}}
      - navn: aar
        tekst: Merudgift om året
        enhed: kr./år
        regn: {gange: [{linje: maaned}, {tal: 12, enhed: måneder/år}]}
"""


def test_a_payment_reads_with_its_arithmetic_in_danish_money(vurder: Read) -> None:
    text = vurder(PAYMENT, "fakta: {p: ja, udgift: 1250.50}")
    assert "Betaling Kommunen betaler til borgeren. [1]" in text
    assert "– Merudgift om måneden: 1.250,50 kr. om måneden" in text
    assert "– Merudgift om året: 15.006,00 kr. om året" in text
    assert "I alt 15.006,00 kr. om året til borgeren." in text
    assert "Kildenote: Dokumentet afrunder ikke." in text
    assert "Udgift: 1.250,50 kr. om måneden" in text


def test_a_payment_that_cannot_be_worked_out_says_what_it_waits_for(vurder: Read) -> None:
    text = vurder(PAYMENT, COVERED)
    assert "– Merudgift om måneden: ukendt" in text
    assert "Beløbet kan regnes ud, når «Udgift» er oplyst." in text
    assert "I alt" not in text


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("{fra: 15, til: 15, enhed: timer/måned}", "Omfang 15 timer om måneden."),
        ("{fra: 1, til: 1, enhed: timer/uge}", "Omfang 1 time om ugen."),
        ("{til: 1, enhed: måneder}", "Omfang Højst 1 måned."),
        ("{fra: 2.5, til: ubegraenset, enhed: timer/dag}", "Mindst 2,5 timer om dagen uden øvre"),
        ("{til: ubegraenset, enhed: timer/uge}", "Omfang Uden øvre grænse."),
        ("{fra: 90, til: 90, enhed: timer, periode: 6 måneder}", "90 timer inden for 6 måneder."),
        (
            "{dele: [{hvad: gruppe, fra: 13, til: 13, enhed: gange},"
            " {hvad: alene, fra: 1, til: 5, enhed: timer}]}",
            "Omfang Gruppe: 13 gange; alene: 1–5 timer.",
        ),
        ("{skoen: Efter behov}", "Omfang Skøn. Efter behov."),
        ("{valg: [kort, langt]}", "Omfang Skøn. Vælg mellem: kort; langt."),
        ("{ikke_fastsat: Det står der ikke}", "Fastsættes ikke i dokumentet. Det står der ikke."),
        (
            "{raekker: [{naar: {niveau: A}, fra: 1, til: 2, enhed: timer/uge}]}",
            "Omfang Ingen af dokumentets regler passer på denne situation.",
        ),
    ],
)
def test_scope_reads_as_people_say_it(vurder: Read, row: str, words: str) -> None:
    rules = f"maalgruppe: {{p: ja}}\nomfang: {row}\n"
    assert words in vurder(rules, "fakta: {p: ja, niveau: B}")


def test_scope_that_may_not_be_there_says_so(vurder: Read) -> None:
    rules = (
        "maalgruppe: {p: ja}\nomfang: {raekker: "
        "[{naar: {niveau: A}, fra: 1, til: 2, enhed: timer/uge}]}\n"
    )
    text = vurder(rules, COVERED)
    assert (
        "Afhænger af «Niveau»: enten 1–2 timer om ugen [1] eller ingen af dokumentets regler."
        in text
    )


def test_rows_that_say_the_same_depend_on_nothing(vurder: Read) -> None:
    same = "fra: 1, til: 2, enhed: timer/uge"
    rules = (
        "maalgruppe: {p: ja}\nomfang: {raekker: "
        f"[{{naar: {{niveau: A}}, {same}}}, {{{same}}}]}}\n"
    )
    assert "Omfang 1–2 timer om ugen. [1]" in vurder(rules, COVERED)


CLOCKS = """\
maalgruppe: {p: ja}
frister:
  afgoerelse: {efter: 8 uger}
  ivaerksaettelse: {efter: 14 dage, regnet_fra: afgoerelse_modtaget}
opfoelgning:
  opfoelgning: {efter: 3 måneder, derefter: 1 år, form: møde}
varsel: {efter: 14 uger}
"""


def test_deadlines_and_follow_up_read_as_dates_where_the_start_is_known(vurder: Read) -> None:
    text = vurder(CLOCKS, f"ansoegt: 2020-12-01\nivaerksat: 2020-12-15\n{COVERED}")
    assert "Frist for afgørelse Senest 26. januar 2021. [1]" in text
    assert "Regnet sådan: 8 uger fra tirsdag den 1. december 2020" in text
    assert "Frist for at begynde 14 dage efter, at afgørelsen er modtaget." in text
    assert "Opfølgning Senest 15. marts 2021, og derefter hvert år (møde)." in text
    assert "Varsel 14 uger efter, at afgørelsen er modtaget." in text


def test_without_a_start_the_period_stands_alone(vurder: Read) -> None:
    text = vurder(CLOCKS, COVERED)
    assert "Frist for afgørelse 8 uger efter, at ansøgningen er modtaget." in text
    assert "3 måneder efter, at støtten er sat i gang, og derefter hvert år (møde)." in text


def test_a_period_of_the_municipality_is_not_marked_as_law(vurder: Read) -> None:
    rules = "maalgruppe: {p: ja}\nklage: {vaerdi: ja, instans: Rådet, frist: 6 uger}\n"
    text = vurder(rules, COVERED)
    assert "Rådet behandler klagen. Fristen er 6 uger, efter at afgørelsen er modtaget " in text
    assert "(efter kommunens serviceniveau) [1]" in text


GROUPS = """\
maalgruppe:
  alle:
    - mindst: 2
      af: [{p: ja}, {niveau: {mindst: C}}, {alder: {mindst: 67}}]
    - andel: {temaer: alle, krav: {mindst: 3}, over: 1/2}
    - ikke: {bevilget: {ydelse: sel-97}}
"""


def test_groups_without_a_text_read_as_how_many_must_hold(vurder: Read) -> None:
    text = vurder(GROUPS, "fakta: {p: nej, niveau: B, tema.a: 4}\nbevillinger: []")
    assert "[nej] Mindst 2 af disse (efter kommunens serviceniveau)" in text
    assert "[nej] P: Ja" in text
    assert "Oplyst: Niveau: B (b)" in text


def test_shares_and_grants_read_with_what_is_known(vurder: Read) -> None:
    facts = "fakta: {p: ja, niveau: D}\nbevillinger: [{ydelse: sel-97, fra: 2020-01-01}]"
    text = vurder(GROUPS, facts)
    assert "[nej] Har ikke en bevilling efter SEL § 97" in text
    assert "Oplyst: Bevillinger: SEL § 97 fra 1. januar 2020" in text


def test_a_standard_reads_how_many_of_a_group_must_hold(katalog: Callable[[str], str]) -> None:
    text = katalog(GROUPS)
    assert "– Mindst 2 af disse (efter kommunens serviceniveau) [1]: – P: Ja [1]" in text
    assert "Over halvdelen af de vurderede temaer er på niveau 3 eller derover" in text
    assert "Også disse skal passe: – Har ikke en bevilling efter SEL § 97" in text


def test_a_part_that_the_document_says_nothing_about_is_left_out(
    katalog: Callable[[str], str],
) -> None:
    text = katalog("maalgruppe: {p: ja}\npligt: {vaerdi: kan}\n")
    assert "Hvad du kan få" in text
    assert not any(heading in text for heading in ("Formål", "Levering", "Klage", "Varianter"))


def test_conditions_of_rows_keep_og_and_eller_apart(katalog: Callable[[str], str]) -> None:
    rules = """\
maalgruppe: {p: ja}
pligt:
  raekker:
    - naar: {alle: [{p: ja}, {en_af: [{niveau: A}, {niveau: E}]}]}
      vaerdi: skal
    - vaerdi: kan
"""
    text = katalog(rules)
    assert "«P: Ja» og («Niveau: A» eller «Niveau: E») → Kommunen skal tilbyde" in text
    assert "I alle andre tilfælde → Kommunen kan tilbyde" in text


VARIANTS = """\
maalgruppe: {p: ja}
omfang: {fra: 1, til: 2, enhed: timer/uge}
varianter:
  lille: {titel: Lille, trin: 1, maalgruppe: {niveau: A}}
  stor:
    titel: Stor
    trin: 3
    maalgruppe: {niveau: E}
    omfang: {fra: 5, til: 9, enhed: timer/uge}
"""


def test_a_standard_without_an_ordinary_variant_tells_scope_with_each(
    katalog: Callable[[str], str],
) -> None:
    text = katalog(VARIANTS)
    assert "Lille (trin 1) – Niveau: A (efter kommunens serviceniveau) [1] Omfang 1–2 timer" in text
    assert "Stor (trin 3) – Niveau: E (efter kommunens serviceniveau) [1] Omfang 5–9 timer" in text


def test_the_variant_that_decides_the_scope_is_named(vurder: Read) -> None:
    text = vurder(VARIANTS, "fakta: {p: ja, niveau: E}")
    assert "nedenfor følger: Stor." in text
    assert "Omfang 5–9 timer om ugen." in text
    assert "Trin 3 omfattet Stor (SEL)" in text


def test_a_relation_reads_only_where_it_holds(vurder: Read) -> None:
    rules = """\
maalgruppe: {p: ja}
forhold:
  - {art: udelukker, ydelse: sel-96, tekst: De to går ikke sammen, kilde: '1', naar: {niveau: E}}
  - {art: forudsaetter, ydelse: sel-97, tekst: Den anden først, kilde: '1', naar: {niveau: A}}
"""
    text = vurder(rules, "fakta: {p: ja, niveau: E}")
    assert "Kan ikke gives sammen med SEL § 96: De to går ikke sammen" in text
    assert "Den anden først" not in text


def test_a_theme_left_out_on_purpose_reads_as_not_assessed(vurder: Read) -> None:
    text = vurder(GROUPS, "fakta: {tema.a: ikke_vurderet}")
    assert "Tema A: ikke vurderet" in text


ENDINGS = """\
maalgruppe: {p: ja}
indhold:
  - {id: samtaler, tekst: Samtaler, indgaar: ja, kilde: {dokument: proeve, afsnit: '1'}}
  - id: pleje
    tekst: Personlig pleje
    indgaar: ja
    naar: {niveau: D}
    kilde: {dokument: proeve, afsnit: '1'}
ophoer:
  - id: formaal
    tekst: Formålet er nået.
    virkning: ophoerer
    kilde: {dokument: proeve, afsnit: '1'}
  - id: lav
    tekst: Behovet er blevet mindre.
    virkning: kan_ophoere
    naar: {niveau: A}
    kilde: {dokument: proeve, afsnit: '1'}
"""


def test_content_for_some_is_told_to_those_it_may_be_for(vurder: Read) -> None:
    unknown = vurder(ENDINGS, COVERED)
    assert "Samtaler [1]" in unknown
    assert "Personlig pleje (når Niveau: D) [1]" in unknown
    assert "Personlig pleje [1]" in vurder(ENDINGS, "fakta: {p: ja, niveau: D}")
    assert "Personlig pleje" not in vurder(ENDINGS, "fakta: {p: ja, niveau: C}")


def test_grounds_for_ending_are_told_once_there_is_something_to_end(vurder: Read) -> None:
    assert "Støtten ophører" not in vurder(ENDINGS, COVERED)
    later = vurder(ENDINGS, "sagstype: opfoelgning\nfakta: {p: ja, niveau: C}")
    assert "Støtten ophører" in later
    assert "Formålet er nået. [1]" in later
    assert "Behovet er blevet mindre." not in later
    low = vurder(ENDINGS, "sagstype: ophoer\nfakta: {p: ja, niveau: A}")
    assert "Støtten kan ophøre" in low
    assert "Behovet er blevet mindre. [1]" in low


def test_a_page_tells_the_grounds_for_ending(katalog: Callable[[str], str]) -> None:
    page = katalog(ENDINGS)
    assert "Støtten ophører" in page
    assert "Behovet er blevet mindre. (når Niveau: A) [1]" in page
    assert "Personlig pleje (når Niveau: D) [1]" in page


MORE_CLOCKS = """\
maalgruppe: {p: ja}
anonymitet: {vaerdi: ja}
frister:
  orientering: {efter: 3 hverdage, regnet_fra: optagelse_afgjort}
opfoelgning:
  opfoelgning: {efter: 6 måneder, derefter: 6 måneder, hver_anden: skriftlig status}
  status_foer_udloeb: {foer: 1 måned, regnet_fra: udloeber}
klage: {vaerdi: ja, opsaettende: ja}
"""


def test_clocks_read_with_what_they_are_counted_from(vurder: Read) -> None:
    text = vurder(MORE_CLOCKS, COVERED)
    assert "Anonymitet Borgeren kan være anonym. [1]" in text
    assert "Frist for besked 3 hverdage efter, at optagelsen er afgjort. [1]" in text
    assert "og derefter hver 6. måned (hver anden gang evt. skriftlig status). [1]" in text
    assert "Status før udløb 1 måned før bevillingen udløber. [1]" in text
    assert "Klagen har opsættende virkning" in text


PARTS = """\
maalgruppe: {p: ja}
omfang:
  dele:
    - {til: 15, enhed: timer, hvad: støtte alene, periode: 6 måneder, tekst: Kan gives én gang.}
    - {hvad: gruppeforløb, tekst: så længe det er nødvendigt}
ferie: {til: 7, enhed: dage/år, tekst: Ferien holdes i Danmark.}
opfoelgning:
  opfoelgning: {efter: 4 måneder, derefter_valg: [3 måneder, 6 måneder, 1 år]}
"""


def test_a_part_may_have_words_for_a_figure(vurder: Read) -> None:
    text = vurder(PARTS, COVERED)
    assert (
        "Omfang Støtte alene: højst 15 timer inden for 6 måneder. Kan gives én gang; "
        "gruppeforløb: så længe det er nødvendigt. [1]"
    ) in text
    assert "Ferie Højst 7 dage om året. Ferien holdes i Danmark. [1]" in text


def test_a_choice_of_how_often_is_told(vurder: Read) -> None:
    assert (
        "Opfølgning 4 måneder efter, at støtten er sat i gang, og derefter hver 3. måned, "
        "hver 6. måned eller hvert år efter et skøn. [1]"
    ) in vurder(PARTS, COVERED)


KINDS = """\
maalgruppe: {p: ja}
frister:
  afgoerelse:
    raekker:
      - {naar: {sagstype: aendring}, efter: 4 uger}
      - {efter: 6 uger}
"""
KIND = """\
tema: Sag
fakta:
  - id: sagstype
    type: valg
    betegnelse: Sagstype
    spoergsmaal: S?
    art: oplysning
    besvares_af: sagsbehandler
    valg: {ny: Ny, aendring: Ændring, forlaengelse: Mere, opfoelgning: Igen, ophoer: Slut}
"""


def test_a_deadline_may_depend_on_what_the_case_is_about(
    visitator: Run, case: Case, tmp_path: Path
) -> None:
    root = write(tmp_path / "katalog", {STANDARD: standard(KINDS), "fakta/sag.yaml": KIND})
    frame = "kommune: proeve\ndato: 2026-01-15\nansoegt: 2026-01-05\nfakta: {p: ja}\n"
    new = visitator("vurder", case(frame), "--katalog", root).out
    assert "senest 16. februar 2026" in new.lower()
    change = visitator("vurder", case(f"{frame}sagstype: aendring\n"), "--katalog", root).out
    assert "senest 2. februar 2026" in change.lower()
    assert "Sagstype: " not in change
    wrong = case("kommune: proeve\ndato: 2026-01-15\nfakta: {p: ja, sagstype: ny}\n")
    assert visitator("vurder", wrong, "--katalog", root).err == (
        f"{wrong}:3:16: «sagstype» står ikke under fakta. Skriv sagstype for sig i sagen.\n"
    )


GENERAL = """\
kommune: proeve
navn: Prøve Kommune
kilde: {dokument: proeve, afsnit: '1'}
vum:
  version: "1.0"
  kilde: {dokument: proeve, afsnit: '1'}
  temaer:
    tema.a:
      navn: Sundhed
      vurderes: med_hjaelpemidler
      kilde: {dokument: proeve, afsnit: '1'}
enheder: {}
frister_uden_ydelse:
  - {id: husvilde, omraade: Husly, efter: 4 dage, kilde: {dokument: proeve, afsnit: '1'}}
  - {id: raad, omraade: Råd, ikke_fastsat: ingen frist, kilde: {dokument: proeve, afsnit: '1'}}
"""


def test_a_municipality_may_name_themes_and_set_deadlines_beside_its_standards(
    visitator: Run, tmp_path: Path
) -> None:
    undated = "id: proeve\ntitel: Prøve\nart: kommune\nafsnit:\n  - {id: '1', titel: Prøve}\n"
    files = {"kommuner/proeve/kommune.yaml": GENERAL, "kilder/proeve.yaml": undated}
    root = write(tmp_path / "katalog", files)
    page = unwrapped(visitator("katalog", "proeve", "--katalog", root).out)
    assert "Dokument Prøve, udateret" in page
    assert "VUM version 1.0" in page
    assert "A hedder «Sundhed» og vurderes med de hjælpemidler, borgeren har [1]" in page
    assert "Husly (husvilde): 4 dage efter, at ansøgningen er modtaget [1]" in page
    assert "Råd (raad): ingen frist [1]" in page
    data = visitator("katalog", "proeve", "--format", "json", "--katalog", root).json
    assert data["vum"]["niveauer"] == {}
    assert [f["id"] for f in data["frister_uden_ydelse"]] == ["husvilde", "raad"]


def test_when_support_is_to_end_its_notice_and_grounds_are_told_also_to_who_is_shut_out(
    vurder: Read,
) -> None:
    rules = ENDINGS + "varsel: {efter: 14 uger}\n"
    shut_out = "fakta: {p: nej, niveau: C}"
    assert "14 uger" not in vurder(rules, shut_out)
    ending = vurder(rules, f"sagstype: ophoer\n{shut_out}")
    assert "Varsel 14 uger efter, at afgørelsen er modtaget. [1]" in ending
    assert "Formålet er nået. [1]" in ending


def test_large_figures_are_written_with_points(vurder: Read) -> None:
    rules = "maalgruppe: {p: ja}\nomfang: {fra: 1103, til: 2206.5, enhed: kr./måned}\n"
    assert "Omfang 1.103–2.206,5 kr. om måneden. [1]" in vurder(rules, COVERED)
