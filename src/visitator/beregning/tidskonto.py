"""An account of time: a course that runs out by itself, whether anything is used or not.

Its balance is counted in days, since weeks and months that have begun are no whole ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from visitator.beregning.tidsrum import Tidsrum, loebende
from visitator.beregning.udtog import Bevaegelse, Kontoudtog, Overtraek, Post, Uvist

NUL = Decimal(0)


def tidsudtog(
    laengde: tuple[int, str],
    loebetider: Sequence[Tidsrum],
    bevaegelser: Sequence[Bevaegelse],
    day: date,
    *,
    en_gang: bool,
) -> Kontoudtog:
    """The account on a day, in days.

    Each grant in ``loebetider`` begins a course of ``laengde``, a number and its unit, and ends it
    at the latest; without one nobody knows when the course began. With ``en_gang`` the limit is for
    one need, so of a second course nobody can tell whether it is to be had. ``bevaegelser``, in
    order, tell what was given within the course; they do not make it shorter.
    """
    courses = _Courses(laengde, tuple(_course(laengde, grant) for grant in loebetider), en_gang)
    for each in bevaegelser:
        courses.book(each)
    return courses.statement(day)


def _course(laengde: tuple[int, str], grant: Tidsrum) -> Tidsrum:
    longest = loebende(grant.fra, laengde)
    assert longest is not None
    return Tidsrum(grant.fra, min(longest.til, grant.til))


def _days(stretch: Tidsrum) -> Decimal:
    return Decimal((stretch.til - stretch.fra).days + 1)


@dataclass(slots=True)
class _Courses:
    """The courses of an account, with what was given in them so far."""

    laengde: tuple[int, str]
    known: tuple[Tidsrum, ...]
    once: bool
    posts: list[Post] = field(default_factory=list)
    refused: list[Overtraek] = field(default_factory=list)

    def book(self, moved: Bevaegelse) -> None:
        course = self._on(moved.dato) if self.known else self._latest(moved)
        if course is None:
            over = max((each.til for each in self.known if each.til < moved.dato), default=None)
            self.refused.append(Overtraek(moved, None, over))
            return
        left = _days(Tidsrum(moved.dato, course.til))
        if self._takes(moved) > left:
            self.refused.append(Overtraek(moved, left))
        else:
            is_told = bool(self.known) and not self._is_doubtful(course)
            self.posts.append(Post(moved, left if is_told else None))

    def statement(self, day: date) -> Kontoudtog:
        if not self.known:
            return self._with(None, None, NUL, None, uvist=Uvist.START)
        course = self._on(day) or next((each for each in self.known if each.fra > day), None)
        if course is None:
            return self._with(None, NUL, NUL, NUL, udloebet=self.known[-1].til)
        if self._is_doubtful(course):
            return self._with(course, None, NUL, None, mindst=NUL, uvist=Uvist.BEHOV)
        given = _days(course)
        gone = Decimal(max((day - course.fra).days, 0))
        return self._with(course, given, gone, given - gone)

    def _on(self, day: date) -> Tidsrum | None:
        return next((each for each in self.known if day in each), None)

    def _latest(self, moved: Bevaegelse) -> Tidsrum | None:
        """The latest course that the first use can lie in; None if this one lies beyond it."""
        first = self.posts[0].bevaegelse.dato if self.posts else moved.dato
        course = loebende(first, self.laengde)
        return course if course is not None and moved.dato in course else None

    def _takes(self, moved: Bevaegelse) -> Decimal:
        """How many days a movement goes on for at least."""
        whole = int(moved.maengde)
        stretch = loebende(moved.dato, (whole, self.laengde[1]))
        days = NUL if stretch is None else _days(stretch)
        return days if moved.maengde == whole else days + 1

    def _is_doubtful(self, course: Tidsrum) -> bool:
        return self.once and course != self.known[0]

    def _with(
        self,
        periode: Tidsrum | None,
        tildelt: Decimal | None,
        brugt: Decimal,
        tilbage: Decimal | None,
        *,
        mindst: Decimal | None = None,
        uvist: Uvist | None = None,
        udloebet: date | None = None,
    ) -> Kontoudtog:
        lapses: tuple[tuple[date, Decimal], ...] = ()
        if periode is not None and tilbage is not None and periode.til < date.max:
            lapses = ((periode.til, tilbage),)
        return Kontoudtog(
            periode=periode,
            tildelt=tildelt,
            brugt=brugt,
            tilbage=tilbage,
            mindst_tilbage=mindst,
            uvist=uvist,
            bortfald=lapses,
            poster=tuple(self.posts),
            afviste=tuple(self.refused),
            udloebet=udloebet,
        )
