"""``visitator katalog`` and ``visitator fakta``: the catalogue and the vocabulary as they stand."""

from __future__ import annotations

import re

import pytest
from command_line import Run


def unwrapped(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_municipalities_come_with_versions_and_services(visitator: Run) -> None:
    answer = visitator("katalog", "--dato", "2026-01-15")
    assert answer.code == 0
    assert "Københavns Kommune (koebenhavn)" in answer.out
    assert "fra 1. januar 2021" in answer.out
    assert "Socialpædagogisk støtte i egen bolig (§ 85): sel-85" in answer.out


def test_the_municipalities_as_json(visitator: Run) -> None:
    answer = visitator("katalog", "--format", "json", "--dato", "2026-01-15")
    [copenhagen] = [k for k in answer.json["kommuner"] if k["id"] == "koebenhavn"]
    assert copenhagen["version"] == "2021-01-01"
    assert {y["id"] for y in copenhagen["ydelser"]} >= {"sel-82b", "sel-85", "sel-107", "abl-105"}


def test_a_day_before_the_first_version_shows_that_there_is_none(visitator: Run) -> None:
    answer = visitator("katalog", "--format", "json", "--dato", "2020-12-31")
    [copenhagen] = [k for k in answer.json["kommuner"] if k["id"] == "koebenhavn"]
    assert (copenhagen["version"], copenhagen["ydelser"]) == (None, [])
    assert copenhagen["versioner"] == ["2021-01-01"]
    assert visitator("katalog", "--dato", "2020-12-31").code == 0


def test_a_municipality_comes_with_its_ladder_words_and_principles(visitator: Run) -> None:
    text = unwrapped(visitator("katalog", "koebenhavn").out)
    assert "Trin 6 Længerevarende botilbud (§ 108): sel-108" in text
    assert "ACT-indsats for hjemløse borgere (trin 3)" in text
    assert "C Moderat støttebehov" in text
    assert "hjemmevejleder (bostoettemedarbejder)" in text
    assert "Borgercenter Voksne" in text


def test_a_standard_reads_from_purpose_to_complaint_with_sources(visitator: Run) -> None:
    text = visitator("katalog", "koebenhavn", "sel-85").out
    headings = re.findall(r"^(.+)\n-+$", text, re.MULTILINE)
    assert headings == [
        "Formål",
        "Hvem der er omfattet",
        "Hvad du kan få",
        "Varianter",
        "Hvad støtten indeholder",
        "Opfølgning og afslutning",
        "Levering",
        "Betaling",
        "Afgørelsen",
        "Klage",
        "Forhold til andre ydelser",
        "Kilder",
    ]
    told = unwrapped(text)
    assert "Samlet funktionsniveau: C → 1–3 timer om ugen (vejledende)." in told
    assert "Samlet funktionsniveau: E → Mindst 4 timer om ugen uden øvre grænse" in told
    assert "Indgår ikke – Praktisk hjælp og personlig pleje. I stedet: Serviceloven § 83" in told
    assert "Efter loven er fristen 4 uger" in told
    assert [line for line in text.splitlines() if len(line) > 80] == []


def test_a_variant_shows_only_where_it_differs(visitator: Run) -> None:
    text = unwrapped(visitator("katalog", "koebenhavn", "sel-85").out)
    act = text[text.index("ACT-indsats for hjemløse borgere (trin 3)") :]
    act = act[: act.index("Fleksibel bostøtte (trin 3)")]
    assert "Omfang 6–15 timer om ugen (vejledende)." in act
    assert "Betaling" not in act


@pytest.mark.parametrize(
    "ydelse", ["sel-82a", "sel-82b", "sel-82d", "sel-107", "sel-108", "abl-105"]
)
def test_every_standard_fits_eighty_columns(visitator: Run, ydelse: str) -> None:
    text = visitator("katalog", "koebenhavn", ydelse).out
    assert [line for line in text.splitlines() if len(line) > 80] == []
    assert "Mindst én\n" not in text


def test_a_standard_as_markdown_has_headings_lists_and_check_boxes(visitator: Run) -> None:
    lines = visitator("katalog", "koebenhavn", "sel-85", "--format", "markdown").out.splitlines()
    assert lines[0] == "# Socialpædagogisk støtte i egen bolig (§ 85)"
    assert "## Formål" in lines
    assert "- **Lov:** Serviceloven § 85" in lines
    assert any(line.startswith("- [ ] En helhedsorienteret udredning") for line in lines)
    assert any(line.startswith(r"- **\[1\]** 4.2 Formål") for line in lines)


def test_a_standard_as_json_has_its_rules_and_tables(visitator: Run) -> None:
    standard = visitator("katalog", "koebenhavn", "sel-85", "--format", "json").json
    assert (standard["kommune"], standard["version"]) == ("koebenhavn", "2021-01-01")
    adult = standard["maalgruppe"]["dele"][0]
    assert (adult["fakta"], adult["krav"]) == (["alder"], {"mindst": "18"})
    act = next(v for v in standard["varianter"] if v["id"] == "act")
    assert act["tabeller"]["omfang"][0]["vaerdi"] == {"fra": 6, "til": 15, "enhed": "timer/uge"}


def test_a_municipality_that_is_not_there_is_refused(visitator: Run) -> None:
    answer = visitator("katalog", "koebenhaven")
    assert (answer.code, answer.err) == (
        2,
        "KOMMUNE: Kommunen «koebenhaven» findes ikke. Mente du «koebenhavn»?\n",
    )


def test_a_service_that_is_not_there_is_refused(visitator: Run) -> None:
    answer = visitator("katalog", "koebenhavn", "sel-58")
    assert (answer.code, answer.err) == (
        2,
        "YDELSE: Københavns Kommune har ikke ydelsen «sel-58». Mente du «sel-85»?\n",
    )


def test_a_day_that_is_no_date_is_refused(visitator: Run) -> None:
    answer = visitator("katalog", "--dato", "i dag")
    assert (answer.code, answer.err) == (
        2,
        "--dato: «i dag» er ikke en dato. Skriv datoen som 2026-01-15, mellem 1850 og 2099.\n",
    )


def test_facts_have_the_keys_that_others_rely_on(visitator: Run) -> None:
    facts = visitator("fakta", "--format", "json").json
    by_id = {fact["id"]: fact for fact in facts}
    keys = {"id", "type", "valg", "enhed", "art", "afledt_af", "spoergsmaal"}
    assert all(fact.keys() >= keys for fact in facts)
    assert by_id["samlet_funktionsniveau"]["valg"] == ["A", "B", "C", "D", "E"]
    assert by_id["alder"]["afledt_af"] == ["foedselsdato"]
    assert by_id["alder"]["enhed"] == "år"
    assert by_id["alder"]["valg"] is None
    assert by_id["foedselsdato"]["type"] == "dato"
    assert by_id["behov_omfattende_hjaelp"]["art"] == "vurdering"


def test_facts_as_text_stand_under_their_themes(visitator: Run) -> None:
    text = visitator("fakta").out
    assert "Grundoplysninger\n----------------\n" in text
    assert "boligform: Hvor bor borgeren nu?" in text
    assert [line for line in text.splitlines() if len(line) > 80] == []


def test_the_law_is_read_like_a_municipality(visitator: Run) -> None:
    text = visitator("katalog", "lov", "--dato", "2024-01-01").out
    assert text.splitlines()[0] == "LOVEN"
    assert "Merudgifter (§ 100): sel-100" in unwrapped(text)


def test_a_paragraph_says_how_far_it_was_checked_and_whom_it_binds_for(visitator: Run) -> None:
    text = unwrapped(visitator("katalog", "lov", "sel-107").out)
    assert "Efterprøvet til 1. januar 2021" in text
    assert "Midlertidigt ophold efter stk. 2, nr. 2" in text
    assert "Pligt Kommunen kan tilbyde støtten." in text


def test_a_later_law_takes_the_place_of_a_paragraph_from_its_day(visitator: Run) -> None:
    text = unwrapped(visitator("katalog", "lov", "sel-100", "--dato", "2025-09-01").out)
    assert text.startswith("KOMPENSATIONSYDELSE (§ 100)")
    assert "Version fra 1. september 2025" in text


def test_a_paragraph_for_programs(visitator: Run) -> None:
    arguments = ("katalog", "lov", "sel-97", "--format", "json", "--dato", "2024-01-01")
    found = visitator(*arguments).json
    assert (found["kommune"], found["version"]) == ("lov", "2019-08-07")
    assert found["efterproevet_til"] == "2020-01-01"
    assert found["maalgruppe"]["hjemmel"] == "lov"


def test_the_law_of_a_day_before_the_first_that_was_read_is_bad_input(visitator: Run) -> None:
    result = visitator("katalog", "lov", "--dato", "2018-01-01")
    assert result.code == 2
    assert result.err == (
        "KOMMUNE: Loven er ikke læst, som den gjaldt den 2018-01-01. "
        "Den første udgave gælder fra 2019-08-07.\n"
    )
