"""What the bench of populations compares: the same citizens, the same answers, or it stops."""

from pathlib import Path

import polars as pl
import pytest
from bench.populations.alone import peak_memory
from bench.populations.citizens import NOT_TOLD, Facts, blocks, facts_of, write_population
from bench.populations.contestants import BY_HAND, OURS, Contestant, Work
from bench.populations.race import UnequalAnswersError, count_of_differences, race
from bench.populations.services import SERVICES, Subject, subject, whole_catalogue
from bench.subject import catalogue
from numpy import array


@pytest.fixture(scope="module")
def asked() -> Subject:
    return subject(catalogue())


def test_half_of_the_services_are_hvidovres_and_half_viborgs(asked: Subject) -> None:
    assert {kommune: len(ids) for kommune, ids in SERVICES.items()} == {
        "hvidovre": 12,
        "viborg": 12,
    }
    assert len([name for name in asked.answers if name.endswith("_status")]) == 24
    # § 98 gives 15 hours and no fewer; § 82 c of Viborg has no lower end.
    assert "hvidovre_sel_98_omfang_fra" in asked.answers
    assert "viborg_sel_82c_omfang_fra_2" not in asked.answers


def test_what_is_written_by_hand_gives_every_citizen_the_same(
    asked: Subject, tmp_path: Path
) -> None:
    path = write_population(asked, 5_000, tmp_path / "citizens")
    assert [*race((OURS, BY_HAND), asked, path, rounds=1)] == [OURS.name, BY_HAND.name]
    told = OURS.totals(asked, path).row(0, named=True)
    statuses = [n for name, n in told.items() if name.startswith("hvidovre_sel_98_status")]
    assert sum(statuses) == 5_000
    assert min(statuses) > 0
    # Everybody may have 15 hours under § 98, in hundredths.
    assert told["hvidovre_sel_98_omfang_til"] == 5_000 * 1500
    assert told == BY_HAND.totals(asked, path).row(0, named=True)


def test_the_same_citizens_are_drawn_every_time() -> None:
    facts = {"a": Facts(pl.Int8(), array([0, 1, 2]), array([NOT_TOLD]))}
    few, more = next(blocks(facts, 1_000)), next(blocks(facts, 1_000))
    assert few.equals(more)
    assert set(few["a"]) == {0, 1, 2, None}


def test_one_answer_in_ten_is_forgotten_and_worked_cases_are_followed() -> None:
    facts = {"a": Facts(pl.Boolean(), array([0]), array([1]))}
    drawn = next(blocks(facts, 10_000))["a"]
    assert 900 < drawn.null_count() < 1_100
    assert drawn.drop_nulls().all()


def test_a_theme_can_be_left_out_and_a_birth_date_is_a_day(asked: Subject) -> None:
    facts = facts_of(asked)
    assert -1 in facts["tema_mobilitet"].codes
    assert facts["alder"].dtype == pl.Int16()
    assert facts["bevilget_sel_97_sagsdato"].dtype == pl.Boolean()


def test_a_whole_catalogue_is_asked_for_its_winning_rows_too() -> None:
    answers = whole_catalogue(catalogue(), "vejen").answers
    assert "sel_108_omfang_raekke" in answers


@pytest.mark.parametrize(
    ("a", "b", "differences"),
    [
        ([1, None], [1, None], 0),
        ([1, None], [1, 0], 1),
        ([1, 2], [2, 1], 2),
        ([1], [1, 1], 2),
    ],
)
def test_unknown_equals_unknown_and_nothing_else(
    a: list[int | None], b: list[int | None], differences: int
) -> None:
    assert count_of_differences(pl.Series(a), pl.Series(b)) == differences


def test_one_answer_that_differs_stops_the_race(
    asked: Subject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_population(asked, 50, tmp_path / "citizens")
    right = OURS.load(asked, path)

    def load(_subject: Subject, _path: str) -> Work:
        wrong = pl.col("viborg_sel_85_status").replace({0: 1, 3: 2})
        return Work(right.ready, right.run, lambda answers: answers.with_columns(wrong))

    monkeypatch.setattr("bench.populations.in_polars.load_wrongly", load, raising=False)
    mistaken = Contestant("mistaken", "in_polars", "load_wrongly")
    with pytest.raises(UnequalAnswersError, match="viborg_sel_85_status: mistaken and visitator"):
        race((OURS, mistaken), asked, path, rounds=1)


def test_peak_memory_is_in_bytes() -> None:
    assert peak_memory("VmPeak:\t  900 kB\nVmHWM:\t  500 kB\nVmRSS:\t  400 kB\n") == 512_000
