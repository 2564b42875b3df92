"""Whose rules are meant by a name on the command line: a municipality's, or the law's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from visitator.rules.faults import Fault, InputError, Place, nearest
from visitator.rules.load.files import LAW, Files

if TYPE_CHECKING:
    from visitator.rules.edition import Edition


def edition_named(files: Files, name: str, day: date, place: str) -> Edition:
    """The rules of a municipality or ``lov`` on a day, or as adopted where ``@2023-01-01`` follows.

    Raises InputError, at ``place``, where nobody has the name or there is no such version.
    """
    from visitator.rules.load.cache import cached_edition, edition_on

    owner, _, version = name.partition("@")
    if not version:
        return edition_on(files, owner, _valid(files, owner, day, place), day)
    known = files.versions(owner) if owner in (*files.municipalities(), LAW) else []
    if version not in known:
        what = f"«{name}» er ingen udgivet version."
        remedy = nearest(name, [f"{owner}@{each}" for each in known])
        raise InputError([Fault(Place(place), what, remedy)])
    return cached_edition(files, owner, version)


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
