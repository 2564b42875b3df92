"""What the municipalities' documents say of each service, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from visitator.frister.wording import plain_date
from visitator.rules.edition import Edition
from visitator.rules.report import row_json
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.tables import Row, Silence, Table
from visitator.rules.thresholds import Threshold, thresholds
from visitator.text.criteria import in_words
from visitator.text.own_variants import general_tables
from visitator.text.page import Page
from visitator.text.results import told
from visitator.text.sources import list_sources
from visitator.text.tables import HEADINGS, row_words
from visitator.text.words import service_name, version_words

COMPARED = (
    "omfang",
    "varighed",
    "frist.afgoerelse",
    "opfoelgning.opfoelgning",
    "kompetence",
    "klage",
    "frit_valg",
)
THRESHOLD = "Tærskel"
UNSAID = "–"


def documents_page(editions: list[Edition], day: date) -> Page:
    """A table for each service: municipality by threshold, scope, deadline and the like."""
    page = Page()
    page.heading("Dokumenterne ved siden af hinanden", 1)
    page.paragraph(
        "Hver tabel viser, hvad kommunernes egne dokumenter siger om en ydelse. Tærsklen er "
        "kravene til alder og niveau; resten af målgruppen står i standarden selv. "
        f"«{UNSAID}» betyder, at kataloget ikke har en tabel om emnet."
    )
    for edition in editions:
        source = edition.sources[edition.kilde.dokument]
        words = f"{source.name}; version {version_words(edition.version)}"
        page.pair(edition.kortnavn, words)
    page.pair("Dag", plain_date(day))
    for ydelse in services(editions):
        _show_service(page, editions, ydelse)
    list_sources(page, {name: s for edition in editions for name, s in edition.sources.items()})
    return page


def services(editions: Iterable[Edition]) -> list[str]:
    """Every service that some municipality has, in the order of the law's own list."""
    known = list(editions)
    described = {ydelse for edition in known for ydelse in edition.standards}
    return [y for y in (known[0].services if known else ()) if y in described]


def _show_service(page: Page, editions: list[Edition], ydelse: str) -> None:
    service = editions[0].services[ydelse]
    page.heading(service_name(service.titel, service.lov))
    header = ["Kommune", THRESHOLD, *(HEADINGS[emne] for emne in COMPARED)]
    rows = [
        [edition.kortnavn, *cells(page, edition, edition.standards[ydelse])]
        for edition in editions
        if ydelse in edition.standards
    ]
    page.grid(header, rows)


def cells(
    page: Page,
    edition: Edition,
    standard: Kvalitetsstandard,
    subjects: Iterable[str] = COMPARED,
) -> Iterator[str]:
    """What a standard says: its threshold first, then of each subject."""
    group = thresholds(standard.tilbud.maalgruppe, edition.vocabulary)
    yield "; ".join(_threshold(page, each) for each in group) or "ingen"
    general = general_tables(standard)
    for emne in subjects:
        said = [_rows(page, general[emne])] if emne in general else []
        for variant in standard.varianter:
            own = variant.tabeller.get(emne)
            if own is not None and own != general.get(emne):
                said.append(f"{variant.titel}: {_rows(page, own)}")
        yield " ".join(said) or UNSAID


def _threshold(page: Page, threshold: Threshold) -> str:
    guiding = "" if threshold.is_binding else " (vejledende)"
    return f"{threshold.tekst}{guiding}{page.cite(threshold.kilde)}"


def _rows(page: Page, table: Table) -> str:
    return " ".join(_row(page, table, row) for row in table.rows)


def _row(page: Page, table: Table, row: Row) -> str:
    when = "" if row.naar is None else f"{in_words(row.naar)} → "
    silent = isinstance(row.vaerdi, Silence)
    words = "Fastsættes ikke" if silent else row_words(table, row)
    return when + told(page, row, words)


def documents_json(editions: list[Edition], day: date) -> dict[str, Any]:
    """The same as data: by service and municipality."""
    return {
        "dato": day.isoformat(),
        "kommuner": [
            {"id": e.kommune, "navn": e.navn, "version": e.version, "sha256": e.sha256}
            for e in editions
        ],
        "ydelser": [
            {
                "id": ydelse,
                "kommuner": {
                    e.kommune: _said(e, e.standards[ydelse])
                    for e in editions
                    if ydelse in e.standards
                },
            }
            for ydelse in services(editions)
        ],
    }


def _said(edition: Edition, standard: Kvalitetsstandard) -> dict[str, Any]:
    tables = standard.tilbud.tabeller
    return {
        "taerskel": [
            {"tekst": t.tekst, "styrke": t.styrke.value, "kilde": t.kilde.as_json()}
            for t in thresholds(standard.tilbud.maalgruppe, edition.vocabulary)
        ],
        **{
            emne: [_said_row(row) for row in tables[emne].rows] if emne in tables else None
            for emne in COMPARED
        },
    }


def _said_row(row: Row) -> dict[str, Any]:
    return {"naar": None if row.naar is None else in_words(row.naar), **row_json(row)}
