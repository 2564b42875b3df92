"""The themes of VUM that a municipality's document says each service is about."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.edition import ServiceThemes
from visitator.rules.facts import FactType
from visitator.rules.faults import nearest
from visitator.rules.load.formats.municipality import VumFormat
from visitator.rules.load.linking import Linker
from visitator.rules.load.strict_yaml import Path


def service_themes(written: VumFormat, linker: Linker) -> Iterator[tuple[str, ServiceThemes]]:
    """The themes by service; a name that names nothing is a fault."""
    known = [fact.id for fact in linker.vocabulary.values() if fact.type is FactType.TEMANIVEAU]
    for ydelse, about in (written.ydelser or {}).items():
        path: Path = ("vum", "ydelser", ydelse)
        if ydelse not in linker.services:
            what = f"Ydelsen «{ydelse}» kendes ikke."
            linker.fault(path, what, nearest(ydelse, linker.services))
        for number, theme in enumerate(about.temaer):
            if theme not in known:
                what = f"Temaet «{theme}» kendes ikke."
                linker.fault((*path, "temaer", number), what, nearest(theme, known))
        kilde = linker.citation(about.kilde, (*path, "kilde"))
        yield ydelse, ServiceThemes(tuple(about.temaer), kilde)
