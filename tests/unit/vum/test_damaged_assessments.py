"""However an assessment is damaged, reading it ends in the assessment or in faults."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from unit.vum.assessments import KATALOG, found_in

from visitator.rules.faults import Fault, InputError
from visitator.rules.load.strict_yaml import Path, read_file

EXAMPLE: Any = read_file(KATALOG.parent / "examples" / "udredninger" / "viborg.yaml").data
JUNK = [None, True, False, 0, 7, -1, "", "x", "2.0", "nej", [], ["x"], {}, {"x": "y"}, [[1]]]


def paths(data: Any, here: Path = ()) -> Iterator[Path]:
    """Where something stands, all the way down."""
    steps: Any = data.items() if isinstance(data, dict) else ()
    for step, part in enumerate(data) if isinstance(data, list) else steps:
        yield (*here, step)
        yield from paths(part, (*here, step))


def put(data: Any, path: Path, value: object) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value


def faults_of(text: str) -> tuple[Fault, ...]:
    """What keeps a text from being an assessment; nothing where it is one."""
    try:
        found_in(text)
    except InputError as error:
        return error.faults
    return ()


@settings(max_examples=100)
@given(
    damage=st.lists(
        st.tuples(st.sampled_from(sorted(paths(EXAMPLE), key=str)), st.sampled_from(JUNK)),
        min_size=1,
        max_size=3,
    )
)
def test_a_damaged_assessment_is_told_and_never_breaks_the_reading(
    damage: list[tuple[Path, object]],
) -> None:
    data = deepcopy(EXAMPLE)
    for path, junk in damage:
        try:
            put(data, path, deepcopy(junk))
        except (KeyError, IndexError, TypeError):
            # An earlier damage took the place away.
            continue
    faults = faults_of(json.dumps(data))
    assert all(fault.place.line for fault in faults)
    assert not any("\n" in str(fault) for fault in faults)
