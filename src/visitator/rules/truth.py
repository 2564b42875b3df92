"""Kleene's strong three-valued logic: true, false and unknown (``None``).

It is the logic of SQL and of data frames, so the same rule means the same for one citizen and for
a population.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

Truth = bool | None


def all_of(values: Iterable[Truth]) -> Truth:
    """True when every value is true, false when one is false, otherwise unknown."""
    outcome: Truth = True
    for value in values:
        if value is False:
            return False
        if value is None:
            outcome = None
    return outcome


def any_of(values: Iterable[Truth]) -> Truth:
    """True when one value is true, false when every one is false, otherwise unknown."""
    outcome: Truth = False
    for value in values:
        if value is True:
            return True
        if value is None:
            outcome = None
    return outcome


def negation(value: Truth) -> Truth:
    """The opposite; the opposite of unknown is unknown."""
    return None if value is None else not value


def at_least(count: int, values: Iterable[Truth]) -> Truth:
    """Whether at least ``count`` of the values are true."""
    true = unknown = 0
    for value in values:
        true += value is True
        unknown += value is None
    if true >= count:
        return True
    return None if true + unknown >= count else False


def share(values: Iterable[Truth], bound: Fraction, *, strict: bool) -> Truth:
    """Whether the true values are more than (``strict``) or at least ``bound`` of all of them.

    A share of nothing is unknown: where no theme is assessed there is nothing to take half of.
    """
    listed = list(values)
    if not listed:
        return None
    true = sum(value is True for value in listed)
    possible = true + sum(value is None for value in listed)
    needed = bound * len(listed)
    if true > needed or (true == needed and not strict):
        return True
    if possible > needed or (possible == needed and not strict):
        return None
    return False
