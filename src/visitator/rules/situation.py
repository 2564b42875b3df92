"""What is known of one citizen on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from visitator.rules.criteria import Granted
from visitator.rules.facts import Value
from visitator.rules.truth import Truth


@dataclass(frozen=True, slots=True)
class Grant:
    """An existing grant of a service, from a day and, where it ended, to and including another."""

    ydelse: str
    fra: date
    til: date | None
    maengde: str | None


@dataclass(frozen=True, slots=True)
class Situation:
    """The citizen's known facts.

    A fact that is absent is unknown. ``not_assessed`` are themes left out of the assessment on
    purpose: unknown to the rules, and outside a share of the assessed themes. ``grants`` is None
    while nobody has said what the citizen has.
    """

    day: date
    facts: Mapping[str, Value]
    not_assessed: frozenset[str] = field(default=frozenset())
    grants: tuple[Grant, ...] | None = None

    def holds_grant(self, leaf: Granted) -> Truth:
        """Whether the citizen has the grant that the leaf asks for."""
        if self.grants is None:
            return None
        grants = [grant for grant in self.grants if grant.ydelse == leaf.ydelse]
        if leaf.before_age is not None:
            if not grants:
                return False
            birth = self.facts.get("foedselsdato")
            if not isinstance(birth, date):
                return None
            return any(age_on(birth, grant.fra) < leaf.before_age for grant in grants)
        day = leaf.on or self.day
        return any(grant.fra <= day and (grant.til is None or grant.til >= day) for grant in grants)


def age_on(birth: date, day: date) -> int:
    """Completed years. Someone born on 29 February turns a year older on 1 March in other years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
