"""The invented population of the catalogue: facts that agree, and rules tried on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from visitator.rules.criteria import Granted
from visitator.rules.edition import Edition
from visitator.rules.explain import explain
from visitator.rules.facts import CASE_DAY, FactType, Value, Vocabulary
from visitator.rules.load.cache import edition_on
from visitator.rules.load.files import Files, catalogue_files
from visitator.rules.load.reference import Reference, read_reference
from visitator.rules.situation import Situation
from visitator.rules.standards import Status
from visitator.rules.status import status_of
from visitator.rules.steps import stepped
from visitator.rules.truth import Truth
from visitator.rules.walk import facts_used
from visitator.simulation.figures.figures import Figures, is_drawn
from visitator.simulation.figures.read_figures import read_figures
from visitator.simulation.synthetic import synthetic

ROOT = Path(__file__).parents[2] / "katalog"
DAYS = {
    "holbaek": date(2023, 6, 1),
    "hvidovre": date(2023, 6, 1),
    "koebenhavn": date(2023, 6, 1),
    "vejen": date(2025, 6, 1),
    "viborg": date(2023, 6, 1),
}
COUNT = 20_000
EXPLAINED = 1_500


class Known(Situation):
    """A citizen of whom it is known, for each question about grants, whether the answer is ja."""

    __slots__ = ("answers",)
    answers: Mapping[str, Truth]

    def holds_grant(self, leaf: Granted) -> Truth:
        return self.answers[leaf.key]


@pytest.fixture(scope="module")
def files() -> Files:
    return catalogue_files(ROOT)


@pytest.fixture(scope="module")
def reference(files: Files) -> Reference:
    return read_reference(files)


@pytest.fixture(scope="module")
def figures(files: Files, reference: Reference) -> Figures:
    return read_figures(files, reference)


@pytest.fixture(scope="module")
def editions(files: Files) -> dict[str, Edition]:
    return {name: edition_on(files, name, files.versions(name)[-1], DAYS[name]) for name in DAYS}


@pytest.fixture(scope="module")
def citizens(
    reference: Reference, figures: Figures, editions: Mapping[str, Edition]
) -> pl.DataFrame:
    grants = {key for edition in editions.values() for key in edition.space.grants}
    names = [*reference.vocabulary, *grants]
    return synthetic(reference.vocabulary, names, COUNT, 1, figures=figures)


@pytest.mark.parametrize(
    "never",
    [
        (pl.col("alder") >= 67) & ~pl.col("folkepensionsalder_naaet"),
        (pl.col("alder") < 67) & pl.col("folkepensionsalder_naaet"),
        pl.col("social_pension_pr_aar") > pl.col("indkomst_pr_aar"),
        pl.col("parrets_sociale_pension_pr_aar") > pl.col("parrets_indkomst_pr_aar"),
        pl.col("indkomst_pr_aar") > pl.col("parrets_indkomst_pr_aar"),
        pl.col("social_pension_pr_aar") > pl.col("parrets_sociale_pension_pr_aar"),
        pl.col("boligens_areal") > pl.col("boligernes_samlede_areal"),
        pl.col("bpa_timer_brugt") > pl.col("bpa_timer_udmaalt"),
        pl.col("bpa_forsikring_billigste") > pl.col("bpa_forsikring_samlet"),
        pl.col("bevilget:sel-108:sagsdato") & (pl.col("boligform") != "botilbud_108"),
        ~pl.col("bevilget:sel-107:sagsdato") & (pl.col("boligform") == "botilbud_107"),
        pl.col("bevilget:sel-96:sagsdato") & pl.col("bevilget:sel-97:sagsdato"),
        pl.col("enlig") & pl.col("par_i_samme_botilbud"),
        pl.col("saerlige_sociale_problemer") & ~pl.col("sociale_problemer"),
        pl.col("afhaengig_af_stoffer") & ~pl.col("misbrug"),
        pl.col("gravid") & (pl.col("koen") == "mand"),
        (pl.col("forsoergelsesgrundlag") == "folkepension") & (pl.col("alder") < 67),
        pl.col("paaroerende_behov_for_afloesning") & ~pl.col("passes_af_naer_paaroerende"),
    ],
    ids=str,
)
def test_facts_never_contradict_each_other(citizens: pl.DataFrame, never: pl.Expr) -> None:
    assert citizens.filter(never).height == 0


def test_every_number_is_an_answer_that_a_case_may_hold(
    citizens: pl.DataFrame, reference: Reference
) -> None:
    for fact in reference.vocabulary.values():
        if is_drawn(fact) and fact.type.is_number:
            drawn = pl.col(fact.id)
            limit = 130 if fact.id == "alder" else fact.most or 1_000_000_000
            above = drawn > (pl.col(limit) if isinstance(limit, str) else limit)
            assert citizens.filter((drawn < 0) | above).height == 0, fact.id


def test_every_fact_that_a_rule_uses_has_figures(
    editions: Mapping[str, Edition], reference: Reference, figures: Figures
) -> None:
    used = {f for e in editions.values() for s in e.standards.values() for f in facts_used(s)}
    facts = [reference.vocabulary[name] for name in used]
    told = set(figures.subjects)
    left = [
        fact.id
        for fact in facts
        if is_drawn(fact)
        and fact.id not in told
        and not any(pattern.fits(fact) for pattern in figures.patterns)
    ]
    assert left == []


def test_every_question_about_grants_has_figures(
    editions: Mapping[str, Edition], figures: Figures
) -> None:
    for edition in editions.values():
        assert set(edition.space.grants) - set(figures.subjects) == set()


def test_unknown_is_more_frequent_among_judgements(
    citizens: pl.DataFrame, reference: Reference
) -> None:
    judged = citizens["psykisk_funktionsevne"].is_null().mean()
    told = citizens["sociale_problemer"].is_null().mean()
    simple = citizens["forsoergelsesgrundlag"].is_null().mean()
    assert judged == pytest.approx(0.068, abs=0.012)
    assert told == pytest.approx(0.068, abs=0.012)
    assert simple == pytest.approx(0.034, abs=0.012)


@pytest.mark.parametrize("kommune", DAYS)
def test_every_service_has_citizens_inside_and_outside(
    kommune: str, editions: Mapping[str, Edition], citizens: pl.DataFrame, reference: Reference
) -> None:
    edition, day = editions[kommune], DAYS[kommune]
    rows = citizens.head(EXPLAINED).iter_rows(named=True)
    known = [known_citizen(row, edition, day, reference.vocabulary) for row in rows]
    for service in edition.standards.values():
        reasons = (explain(service.tilbud.maalgruppe, citizen) for citizen in known)
        seen = Counter(status_of(reason.outcome, reason.binding) for reason in reasons)
        assert {Status.OMFATTET, Status.IKKE_OMFATTET, Status.UAFKLARET} <= set(seen), service.id


def known_citizen(
    row: Mapping[str, Any], edition: Edition, day: date, vocabulary: Vocabulary
) -> Known:
    """A row of the table as the reference back end takes it."""
    facts: dict[str, Value] = {CASE_DAY: day}
    left_out = set()
    for name, value in row.items():
        fact = vocabulary.get(name)
        if fact is None or value is None:
            continue
        if fact.type is FactType.TEMANIVEAU and value < 0:
            left_out.add(name)
        else:
            facts[name] = _as_told(fact.type, value)
    citizen = Known(
        day, {**facts, **stepped(facts, vocabulary, edition.rates, day)}, frozenset(left_out)
    )
    object.__setattr__(citizen, "answers", row)
    return citizen


def _as_told(kind: FactType, value: Any) -> Value:
    if kind is FactType.JA_NEJ:
        return "ja" if value else "nej"
    found: Value = str(value) if kind is FactType.TEMANIVEAU else value
    return found
