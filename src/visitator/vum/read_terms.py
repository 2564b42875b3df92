"""From ``katalog/vum`` to the terms of VUM."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from visitator.rules.faults import InputError, nearest
from visitator.rules.load.files import Files
from visitator.rules.load.formats.strict import Strict
from visitator.rules.load.strict_yaml import Document, Path
from visitator.vum.actions import Handling, compiled, lists_named
from visitator.vum.formats.terms import (
    BegrebFormat,
    GruppeFormat,
    HandlingFormat,
    MaalFil,
    MaalgrupperFil,
    NiveauerFil,
    RegelFormat,
    SamletNiveauFormat,
    TemaerFil,
    TemaFormat,
    TemaniveauFormat,
)
from visitator.vum.terms import (
    FIRST,
    SECOND,
    Begreb,
    Begreber,
    Maalgruppe,
    Tema,
    Temagruppe,
    TemaIVersion,
    Temaniveau,
    Temaregel,
    Undertema,
)

FOLDER = "vum"
FORMATS: dict[str, type[Strict]] = {
    "temaer": TemaerFil,
    "niveauer": NiveauerFil,
    "maalgrupper": MaalgrupperFil,
    "maal": MaalFil,
}
Format = TypeVar("Format", bound=Strict)


def read_terms(files: Files) -> Begreber:
    """The terms of a catalogue. Raises InputError with every fault of their files."""
    before = len(files.faults)
    themes = _read(files, "temaer", TemaerFil)
    levels = _read(files, "niveauer", NiveauerFil)
    groups = _read(files, "maalgrupper", MaalgrupperFil)
    goals = _read(files, "maal", MaalFil)
    if themes is None or levels is None or groups is None or goals is None:
        raise InputError(files.faults[before:])
    if len(files.faults) > before:
        raise InputError(files.faults[before:])
    return Begreber(
        **_themes(themes),
        temaniveauer={
            level.id: Temaniveau(
                _term(level), {FIRST: level.navn_1_0 or level.navn, SECOND: level.navn}
            )
            for level in levels.temaniveauer
        },
        samlede_niveauer={level.id: _term(level) for level in levels.samlede_niveauer},
        maalgrupper={g.id: Maalgruppe(_term(g), g.under) for g in groups.maalgrupper},
        maaltyper={kind.id: _term(kind) for kind in goals.maaltyper},
        resultater={result.id: _term(result) for result in goals.resultater},
        handlinger=tuple(_action(action, goals.ordlister) for action in goals.handlinger),
    )


def _read(files: Files, name: str, model: type[Format]) -> Format | None:
    found = files.read(files.root / FOLDER / f"{name}.yaml", model)
    if found is None:
        return None
    written, document = found
    for path, what, remedy in _name_faults(written, document):
        files.fault(document.place(path), what, remedy)
    return written


def _name_faults(written: Strict, document: Document) -> Iterator[tuple[Path, str, str]]:
    """Ids that are there twice, and names that name nothing."""
    data: Any = document.data
    for part, items in data.items():
        if isinstance(items, list):
            yield from _twice((part,), [item.get("id") for item in items])
    match written:
        case TemaerFil():
            yield from _theme_faults(written)
        case MaalgrupperFil():
            known = [group.id for group in written.maalgrupper]
            for number, group in enumerate(written.maalgrupper):
                if group.under is not None:
                    yield from _unknown(("maalgrupper", number, "under"), group.under, known)
        case MaalFil():
            yield from _phrase_faults(written)


def _theme_faults(written: TemaerFil) -> Iterator[tuple[Path, str, str]]:
    groups = [group.id for group in written.grupper]
    own = {theme.id: theme.id for theme in written.temaer}
    for number, theme in enumerate(written.temaer):
        here: Path = ("temaer", number)
        old = theme.i_1_0
        subs = [sub.id for sub in theme.undertemaer]
        yield from _unknown((*here, "gruppe"), theme.gruppe, groups)
        yield from _unknown((*here, "i_1_0", "gruppe"), old.gruppe or theme.gruppe, groups)
        yield from _twice((*here, "undertemaer"), subs)
        yield from _twice((*here, "i_1_0", "undertemaer"), [sub.id for sub in old.undertemaer])
        if own.setdefault(old.id, theme.id) != theme.id:
            what = f"«{old.id}» er også navnet på temaet {own[old.id]}."
            yield (*here, "i_1_0", "id"), what, "Giv det ældre navn et andet id."
        for place, sub in enumerate(old.undertemaer):
            for heir in sub.svarer_til:
                path = (*here, "i_1_0", "undertemaer", place, "svarer_til")
                yield from _unknown(path, heir, subs)


def _phrase_faults(written: MaalFil) -> Iterator[tuple[Path, str, str]]:
    """A list that a turn of phrase names and that is not there."""
    lists = list(written.ordlister)
    for number, action in enumerate(written.handlinger):
        for part, phrases in (("vendinger", action.vendinger), ("undtagen", action.undtagen)):
            for place, phrase in enumerate(phrases):
                for name in lists_named(phrase):
                    yield from _unknown(("handlinger", number, part, place), name, lists)


def _twice(path: Path, ids: Iterable[object]) -> Iterator[tuple[Path, str, str]]:
    seen: set[object] = set()
    for number, found in enumerate(ids):
        if found is not None and found in seen:
            yield (*path, number), f"«{found}» står her to gange.", "Slet den ene."
        seen.add(found)


def _unknown(path: Path, name: str, known: list[str]) -> Iterator[tuple[Path, str, str]]:
    if name not in known:
        yield path, f"«{name}» kendes ikke.", nearest(name, known)


def _themes(written: TemaerFil) -> dict[str, Any]:
    groups = {group.id: _group(group) for group in written.grupper}
    themes = {theme.id: _theme(theme, groups) for theme in written.temaer}
    return {"grupper": groups, "temaer": themes}


def _group(written: GruppeFormat) -> Temagruppe:
    rules = {str(version): _rule(rule) for version, rule in written.versioner.items()}
    return Temagruppe(_term(written), rules)


def _rule(written: RegelFormat) -> Temaregel:
    return Temaregel(written.niveau == "ja", written.vurderes, written.maal == "ja")


def _theme(written: TemaFormat, groups: Mapping[str, Temagruppe]) -> Tema:
    old = written.i_1_0
    earlier = [Undertema(u.id, u.navn, svarer_til=tuple(u.svarer_til)) for u in old.undertemaer]
    now = [Undertema(u.id, u.navn, u.ffb, u.forklaring) for u in written.undertemaer]
    names = (
        (FIRST, old.id, old.navn, old.gruppe or written.gruppe, earlier),
        (SECOND, written.id, written.navn, written.gruppe, now),
    )
    return Tema(
        _term(written),
        {
            version: TemaIVersion(
                name, shown, group, groups[group].regler[version], {u.id: u for u in subs}
            )
            for version, name, shown, group, subs in names
        },
        tuple(written.belyser),
        tuple(written.maalgrupper),
    )


def _action(written: HandlingFormat, lists: Mapping[str, list[str]]) -> Handling:
    return Handling(
        written.hvad,
        tuple(compiled(phrase, lists) for phrase in written.vendinger),
        tuple(compiled(phrase, lists) for phrase in written.undtagen),
    )


def _term(written: BegrebFormat | TemaniveauFormat | SamletNiveauFormat) -> Begreb:
    return Begreb(written.id, written.navn, written.ffb, written.forklaring)
