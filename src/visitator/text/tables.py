"""A whole table: every row with the condition that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from visitator.rules.account_terms import ACCOUNT
from visitator.rules.amounts import PAYMENT
from visitator.rules.edition import ComplaintLaw
from visitator.rules.load.formats.terms import OVERSKRIFTER
from visitator.rules.tables import Complaint, Row, Table, formula_of
from visitator.text.account_words import account_label
from visitator.text.clocks import LABELS
from visitator.text.criteria import in_words
from visitator.text.page import Page
from visitator.text.results import show_note, told
from visitator.text.values import complaint_words, period_words, value_words

ORDER = (
    "pligt",
    "adgang",
    "anonymitet",
    "omfang",
    "varighed",
    "ferie",
    *LABELS,
    "kompetence",
    "leverandoer",
    "frit_valg",
    "betaling",
    "varsel",
    "klage",
)
HEADINGS = {**OVERSKRIFTER, **LABELS}
OTHERWISE = "I alle andre tilfælde"


def accounts_in(tables: Iterable[str]) -> list[str]:
    """The subjects that are accounts, which every standard names itself."""
    return [emne for emne in tables if emne.startswith(ACCOUNT)]


def show_every_table(page: Page, tables: Mapping[str, Table], titles: Mapping[str, str]) -> None:
    """All tables in the order in which a standard tells them."""
    before = ORDER.index("ferie") + 1
    show_tables(page, tables, titles, (*ORDER[:before], *accounts_in(tables), *ORDER[before:]))


def show_tables(
    page: Page, tables: Mapping[str, Table], titles: Mapping[str, str], subjects: Iterable[str]
) -> None:
    """The tables about some subjects, in that order; ``titles`` are those of calculations."""
    for emne in subjects:
        if emne in tables:
            _show_table(page, tables[emne], _label(emne))
        if emne == PAYMENT:
            for calculation in (name for name in titles if name in tables):
                _show_table(page, tables[calculation], titles[calculation])


def _label(emne: str) -> str:
    return account_label(emne) if emne.startswith(ACCOUNT) else HEADINGS[emne]


def _show_table(page: Page, table: Table, label: str) -> None:
    for number, row in enumerate(table.rows):
        page.pair(label if number == 0 else "", f"{_when(row, number)}{_words(page, table, row)}")
        _show_formula(page, row)
        show_note(page, row)


def _words(page: Page, table: Table, row: Row) -> str:
    return told(page, row, row_words(table, row))


def row_words(table: Table, row: Row) -> str:
    """A row's answer, with all that it holds in general."""
    if isinstance(row.vaerdi, Complaint):
        return complaint_words(row.vaerdi)
    return value_words(table.emne, row.vaerdi)


def _when(row: Row, number: int) -> str:
    if row.naar is None:
        return f"{OTHERWISE} → " if number else ""
    return f"{in_words(row.naar)} → "


def _show_formula(page: Page, row: Row) -> None:
    formula = formula_of(row)
    for line in formula.lines if formula else ():
        page.pair("", f"– regnes ud: {line.text}")


def show_complaint_law(page: Page, table: Table, law: ComplaintLaw) -> None:
    """The statute's period, where the document allows complaint and gives no period itself."""
    rows = [row.vaerdi for row in table.rows if isinstance(row.vaerdi, Complaint)]
    if any(row.vaerdi == "ja" and row.frist is None for row in rows):
        page.pair(
            "",
            f"Efter loven er fristen {period_words(law.frist)}, efter at afgørelsen er modtaget. "
            f"{law.instans} behandler klagen.{page.cite(law.kilde)}",
        )
