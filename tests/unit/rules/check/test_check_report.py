"""A whole check: quiet, in reading order, and honest about what could not be read."""

from __future__ import annotations

from unit.rules.check.faultless_catalogue import CASES, FACTS, STANDARD, SmallCatalogue

from visitator.rules.check.report import Counts, check
from visitator.rules.check.texts import read_texts
from visitator.rules.load.files import catalogue_files


def test_a_catalogue_without_faults_is_quiet_and_counted(small: SmallCatalogue) -> None:
    report = check(catalogue_files(small.root), read_texts(small.texts))
    assert report.faults == ()
    assert report.counts == Counts(kommuner=1, paragraffer=0, ydelser=1, sager=5, afsnit=7, fund=0)


def test_it_is_quiet_without_the_texts_of_its_sources_too(small: SmallCatalogue) -> None:
    assert small.told(with_texts=False) == []


def test_faults_come_in_the_order_of_files_and_lines_and_each_once(small: SmallCatalogue) -> None:
    small.change(STANDARD, "alder: {mindst: 18}", "alder: {mindst: 19}")
    small.change(STANDARD, "fra: 1, til: 3", "fra: 1, til: 5")
    small.change(CASES, "fra: 1, til: 3", "fra: 1, til: 5")
    small.change(CASES, "alder: 17", "alder: 16")
    assert small.told() == [
        "sel-85.yaml:8 Tallet 19 står ikke i proeve-2024, 2 Målgruppe.",
        "sel-85.yaml:16 Tallet 5 timer/uge står ikke i proeve-2024, 3 Omfang.",
    ]


def test_what_cannot_be_loaded_is_told_without_faults_that_only_follow_from_it(
    small: SmallCatalogue,
) -> None:
    small.change(STANDARD, "- nedsat: ja", "- nedsatt: ja")
    assert small.told() == ["sel-85.yaml:9 «nedsatt» kendes ikke her."]


def test_an_empty_text_is_a_fault(small: SmallCatalogue) -> None:
    small.change(STANDARD, "titel: Støtte i egen bolig", 'titel: " "')
    assert small.told() == ["sel-85.yaml:2 Teksten er tom."]


def test_a_fact_that_is_misspelt_in_the_vocabulary_stops_nothing_else(
    small: SmallCatalogue,
) -> None:
    small.change(FACTS, "afledt_af: [foedselsdato]", "afledt_af: [foedselsdag]")
    small.change("kilder/proeve-2024.yaml", "linjer: [6, 7]", "linjer: [5, 7]")
    assert small.told() == [
        "fakta.yaml:4 «alder» er afledt af «foedselsdag», som ikke findes.",
        "proeve-2024.yaml:9 Afsnittet begynder i linje 5, men det forrige slutter i linje 5.",
    ]


def test_a_faulty_file_of_cases_is_not_called_missing(small: SmallCatalogue) -> None:
    small.change(CASES, "forventet: {status: vejledende_uden_for}", "forventer: {}")
    assert small.told() == [
        "sel-85.sager.yaml:14 «forventet» mangler.",
        "sel-85.sager.yaml:16 «forventer» kendes ikke her.",
    ]
