"""How the tables of a service came out for one citizen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest

from visitator.grundlag.assess import Grundlag
from visitator.rules.criteria import Styrke
from visitator.rules.explain import explain
from visitator.rules.report import facts_in_leaf
from visitator.rules.tables import (
    Amount,
    Judgement,
    Row,
    Silence,
    TableResult,
    Udfald,
)
from visitator.text.page import Page
from visitator.text.reasons import open_leaves
from visitator.text.values import value_words
from visitator.text.words import both, either, sentence


def show_result(
    page: Page,
    label: str,
    emne: str,
    result: TableResult,
    grundlag: Grundlag,
    amounts: Sequence[str] = (),
) -> None:
    """A table's result beside its label; ``amounts`` are what its possible rows come to."""
    if result.row is not None:
        show_row(page, label, result.row, value_words(emne, result.row.vaerdi))
    elif result.udfald is Udfald.INGEN_RAEKKE:
        page.pair(label, "Ingen af dokumentets regler passer på denne situation.")
    else:
        _show_possible(page, label, emne, result, grundlag, amounts)


def show_row(page: Page, label: str, row: Row, words: str, *details: str) -> None:
    """A winning row, told in ``words``, with its strength, source, details and note."""
    page.pair(label, told(page, row, words))
    for detail in details:
        page.pair("", detail)
    show_note(page, row)


def told(page: Page, row: Row, words: str) -> str:
    """A row's words as a sentence, with its strength and the number of its source."""
    return sentence(words.rstrip(".") + strength(row)) + page.cite(row.kilde)


def show_note(page: Page, row: Row) -> None:
    """What the reader must know about how the document writes it."""
    if row.note:
        page.pair("", f"Kildenote: {row.note}")


def strength(row: Row) -> str:
    """«(vejledende)» where the row is that; a person's judgement and silence bind nobody."""
    open_ended = isinstance(row.vaerdi, Judgement | Silence)
    return " (vejledende)" if row.styrke is Styrke.VEJLEDENDE and not open_ended else ""


def _show_possible(
    page: Page,
    label: str,
    emne: str,
    result: TableResult,
    grundlag: Grundlag,
    amounts: Sequence[str],
) -> None:
    rows = list(_told_once(emne, result.mulige, amounts))
    missed = ["ingen af dokumentets regler"] if result.may_miss else []
    depends = f"Afhænger af {both(undecided(result.mulige, grundlag))}"
    if len(rows) + len(missed) == 1:
        page.pair(label, told(page, *rows[0]))
    elif all(isinstance(row.vaerdi, Amount) for row, _ in rows):
        choices = [words + strength(row) + page.cite(row.kilde) for row, words in rows]
        page.pair(label, f"{depends}: enten {either([*choices, *missed])}.")
        for row, _ in rows:
            show_note(page, row)
    else:
        page.pair(label, f"{depends}. En af disse:")
        for row, words in rows:
            page.pair("", f"– {told(page, row, words)}")
            show_note(page, row)
        for words in missed:
            page.pair("", f"– {sentence(words)}")


def _told_once(emne: str, rows: Iterable[Row], amounts: Iterable[str]) -> Iterator[tuple[Row, str]]:
    """The rows with their words and amounts; what two rows say alike is said once."""
    said: set[tuple[str, Styrke]] = set()
    for row, amount in zip_longest(rows, amounts, fillvalue=""):
        assert isinstance(row, Row)
        words = value_words(emne, row.vaerdi)
        words = f"{words.rstrip('.')}: {amount}" if amount else words
        if (words, row.styrke) not in said:
            said.add((words, row.styrke))
            yield row, words


def undecided(rows: Iterable[Row], grundlag: Grundlag) -> Collection[str]:
    """The labels of the unknown facts that decide between rows."""
    vocabulary, situation = grundlag.edition.vocabulary, grundlag.case.situation
    return dict.fromkeys(
        f"«{vocabulary[fact].label}»"
        for row in rows
        if row.naar is not None
        for leaf in open_leaves(explain(row.naar, situation))
        for fact in facts_in_leaf(leaf.node)
    )
