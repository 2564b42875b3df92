"""One citizen measured against every service of København, beside zen-engine.

zen-engine is asked for the target groups alone. It has no third truth value (a number that is
missing is an error), so it always gets the same citizen with every fact known. Before anything is
timed the two must agree: where the case leaves a status settled, zen's answer is that status.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from importlib.metadata import version

from bench.sample_cases import Sample, samples
from bench.table import Table, milliseconds, times
from bench.timing import Spread, Task, interleaved
from bench.zen_contestant import ZenTargetGroups
from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import Case
from visitator.rules.edition import Edition
from visitator.rules.explain import explain, explain_offer
from visitator.rules.load.files import Files
from visitator.rules.standards import Status
from visitator.rules.status import status_of

CITIZENS = 300
ROUNDS = 5
POPULATIONS = {"every fact known": 1.0, "half of them": 0.5, "none": 0.0}

BASIS = "visitator: the whole decision basis"
AS_JSON = "visitator: the same, made into JSON data"
CRITERIA = "visitator: target groups alone, with reasons"
ZEN = "zen-engine: target groups alone, with trace"
ZEN_UNTRACED = "zen-engine: target groups alone, no trace"


RATIOS = {
    "decision basis / zen-engine with trace": BASIS,
    "target groups with reasons / zen-engine with trace": CRITERIA,
}


class DisagreementError(Exception):
    """zen-engine and visitator gave one citizen different answers."""


def one_case(edition: Edition, files: Files) -> Table:
    """Time one case with all, half and none of its facts known.

    Raises DisagreementError where the two engines differ on any of the citizens.
    """
    zen = ZenTargetGroups(edition)
    found: dict[str, dict[str, Spread]] = {}
    mixes: list[str] = []
    for name, known in POPULATIONS.items():
        citizens = samples(edition, files, count=CITIZENS, known=known)
        _compare(edition, zen, citizens)
        found[name] = interleaved(_contestants(edition, zen, citizens), ROUNDS)
        mixes.append(f"{name}: {_mix(edition, citizens)}")
    return _table(edition, found, mixes)


def _compare(edition: Edition, zen: ZenTargetGroups, citizens: Sequence[Sample]) -> None:
    for number, citizen in enumerate(citizens):
        answers = zen.statuses(zen.context(citizen.whole))
        for ydelse, standard in edition.standards.items():
            whole = explain_offer(standard.tilbud, citizen.whole).status
            partly = explain_offer(standard.tilbud, citizen.case.situation).status
            if answers[ydelse] != whole or partly not in (whole, Status.UAFKLARET):
                raise DisagreementError(
                    f"citizen {number}, {ydelse}: zen-engine says {answers[ydelse]}, visitator "
                    f"{whole} with every fact known and {partly} as the case stands"
                )


def _contestants(
    edition: Edition, zen: ZenTargetGroups, citizens: Sequence[Sample]
) -> Mapping[str, Sequence[Task]]:
    cases = [citizen.case for citizen in citizens]
    contexts = [zen.context(citizen.whole) for citizen in citizens]
    return {
        BASIS: [partial(assess, edition, case) for case in cases],
        AS_JSON: [partial(_as_json, edition, case) for case in cases],
        CRITERIA: [partial(_criteria, edition, case) for case in cases],
        ZEN: [partial(zen.traced, context) for context in contexts],
        ZEN_UNTRACED: [partial(zen.untraced, context) for context in contexts],
    }


def _as_json(edition: Edition, case: Case) -> object:
    return answer_json(assess(edition, case))


def _criteria(edition: Edition, case: Case) -> object:
    reasons = [explain(s.tilbud.maalgruppe, case.situation) for s in edition.standards.values()]
    return [(status_of(reason.outcome, reason.binding), reason) for reason in reasons]


def _mix(edition: Edition, citizens: Sequence[Sample]) -> str:
    """How often each status occurs among the citizens."""
    counted = Counter(
        explain_offer(standard.tilbud, citizen.case.situation).status
        for citizen in citizens
        for standard in edition.standards.values()
    )
    total = counted.total()
    return ", ".join(f"{100 * n / total:.0f} % {name}" for name, n in counted.most_common())


def _table(edition: Edition, found: Mapping[str, Mapping[str, Spread]], mixes: list[str]) -> Table:
    columns = list(found.values())
    timed = [(name, *[_shown(spreads[name]) for spreads in columns]) for name in columns[0]]
    ratios = [
        (label, *[times(spreads[name].median, spreads[ZEN].median) for spreads in columns])
        for label, name in RATIOS.items()
    ]
    return Table(
        title=f"One case, all {len(edition.standards)} services of {edition.navn}",
        header=("CPU time, median (95th percentile)", *found),
        rows=(*timed, *ratios),
        notes=(
            f"{CITIZENS} generated citizens a column; best of {ROUNDS} interleaved rounds each. "
            f"zen-engine {version('zen-engine')} gave the same status for every citizen and "
            "service; it cannot leave a fact unknown and gets every fact in each column.",
            f"Statuses – {'; '.join(mixes)}.",
        ),
    )


def _shown(spread: Spread) -> str:
    return f"{milliseconds(spread.median)} ({milliseconds(spread.slow)})"
