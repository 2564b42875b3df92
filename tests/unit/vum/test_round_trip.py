"""What is written of an assessment reads as the same assessment, in both versions of VUM."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from schema_on_disk import schema
from unit.vum.assessments import DAY, KATALOG, any_assessment, edition_on, read, terms

from visitator.rules.load.strict_yaml import parse_text, read_file
from visitator.rules.load.yaml_characters import escaped
from visitator.vum.assessment import (
    Aftale,
    Maal,
    Maalgruppevalg,
    Opfoelgningsresultat,
    Oplyst,
    SamletNiveau,
    Temavurdering,
    Udredning,
)
from visitator.vum.reading import read_assessment
from visitator.vum.terms import VERSIONS
from visitator.vum.writing import assessment_json

EXAMPLES = sorted((KATALOG.parent / "examples" / "udredninger").iterdir())


def as_text(data: Mapping[str, Any]) -> str:
    return escaped(json.dumps(data, ensure_ascii=False, indent=2))


@pytest.mark.parametrize("version", VERSIONS)
@settings(max_examples=60)
@given(data=st.data())
def test_any_assessment_is_read_as_it_was_written(version: str, data: st.DataObject) -> None:
    udredning = data.draw(any_assessment(version))
    assert udredning.vum == version
    again = read(as_text(assessment_json(udredning, terms()))).udredning
    assert again == udredning
    assert list(again.temaer) == list(udredning.temaer)


def silent_fields(part: Any, path: str = "udredning") -> set[str]:
    """The fields of a part, and of the parts in it, that say nothing."""
    silent: set[str] = set()
    for field in fields(part):
        value, here = getattr(part, field.name), f"{path}.{field.name}"
        if value in (None, (), False) or value == {}:
            silent.add(here)
        inner = [*value.values()] if isinstance(value, Mapping) else value
        for entry in inner if isinstance(inner, list | tuple) else [value]:
            if is_dataclass(entry):
                silent |= silent_fields(entry, here)
    return silent


@pytest.mark.parametrize("version", VERSIONS)
def test_an_assessment_with_every_field_is_read_as_it_was_written(version: str) -> None:
    full = Udredning(
        kommune="viborg",
        vum=version,
        dato=DAY,
        af="Sagsbehandler",
        temaer={
            "relationer": Temavurdering(
                niveau="2",
                beskrivelse="B",
                ressourcer="R",
                oensker="Ø",
                hjaelpemidler="H",
                relevans="Ja",
                undertemaer=tuple(terms().temaer["relationer"].versioner[version].undertemaer),
                oplyst=(Oplyst("Borgeren", DAY, "Samtale"),),
            )
        },
        paabegyndt=DAY,
        ansoegt_om=("sel-85", "sel-97"),
        formaal="F",
        oevrige_ikke_vurderet=True,
        samlet_funktionsniveau=SamletNiveau("C", "Fordi", "Særligt", "Leder", DAY, "Møde"),
        maal=(
            Maal(
                tekst="Kan",
                type="fastholde",
                tema="relationer",
                dato=DAY,
                andre_temaer=("mobilitet",),
                opfoelges=DAY,
                aftale=Aftale(med_borger=True, dato=DAY, hvorfor_ikke="Nej"),
            ),
        ),
        maalgrupper=(Maalgruppevalg("angst", "primaer"), Maalgruppevalg("demens", "sekundaer")),
        opfoelgninger=(Opfoelgningsresultat(DAY, "afslutning", "Nået"),),
    )
    assert silent_fields(full) == set()
    assert read(as_text(assessment_json(full, terms()))).udredning == full


@settings(max_examples=30)
@given(udredning=st.sampled_from(VERSIONS).flatmap(any_assessment))
def test_any_assessment_fits_the_schema(udredning: Udredning) -> None:
    schema("udredning").validate(assessment_json(udredning, terms()))


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_an_example_is_written_with_the_names_it_was_read_by(path: Path) -> None:
    document = read_file(path)
    laest, _ = read_assessment(document, terms(), edition_on)
    assert assessment_json(laest.udredning, terms()) == document.data


def test_the_examples_are_one_of_each_version() -> None:
    versions = [read(path.read_text(encoding="utf-8")).udredning.vum for path in EXAMPLES]
    assert versions == ["2.0", "1.0"]


def test_a_themes_older_name_is_written_in_the_older_version_alone() -> None:
    text = "kommune: viborg\nvum: '%s'\ndato: 2026-01-26\naf: S\ntemaer: {%s: {beskrivelse: B}}\n"
    for version, written, expected in (
        ("1.0", "relationer", "socialt_liv"),
        ("2.0", "socialt_liv", "relationer"),
    ):
        udredning = read(text % (version, written)).udredning
        assert list(udredning.temaer) == ["relationer"]
        assert list(assessment_json(udredning, terms())["temaer"]) == [expected]


def test_what_the_program_answered_is_read_as_the_assessment_in_it() -> None:
    own = assessment_json(read(EXAMPLES[0].read_text(encoding="utf-8")).udredning, terms())
    answer = as_text({"udredning": own, "fund": []})
    laest, _ = read_assessment(parse_text(answer, "svar.json"), terms(), edition_on)
    assert assessment_json(laest.udredning, terms()) == own
