"""The numbered sources at the foot of a page."""

from __future__ import annotations

from collections.abc import Mapping

from visitator.rules.citations import Citation, Source
from visitator.text.page import Page


def list_sources(page: Page, sources: Mapping[str, Source]) -> None:
    """Every place that the page cites, under the document it is in."""
    if not page.cited:
        return
    width = len(f"[{len(page.cited)}]")
    page.heading("Kilder")
    for document in dict.fromkeys(cited.dokument for cited in page.cited):
        source = sources[document]
        page.paragraph(source.name)
        for cited, number in page.cited.items():
            if cited.dokument == document:
                page.item(_section(source, cited), mark=f"[{number}]".ljust(width))


def _section(source: Source, cited: Citation) -> str:
    section = source.section(cited.afsnit)
    if section is None or section.linjer is None:
        return cited.afsnit if section is None else f"{cited.afsnit}: {section.titel}"
    first, last = section.linjer
    lines = str(first) if first == last else f"{first}–{last}"
    return f"{cited.afsnit}, linje {lines}"
