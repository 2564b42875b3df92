"""What an account says is used, left, and lost, for each kind of period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from unit.beregning.account_terms import account, terms, used

from visitator.beregning import Bevaegelse, Konto, Tidsrum, Uvist
from visitator.rules.account_terms import Igen, Kontostart, Opsparing

START, FIRST_USE = Kontostart.IVAERKSAT, Kontostart.FOERSTE_BRUG
NINETY = Opsparing(Decimal(90), "6 måneder", 6)
SAVED = terms("15", "kalendermaaned", opsparing=NINETY)
GRANT = (date(2026, 1, 1), date.max)


def test_a_months_hours_are_lost_when_the_month_is_over() -> None:
    konto = account(terms("15", "kalendermaaned"))
    moved = used((date(2026, 1, 30), "14.5"))
    january = konto.udtog(moved, date(2026, 1, 31))
    assert (january.brugt, january.tilbage) == (Decimal("14.5"), Decimal("0.5"))
    assert january.bortfald == ((date(2026, 1, 31), Decimal("0.5")),)
    february = konto.udtog(moved, date(2026, 2, 1))
    assert (february.brugt, february.tilbage) == (Decimal(0), Decimal(15))
    assert february.periode == Tidsrum(date(2026, 2, 1), date(2026, 2, 28))


def test_one_hour_more_than_the_month_has_is_refused_and_nothing_else_is() -> None:
    konto = account(terms("15", "kalendermaaned"))
    moved = used((date(2026, 1, 5), "15"), (date(2026, 1, 6), "0.25"), (date(2026, 2, 1), "1"))
    found = konto.udtog(moved, date(2026, 2, 1))
    assert [(r.bevaegelse.nummer, r.tilbage) for r in found.afviste] == [(1, Decimal(0))]
    assert [post.bevaegelse.nummer for post in found.poster] == [0, 2]
    assert found.tilbage == 14


def test_the_balance_is_told_after_each_movement() -> None:
    konto = account(terms("85", "kalenderaar"))
    found = konto.udtog(
        used((date(2025, 12, 20), "60"), (date(2025, 10, 6), "20"), (date(2026, 1, 2), "10")),
        date(2026, 1, 2),
    )
    assert [post.tilbage for post in found.poster] == [65, 5, 75]


def test_five_of_85_days_are_left_on_new_years_eve_and_85_on_new_years_day() -> None:
    konto = account(terms("85", "kalenderaar"))
    moved = used((date(2025, 10, 6), "20"), (date(2025, 12, 20), "60"))
    assert konto.udtog(moved, date(2025, 12, 31)).tilbage == 5
    assert konto.udtog(moved, date(2026, 1, 1)).tilbage == 85


def test_ninety_hours_are_saved_in_six_months_and_never_more() -> None:
    konto = account(SAVED, GRANT)
    assert konto.udtog([], date(2026, 1, 1)).tilbage == 15
    assert konto.udtog([], date(2026, 5, 31)).tilbage == 75
    assert konto.udtog([], date(2026, 6, 1)).tilbage == 90
    assert konto.udtog([], date(2027, 6, 1)).tilbage == 90


def test_hours_that_are_not_saved_yet_cannot_be_used() -> None:
    found = account(SAVED, GRANT).udtog(used((date(2026, 2, 1), "31")), date(2026, 2, 1))
    assert [refused.tilbage for refused in found.afviste] == [30]


def test_what_lapses_first_is_used_first() -> None:
    found = account(SAVED, GRANT).udtog(used((date(2026, 2, 1), "20")), date(2026, 2, 1))
    assert found.bortfald == ((date(2026, 7, 31), Decimal(10)),)


def test_a_granted_limit_above_the_documents_still_saves_ninety_at_most() -> None:
    konto = Konto(SAVED, Decimal(20), (Tidsrum(*GRANT),))
    found = konto.udtog([], date(2026, 6, 1))
    assert found.tilbage == 90
    assert found.bortfald[0] == (date(2026, 7, 31), Decimal(10))


def test_a_resident_with_12_hours_saves_72_at_most() -> None:
    konto = account(terms("12", "kalendermaaned", opsparing=NINETY), GRANT)
    assert konto.udtog([], date(2027, 1, 1)).tilbage == 72


def test_saving_begins_with_its_agreement() -> None:
    konto = Konto(SAVED, Decimal(15), (Tidsrum(*GRANT),), opsparing_fra=date(2026, 3, 10))
    assert konto.udtog([], date(2026, 2, 28)).tilbage == 15
    assert konto.udtog([], date(2026, 3, 9)).tilbage == 15
    assert konto.udtog([], date(2026, 4, 1)).tilbage == 30


def test_months_without_a_grant_give_nothing() -> None:
    ended = (date(2026, 1, 1), date(2026, 2, 28))
    again = (date(2026, 5, 1), date.max)
    konto = account(SAVED, ended, again)
    assert konto.udtog([], date(2026, 5, 1)).tilbage == 45


def test_saving_without_a_known_start_is_unknown() -> None:
    found = account(SAVED).udtog(used((date(2026, 2, 1), "31")), date(2026, 2, 1))
    assert (found.brugt, found.tilbage, found.mindst_tilbage) == (Decimal(31), None, None)
    assert found.uvist is Uvist.START
    assert found.afviste == ()


def test_each_grant_has_its_own_limit() -> None:
    konto = account(
        terms("10", "bevilling"),
        (date(2025, 3, 1), date(2025, 8, 31)),
        (date(2026, 1, 1), date.max),
    )
    moved = used((date(2025, 3, 1), "10"), (date(2025, 9, 1), "1"), (date(2026, 1, 1), "4"))
    found = konto.udtog(moved, date(2026, 1, 1))
    assert found.tilbage == 6
    assert [(r.bevaegelse.nummer, r.tilbage) for r in found.afviste] == [(1, None)]
    assert found.bortfald == ()


def test_a_need_has_its_limit_once_and_for_all() -> None:
    moved = used((date(2020, 1, 1), "4"), (date(2026, 1, 1), "2"), (date(2026, 1, 2), "0.5"))
    found = account(terms("6", "behov")).udtog(moved, date(2026, 1, 2))
    assert (found.brugt, found.tilbage) == (Decimal(6), Decimal(0))
    assert [refused.bevaegelse.nummer for refused in found.afviste] == [2]


SIX_MONTHS = (date(2026, 1, 5), date.max)


def test_hours_given_once_are_gone_when_the_months_are() -> None:
    konto = account(terms("15", "6 måneder", regnet_fra=START, igen=Igen.NEJ), SIX_MONTHS)
    assert konto.udtog([], date(2026, 7, 4)).tilbage == 15
    assert konto.udtog([], date(2026, 7, 5)).tilbage == 0
    late = konto.udtog(used((date(2026, 7, 5), "1")), date(2026, 7, 5))
    assert [refused.tilbage for refused in late.afviste] == [None]


def test_hours_that_may_or_may_not_come_again_are_unknown_afterwards() -> None:
    konto = account(terms("40", "6 måneder", regnet_fra=START, igen=Igen.IKKE_FASTSAT), SIX_MONTHS)
    found = konto.udtog(used((date(2026, 2, 1), "30"), (date(2026, 7, 5), "8")), date(2026, 7, 5))
    assert (found.brugt, found.tilbage, found.uvist) == (Decimal(8), None, Uvist.IGEN)
    assert [post.tilbage for post in found.poster] == [10, None]


def test_hours_that_come_again_do_so_every_six_months() -> None:
    konto = account(terms("40", "6 måneder", regnet_fra=START, igen=Igen.JA), SIX_MONTHS)
    found = konto.udtog(used((date(2026, 7, 4), "40"), (date(2026, 7, 5), "1")), date(2027, 1, 4))
    assert (found.tilbage, found.afviste) == (Decimal(39), ())
    assert found.periode == Tidsrum(date(2026, 7, 5), date(2027, 1, 4))


def test_a_period_ends_with_its_grant() -> None:
    konto = account(
        terms("40", "6 måneder", regnet_fra=START, igen=Igen.JA),
        (date(2026, 1, 5), date(2026, 2, 28)),
    )
    assert konto.udtog([], date(2026, 2, 28)).bortfald == ((date(2026, 2, 28), Decimal(40)),)
    assert konto.udtog([], date(2026, 3, 1)).tilbage == 0


def test_without_a_known_start_a_length_cannot_be_placed() -> None:
    konto = account(terms("40", "6 måneder", regnet_fra=START, igen=Igen.JA))
    assert konto.udtog([], date(2026, 3, 1)).uvist is Uvist.START


def test_a_period_from_the_first_use_begins_when_something_is_used() -> None:
    konto = account(terms("40", "6 måneder", regnet_fra=FIRST_USE, igen=Igen.JA))
    unused = konto.udtog([], date(2026, 1, 1))
    assert (unused.periode, unused.tilbage) == (None, Decimal(40))
    moved = used((date(2026, 1, 31), "40"), (date(2026, 7, 31), "5"))
    assert konto.udtog(moved, date(2026, 7, 30)).tilbage == 0
    again = konto.udtog(moved, date(2026, 7, 31))
    assert (again.tilbage, again.periode) == (
        Decimal(35),
        Tidsrum(date(2026, 7, 31), date(2027, 1, 30)),
    )
    assert konto.udtog(moved, date(2027, 1, 31)).tilbage == 40


def test_a_use_that_is_refused_begins_no_period() -> None:
    konto = account(terms("40", "6 måneder", regnet_fra=FIRST_USE, igen=Igen.NEJ))
    too_much = konto.udtog(used((date(2026, 1, 1), "41")), date(2026, 1, 1))
    assert [refused.tilbage for refused in too_much.afviste] == [40]
    assert too_much.tilbage == 40
    moved = used((date(2026, 1, 1), "41"), (date(2026, 8, 1), "40"))
    found = konto.udtog(moved, date(2026, 8, 1))
    assert [post.bevaegelse.nummer for post in found.poster] == [1]


def test_a_period_from_the_first_use_that_comes_once_is_then_over() -> None:
    konto = account(terms("40", "14 dage", regnet_fra=FIRST_USE, igen=Igen.NEJ))
    moved = used((date(2026, 1, 1), "5"), (date(2026, 1, 15), "5"))
    found = konto.udtog(moved, date(2026, 1, 15))
    assert [refused.bevaegelse.nummer for refused in found.afviste] == [1]
    assert found.tilbage == 0


def test_whether_it_comes_again_after_the_first_use_may_be_open() -> None:
    konto = account(terms("40", "14 dage", regnet_fra=FIRST_USE, igen=Igen.IKKE_FASTSAT))
    found = konto.udtog(used((date(2026, 1, 1), "5")), date(2026, 1, 15))
    assert (found.tilbage, found.uvist) == (None, Uvist.IGEN)


def test_a_limit_without_a_period_says_what_is_left_at_least() -> None:
    konto = account(terms("3", "ikke_fastsat"))
    found = konto.udtog(used((date(2026, 1, 1), "2"), (date(2026, 6, 1), "2")), date(2026, 6, 1))
    assert (found.brugt, found.tilbage, found.mindst_tilbage) == (Decimal(4), None, Decimal(0))
    assert found.uvist is Uvist.PERIODE


def test_no_reading_of_the_period_gives_more_at_once_than_the_limit() -> None:
    found = account(terms("3", "ikke_fastsat")).udtog(
        used((date(2026, 1, 1), "4"), (date(2026, 1, 2), "3")), date(2026, 1, 2)
    )
    assert [(r.bevaegelse.nummer, r.tilbage) for r in found.afviste] == [(0, Decimal(3))]
    assert found.brugt == 3


@pytest.mark.parametrize("amount", ["0", "-1"])
def test_nothing_and_less_than_nothing_is_not_a_use(amount: str) -> None:
    with pytest.raises(ValueError, match="større end nul"):
        Bevaegelse(date(2026, 1, 1), Decimal(amount))


def test_the_years_8000_and_9999_are_no_trouble() -> None:
    konto = account(SAVED, (date(9999, 1, 1), date.max))
    assert konto.udtog([], date.max).tilbage == 90
