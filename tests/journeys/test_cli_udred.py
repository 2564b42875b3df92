"""An assessment from its file to a page, to JSON and back, and its faults one to a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import EXAMPLES, Answer, Case, Run

KOEBENHAVN = EXAMPLES / "udredninger" / "koebenhavn.yaml"
VIBORG = EXAMPLES / "udredninger" / "viborg.yaml"
OPENING = 'kommune: koebenhavn\nvum: "2.0"\ndato: 2026-01-26\naf: S\n'
THEME = "temaer: {egenomsorg: {niveau: 3, beskrivelse: B}}\n"
GOAL = "maal: [{tekst: Kan spise, type: udvikle, tema: egenomsorg, dato: 2026-01-26}]\n"

BAD = {
    "nothing": ("", "1:1: "),
    "list": ("[]", "1:1: En udredning skal være navne med værdier."),
    "no themes": (OPENING + "temaer: {}\n", "5:9: Udredningen har ingen temaer."),
    "unknown municipality": (
        OPENING.replace("koebenhavn", "kobenhavn") + THEME,
        "1:10: Kommunen «kobenhavn» findes ikke. Mente du «koebenhavn»?",
    ),
    "version that does not exist": (
        OPENING.replace("2.0", "2.1") + THEME,
        "2:6: «2.1» er ikke en mulig værdi. Mente du «2.0»?",
    ),
    "no such day": (
        OPENING.replace("01-26", "02-30") + THEME,
        "3:7: «2026-02-30» er ikke en dato.",
    ),
    "before the catalogue": (
        OPENING.replace("2026", "2019") + THEME,
        "1:10: koebenhavn har ikke noget katalog, der gælder den 2019-01-26.",
    ),
    "unknown key": (
        OPENING + THEME + "formål: x\n",
        "6:1: «formål» kendes ikke her. Mente du «form",
    ),
    "unknown theme": (
        OPENING + "temaer: {egenomsor: {beskrivelse: B}}\n",
        "5:10: «egenomsor» kendes ikke her. Mente du «egenomsorg»?",
    ),
    "one theme by two names": (
        OPENING + "temaer: {relationer: {beskrivelse: B}, socialt_liv: {beskrivelse: B}}\n",
        "5:40: «relationer» og «socialt_liv» er to navne på samme tema.",
    ),
    "theme that says nothing": (
        OPENING + "temaer: {egenomsorg: }\n",
        "5:22: «intet» kan ikke stå her. Skriv en blok med navne og værdier.",
    ),
    "impossible level": (
        OPENING + "temaer: {egenomsorg: {niveau: 5, beskrivelse: B}}\n",
        "5:31: «5» er ikke en mulig værdi. Gyldige er: 0, 1, 2, 3, 4, ikke_vurderet.",
    ),
    "level with decimals": (
        OPENING + "temaer: {egenomsorg: {niveau: 2.0, beskrivelse: B}}\n",
        "5:31: «2.0» er ikke et helt tal. Skriv 0, 1, 2, 3, 4 eller ikke_vurderet.",
    ),
    "level that is text": (
        OPENING + 'temaer: {egenomsorg: {niveau: "3", beskrivelse: B}}\n',
        "5:31: «3» er en tekst. Skriv tallet uden anførselstegn.",
    ),
    "level that is true": (
        OPENING + "temaer: {egenomsorg: {niveau: true, beskrivelse: B}}\n",
        "5:31: «true» er ikke en mulig værdi.",
    ),
    "sub-theme of another theme": (
        OPENING + "temaer: {egenomsorg: {beskrivelse: B, undertemaer: [samtale]}}\n",
        "5:53: «samtale» er ikke en mulig værdi.",
    ),
    "sub-theme of the other version": (
        OPENING + "temaer: {egenomsorg: {beskrivelse: B, undertemaer: [vask]}}\n",
        "5:53: Undertemaet «vask» findes ikke i VUM 2.0. Mente du «vaske_sig»?",
    ),
    "unknown service": (
        OPENING + THEME + "ansoegt_om: [sel-8500]\n",
        "6:14: Ydelsen «sel-8500» kendes ikke. Mente du «sel-85»?",
    ),
    "unknown target group": (
        OPENING + THEME + "maalgrupper: [{maalgruppe: angts, art: primaer}]\n",
        "6:28: «angts» er ikke en mulig værdi. Mente du «angst»?",
    ),
    "goal on two primary themes": (
        OPENING + THEME + "maal: [{tekst: x, type: udvikle, tema: [a, b], dato: 2026-01-01}]\n",
        "6:40: «en liste» er ikke en mulig værdi.",
    ),
    "goal without a day": (
        OPENING + THEME + "maal: [{tekst: x, type: udvikle, tema: egenomsorg}]\n",
        "6:8: «dato» mangler.",
    ),
    "assessment from a day to come": (
        OPENING.replace("2026", "2099") + THEME,
        "3:7: 2099-01-26 er ikke kommet endnu; i dag er det ",
    ),
    "goal set on a day to come": (
        OPENING + THEME + GOAL.replace("2026", "2099"),
        "6:66: 2099-01-26 er ikke kommet endnu; i dag er det ",
    ),
    "goal agreed on a day to come": (
        OPENING + THEME + GOAL.replace("}]", ", aftale: {med_borger: ja, dato: 2099-01-01}}]"),
        "6:109: 2099-01-01 er ikke kommet endnu; i dag er det ",
    ),
    "followed up on a day to come": (
        OPENING + THEME + "opfoelgninger: [{dato: 2099-01-01, resultat: afslutning}]\n",
        "6:24: 2099-01-01 er ikke kommet endnu; i dag er det ",
    ),
    "goal followed up before it is set": (
        OPENING + THEME + GOAL.replace("}]", ", opfoelges: 2026-01-25}]"),
        "6:89: Målet skal følges op, før det er sat. Ret en af datoerne.",
    ),
    "two primary target groups": (
        OPENING
        + THEME
        + "maalgrupper: [{maalgruppe: angst, art: primaer}, {maalgruppe: demens, art: primaer}]\n",
        "6:50: Der er mere end én primær målgruppe; Angst er det allerede.",
    ),
    "told after the assessment": (
        OPENING + "temaer: {egenomsorg: {beskrivelse: B, oplyst: [{af: X, dato: 2026-01-27}]}}\n",
        "5:62: 2026-01-27 ligger efter udredningens dato 2026-01-26.",
    ),
}


@pytest.mark.parametrize(("text", "told"), BAD.values(), ids=BAD)
def test_bad_input_is_one_line_with_its_place_and_never_a_traceback(
    visitator: Run, case: Case, text: str, told: str
) -> None:
    path = case(text)
    answer = visitator("udred", path)
    (line,) = answer.err.splitlines()
    assert (answer.code, answer.out) == (2, "")
    assert line.startswith(f"{path}:{told}")


def test_every_fault_is_told_at_once_and_as_json(visitator: Run, case: Case) -> None:
    text = "kommune: kobenhavn\nvum: 3\ndato: i går\nansoegt_om: 7\ntemaer: {x: 1, mobilitet: 2}\n"
    answer = visitator("udred", case(text), "--format", "json")
    lines = [line.split(":")[1] for line in answer.err.splitlines()]
    assert (answer.code, lines) == (2, ["1", "1", "2", "3", "4", "5", "5"])
    assert len(answer.json["fejl"]) == 7


@pytest.mark.parametrize("path", [KOEBENHAVN, VIBORG], ids=["2.0", "1.0"])
def test_what_was_written_is_read_as_the_same_assessment(
    visitator: Run, case: Case, path: Path
) -> None:
    first = visitator("udred", path, "--format", "json")
    again = visitator("udred", case(first.out), "--format", "json")
    assert (first.code, again.out) == (0, first.out)


@pytest.mark.parametrize("path", [KOEBENHAVN, VIBORG], ids=["2.0", "1.0"])
def test_the_page_fits_eighty_columns(visitator: Run, path: Path) -> None:
    answer = visitator("udred", path)
    assert (answer.code, answer.err) == (0, "")
    assert max(map(len, answer.out.splitlines())) <= 80


def test_the_page_speaks_the_words_of_the_municipality(visitator: Run) -> None:
    assert "\nD: Omfattende støttebehov\n" in visitator("udred", KOEBENHAVN).out
    viborg = visitator("udred", VIBORG).out
    assert "\nD: Stort problem\n" in viborg
    assert "\nPsykisk funktionsnedsættelse  2 – Moderat problem  tæller ikke [1]\n" in viborg
    assert "\nSundhed                       2 – Moderat problem  tæller med [2]\n" in viborg
    assert "  [1] 4.1 Objektive temaer, linje 2802–2809\n" in viborg


def test_the_page_as_markdown_has_the_themes_as_a_table(visitator: Run) -> None:
    out = visitator("udred", KOEBENHAVN, "--format", "markdown").out
    assert "\n| Egenomsorg | 3 – Svært nedsat funktionsevne | tæller med |\n" in out


NOT_SAID = "  – Imod metoden (linje 6): Det står ikke, om målet er aftalt med borgeren."
ACTION = "  – Bemærkning (linje 6): Målet er skrevet som en handling: «Støtte til» er"
LACKING = OPENING + THEME + GOAL.replace("Kan spise", "Støtte til rengøring")


def test_what_to_look_at_is_shown_by_every_command_and_changes_no_exit_code(
    visitator: Run, case: Case
) -> None:
    path = case("kommune: koebenhavn\ndato: 2026-02-02\nudredning: u.yaml\n")
    (path.parent / "u.yaml").write_text(LACKING, encoding="utf-8")
    for answer in (
        visitator("udred", path.parent / "u.yaml"),
        visitator("vurder", path),
        visitator("spoerg", path, given="stop\n"),
    ):
        assert answer.code == 0
        assert NOT_SAID in answer.out
        assert ACTION in answer.out
    found = visitator("udred", path.parent / "u.yaml", "--format", "json").json["fund"]
    assert {fund["grad"] for fund in found} == {"imod_metoden", "bemaerkning"}
    assert visitator("vurder", path, "--format", "json").json["udredning"]["fund"] == found


@pytest.mark.parametrize("command", ["vurder", "spoerg"])
def test_a_fault_in_the_assessments_file_is_bad_input_to_a_case_as_well(
    visitator: Run, case: Case, command: str
) -> None:
    path = case("kommune: koebenhavn\ndato: 2026-02-02\nudredning: u.yaml\n")
    assessment = path.parent / "u.yaml"
    assessment.write_text(LACKING.replace("niveau: 3", "niveau: 2.0"), encoding="utf-8")
    answer = visitator(command, path)
    (line,) = answer.err.splitlines()
    assert (answer.code, line.startswith(f"{assessment}:5:31: «2.0» er ikke et helt tal.")) == (
        2,
        True,
    )


@pytest.mark.parametrize(
    "goal",
    [
        GOAL.replace("2026-01-26", "2026-03-01"),
        GOAL.replace("}]", ", aftale: {med_borger: ja, dato: 2026-03-01}}]"),
    ],
    ids=["set", "agreed"],
)
def test_a_goal_from_after_the_day_of_the_case_is_refused(
    visitator: Run, case: Case, goal: str
) -> None:
    path = case("kommune: koebenhavn\ndato: 2026-02-02\nudredning: u.yaml\n")
    (path.parent / "u.yaml").write_text(OPENING + THEME + goal, encoding="utf-8")
    assert (
        "3:12: Et mål i udredningen er fra 2026-03-01, efter sagens dato 2026-02-02: «Kan spise»."
    ) in refused(visitator("vurder", path))


def test_the_page_says_what_an_assessment_is_and_what_to_do_where_it_is_wrong(
    visitator: Run,
) -> None:
    out = " ".join(visitator("udred", KOEBENHAVN).out.split())
    assert "Den er ikke en afgørelse. Er noget forkert eller glemt, så sig det til din" in out
    assert "Bogstavet går fra A, det mindste behov for støtte, til E, det største." in out
    assert "Tallet går fra 0 til 4, hvor 4 er det sværeste." in out
    assert "Talt om 26. januar 2026, men ikke aftalt med borgeren: Han vil helst" in out
    assert "Til den, der har udredt" not in out


def test_the_json_tells_labels_codes_and_facts(visitator: Run) -> None:
    answer = visitator("udred", KOEBENHAVN, "--format", "json").json
    assert answer["ord"]["samlet_funktionsniveau"] == "Omfattende støttebehov"
    assert answer["fakta"]["tema.relationer"]["vaerdi"] == 3
    assert {
        "id": "relationer",
        "navn": "Relationer",
        "kode": "3856b434-f72e-42a5-b9d1-0cc93f48434b",
    } in answer["koder"]


def with_assessment(case: Case, more: str = "", dato: str = "2026-02-02") -> Path:
    path = case(f"kommune: koebenhavn\ndato: {dato}\nudredning: u.yaml\n{more}")
    (path.parent / "u.yaml").write_text(KOEBENHAVN.read_text(encoding="utf-8"), encoding="utf-8")
    return path


def test_a_case_gets_levels_and_what_was_applied_for_from_its_assessment(
    visitator: Run, case: Case
) -> None:
    path = with_assessment(case)
    answer = visitator("vurder", path, "--format", "json").json
    assert answer["ansoegt_om"] == ["sel-85"]
    assert answer["fakta"]["samlet_funktionsniveau"]["vaerdi"] == "D"
    assert answer["fakta"]["samlet_funktionsniveau"]["dato"] == "2026-01-26"
    assert answer["udredning"] == {
        "fil": "u.yaml",
        "vum": "2.0",
        "dato": "2026-01-26",
        "fund": [],
    }


def test_the_same_level_in_both_is_no_disagreement(visitator: Run, case: Case) -> None:
    more = "fakta: {samlet_funktionsniveau: {vaerdi: D, af: Leder}, tema.relationer: 3}\n"
    answer = visitator("vurder", with_assessment(case, more), "--format", "json").json
    assert answer["fakta"]["samlet_funktionsniveau"]["af"] == "Leder"


DISAGREEING = {
    "another level": (
        "fakta: {samlet_funktionsniveau: C}\n",
        "4:33: «samlet_funktionsniveau» er C i sagen og D i udredningen (",
    ),
    "a theme left out on purpose": (
        "fakta: {tema.mobilitet: 1}\n",
        "4:25: «tema.mobilitet» er 1 i sagen og ikke_vurderet i udredningen (",
    ),
    "nobody could tell": (
        "fakta: {tema.relationer: {vaerdi: kan_ikke_oplyses, begrundelse: x}}\n",
        "4:26: «tema.relationer» er kan_ikke_oplyses i sagen og 3 i udredningen (",
    ),
    "another application": (
        "ansoegt_om: [sel-107]\n",
        "4:13: Sagen og udredningen er uenige om, hvad der er søgt om; i udredningen: sel-85.",
    ),
}


@pytest.mark.parametrize(("more", "told"), DISAGREEING.values(), ids=DISAGREEING)
def test_case_and_assessment_may_not_disagree(
    visitator: Run, case: Case, more: str, told: str
) -> None:
    path = with_assessment(case, more)
    answer = visitator("vurder", path)
    (line,) = answer.err.splitlines()
    assert (answer.code, line.startswith(f"{path}:{told}")) == (2, True)


def refused(answer: Answer) -> str:
    assert (answer.code, answer.out) == (2, "")
    return answer.err


def test_an_assessment_from_after_the_case_or_of_elsewhere_is_refused(
    visitator: Run, case: Case
) -> None:
    early = with_assessment(case, dato="2026-01-25")
    assert "3:12: Udredningen 2026-01-26 ligger efter sagens dato 2026-01-25." in refused(
        visitator("vurder", early)
    )
    other = case("kommune: viborg\ndato: 2026-02-02\nudredning: u.yaml\n")
    assert "3:12: Udredningen er fra koebenhavn, og sagen er i viborg." in refused(
        visitator("vurder", other)
    )


@pytest.mark.parametrize("named", ["5", "[]", "{}", "null", "findes-ikke.yaml", ".", "sag.yaml"])
def test_what_is_no_assessment_is_refused(visitator: Run, case: Case, named: str) -> None:
    answer = visitator("vurder", case(f"kommune: koebenhavn\nudredning: {named}\n"))
    assert "Traceback" not in refused(answer)


def test_other_municipalities_read_the_same_assessment(visitator: Run, case: Case) -> None:
    answer = visitator("sammenlign", with_assessment(case), "--format", "json")
    assert answer.code == 0
    assert answer.json["svar"]["viborg"]["fakta"]["samlet_funktionsniveau"]["vaerdi"] == "D"


def test_a_saved_case_still_finds_its_assessment(
    visitator: Run, case: Case, tmp_path: Path
) -> None:
    target = tmp_path / "gemt" / "sag.yaml"
    target.parent.mkdir()
    visitator("spoerg", with_assessment(case), "--gem", target, given="stop\n")
    assert "udredning: ../u.yaml\n" in target.read_text(encoding="utf-8")
    assert visitator("vurder", target).code == 0


def test_a_catalogue_without_the_terms_says_so(visitator: Run, tmp_path: Path) -> None:
    from small_catalogue import write

    root = write(tmp_path / "katalog", {})
    told = refused(visitator("udred", KOEBENHAVN, "--katalog", root))
    assert told.startswith("katalog/vum/temaer.yaml: Filen findes ikke.")


def test_a_fault_in_the_terms_is_found_by_tjek(visitator: Run, tmp_path: Path) -> None:
    from small_catalogue import write

    root = write(tmp_path / "katalog", {"vum/maal.yaml": "kodesystem: x\n"})
    answer = visitator("tjek", root)
    assert answer.code == 1
    assert "katalog/vum/maal.yaml:1:1: «kilde» mangler." in answer.out
