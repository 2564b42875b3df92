"""From the files of a catalogue to a municipality's edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any

from visitator.rules.cells import answer_space, tests_in
from visitator.rules.diagram import LIMIT, TooManyCombinationsError
from visitator.rules.edition import Edition, LocalTheme, LocalWord, OtherDeadline, Unit
from visitator.rules.faults import Fault, InputError, Place
from visitator.rules.load.files import Files
from visitator.rules.load.fingerprint import fingerprint
from visitator.rules.load.formats.standard import Formats, formats
from visitator.rules.load.inheritance import with_inherited
from visitator.rules.load.linking import Linker
from visitator.rules.load.periods import period
from visitator.rules.load.reference import Reference, read_reference
from visitator.rules.load.standard_links import StandardLinks, Written
from visitator.rules.load.strict_yaml import Document
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.survey import Survey, survey
from visitator.rules.walk import criteria_in

GENERAL = "kommune"


@dataclass(slots=True)
class Catalogue:
    """A catalogue folder whose shared part has been read.

    ``documents`` keeps what each edition was linked from, by municipality and version: its
    standards by service, and its general part under `GENERAL`.
    """

    files: Files
    reference: Reference
    formats: Formats
    documents: dict[tuple[str, str], dict[str, Document]] = field(default_factory=dict)

    def edition(self, kommune: str, version: str) -> Edition | None:
        """A municipality's version, or None with faults in ``files``."""
        before = len(self.files.faults)
        linked = _linked(self, kommune, version)
        if linked is None or len(self.files.faults) > before:
            return None
        return linked


def open_catalogue(files: Files) -> Catalogue:
    """Read the shared part of a catalogue."""
    reference = read_reference(files)
    return Catalogue(files, reference, formats(reference.vocabulary))


def load_edition(files: Files, kommune: str, version: str) -> Edition:
    """A municipality's version; raises InputError with every fault of the files it needs."""
    catalogue = open_catalogue(files)
    edition = None if files.faults else catalogue.edition(kommune, version)
    if edition is None:
        raise InputError(files.faults)
    return edition


def _linked(catalogue: Catalogue, kommune: str, version: str) -> Edition | None:
    files, reference = catalogue.files, catalogue.reference
    general = _read(catalogue, files.root / "kommuner" / kommune / "kommune.yaml", "kommune")
    standards = _read_standards(catalogue, kommune, version)
    if not standards and not files.faults:
        place = Place(files.shown(files.root / "kommuner" / kommune / version))
        files.fault(
            place, "Versionen har ingen ydelser.", "Læg dens filer der, eller fjern mappen."
        )
    if general is None or reference.klagelov is None:
        return None
    written = {GENERAL: general, **standards}
    catalogue.documents[kommune, version] = {n: f.linker.document for n, f in written.items()}
    links = StandardLinks(standards, reference.derivations)
    links.shared = links.shared_part(general.format, general.linker)
    linked = {ydelse: links.link(ydelse) for ydelse in standards}
    linked = _in_order(linked, reference.services)
    about = _about(general)
    for file in written.values():
        files.faults.extend(file.linker.faults)
    if files.faults:
        return None
    criteria = [criterion for standard in linked.values() for criterion in criteria_in(standard)]
    space = answer_space(criteria, reference.vocabulary)
    return Edition(
        kommune=kommune,
        version=version,
        sha256=fingerprint([f.linker for f in written.values()], linked.values(), reference),
        tekster=links.shared.tekster,
        standards=linked,
        vocabulary=reference.vocabulary,
        sources=reference.sources,
        rates=reference.rates,
        klagelov=reference.klagelov,
        services=reference.services,
        space=space,
        surveys=dict(_surveys(linked, space.cells, standards, files.faults)),
        **about,
    )


def _in_order(
    linked: Mapping[str, Kvalitetsstandard], services: Iterable[str]
) -> dict[str, Kvalitetsstandard]:
    """By step, those beside the ladder last; on one step as the law's own list has them."""
    place = {ydelse: number for number, ydelse in enumerate(services)}

    def key(ydelse: str) -> tuple[float, float]:
        return linked[ydelse].tilbud.trin or inf, place.get(ydelse, inf)

    return {ydelse: linked[ydelse] for ydelse in sorted(linked, key=key)}


def _about(general: Written) -> dict[str, Any]:
    """What the municipality's general part says of itself."""
    written, cited = general.format, general.linker.citation
    cited(written.vum.kilde, ("vum", "kilde"))
    return {
        "navn": written.navn,
        "kortnavn": written.kortnavn or written.navn,
        "kilde": cited(written.kilde, ("kilde",)),
        "vum_version": written.vum.version,
        "niveauer": dict(written.vum.niveauer or {}),
        "temaer": {
            name: LocalTheme(t.navn, t.vurderes, cited(t.kilde, ("vum", "temaer", name, "kilde")))
            for name, t in (written.vum.temaer or {}).items()
        },
        "frister_uden_ydelse": tuple(
            OtherDeadline(
                f.id,
                f.omraade,
                period(f.efter),
                f.ikke_fastsat or "",
                cited(f.kilde, ("frister_uden_ydelse", number, "kilde")),
            )
            for number, f in enumerate(written.frister_uden_ydelse or ())
        ),
        "enheder": {
            name: Unit(unit.navn, unit.opgave, cited(unit.kilde, ("enheder", name, "kilde")))
            for name, unit in written.enheder.items()
        },
        "lokale_ord": {
            name: LocalWord(w.ord, w.tekst, cited(w.kilde, ("lokale_ord", name, "kilde")))
            for name, w in (written.lokale_ord or {}).items()
        },
    }


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


def _read_standards(catalogue: Catalogue, kommune: str, version: str) -> dict[str, Written]:
    found: dict[str, Written] = {}
    documents: dict[str, Document] = {}
    for path in catalogue.files.named("kommuner", kommune, version):
        document = catalogue.files.document(path)
        if document is not None:
            documents[path.stem] = document
    for stem, document in with_inherited(documents, catalogue.files.faults).items():
        written = _validated(catalogue, document, "standard")
        if written is None:
            continue
        if written.format.ydelse != stem:
            written.linker.fault(
                ("ydelse",), f"Filen hedder {stem}.yaml.", "Ydelse og filnavn skal være ens."
            )
        found[stem] = written
    return found


def _read(catalogue: Catalogue, path: Path, kind: str) -> Written | None:
    document = catalogue.files.document(path)
    return None if document is None else _validated(catalogue, document, kind)


def _validated(catalogue: Catalogue, document: Document, kind: str) -> Written | None:
    written = catalogue.files.validated(document, getattr(catalogue.formats, kind))
    if written is None:
        return None
    reference = catalogue.reference
    linker = Linker(
        document,
        written.kilde.dokument,
        reference.vocabulary,
        reference.sources,
        reference.rates,
        reference.services,
    )
    return Written(written, linker)
