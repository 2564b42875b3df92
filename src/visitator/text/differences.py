"""How two catalogues differ, in words and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from visitator.frister.wording import plain_date
from visitator.rules.criteria import Criterion
from visitator.rules.diagram import TooManyCombinationsError
from visitator.rules.difference import Difference, TableDifference, difference
from visitator.rules.edition import Edition
from visitator.rules.report import row_json
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.tables import Complaint, Row, RowValue
from visitator.text.criteria import in_words
from visitator.text.criterion_json import criterion_json
from visitator.text.examples import example_json, example_words
from visitator.text.page import Page
from visitator.text.sources import list_sources
from visitator.text.tables import HEADINGS, ORDER
from visitator.text.values import complaint_words, period_words, value_words
from visitator.text.words import STATUSES, both, service_name, version_words, weight

Pair = tuple[Kvalitetsstandard, Kvalitetsstandard]
TOO_MANY = "De to kan ikke sammenlignes fuldt ud; der er for mange kombinationer."


def differences_page(left: Edition, right: Edition, pairs: Sequence[Pair], *, whole: bool) -> Page:
    """A part for each pair; with ``whole`` also the services that only one of the two has."""
    page = Page()
    names = _names(left, right)
    page.heading(f"Forskel: {names[0]} og {names[1]}", 1)
    for pair in pairs:
        _show_pair(page, left, pair, names)
    if whole:
        compared = {standard.id for pair in pairs for standard in pair}
        for edition, name in zip((left, right), names, strict=True):
            page.heading(f"Kun {name}")
            for standard in edition.standards.values():
                if standard.id not in compared:
                    page.item(service_name(standard.tilbud.titel, standard.lov))
    list_sources(page, {**left.sources, **right.sources})
    return page


def _names(left: Edition, right: Edition) -> tuple[str, str]:
    """What to call the two: with the version where the name alone does not tell them apart."""
    if left.kommune == right.kommune:
        return _dated(left), _dated(right)
    return left.kortnavn, right.kortnavn


def _dated(edition: Edition) -> str:
    """«Loven fra 7. august 2019, ændret 1. september 2025»."""
    name = f"{edition.kortnavn} {version_words(edition.version)}"
    changed = sorted(set(edition.aendret_ved_lov.values()))
    if not changed:
        return name
    return f"{name}, ændret ved lov {both(plain_date(date.fromisoformat(day)) for day in changed)}"


def _show_pair(page: Page, edition: Edition, pair: Pair, names: tuple[str, str]) -> None:
    left, right = pair
    title = service_name(left.tilbud.titel, left.lov)
    if left.id != right.id:
        title += f" og {service_name(right.tilbud.titel, right.lov)}"
    page.heading(title)
    try:
        found = difference(left.tilbud, right.tilbud, edition.vocabulary)
    except TooManyCombinationsError:
        page.paragraph(TOO_MANY)
        return
    if found.is_none:
        page.paragraph("Alle borgere bliver behandlet ens i det, begge siger noget om.")
    for conditions, name in zip((found.kun_venstre, found.kun_hoejre), names, strict=True):
        _show_conditions(page, conditions, name)
    _show_citizens(page, edition, found, names)
    _show_tables(page, edition, found, names)


def _show_conditions(page: Page, conditions: Sequence[Criterion], name: str) -> None:
    if conditions:
        page.heading(f"Betingelser kun i {name}", 3)
    for condition in conditions:
        mark = condition.mark
        words = f"{in_words(condition)} ({weight(mark.styrke, mark.hjemmel)})"
        page.item(words + page.cite(mark.kilde))


def _show_citizens(page: Page, edition: Edition, found: Difference, names: tuple[str, str]) -> None:
    if found.statusser:
        page.heading("Borgere, der bliver bedømt forskelligt", 3)
    for each in found.statusser:
        told = (
            f"{STATUSES[each.venstre].capitalize()} i {names[0]}, "
            f"{STATUSES[each.hoejre]} i {names[1]}: "
        )
        page.item(told + example_words(each.borger.items(), edition.vocabulary, edition.services))


def _show_tables(page: Page, edition: Edition, found: Difference, names: tuple[str, str]) -> None:
    if found.tabeller or any(found.emner):
        page.heading("Svar, der er forskellige", 3)
    for each in sorted(found.tabeller, key=lambda one: _place(one.emne)):
        page.item(_heading(each.emne))
        for row, name in zip((each.venstre, each.hoejre), names, strict=True):
            page.item(f"{name}: {_answer(page, each, row)}", depth=1)
        words = example_words(each.borger.items(), edition.vocabulary, edition.services)
        if words:
            page.item(f"Eksempel: {words}", depth=1)
    for emner, name in zip(found.emner, names, strict=True):
        if emner:
            page.item(f"Kun {name} siger noget om: {both(map(_heading, emner))}.")


def _place(emne: str) -> int:
    """Where a subject stands on a page; amounts and accounts with names of their own come last."""
    return ORDER.index(emne) if emne in ORDER else len(ORDER)


def _heading(emne: str) -> str:
    kind, _, name = emne.partition(".")
    return HEADINGS.get(emne, f"{kind.capitalize()} «{name}»")


def _answer(page: Page, each: TableDifference, row: Row | None) -> str:
    if row is None:
        return "ingen række passer"
    return _words(each.emne, row.vaerdi) + page.cite(row.kilde)


def _words(emne: str, value: RowValue) -> str:
    """An answer with all that tells it from another."""
    if not isinstance(value, Complaint):
        return value_words(emne, value)
    again = value.genvurdering
    within = f"; genvurdering inden {period_words(again)}" if again else ""
    return f"{complaint_words(value)}{within}"


def differences_json(left: Edition, right: Edition, pairs: Sequence[Pair]) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "a": _edition_json(left),
        "b": _edition_json(right),
        "ydelser": [_pair_json(left, pair) for pair in pairs],
        "kun_a": _only(left, pairs, 0),
        "kun_b": _only(right, pairs, 1),
    }


def _edition_json(edition: Edition) -> dict[str, Any]:
    changed = sorted(set(edition.aendret_ved_lov.values()))
    told: dict[str, Any] = {"kommune": edition.kommune, "version": edition.version}
    return {**told, "aendret_ved_lov": changed} if changed else told


def _only(edition: Edition, pairs: Sequence[Pair], side: int) -> list[str]:
    compared = {pair[side].id for pair in pairs}
    return [ydelse for ydelse in edition.standards if ydelse not in compared]


def _pair_json(edition: Edition, pair: Pair) -> dict[str, Any]:
    ids = {"a": pair[0].id, "b": pair[1].id}
    try:
        found = difference(pair[0].tilbud, pair[1].tilbud, edition.vocabulary)
    except TooManyCombinationsError:
        return {**ids, "bemaerkning": TOO_MANY}
    return {
        **ids,
        "betingelser_kun_a": [criterion_json(node) for node in found.kun_venstre],
        "betingelser_kun_b": [criterion_json(node) for node in found.kun_hoejre],
        "borgere": [
            {
                "a": each.venstre.value,
                "b": each.hoejre.value,
                "borger": example_json(each.borger.items()),
            }
            for each in found.statusser
        ],
        "svar": [
            {
                "emne": each.emne,
                "a": None if each.venstre is None else row_json(each.venstre),
                "b": None if each.hoejre is None else row_json(each.hoejre),
                "borger": example_json(each.borger.items()),
            }
            for each in found.tabeller
        ],
        "emner_kun_a": list(found.emner[0]),
        "emner_kun_b": list(found.emner[1]),
    }
