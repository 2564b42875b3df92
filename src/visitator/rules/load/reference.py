"""What all municipalities share: sources, the vocabulary, rates and general statutes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from visitator.rules.citations import Citation, Section, Source
from visitator.rules.edition import ComplaintLaw, DelayLaw, LawService, NoticeLaw
from visitator.rules.facts import Fact
from visitator.rules.faults import Place, nearest
from visitator.rules.load.criterion_links import Derivation
from visitator.rules.load.files import Files
from visitator.rules.load.formats.law import FristLov, KlageLov
from visitator.rules.load.formats.services import YdelserFil
from visitator.rules.load.formats.sources import KildeFil
from visitator.rules.load.linking import Linker
from visitator.rules.load.periods import period
from visitator.rules.load.rate_files import RateFile, read_rates
from visitator.rules.load.strict_yaml import Document
from visitator.rules.load.vocabulary_links import Words, check_steps, read_vocabulary
from visitator.rules.rates import Rate


@dataclass(slots=True)
class Reference:
    """The shared part of a catalogue."""

    sources: dict[str, Source] = field(default_factory=dict)
    vocabulary: dict[str, Fact] = field(default_factory=dict)
    derivations: dict[str, Derivation] = field(default_factory=dict)
    unused: set[str] = field(default_factory=set)
    places: dict[str, Place] = field(default_factory=dict)
    rates: dict[str, Rate] = field(default_factory=dict)
    rate_files: list[RateFile] = field(default_factory=list)
    klagelov: ComplaintLaw | None = None
    overskredet_lov: DelayLaw | None = None
    varsel_lov: NoticeLaw | None = None
    services: dict[str, LawService] = field(default_factory=dict)
    raw: dict[str, dict[str, Any]] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)


def read_reference(files: Files) -> Reference:
    """Read it all; faults gather in ``files``."""
    shared = Reference()
    _read_sources(files, shared)
    words = read_vocabulary(files, shared.sources)
    _take(words, shared)
    for found in read_rates(files, files.named("satser"), shared.sources):
        shared.rates[found.rate.id] = found.rate
        shared.rate_files.append(found)
        shared.raw[f"sats:{found.rate.id}"] = _mapping(found.document.data)
    check_steps(files, words, shared.rates)
    _read_law(files, shared)
    _read_deadline_law(files, shared)
    return shared


def _take(words: Words, shared: Reference) -> None:
    shared.vocabulary = words.vocabulary
    shared.derivations = words.derivations
    shared.unused = words.unused
    shared.places |= words.places
    shared.raw |= words.raw


def _read_sources(files: Files, shared: Reference) -> None:
    for path in files.named("kilder"):
        found = files.read(path, KildeFil)
        if found is None:
            continue
        written, document = found
        sections = tuple(
            Section(s.id, s.titel, (s.linjer[0], s.linjer[1]) if s.linjer else None, s.uden_regel)
            for s in written.afsnit
        )
        shared.sources[written.id] = Source(
            written.id,
            written.titel,
            written.aar,
            written.art,
            written.sha256,
            written.efterproevet_til,
            written.gengivet_i,
            sections,
        )
        shared.raw[f"kilde:{written.id}"] = _mapping(document.data)
        shared.places[f"kilde:{written.id}"] = document.place(())
        for number, section in enumerate(sections):
            shared.places[f"kilde:{written.id}:{section.id}"] = document.place(("afsnit", number))
    for source in list(shared.sources.values()):
        if source.gengivet_i is not None:
            shared.sources[source.id] = _reproduced(files, shared, source, source.gengivet_i)


def _reproduced(files: Files, shared: Reference, source: Source, within: str) -> Source:
    """The source with the text it is reproduced in, which must be one with a text of its own."""
    document, place = shared.sources.get(within), shared.places[f"kilde:{source.id}"]
    if document is None:
        files.fault(place, f"Kilden «{within}» findes ikke.", nearest(within, shared.sources))
    elif source.sha256 is not None or document.gengivet_i is not None or document.sha256 is None:
        what = f"{source.id} kan ikke være gengivet i {within}."
        remedy = "Kun en kilde uden egen tekst kan være gengivet, og kun i en, der selv har sha256."
        files.fault(place, what, remedy)
    else:
        return replace(source, sha256=document.sha256)
    return replace(source, gengivet_i=None)


def _mapping(data: object) -> dict[str, Any]:
    assert isinstance(data, dict)
    return data


def _read_services(files: Files, shared: Reference) -> None:
    found = files.read(files.root / "lov" / "ydelser.yaml", YdelserFil)
    if found is None:
        return
    written, document = found
    shared.raw["lov:ydelser"] = _mapping(document.data)
    for number, service in enumerate(written.ydelser):
        not_enough = service.ikke_nok or {}
        place = document.place(("ydelser", number))
        for fact, answer in not_enough.items():
            _check_answer(files, shared, fact, answer, place)
        shared.services[service.id] = LawService(
            service.titel, service.lov, tuple(not_enough.items())
        )


def _check_answer(files: Files, shared: Reference, fact: str, answer: str, place: Place) -> None:
    """A fault where a fact does not exist, or cannot be answered so."""
    known = shared.vocabulary.get(fact)
    if known is None:
        files.fault(place, f"Faktummet «{fact}» findes ikke.", nearest(fact, shared.vocabulary))
    elif answer not in known.choice_ids:
        what = f"«{fact}» kan ikke besvares med «{answer}»."
        files.fault(place, what, nearest(answer, known.choice_ids))


def _read_law(files: Files, shared: Reference) -> None:
    _read_services(files, shared)
    path = files.root / "lov" / "klage.yaml"
    found = files.read(path, KlageLov)
    if found is None:
        return
    written, document = found
    linker = Linker(document, "", {}, shared.sources, {}, faults=files.faults)
    frist, again = period(written.frist), period(written.genvurdering)
    assert frist is not None
    assert again is not None
    kilde: Citation = linker.citation(written.kilde, ("kilde",))
    again_in = linker.citation(written.genvurdering_kilde, ("genvurdering_kilde",))
    shared.klagelov = ComplaintLaw(
        tuple(written.love),
        written.instans,
        frist,
        kilde,
        again,
        again_in,
        written.for_sent or "",
        written.videresendelse or "",
    )
    shared.raw["lov:klage"] = _mapping(document.data)
    shared.documents["lov:klage"] = document


def _read_deadline_law(files: Files, shared: Reference) -> None:
    """The statutes on delay and notice; a catalogue can do without them."""
    path = files.root / "lov" / "frister.yaml"
    found = files.read(path, FristLov) if path.exists() else None
    if found is None:
        return
    written, document = found
    linker = Linker(document, "", {}, shared.sources, {}, shared.services, files.faults)
    delay, notice = written.overskredet, written.varsel
    for number, ydelse in enumerate(notice.ydelser):
        if ydelse not in shared.services:
            remedy = nearest(ydelse, shared.services)
            linker.fault(("varsel", "ydelser", number), f"Ydelsen «{ydelse}» kendes ikke.", remedy)
    runs = period(notice.efter)
    assert runs is not None
    shared.overskredet_lov = DelayLaw(
        tuple(delay.love), delay.tekst, linker.citation(delay.kilde, ("overskredet", "kilde"))
    )
    shared.varsel_lov = NoticeLaw(
        tuple(notice.ydelser),
        runs,
        linker.citation(notice.kilde, ("varsel", "kilde")),
        linker.citation(notice.klage_kilde, ("varsel", "klage_kilde")),
    )
    shared.raw["lov:frister"] = _mapping(document.data)
    shared.documents["lov:frister"] = document
