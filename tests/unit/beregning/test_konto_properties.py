"""What holds of every account, whatever its terms and however it is used."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from unit.beregning.account_terms import LENGTHS, terms

from visitator.beregning import Bevaegelse, Konto, Kontoudtog, Tidsrum
from visitator.rules.account_terms import Igen, Kontoperiode, Kontostart, Kontovilkaar, Opsparing

FIRST, LAST = date(2023, 12, 1), date(2026, 3, 31)
days = st.dates(FIRST, LAST)
amounts = st.decimals("0.25", "30", places=2)


@st.composite
def all_terms(draw: st.DrawFn) -> Kontovilkaar:
    limit = str(draw(amounts))
    if draw(st.booleans()):
        return terms(
            limit,
            draw(st.sampled_from(sorted(LENGTHS))),
            regnet_fra=draw(st.sampled_from(Kontostart)),
            igen=draw(st.sampled_from(Igen)),
        )
    periode = draw(st.sampled_from(Kontoperiode))
    saving = None
    if periode is Kontoperiode.KALENDERMAANED and draw(st.booleans()):
        months = draw(st.integers(1, 7))
        saving = Opsparing(draw(amounts), f"{months} måneder", months)
    return terms(limit, periode, opsparing=saving)


@st.composite
def accounts(draw: st.DrawFn) -> Konto:
    vilkaar = draw(all_terms())
    ends = sorted(draw(st.lists(days, max_size=4, unique=True)))
    grants = [Tidsrum(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    return Konto(vilkaar, vilkaar.til, tuple(grants), draw(st.none() | days))


movements = st.lists(st.builds(Bevaegelse, days, amounts), max_size=12).map(
    lambda made: [Bevaegelse(m.dato, m.maengde, n) for n, m in enumerate(made)]
)


@given(accounts(), movements, days)
def test_an_account_never_goes_below_zero(konto: Konto, moved: list[Bevaegelse], day: date) -> None:
    found = konto.udtog(moved, day)
    assert found.tilbage is None or found.tilbage >= 0
    assert all(post.tilbage is None or post.tilbage >= 0 for post in found.poster)
    assert all(amount > 0 for _, amount in found.bortfald)


@given(accounts(), movements, days)
def test_what_is_given_is_used_or_left_or_went_over_the_cap(
    konto: Konto, moved: list[Bevaegelse], day: date
) -> None:
    found = konto.udtog(moved, day)
    if found.tilbage is None or found.tildelt is None:
        return
    assert found.brugt + found.tilbage <= found.tildelt
    if konto.vilkaar.opsparing is None:
        assert found.brugt + found.tilbage == found.tildelt
    else:
        assert found.tilbage <= konto.vilkaar.opsparing.til


@given(accounts(), movements, days)
def test_no_movement_is_lost(konto: Konto, moved: list[Bevaegelse], day: date) -> None:
    found = konto.udtog(moved, day)
    kept = [post.bevaegelse for post in found.poster]
    refused = [each.bevaegelse for each in found.afviste]
    assert sorted([*kept, *refused]) == sorted(m for m in moved if m.dato <= day)


@given(accounts(), movements, days, st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(
    konto: Konto, moved: list[Bevaegelse], day: date, chance: object
) -> None:
    shuffled = list(moved)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert konto.udtog(shuffled, day) == konto.udtog(moved, day)


@given(accounts(), movements, days)
def test_refused_movements_change_nothing(konto: Konto, moved: list[Bevaegelse], day: date) -> None:
    found = konto.udtog(moved, day)
    kept = konto.udtog([post.bevaegelse for post in found.poster], day)
    assert replace(found, afviste=()) == kept


@given(accounts(), days)
def test_what_is_left_can_be_used_and_not_a_quarter_more(konto: Konto, day: date) -> None:
    left = konto.udtog([], day).tilbage
    if left is None:
        return
    if left > 0:
        assert _refused(konto.udtog([Bevaegelse(day, left)], day)) == 0
    assert _refused(konto.udtog([Bevaegelse(day, left + Decimal("0.25"))], day)) == 1


def _refused(found: Kontoudtog) -> int:
    return len(found.afviste)


@given(accounts(), movements, days)
def test_what_lapses_is_gone_the_day_after(
    konto: Konto, moved: list[Bevaegelse], day: date
) -> None:
    found = konto.udtog(moved, day)
    if found.tilbage is None or not found.bortfald:
        return
    last, _ = found.bortfald[0]
    later = konto.udtog([m for m in moved if m.dato <= day], last + timedelta(days=1))
    assert last >= day
    assert all(end > last for end, _ in later.bortfald)
