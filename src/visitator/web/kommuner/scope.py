"""The wall between municipalities: what is read and written belongs to the one at work.

The municipality at work is that of the person who is logged in; the middleware sets it for as long
as a request lasts. Outside of it nothing can be read at all, so that a forgotten filter shows
nothing rather than everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_at_work: ContextVar[str | None] = ContextVar("kommune", default=None)


class OutsideScopeError(RuntimeError):
    """Citizens' data was asked for where no municipality is at work, or by the wrong one."""


def at_work() -> str:
    """The id of the municipality at work. Raises OutsideScopeError without one."""
    kommune = _at_work.get()
    if kommune is None:
        raise OutsideScopeError("Der er ikke valgt en kommune at arbejde i.")
    return kommune


@contextmanager
def in_kommune(kommune: str) -> Iterator[None]:
    """Work in one municipality."""
    token = _at_work.set(kommune)
    try:
        yield
    finally:
        _at_work.reset(token)
