"""What is wrong with a scenario is told by place, with a remedy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from unit.simulation.small_rules import edition

from visitator.rules.columns.plan import RuleSet
from visitator.rules.faults import InputError
from visitator.rules.load.strict_yaml import parse_text
from visitator.simulation.changed_rules import changed
from visitator.simulation.scenario import read_scenario

DAY = date(2026, 1, 15)


def applied(text: str, root: Path) -> None:
    rules = edition(root)
    scenario = read_scenario(parse_text(text, "s.yaml"))
    changed(RuleSet(rules.standards, rules.vocabulary, rules.rates, DAY), scenario)


def refused(text: str, root: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        applied(text, root)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[]", "s.yaml:1:1: Et scenarie skal være navne med værdier. Skriv aendringer."),
        ("titel: x", "s.yaml:1:1: Scenariet ændrer intet. Skriv mindst én ændring eller én pris."),
        ("aendring: []", "s.yaml:1:1: «aendring» kendes ikke her. Mente du «aendringer»?"),
        ("aendringer: 3", "s.yaml:1:13: «aendringer» er en liste. Sæt en streg foran hver."),
        (
            "aendringer: [{ydelse: sel-85, sti: x}]",
            "s.yaml:1:14: Ændringen siger ikke, hvad der skal gælde. Skriv krav, fra, til.",
        ),
        (
            "aendringer: [{ydelse: sel-58, sti: x, fra: 2}]",
            "s.yaml:1:23: Ydelsen «sel-58» findes ikke i kataloget. Mente du «sel-85»?",
        ),
        (
            'aendringer: [{ydelse: sel-85, sti: "maalgruppe.alle[2]", krav: {er: D}}]',
            "s.yaml:1:36: «maalgruppe.alle[2]» findes ikke i sel-85. "
            "Mente du «maalgruppe.alle[1]»?",
        ),
        (
            'aendringer: [{ydelse: sel-85, sti: "maalgruppe.alle[1]", krav: {mindst: F}}]',
            "s.yaml:1:73: «F» er ikke et svar på «niveau». Gyldige er: A, B, C, D, E.",
        ),
        (
            'aendringer: [{ydelse: sel-85, sti: "maalgruppe.alle[1]", krav: {over: E}}]',
            "s.yaml:1:64: Ingen svar på «niveau» passer til kravet. Ret kravet.",
        ),
        (
            'aendringer: [{ydelse: sel-85, sti: "omfang[0]", fra: 5}]',
            "s.yaml:1:14: Mængden går fra 5 til 3. Lad fra være højst til.",
        ),
        (
            'aendringer: [{ydelse: sel-85, sti: "betaling[0]", fra: 5}]',
            "s.yaml:1:36: Rækken «betaling[0]» er ikke en mængde. Vælg en række med fra og til.",
        ),
        (
            'aendringer: [{ydelse: sel-85, sti: "omfang[0]", fra: -1}]',
            "s.yaml:1:54: «fra» er et tal fra 0 og op, ikke «-1». Skriv et tal, fx 480 eller 12.5.",
        ),
        (
            "aendringer: [{sats: x, beloeb: 3}]",
            "s.yaml:1:21: Satsen «x» kendes ikke. Der er ingen at vælge imellem.",
        ),
        (
            "priser: [{ydelse: sel-85, beloeb: 3, enhed: timer, kilde: x}]",
            "s.yaml:1:45: En pris er i kroner, ikke «timer». Skriv fx kr./time eller kr./år.",
        ),
        (
            "priser: [{ydelse: sel-85, beloeb: 3, enhed: kr./time}]",
            "s.yaml:1:10: «kilde» mangler. Skriv kilde som en tekst.",
        ),
    ],
)
def test_a_faulty_scenario_is_refused_in_one_line(text: str, fault: str, tmp_path: Path) -> None:
    assert refused(text, tmp_path) == [fault]


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    text = "aendringer: [{ydelse: sel-58, sti: x, fra: 2}, {sats: y, beloeb: 1}]"
    assert len(refused(text, tmp_path)) == 2
