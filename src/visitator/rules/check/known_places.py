"""Check: the known places of the documents are where they are said to be.

A place is known where a document contradicts itself, the law, or another document. What shows it,
its witness, is two or more places with a few words of each, and the example citizen of a finding
where the rules themselves show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visitator.rules.check.findings.accepted import Accepted
from visitator.rules.check.findings.finding import Finding
from visitator.rules.check.opened import Opened
from visitator.rules.check.texts import Texts
from visitator.rules.citations import Citation
from visitator.rules.faults import Fault, Place, nearest
from visitator.rules.load.formats.known_places import (
    FundHenvisning,
    KendteStederFil,
    VidneFormat,
)

FILE = "kendte-steder.yaml"
JOINED = str.maketrans("", "", "-\u00ad")
"""What a word may be split by at the end of a line."""


@dataclass(frozen=True, slots=True)
class Witness:
    """Words that stand in a section, or with ``is_absent`` do not.

    ``place`` is the section in the catalogue, ``line`` that of the words in the document's text:
    None where they are absent or the text is not at hand.
    """

    kilde: Citation
    ord: str
    is_absent: bool
    place: Place
    line: int | None


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A known place with how it is read and what shows it."""

    id: str
    hvad: str
    laesning: str
    vidner: tuple[Witness, ...]
    fund: Finding | None


@dataclass(frozen=True, slots=True)
class KnownPlaces:
    """The places, and faults where one is not as it says."""

    steder: tuple[KnownPlace, ...]
    faults: tuple[Fault, ...]


def known_places(
    catalogue: Opened, accepted: Sequence[Accepted], texts: Texts | None
) -> KnownPlaces:
    """The known places of a catalogue, which can do without. File faults are in its ``files``."""
    path = catalogue.files.root / FILE
    read = catalogue.files.read(path, KendteStederFil) if path.exists() else None
    if read is None:
        return KnownPlaces((), ())
    written, document = read
    found: list[KnownPlace] = []
    faults: list[Fault] = []
    for number, entry in enumerate(written.steder):
        at = document.place(("steder", number))
        if entry.id in {one.id for one in found}:
            faults.append(Fault(at, f"«{entry.id}» står to gange.", "Slet det ene."))
        witnesses: list[Witness] = []
        for index, part in enumerate(entry.vidne):
            told = _witness(
                part, document.place(("steder", number, "vidne", index)), catalogue, texts
            )
            if isinstance(told, Witness):
                witnesses.append(told)
            else:
                faults.append(told)
        fund = None if entry.fund is None else _finding(entry.fund, accepted)
        if entry.fund is not None and fund is None and catalogue.is_whole:
            what = f"Der er ikke noget accepteret fund som det, {entry.id} henviser til."
            faults.append(Fault(at, what, "Ret fund, eller slet det."))
        found.append(KnownPlace(entry.id, entry.hvad, entry.laesning, tuple(witnesses), fund))
    return KnownPlaces(tuple(found), tuple(faults))


def _finding(wanted: FundHenvisning, accepted: Sequence[Accepted]) -> Finding | None:
    key = (wanted.kommune, wanted.ydelse, wanted.slags, wanted.sted)
    for one in accepted:
        finding = one.finding
        if (finding.ejer, finding.ydelse, finding.slags.value, finding.sti) == key:
            return finding
    return None


def _witness(
    written: VidneFormat, at: Place, catalogue: Opened, texts: Texts | None
) -> Witness | Fault:
    sources = catalogue.reference.sources
    source = sources.get(written.dokument)
    section = None if source is None else source.section(written.afsnit)
    if source is None or section is None:
        known = sources if source is None else [each.id for each in source.afsnit]
        name = written.dokument if source is None else written.afsnit
        return Fault(at, f"«{name}» findes ikke i kilderne.", nearest(name, known))
    words = written.ord or written.mangler
    if words is None or (written.ord and written.mangler):
        return Fault(at, "Et vidne har enten ord eller mangler.", "Skriv det ene.")
    kilde = Citation(written.dokument, written.afsnit)
    place = catalogue.reference.places[f"kilde:{source.id}:{section.id}"]
    is_absent = written.ord is None
    text = None if texts is None else texts.cited(kilde, sources)
    if text is None or section.linjer is None:
        return Witness(kilde, words, is_absent, place, None)
    line = _line_of(words, text.split("\n"))
    if (line is None) is not is_absent:
        stands = "står" if is_absent else "står ikke"
        what = f"«{words}» {stands} i {kilde.dokument}, {kilde.afsnit}."
        return Fault(at, what, "Skriv ordene, som de står, eller ret afsnittet.")
    return Witness(kilde, words, is_absent, place, line and section.linjer[0] + line - 1)


def _line_of(words: str, lines: Sequence[str]) -> int | None:
    """The line, from 1, on which words begin that may run over several; None where they do not."""
    joined = "".join(map(_plain, lines))
    start = joined.find(_plain(words))
    if start < 0:
        return None
    return next(number for number, end in _ends(lines) if start < end)


def _ends(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    end = 0
    for number, line in enumerate(lines, start=1):
        end += len(_plain(line))
        yield number, end


def _plain(text: str) -> str:
    return "".join(text.translate(JOINED).split())
