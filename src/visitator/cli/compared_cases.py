"""A case file read as every municipality would."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from visitator.grundlag.assess import Grundlag
from visitator.grundlag.assessor import Assessor
from visitator.grundlag.case import MUNICIPALITY_REMEDY, OF_ONE_MUNICIPALITY
from visitator.grundlag.side_by_side import Move, SideBySide, move
from visitator.rules.faults import Fault, InputError, Place, in_short, nearest
from visitator.rules.load.answers import parse_date
from visitator.rules.load.files import Files
from visitator.rules.load.strict_yaml import Document


def compared(
    files: Files, document: Document, kommuner: Iterable[str], flytter_til: str | None
) -> tuple[SideBySide, Move | None]:
    """The case as every municipality that has a catalogue on its day sees it.

    ``flytter_til`` names the one that the citizen moves to from the case's own. Raises InputError.
    """
    today, found, without = date.today(), dict[str, Grundlag](), []
    assessor = Assessor(files, today, by_others=True)
    data = document.data
    if not isinstance(data, dict):
        # Read as it is, so that it is told what a case should look like.
        assessor(document)
        data = {}
    day = parse_date(data.get("dato")) or today
    fra = data.get("kommune")
    if fra is not None and fra not in files.municipalities():
        raise InputError([_unknown(files, document.place(("kommune",)), fra)])
    wanted = dict.fromkeys([*kommuner, *_ends_of_move(files, document, fra, flytter_til)])
    for kommune in wanted:
        if files.valid_version(kommune, day) is None:
            without.append(kommune)
        else:
            found[kommune] = assessor(_as_of(document, data, kommune))
    if not found:
        what = f"Ingen af kommunerne har et katalog, der gælder den {day.isoformat()}."
        raise InputError([Fault(document.place(("dato",)), what, "Ret datoen.")])
    both = SideBySide(day, found, tuple(without))
    ends = [str(fra), str(flytter_til)]
    moves = flytter_til is not None and all(kommune in found for kommune in ends)
    return both, move(both, *ends) if moves else None


def _as_of(document: Document, data: dict[str, object], kommune: str) -> Document:
    """The case as one of a municipality's own, without what another one has done or chosen."""
    left_out = () if data.get("kommune", kommune) == kommune else OF_ONE_MUNICIPALITY
    kept = {key: value for key, value in data.items() if key not in left_out}
    return replace(document, data={**kept, "kommune": kommune})


def _ends_of_move(
    files: Files, document: Document, fra: object, til: str | None
) -> tuple[str, ...]:
    if til is None:
        return ()
    if til not in files.municipalities():
        raise InputError([_unknown(files, Place("--flytter-til"), til)])
    if fra is None:
        what = "«kommune» mangler, så det vides ikke, hvor borgeren flytter fra."
        raise InputError([Fault(document.place(("kommune",)), what, MUNICIPALITY_REMEDY)])
    if fra == til:
        what = "Borgeren kan ikke flytte til den kommune, sagen er i."
        raise InputError([Fault(Place("--flytter-til"), what, "Nævn en anden kommune.")])
    return str(fra), til


def _unknown(files: Files, place: Place, name: object) -> Fault:
    remedy = nearest(in_short(name), files.municipalities())
    return Fault(place, f"Kommunen «{in_short(name)}» findes ikke.", remedy)
