"""``visitator vurder``: the decision basis as text and as JSON."""

from __future__ import annotations

import json
import re

import pytest
from command_line import EXAMPLES, Case, Run

ANSWER_KEYS = {
    "kommune",
    "dato",
    "katalog",
    "ydelser",
    "anbefaling",
    "naeste_spoergsmaal",
}
SERVICE_KEYS = {
    "id",
    "titel",
    "lov",
    "trin",
    "status",
    "mangler",
    "mangler_omfang",
    "advarsler",
    "grunde",
    "varianter",
    "pligt",
    "adgang",
    "omfang",
    "varighed",
    "kompetence",
    "frit_valg",
    "klage",
    "varsel",
    "forhold",
    "frister",
    "opfoelgning",
    "betaling",
}
COVERED = """\
kommune: koebenhavn
dato: 2026-01-15
ivaerksat: 2026-02-01
ansoegt_om: [sel-85]
fakta:
  alder: 34
  boligform: egen_bolig
  fysisk_funktionsevne: ikke_nedsat
  psykisk_funktionsevne: betydeligt_nedsat
  saerlige_sociale_problemer: nej
  samlet_funktionsniveau: D
  behov_daekkes_af_sel_82: nej
  hjemloes_komplekse_problemer: nej
  komplekse_problemer_fleksibel_stoette: nej
  moderat_spiseforstyrrelse: nej
"""


def unwrapped(text: str) -> str:
    """The text with its line breaks undone."""
    return re.sub(r"\s+", " ", text)


def test_json_has_the_keys_that_others_rely_on(visitator: Run) -> None:
    answer = visitator("vurder", EXAMPLES / "koebenhavn-85.yaml", "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    assert answer.json.keys() >= ANSWER_KEYS
    assert answer.json["katalog"].keys() == {"version", "sha256"}
    for service in answer.json["ydelser"]:
        assert service.keys() >= SERVICE_KEYS
    reason = answer.json["ydelser"][3]["grunde"][0]
    assert reason.keys() >= {"sti", "fakta", "tekst", "udfald", "styrke", "hjemmel", "kilde"}


def test_json_keeps_danish_letters_and_is_indented(visitator: Run, case: Case) -> None:
    answer = visitator("vurder", case(COVERED), "--format=json")
    assert "Socialpædagogisk støtte i egen bolig" in answer.out
    assert answer.out.startswith('{\n  "kommune": "koebenhavn",\n')


def test_a_case_may_come_as_json_on_standard_input(visitator: Run) -> None:
    case = {"kommune": "koebenhavn", "dato": "2026-01-15", "fakta": {"alder": 17}}
    answer = visitator("vurder", "-", "--format", "json", given=json.dumps(case))
    assert answer.code == 0
    statuses = {service["id"]: service["status"] for service in answer.json["ydelser"]}
    assert statuses["sel-85"] == "ikke_omfattet"


def test_text_tells_status_scope_and_what_is_guiding(visitator: Run, case: Case) -> None:
    text = unwrapped(visitator("vurder", case(COVERED)).out)
    assert "Omfattet. Alle betingelser i målgruppen er opfyldt." in text
    assert "Omfang 2–4 timer om ugen (vejledende)." in text
    assert "Pligt Kommunen skal tilbyde" in text
    assert "Betaling Gratis for borgeren." in text
    assert "Frist for afgørelse Fastsættes ikke i dokumentet." in text


def test_text_counts_the_follow_up_and_tells_how(visitator: Run, case: Case) -> None:
    text = unwrapped(visitator("vurder", case(COVERED)).out)
    assert "Opfølgning Senest 1. februar 2027 (vejledende)." in text
    assert "12 måneder fra søndag den 1. februar 2026" in text


def test_text_says_that_it_advises(visitator: Run, case: Case) -> None:
    text = unwrapped(visitator("vurder", case(COVERED)).out)
    assert "Anbefalingen er vejledende." in text
    assert "En medarbejder afgør sagen" in text


def test_every_criterion_has_its_mark_right_and_source(visitator: Run, case: Case) -> None:
    text = unwrapped(visitator("vurder", case(COVERED)).out)
    assert "[ja] Borgeren er fyldt 18 år (efter kommunens serviceniveau) [1]" in text
    assert re.search(
        r"\[ja\] Funktionsevnen er betydeligt nedsat[^()]* \(efter loven\) \[1\]", text
    )
    assert re.search(r"\[1\] 4\.2 Målgruppe, linje 943–1017", text)


def test_scope_that_depends_on_an_answer_names_it_and_both_outcomes(visitator: Run) -> None:
    text = unwrapped(visitator("vurder", EXAMPLES / "koebenhavn-85.yaml").out)
    scope = text[text.index("Omfang Afhænger af") : text.index("Varighed ")]
    assert "«Særligt komplekse problemer med behov for intensiv og fleksibel støtte»" in scope
    assert re.search(r"enten 6–15 timer om ugen .* eller 2–4 timer om ugen", scope)


def test_the_ladder_has_the_highest_step_on_top_and_marks_the_recommendation(
    visitator: Run,
) -> None:
    text = visitator("vurder", EXAMPLES / "koebenhavn-85.yaml").out
    steps = re.findall(r"^  Trin (\d)", text, re.MULTILINE)
    assert steps == ["6", "5", "4", "3", "2", "1"]
    ladder = unwrapped(text[text.index("Indsatstrappen") : text.index("Anbefaling:")])
    assert "omfattet Socialpædagogisk støtte i egen bolig (§ 85) ← anbefaling" in ladder
    assert "uafklaret Fleksibel bostøtte (§ 85)" in ladder


def test_who_is_shut_out_reads_the_failed_binding_criteria_and_what_was_said(
    visitator: Run,
) -> None:
    text = unwrapped(visitator("vurder", EXAMPLES / "koebenhavn-82.yaml").out)
    refused = text[text.index("Ikke omfattet. En bindende betingelse er ikke opfyldt.") :]
    assert "Det er ikke i sig selv et afslag" in refused
    assert "[nej] Behovet kan ikke dækkes med en forebyggende indsats efter § 82" in refused
    assert "Oplyst: Behovet kan dækkes af en forebyggende indsats (§ 82): Ja" in refused


def test_outside_the_guideline_reads_that_an_individual_reason_may_go_beyond(
    visitator: Run,
) -> None:
    text = unwrapped(visitator("vurder", EXAMPLES / "koebenhavn-107.yaml").out)
    assert "Vejledende uden for." in text
    assert "Støtten kan gives alligevel, når borgerens egne forhold begrunder det" in text
    assert "[nej] Støttebehovet er omfattende eller massivt (VUM D eller E) (vejledende" in text
    assert "Oplyst: Samlet funktionsniveau: C (moderat støttebehov)" in text


def test_what_cannot_be_told_stands_with_its_reason_and_is_not_asked_again(visitator: Run) -> None:
    text = unwrapped(visitator("vurder", EXAMPLES / "koebenhavn-107.yaml").out)
    assert "Kan ikke oplyses: Hans førtidspension er søgt" in text
    assert "Der er ikke mere at spørge om: det, der mangler, kan ikke oplyses." in text


def test_the_next_question_gives_the_name_to_write(visitator: Run) -> None:
    text = unwrapped(visitator("vurder", EXAMPLES / "koebenhavn-85.yaml").out)
    asked = text[text.index("Næste spørgsmål") :]
    assert "(komplekse_problemer_fleksibel_stoette) Svar: ja; nej." in asked


def test_a_service_that_the_document_lacks_is_not_invented(visitator: Run, case: Case) -> None:
    path = case("kommune: koebenhavn\ndato: 2026-01-15\nansoegt_om: [sel-96]\n")
    text = unwrapped(visitator("vurder", path).out)
    assert (
        "Københavns Kommune har ikke beskrevet ydelsen i dokumentet. Loven gælder stadig." in text
    )
    answer = visitator("vurder", path, "--format", "json").json
    assert answer["ydelser"][-1]["status"] == "ikke_i_kataloget"


def test_the_last_day_to_complain_is_counted_and_marked_as_law(visitator: Run, case: Case) -> None:
    text = unwrapped(visitator("vurder", case(COVERED + "afgoerelse_modtaget: 2026-01-20\n")).out)
    complaint = text[text.index("Ankestyrelsen behandler klagen") :]
    assert "Fristen er 4 uger, efter at afgørelsen er modtaget (efter loven)" in complaint
    assert "Sidste dag er 17. februar 2026" in complaint


def test_nobody_has_said_anything_yet_and_everything_is_asked_for(
    visitator: Run, case: Case
) -> None:
    answer = visitator("vurder", case("kommune: koebenhavn\ndato: 2026-01-15\n"))
    assert answer.code == 0
    assert "alle ydelser i dokumentet" in answer.out
    assert "Hvornår er borgeren født?" in answer.out


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.glob("*.*")))
def test_examples_fit_eighty_columns(visitator: Run, example: str) -> None:
    answer = visitator("vurder", EXAMPLES / example)
    assert (answer.code, answer.err) == (0, "")
    assert [line for line in answer.out.splitlines() if len(line) > 80] == []
    assert answer.out.endswith("\n")
    assert not answer.out.endswith("\n\n")


def test_the_example_of_the_demo_is_covered_and_lacks_one_thing(visitator: Run) -> None:
    answer = visitator("vurder", EXAMPLES / "koebenhavn-85.yaml", "--format", "json").json
    [applied] = [s for s in answer["ydelser"] if s["id"] == "sel-85"]
    assert applied["status"] == "omfattet"
    assert applied["mangler_omfang"] == ["komplekse_problemer_fleksibel_stoette"]
    assert answer["anbefaling"] == "sel-85"


def test_a_reason_with_control_characters_cannot_steer_the_terminal(
    visitator: Run, case: Case
) -> None:
    said = 'fakta: {boligform: {vaerdi: egen_bolig, af: "\\u001b[31mrød\\nlinje"}}\n'
    answer = visitator("vurder", case(f"kommune: koebenhavn\ndato: 2026-01-15\n{said}"))
    assert "\x1b" not in answer.out
    assert "oplyst af [31mrød linje" in unwrapped(answer.out)
