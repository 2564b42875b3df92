"""Which findings the catalogue accepts (``fund.yaml``), and which are new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.faults import Fault, Place
from visitator.rules.load.files import LAW, Files
from visitator.rules.load.formats.findings import AccepteretFormat, FundFil
from visitator.rules.load.strict_yaml import Document

Key = tuple[str, str, str, Slags, str]
"""Owner, version, service, kind and node: what makes a finding the same one next time."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding with the reason that the catalogue gives for leaving the rule as it is."""

    finding: Finding
    grund: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The accepted findings, and faults: those that are new, and acceptances of what is gone."""

    accepted: tuple[Accepted, ...]
    faults: tuple[Fault, ...]


def verdict(files: Files, found: Iterable[Finding], *, is_whole: bool) -> Verdict:
    """Hold findings against what is accepted. Faults of the files themselves gather in ``files``.

    Where a part of the catalogue could not be loaded, nothing is said of what is gone.
    """
    reasons = _read(files)
    accepted: list[Accepted] = []
    faults: list[Fault] = []
    used: set[Key] = set()
    for finding in found:
        key = (finding.ejer, finding.version, finding.ydelse, finding.slags, finding.sti)
        if key in reasons:
            used.add(key)
            accepted.append(Accepted(finding, reasons[key][0]))
        else:
            faults.append(finding.as_fault(files.shown(files.accepted(finding.ejer))))
    for key, (_, place) in reasons.items() if is_whole else ():
        if key not in used:
            what = f"Fundet «{key[3]}» i {key[2]}, {key[4]}, findes ikke længere."
            faults.append(Fault(place, what, "Slet det."))
    return Verdict(tuple(accepted), tuple(faults))


def _read(files: Files) -> dict[Key, tuple[str, Place]]:
    """The reason of every accepted finding, and where it stands."""
    reasons: dict[Key, tuple[str, Place]] = {}
    for ejer in (*files.municipalities(), LAW):
        path = files.accepted(ejer)
        read = files.read(path, FundFil) if path.exists() else None
        if read is None:
            continue
        written, document = read
        for key, entry, place in _entries(ejer, written, document):
            if key in reasons:
                files.fault(place, f"«{key[4]}» er accepteret to gange.", "Slet det ene.")
            reasons[key] = (entry.grund, place)
    return reasons


def _entries(
    ejer: str, written: FundFil, document: Document
) -> Iterator[tuple[Key, AccepteretFormat, Place]]:
    for number, entry in enumerate(written.accepteret):
        for index, sti in enumerate(entry.steder):
            place = document.place(("accepteret", number, "steder", index))
            yield (ejer, entry.version, entry.ydelse, Slags(entry.slags), sti), entry, place
