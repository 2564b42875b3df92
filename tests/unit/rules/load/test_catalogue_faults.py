"""Each fault of a catalogue is told with its file, line, column and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import FILES, STANDARD, standard
from unit.rules.load.told_faults import told_faults as faults

ABOUT = "betegnelse: X, spoergsmaal: X?, art: oplysning, besvares_af: borger"

CRITERIA = {
    "misspelt fact": (
        "maalgruppe: {aldre: {mindst: 18}}",
        "sel-85.yaml:5:14: «aldre» kendes ikke her. Mente du «alder»?",
    ),
    "misspelt comparison": (
        "maalgruppe: {alder: {mindste: 18}}",
        "sel-85.yaml:5:22: «mindste» kendes ikke her. Mente du «mindst»?",
    ),
    "impossible choice": (
        "maalgruppe:\n  alle:\n    - {niveau: {mindst: F}}",
        "sel-85.yaml:7:25: «F» er ikke en mulig værdi. Gyldige er: A, B, C, D, E.",
    ),
    "true instead of ja": (
        "maalgruppe: {p: true}",
        "sel-85.yaml:5:17: «true» er ikke en mulig værdi. Gyldige er: ja, nej.",
    ),
    "two things at once": (
        "maalgruppe: {p: ja, niveau: A}",
        "sel-85.yaml:5:13: Et kriterium er netop én ting: et faktum eller alle, en_af, ikke, "
        "mindst, andel, bevilget eller maalgruppe.",
    ),
    "mindst without af": (
        "maalgruppe: {mindst: 2}",
        "sel-85.yaml:5:13: «mindst» og «af» hører sammen: mindst så mange af disse.",
    ),
    "more than there are": (
        "maalgruppe: {mindst: 3, af: [{p: ja}, {niveau: A}]}",
        "sel-85.yaml:5:22: Mindst 3 kan aldrig være opfyldt af 2. Skriv et tal fra 1 til 2.",
    ),
    "nothing in a group": (
        "maalgruppe: {alle: []}",
        "sel-85.yaml:5:20: Listen er for kort. Den skal have mindst 1.",
    ),
    "no answer fits": (
        "maalgruppe: {niveau: {over: D, under: C}}",
        "sel-85.yaml:5:22: Ingen svar på «niveau» passer til kravet. Ret kravet, eller fjern det.",
    ),
    "empty comparison of a choice": (
        "maalgruppe: {niveau: {}}",
        "sel-85.yaml:5:22: Ingen svar på «niveau» passer til kravet. Ret kravet, eller fjern det.",
    ),
    "empty comparison of a number": (
        "maalgruppe: {alder: {}}",
        "sel-85.yaml:5:21: Kravet til «alder» er tomt. Skriv en værdi.",
    ),
    "binding inside guiding": (
        "maalgruppe: {styrke: vejledende, alle: [{p: ja, styrke: bindende}]}",
        "sel-85.yaml:5:57: Et bindende kriterium kan ikke stå inde i et vejledende. "
        "Flyt det ud, eller lad være med at skrive styrke.",
    ),
    "unknown section": (
        "maalgruppe: {p: ja, kilde: '2'}",
        "sel-85.yaml:5:28: Afsnittet «2» findes ikke i proeve. Gyldige er: 1.",
    ),
    "unknown document": (
        "maalgruppe: {p: ja, kilde: {dokument: prove, afsnit: '1'}}",
        "sel-85.yaml:5:28: Dokumentet «prove» kendes ikke. Mente du «proeve»?",
    ),
    "impossible date": (
        "maalgruppe: {foedselsdato: {mindst: 2023-02-29}}",
        "sel-85.yaml:5:37: Datoen «2023-02-29» findes ikke.",
    ),
    "a share without bound": (
        "maalgruppe: {andel: {temaer: alle, krav: {mindst: 3}}}",
        "sel-85.yaml:5:21: Andelen skal have «over» eller «mindst». Skriv fx over: 1/2.",
    ),
    "a share with a key of its own": (
        "maalgruppe: {andel: {temaer: alle, krav: {mindst: 3}, over: 1/2, afrund: op}}",
        "sel-85.yaml:5:66: «afrund» kendes ikke her. Gyldige er: krav, mindst, over, temaer.",
    ),
    "a negative number": (
        "maalgruppe: {alder: {mindst: -1}}",
        "sel-85.yaml:5:30: Tallet er for lille. Det skal være mindst 0.",
    ),
    "at least none": (
        "maalgruppe: {mindst: 0, af: [{p: ja}, {niveau: A}]}",
        "sel-85.yaml:5:22: Tallet er for lille. Det skal være mindst 1.",
    ),
    "a circle": (
        "maalgruppe: {maalgruppe: sel-85}",
        "sel-85.yaml:5:26: Målgruppen for «sel-85» findes ikke her, eller den henviser tilbage "
        "hertil. Henvis til en anden ydelse i samme version, og undgå ringe.",
    ),
    "blank text": (
        "maalgruppe: {p: ja, tekst: ' '}",
        "sel-85.yaml:5:28: Teksten er tom.",
    ),
}

TABLES = {
    "misspelt word": (
        "pligt: {vaerdi: skl}",
        "sel-85.yaml:6:17: «skl» er ikke en mulig værdi. Mente du «skal»?",
    ),
    "no answer": (
        "pligt: {styrke: bindende}",
        "sel-85.yaml:6:8: En række har enten «vaerdi» eller «skoen», «valg», «ikke_fastsat».",
    ),
    "no unit": (
        "omfang: {fra: 1, til: 3}",
        "sel-85.yaml:6:9: Enheden mangler. Skriv fx enhed: timer/uge.",
    ),
    "no upper end": (
        "omfang: {fra: 1, enhed: timer/uge}",
        "sel-85.yaml:6:9: «til» mangler. Skriv et tal eller til: ubegraenset.",
    ),
    "upside down": (
        "omfang: {fra: 3, til: 1, enhed: timer/uge}",
        "sel-85.yaml:6:9: «fra» er større end «til». Byt dem om.",
    ),
    "number and judgement": (
        "omfang: {til: 1, enhed: timer/uge, skoen: Efter behov}",
        "sel-85.yaml:6:9: En række har enten «fra»/«til», «dele», «beregnes», «skoen», «valg» "
        "eller «ikke_fastsat».",
    ),
    "misspelt period": (
        "opfoelgning: {opfoelgning: {efter: 12 mdr}}",
        "sel-85.yaml:6:36: «12 mdr» er ikke et tidsrum. Skriv fx 6 måneder.",
    ),
    "both after and before": (
        "varsel: {efter: 1 uge, foer: 1 uge}",
        "sel-85.yaml:6:9: En række har enten «efter», «foer», «hvert_aar», «halvvejs_til» eller "
        "«skoen», «valg», «ikke_fastsat».",
    ),
    "working days backwards": (
        "varsel: {foer: 3 hverdage, regnet_fra: udskrevet}",
        "sel-85.yaml:6:9: Hverdage regnes ikke baglæns. Skriv fx foer: 1 måned.",
    ),
    "repeated before": (
        "varsel: {foer: 1 måned, derefter: 1 måned}",
        "sel-85.yaml:6:9: «derefter», «hver_anden», «sammen_med» og «maaned_ud» hører sammen med "
        "«efter».",
    ),
    "a day that not every year has": (
        "frister: {regnskab: {hvert_aar: 29. februar}}",
        "sel-85.yaml:6:33: «29. februar» er ikke en dag, alle år har. Skriv fx 28. februar.",
    ),
    "a day of no month": (
        "frister: {regnskab: {hvert_aar: 1. febuar}}",
        "sel-85.yaml:6:33: «1. febuar» er ikke en dag, alle år har. Skriv fx 28. februar.",
    ),
    "a month's end counted in weeks": (
        "frister: {betaling_ophoer: {efter: 4 uger, maaned_ud: ja, regnet_fra: opsagt}}",
        "sel-85.yaml:6:28: «maaned_ud» hører sammen med et antal måneder, der tælles én gang.",
    ),
    "together with what is no service": (
        "opfoelgning: {opfoelgning: {efter: 1 år, sammen_med: sel-970}}",
        "sel-85.yaml:6:54: Ydelsen «sel-970» kendes ikke. Mente du «sel-97»?",
    ),
    "two ways of repeating": (
        "opfoelgning: {opfoelgning: {efter: 1 år, derefter: 1 år, derefter_valg: [1 år, 2 år]}}",
        "sel-85.yaml:6:28: En række har enten «derefter» eller «derefter_valg».",
    ),
    "unknown clock": (
        "frister: {afgorelse: {efter: 4 uger}}",
        "sel-85.yaml:6:11: «afgorelse» er ikke en mulig værdi. Mente du «afgoerelse»?",
    ),
    "second row": (
        "omfang:\n  enhed: timer\n  raekker:\n    - {til: 1}\n    - {naar: {pp: ja}, til: 2}",
        "sel-85.yaml:10:15: «pp» kendes ikke her. Mente du «p»?",
    ),
    "formula of mixed units": (
        "betaling: {vaerdi: ydelse, formel: {resultat: a, linjer: [{navn: a, tekst: A, "
        "enhed: kr./måned, regn: {plus: [{faktum: udgift}, {tal: 1, enhed: timer}]}}]}}",
        "sel-85.yaml:6:36: Linjen «a»: plus kræver samme enhed, men her er «kr./måned» og «timer».",
    ),
    "formula on a choice": (
        "betaling: {vaerdi: ydelse, formel: {resultat: a, linjer: [{navn: a, tekst: A, "
        "regn: {faktum: niveau}}]}}",
        "sel-85.yaml:6:94: «niveau» kan man ikke regne med her. Gyldige er: alder, udgift.",
    ),
    "formula with an unknown rate": (
        "betaling: {vaerdi: ydelse, formel: {resultat: a, linjer: [{navn: a, tekst: A, "
        "regn: {sats: mangler}}]}}",
        "sel-85.yaml:6:36: Linjen «a»: satsen «mangler» findes ikke. "
        "Der er ingen at vælge imellem.",
    ),
}


@pytest.mark.parametrize(("rest", "expected"), CRITERIA.values(), ids=list(CRITERIA))
def test_a_faulty_criterion_is_one_line(tmp_path: Path, rest: str, expected: str) -> None:
    assert faults(tmp_path, {STANDARD: standard(rest)}) == [expected]


@pytest.mark.parametrize(("rest", "expected"), TABLES.values(), ids=list(TABLES))
def test_a_faulty_table_is_one_line(tmp_path: Path, rest: str, expected: str) -> None:
    assert faults(tmp_path, {STANDARD: standard(f"maalgruppe: {{p: ja}}\n{rest}")}) == [expected]


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    rest = "maalgruppe:\n  alle:\n    - {pp: ja}\n    - {niveau: F}\npligt: {vaerdi: skl}\nx: 1"
    assert faults(tmp_path, {STANDARD: standard(rest)}) == [
        "sel-85.yaml:7:8: «pp» kendes ikke her. Mente du «p»?",
        "sel-85.yaml:8:16: «F» er ikke en mulig værdi. Gyldige er: A, B, C, D, E.",
        "sel-85.yaml:9:17: «skl» er ikke en mulig værdi. Mente du «skal»?",
        "sel-85.yaml:10:1: «x» kendes ikke her. Gyldige er: adgang, advarsler, anonymitet, "
        "arver, beregninger, betaling, ferie, forhold … (31 i alt).",
    ]


def test_faults_of_several_files_are_told_at_once(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        STANDARD: standard("maalgruppe: {pp: ja}"),
        "kommuner/proeve/kommune.yaml": FILES["kommuner/proeve/kommune.yaml"] + "by: X\n",
    }
    assert {line.split(":")[0] for line in faults(tmp_path, files)} == {
        "sel-85.yaml",
        "kommune.yaml",
    }


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    text = FILES[STANDARD].replace("titel: Støtte\n", "")
    assert faults(tmp_path, {STANDARD: text}) == [
        "sel-85.yaml:1:1: «titel» mangler. Skriv «titel»."
    ]


def test_a_file_must_be_named_after_its_service(tmp_path: Path) -> None:
    text = standard("maalgruppe: {p: ja}", "sel-58")
    assert faults(tmp_path, {STANDARD: text}) == [
        "sel-85.yaml:1:9: Filen hedder sel-85.yaml. Ydelse og filnavn skal være ens."
    ]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (
            f"{{id: p, type: dato, {ABOUT}}}",
            "Faktummet «p» findes allerede.",
        ),
        (
            f"{{id: x, type: valg, {ABOUT}}}",
            "«valg» hører til typen valg, og kun til den.",
        ),
        (
            f"{{id: x, type: kroner, {ABOUT}}}",
            "«x» mangler en enhed.",
        ),
        (
            f"{{id: x, type: heltal, enhed: år, afledt_af: [y], {ABOUT}}}",
            "«x» er afledt af «y», som ikke findes.",
        ),
        (
            f"{{id: x, type: ja/nej, kriterium: {{p: ja}}, {ABOUT}}}",
            "Kun et afledt ja/nej-faktum kan have et kriterium.",
        ),
        (
            f"{{id: x, type: ja/nej, afledt_af: [p], kriterium: {{pp: ja}}, {ABOUT}}}",
            "«pp» kendes ikke her.",
        ),
    ],
)
def test_a_faulty_fact_is_told(tmp_path: Path, fact: str, expected: str) -> None:
    text = FILES["fakta/fakta.yaml"] + f"  - {fact}\n"
    found = faults(tmp_path, {"fakta/fakta.yaml": text})
    assert any(line.startswith("fakta.yaml:10:") and expected in line for line in found)


def test_rates_that_overlap_are_told(tmp_path: Path) -> None:
    values = "\n".join(
        f"  - {{fra: {day}, til: 2024-12-31, beloeb: 1, kilde: {{dokument: proeve, afsnit: '1'}}}}"
        for day in ("2023-01-01", "2024-01-01")
    )
    text = f"sats: s\ntitel: S\nenhed: kr.\nvaerdier:\n{values}\n"
    assert "begynder, før" in faults(tmp_path, {"satser/s.yaml": text})[0]


def test_one_can_only_inherit_from_a_standard_that_inherits_nothing(tmp_path: Path) -> None:
    other = "kommuner/proeve/2020-01-01/sel-97.yaml"
    files: dict[str, str | None] = {
        STANDARD: standard("arver: sel-97"),
        other: standard("arver: sel-85", "sel-97"),
    }
    assert faults(tmp_path, files) == [
        "sel-85.yaml:5:8: Der kan ikke arves fra «sel-97». Der er ingen at vælge imellem.",
        "sel-97.yaml:5:8: Der kan ikke arves fra «sel-85». Der er ingen at vælge imellem.",
    ]


def test_a_fault_in_the_municipalitys_general_part_is_told(tmp_path: Path) -> None:
    text = (
        FILES["kommuner/proeve/kommune.yaml"]
        + "advarsler: [{naar: {pp: ja}, tekst: T, kilde: '1'}]"
    )
    assert faults(tmp_path, {"kommuner/proeve/kommune.yaml": text}) == [
        "kommune.yaml:6:21: «pp» kendes ikke her. Mente du «p»?"
    ]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path, {"lov/klage.yaml": None}) == [
        "klage.yaml: Filen findes ikke. Tjek stien og stavemåden."
    ]
