"""Sections of a source: one id each, in order, and every line of the text in one of them."""

from __future__ import annotations

from unit.rules.check.faultless_catalogue import SOURCE, STANDARD, VERSION, SmallCatalogue


def test_two_sections_with_one_id(small: SmallCatalogue) -> None:
    small.change(SOURCE, "id: 5 Klage", "id: 4 Opfølgning")
    small.change("kommuner/proeve/kommune.yaml", "kilde: 5 Klage", "kilde: 4 Opfølgning")
    assert small.told() == [
        "proeve-2024.yaml:11 Afsnittet «4 Opfølgning» står 2 gange i proeve-2024."
    ]


def test_sections_that_overlap(small: SmallCatalogue) -> None:
    small.change(SOURCE, "[6, 7]", "[5, 7]")
    assert small.told() == [
        "proeve-2024.yaml:9 Afsnittet begynder i linje 5, men det forrige slutter i linje 5."
    ]


def test_lines_that_run_backwards(small: SmallCatalogue) -> None:
    small.change(SOURCE, "[8, 9]", "[9, 8]")
    assert "proeve-2024.yaml:10 Linjerne 9–8 er ikke et stykke tekst." in small.told()


def test_a_line_of_the_text_in_no_section(small: SmallCatalogue) -> None:
    small.change(SOURCE, "linjer: [3, 5]", "linjer: [3, 3]")
    found = [told for told in small.told() if "hører ikke" in told]
    assert found == [
        "proeve-2024.yaml:8 Linje 4–5 af teksten hører ikke til noget afsnit: "
        "«Støtten er for borgere, der er fyldt 18 år og har en nedsat funktionsevne.»."
    ]


def test_blank_lines_and_page_breaks_need_no_section(small: SmallCatalogue) -> None:
    # Line 2 is blank; were the form feed a line of its own, the last lines would be 11 and 12.
    assert small.told() == []


def test_a_section_beyond_the_end_of_the_text(small: SmallCatalogue) -> None:
    small.change(SOURCE, "[10, 11]", "[10, 12]")
    assert small.told() == [
        "proeve-2024.yaml:11 Afsnittet slutter i linje 12, men teksten har kun 11 linjer."
    ]


def test_a_text_that_is_not_the_one_whose_lines_were_counted(small: SmallCatalogue) -> None:
    (small.texts / "proeve.txt").write_text("Noget andet\n", encoding="utf-8")
    assert small.told() == [
        f"proeve-2024.yaml:1 Ingen tekst i {small.texts} har den sha256, som proeve-2024 angiver."
    ]


def test_sections_are_put_in_order_without_the_text_too(small: SmallCatalogue) -> None:
    small.change(SOURCE, "[6, 7]", "[5, 7]")
    assert len(small.told(with_texts=False)) == 1


LAW = """\
id: loven
titel: Loven
aar: 2005
art: lov
gengivet_i: %s
afsnit:
  - {id: § 1, titel: Alt, linjer: [6, 7]}
  - {id: § 1 stk. 1, titel: Timer, linjer: [%s]}
"""


def test_a_law_is_read_in_the_document_that_reproduces_it(small: SmallCatalogue) -> None:
    small.put("kilder/loven.yaml", LAW % ("proeve-2024", "7, 7"))
    assert small.told() == []
    cited = "{dokument: loven, afsnit: § 1 stk. 1}"
    small.change(
        STANDARD,
        "raekker:\n    - {naar: {niveau: C}",
        f"raekker:\n    - {{kilde: {cited}, naar: {{niveau: C}}",
    )
    assert small.told() == []
    small.change(STANDARD, "til: 3}", "til: 9}")
    small.change(f"{VERSION}/sel-85.sager.yaml", "til: 3", "til: 9")
    assert small.told() == ["sel-85.yaml:16 Tallet 9 timer/uge står ikke i loven, § 1 stk. 1."]


def test_lines_of_a_reproduced_law_lie_in_one_section_of_the_document(
    small: SmallCatalogue,
) -> None:
    small.put("kilder/loven.yaml", LAW % ("proeve-2024", "7, 8"))
    assert small.told() == ["loven.yaml:8 Linjerne 7–8 ligger ikke i ét afsnit af proeve-2024."]


def test_a_law_is_reproduced_in_a_document_that_has_a_text(small: SmallCatalogue) -> None:
    small.put("kilder/loven.yaml", LAW % ("proeve-2023", "7, 7"))
    assert "loven.yaml:1 Kilden «proeve-2023» findes ikke." in small.told()
    small.put("kilder/loven.yaml", LAW % ("retssikkerhedsloven", "7, 7"))
    assert "loven.yaml:1 loven kan ikke være gengivet i retssikkerhedsloven." in small.told()
