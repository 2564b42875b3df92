"""A case's deadlines come from its municipality's catalogue when it is opened."""

from __future__ import annotations

from datetime import date

import pytest
from web.conftest import MakeBruger

from visitator.web.borgere.services import opret_borger
from visitator.web.brugere.models import Bruger
from visitator.web.kommuner.scope import OutsideScopeError, in_kommune
from visitator.web.sager.models import Sag
from visitator.web.sager.services import giv_fristbesked, opret_sag


def test_koebenhavn_sets_no_period_and_says_so(sag: Sag) -> None:
    (row,) = sag.frister.filter(hvad="afgoerelse")
    assert row.dato is None
    assert row.forklaring.startswith("Dokumentet giver ingen tal.")
    assert sag.frist is None


def viborg_case(by: Bruger) -> Sag:
    borger = opret_borger(by=by, navn="Berta Bro", cpr="0101804321")
    return opret_sag(by=by, borger=borger, ansoegt_om=["sel-85"], datoer={"ansoegt": "2026-11-05"})


def test_viborg_gives_six_weeks_for_support_at_home(lav_bruger: MakeBruger) -> None:
    by = lav_bruger(kommune="viborg")
    with in_kommune("viborg"):
        sag = viborg_case(by)
        assert sag.frist == date(2026, 12, 17)
        row = sag.frister.get(hvad="afgoerelse")
        assert row.forklaring == (
            "6 uger fra torsdag den 5. november 2026; dagen selv tælles ikke med"
        )
        assert row.kilde == {"dokument": "viborg-2020", "afsnit": "1.4.5 Frist bostøtte"}


def test_a_notice_of_delay_moves_the_date_that_the_case_waits_for(lav_bruger: MakeBruger) -> None:
    by = lav_bruger(kommune="viborg")
    with in_kommune("viborg"):
        sag = viborg_case(by)
        giv_fristbesked(
            by=by,
            sag=sag,
            dato=date(2026, 12, 1),
            grund="Vi venter på lægen.",
            ny_dato=date(2027, 1, 15),
        )
        assert sag.frist == date(2027, 1, 15)


def test_case_numbers_count_up_within_the_year(lav_bruger: MakeBruger) -> None:
    by = lav_bruger(kommune="viborg")
    with in_kommune("viborg"):
        first = viborg_case(by)
        second = opret_sag(by=by, borger=first.borger, ansoegt_om=[])
    assert (first.nummer[4:], second.nummer[4:]) == ("-000001", "-000002")


def test_another_municipality_cannot_reach_the_case(sag: Sag) -> None:
    with in_kommune("viborg"):
        assert not Sag.objects.filter(pk=sag.pk).exists()
        with pytest.raises(OutsideScopeError):
            sag.save()


def test_nothing_is_reached_where_no_municipality_is_at_work() -> None:
    with pytest.raises(OutsideScopeError):
        Sag.objects.first()
