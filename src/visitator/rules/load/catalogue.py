"""From the files of a catalogue to a municipality's edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any

from visitator.rules.cells import AnswerSpace, answer_space, tests_in
from visitator.rules.diagram import LIMIT, TooManyCombinationsError
from visitator.rules.edition import (
    ComplaintLaw,
    DeadlineAim,
    Edition,
    LocalTheme,
    LocalWord,
    OtherDeadline,
    Unit,
)
from visitator.rules.faults import Fault, InputError, Place
from visitator.rules.load.files import AMENDMENTS, LAW, RATES, Files
from visitator.rules.load.fingerprint import fingerprint
from visitator.rules.load.formats.standard import Formats, formats
from visitator.rules.load.inheritance import with_inherited
from visitator.rules.load.linking import Linker
from visitator.rules.load.periods import period
from visitator.rules.load.rate_files import RateFile, read_rates
from visitator.rules.load.reference import Reference, read_reference
from visitator.rules.load.service_themes import service_themes
from visitator.rules.load.standard_links import StandardLinks, Written
from visitator.rules.load.strict_yaml import Document
from visitator.rules.load.table_links import STARTS
from visitator.rules.rates import Rate
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.survey import Survey, survey
from visitator.rules.walk import criteria_in

GENERAL = "kommune"
NO_MUNICIPALITY: dict[str, Any] = {
    "vum_version": None,
    "niveauer": {},
    "temaer": {},
    "ydelsestemaer": {},
    "frister_uden_ydelse": (),
    "enheder": {},
    "lokale_ord": {},
    "fristmaal": None,
    "brev_hverdage": None,
}
EditionKey = tuple[str, str, tuple[str, ...]]


@dataclass(slots=True)
class Catalogue:
    """A catalogue folder whose shared part has been read.

    ``documents`` keeps what each edition was linked from, by municipality, version and
    amendments: its
    standards by service, and its general part under `GENERAL`. ``rate_files`` are the
    municipalities' own, by the name of the file.
    """

    files: Files
    reference: Reference
    formats: Formats
    documents: dict[EditionKey, dict[str, Document]] = field(default_factory=dict)
    rate_files: dict[str, RateFile] = field(default_factory=dict)

    def edition(
        self, kommune: str, version: str, amendments: tuple[str, ...] = ()
    ) -> Edition | None:
        """A municipality's version as the law has amended it, or None with faults in ``files``."""
        before = len(self.files.faults)
        linked = _linked(self, kommune, version, amendments)
        if linked is None or len(self.files.faults) > before:
            return None
        return linked


def open_catalogue(files: Files) -> Catalogue:
    """Read the shared part of a catalogue."""
    reference = read_reference(files)
    return Catalogue(files, reference, formats(reference.vocabulary))


def load_edition(
    files: Files, kommune: str, version: str, amendments: tuple[str, ...] = ()
) -> Edition:
    """A municipality's version; raises InputError with every fault of the files it needs."""
    catalogue = open_catalogue(files)
    edition = None if files.faults else catalogue.edition(kommune, version, amendments)
    if edition is None:
        raise InputError(files.faults)
    return edition


def _linked(
    catalogue: Catalogue, kommune: str, version: str, amendments: tuple[str, ...]
) -> Edition | None:
    """The edition; None with the faults noted where its files have any."""
    files, reference = catalogue.files, catalogue.reference
    own = _own_rates(catalogue, kommune)
    rates = {**reference.rates, **{found.rate.id: found.rate for found in own}}
    reader = _Reader(catalogue, rates)
    is_law = kommune == LAW
    general = reader.file(files.general(kommune), "lov" if is_law else "kommune")
    standards = _standards(reader, kommune, version)
    if general is None or reference.klagelov is None:
        return None
    amended = _amend(standards, reader, amendments)
    written = {GENERAL: general, **standards}
    key = (kommune, version, amendments)
    catalogue.documents[key] = {n: f.linker.document for n, f in written.items()}
    links = StandardLinks(standards, reference.derivations)
    links.shared = links.shared_part(general.format, general.linker)
    linked = _in_order({ydelse: links.link(ydelse) for ydelse in standards}, reference.services)
    about = _about(general, is_law=is_law)
    for file in written.values():
        files.faults.extend(file.linker.faults)
    if files.faults:
        return None
    space = _space(linked, reference)
    return Edition(
        kommune=kommune,
        version=version,
        aendret_ved_lov=amended,
        sha256=fingerprint(
            [f.linker for f in written.values()],
            [found.document.data for found in own],
            linked.values(),
            reference,
        ),
        tekster=links.shared.tekster,
        standards=linked,
        rates=rates,
        space=space,
        surveys=dict(_surveys(linked, space.cells, standards, files.faults)),
        **_shared(reference, reference.klagelov),
        **about,
    )


def _own_rates(catalogue: Catalogue, kommune: str) -> list[RateFile]:
    """The municipality's own rates, which go before the statute's."""
    files, reference = catalogue.files, catalogue.reference
    paths = files.named(*files.home(kommune), RATES)
    own = list(read_rates(files, paths, reference.sources, reference.rates))
    catalogue.rate_files.update({found.document.file: found for found in own})
    return own


def _standards(reader: _Reader, kommune: str, version: str) -> dict[str, Written]:
    """The standards of a version; that there are none is a fault."""
    files = reader.catalogue.files
    home = (*files.home(kommune), version)
    standards = reader.folder(*home, kind="paragraf" if kommune == LAW else "standard")
    if not standards and not files.faults:
        place = Place(files.shown(files.root.joinpath(*home)))
        files.fault(
            place, "Versionen har ingen ydelser.", "Læg dens filer der, eller fjern mappen."
        )
    return standards


def _amend(
    standards: dict[str, Written], reader: _Reader, amendments: tuple[str, ...]
) -> dict[str, str]:
    """Put each standard of the law in the place of the older one; by service, from which day."""
    amended: dict[str, str] = {}
    for day in amendments:
        by_law = reader.folder(AMENDMENTS, day)
        amended |= {ydelse: day for ydelse in by_law if ydelse in standards}
        standards |= {ydelse: file for ydelse, file in by_law.items() if ydelse in standards}
    return amended


def _space(linked: Mapping[str, Kvalitetsstandard], reference: Reference) -> AnswerSpace:
    """The answers that the criteria of all the standards tell apart."""
    criteria = [criterion for standard in linked.values() for criterion in criteria_in(standard)]
    return answer_space(criteria, reference.vocabulary)


def _shared(reference: Reference, klagelov: ComplaintLaw) -> dict[str, Any]:
    """What an edition has in common with every other one."""
    return {
        "vocabulary": reference.vocabulary,
        "sources": reference.sources,
        "klagelov": klagelov,
        "overskredet_lov": reference.overskredet_lov,
        "varsel_lov": reference.varsel_lov,
        "services": reference.services,
    }


def _in_order(
    linked: Mapping[str, Kvalitetsstandard], services: Iterable[str]
) -> dict[str, Kvalitetsstandard]:
    """By step, those beside the ladder last; on one step as the law's own list has them."""
    place = {ydelse: number for number, ydelse in enumerate(services)}

    def key(ydelse: str) -> tuple[float, float]:
        return linked[ydelse].tilbud.trin or inf, place.get(ydelse, inf)

    return {ydelse: linked[ydelse] for ydelse in sorted(linked, key=key)}


def _about(general: Written, *, is_law: bool) -> dict[str, Any]:
    """What the general part says of itself; that of the law has nothing of a municipality's own."""
    written, cited = general.format, general.linker.citation
    found = {
        "navn": written.navn,
        "kortnavn": written.kortnavn or written.navn,
        "kilde": cited(written.kilde, ("kilde",)),
    }
    return found | (NO_MUNICIPALITY if is_law else _municipality(general))


def _municipality(general: Written) -> dict[str, Any]:
    written, cited = general.format, general.linker.citation
    cited(written.vum.kilde, ("vum", "kilde"))
    return {
        "vum_version": written.vum.version,
        "niveauer": dict(written.vum.niveauer or {}),
        "temaer": {
            name: LocalTheme(t.navn, t.vurderes, cited(t.kilde, ("vum", "temaer", name, "kilde")))
            for name, t in (written.vum.temaer or {}).items()
        },
        "ydelsestemaer": dict(service_themes(written.vum, general.linker)),
        "frister_uden_ydelse": tuple(
            OtherDeadline(
                f.id,
                f.omraade,
                period(f.efter),
                f.regnet_fra or STARTS["frist"],
                f.ikke_fastsat or "",
                cited(f.kilde, ("frister_uden_ydelse", number, "kilde")),
            )
            for number, f in enumerate(written.frister_uden_ydelse or ())
        ),
        "fristmaal": _aim(general),
        "brev_hverdage": _letter_workdays(written.brev_modtages_efter),
        "enheder": {
            name: Unit(unit.navn, unit.opgave, cited(unit.kilde, ("enheder", name, "kilde")))
            for name, unit in written.enheder.items()
        },
        "lokale_ord": {
            name: LocalWord(w.ord, w.tekst, cited(w.kilde, ("lokale_ord", name, "kilde")))
            for name, w in (written.lokale_ord or {}).items()
        },
    }


def _aim(general: Written) -> DeadlineAim | None:
    written = general.format.fristmaal
    if written is None:
        return None
    kilde = general.linker.citation(written.kilde, ("fristmaal", "kilde"))
    return DeadlineAim(written.procent, written.tekst, kilde)


def _letter_workdays(written: str | None) -> int | None:
    workdays = period(written)
    return None if workdays is None else workdays[0]


def _surveys(
    linked: Mapping[str, Kvalitetsstandard],
    cells: Mapping[str, Any],
    files: Mapping[str, Written],
    faults: list[Fault],
) -> Iterator[tuple[str, Survey]]:
    for ydelse, standard in linked.items():
        try:
            yield ydelse, survey(standard, cells)
        except TooManyCombinationsError:
            times = Counter(fact for c in criteria_in(standard) for fact, _ in tests_in(c))
            several = ", ".join(fact for fact, count in times.items() if count > 1)
            faults.append(
                Fault(
                    files[ydelse].linker.document.place(("maalgruppe",)),
                    f"Reglerne giver over {LIMIT} kombinationer, som ikke kan regnes igennem.",
                    f"Del kriteriet op, eller brug færre fakta flere steder: {several}.",
                )
            )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the files of one edition; ``rates`` are those that its formulas may name."""

    catalogue: Catalogue
    rates: Mapping[str, Rate]

    def folder(self, *parts: str, kind: str = "standard") -> dict[str, Written]:
        """Every standard of a folder, by service; those of the law are of the kind paragraf."""
        files = self.catalogue.files
        found: dict[str, Written] = {}
        documents: dict[str, Document] = {}
        for path in files.named(*parts):
            document = files.document(path)
            if document is not None:
                documents[path.stem] = document
        for stem, document in with_inherited(documents, files.faults).items():
            written = self._validated(document, kind)
            if written is None:
                continue
            if written.format.ydelse != stem:
                written.linker.fault(
                    ("ydelse",), f"Filen hedder {stem}.yaml.", "Ydelse og filnavn skal være ens."
                )
            found[stem] = written
        return found

    def file(self, path: Path, kind: str) -> Written | None:
        """A file of a kind, or None with its faults noted."""
        document = self.catalogue.files.document(path)
        return None if document is None else self._validated(document, kind)

    def _validated(self, document: Document, kind: str) -> Written | None:
        written = self.catalogue.files.validated(document, getattr(self.catalogue.formats, kind))
        if written is None:
            return None
        reference = self.catalogue.reference
        linker = Linker(
            document,
            written.kilde.dokument,
            reference.vocabulary,
            reference.sources,
            self.rates,
            reference.services,
        )
        return Written(written, linker)
