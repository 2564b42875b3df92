"""Whose rules are meant by a name on the command line: a municipality's, or the law's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from visitator.rules.faults import Fault, InputError, Place, nearest
from visitator.rules.load.files import LAW, Files

if TYPE_CHECKING:
    from visitator.rules.edition import Edition


def edition_named(files: Files, name: str, day: date, place: str) -> Edition:
    """The rules of a municipality or ``lov`` on a day.

    ``KOMMUNE@2023-01-01`` is that version as it was adopted, and any other day the rules that
    were valid on it. Raises InputError, at ``place``, where nobody has the name, the version is no
    day, or there were no rules on it.
    """
    from visitator.rules.load.answers import parse_date
    from visitator.rules.load.cache import cached_edition, edition_on

    owner, _, version = name.partition("@")
    if not version:
        return edition_on(files, owner, _valid(files, owner, day, place), day)
    known = files.versions(owner) if owner in (*files.municipalities(), LAW) else []
    if version in known:
        return cached_edition(files, owner, version)
    asked = parse_date(version) if known else None
    if asked is None:
        what = f"«{name}» er hverken en udgivet version eller en dag."
        remedy = nearest(name, [f"{owner}@{each}" for each in known])
        raise InputError([Fault(Place(place), what, remedy)])
    return edition_on(files, owner, _valid(files, owner, asked, place), asked)


def _valid(files: Files, owner: str, day: date, place: str) -> str:
    if owner != LAW:
        return files.version_on(owner, day, Place(place))
    version = files.valid_version(LAW, day)
    if version is None:
        first = "".join(files.versions(LAW)[:1])
        what = f"Loven er ikke læst, som den gjaldt den {day.isoformat()}."
        remedy = f"Den første udgave gælder fra {first}." if first else ""
        raise InputError([Fault(Place(place), what, remedy)])
    return version
