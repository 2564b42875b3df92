"""What a professional should look at in an assessment, one question to a module."""

from __future__ import annotations

from visitator.vum.checks.frame import frame
from visitator.vum.checks.goals import goals
from visitator.vum.checks.levels import levels
from visitator.vum.checks.needed import needed
from visitator.vum.checks.overall import overall
from visitator.vum.checks.target_groups import target_groups
from visitator.vum.finding import Examined, Fund

CHECKS = (frame, levels, needed, overall, goals, target_groups)


def findings(seen: Examined) -> tuple[Fund, ...]:
    """Every finding, in the order of the text."""
    found = [fund for check in CHECKS for fund in check(seen)]
    return tuple(sorted(found, key=_place))


def _place(fund: Fund) -> tuple[int, int, str]:
    place = fund.fault.place
    return place.line or 0, place.column or 0, fund.fault.what
