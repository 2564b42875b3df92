"""``visitator fakta``: the vocabulary, every fact that a case can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from visitator.cli.options import Format, FormatOption, KatalogOption

if TYPE_CHECKING:
    from visitator.rules.facts import Fact, Vocabulary
    from visitator.text.page import Page


def fakta(format: FormatOption = Format.TEKST, katalog: KatalogOption = None) -> None:
    """Print the vocabulary."""
    from visitator.cli.options import open_files
    from visitator.cli.output import print_json
    from visitator.rules.faults import InputError
    from visitator.rules.load.reference import read_reference
    from visitator.text.plain import plain

    files = open_files(katalog)
    vocabulary = read_reference(files).vocabulary
    if files.faults:
        raise InputError(files.faults)
    if format is Format.JSON:
        print_json([fact_json(fact) for fact in vocabulary.values()])
    else:
        print(plain(vocabulary_page(vocabulary)), end="")


def fact_json(fact: Fact) -> dict[str, Any]:
    """A fact with the keys that other programs rely on."""
    return {
        "id": fact.id,
        "type": fact.type.value,
        "valg": list(fact.choice_ids) or None,
        "enhed": fact.unit or None,
        "mindst": fact.least,
        "hoejst": fact.most,
        "art": fact.art.value,
        "afledt_af": list(fact.derived_from) or None,
        "spoergsmaal": fact.question,
        "betegnelse": fact.label,
        "hjaelp": fact.help or None,
        "tema": fact.theme,
        "besvares_af": fact.answered_by,
    }


def vocabulary_page(vocabulary: Vocabulary) -> Page:
    """The vocabulary by theme, each fact with its name, question and answers."""
    from itertools import groupby

    from visitator.text.page import Page

    page = Page()
    page.heading("Fakta i en sag", 1)
    for theme, facts in groupby(vocabulary.values(), key=lambda fact: fact.theme):
        page.heading(theme)
        for fact in facts:
            page.item(f"{fact.id}: {fact.question}")
            page.item(_kind(fact), mark="", depth=1)
            if fact.help:
                page.item(fact.help, mark="", depth=1)
    return page


def _kind(fact: Fact) -> str:
    if fact.derived_from:
        return f"Udledes af {', '.join(fact.derived_from)} ({fact.art})."
    choices = ", ".join(fact.choice_ids)
    kind = f"{fact.type}, {fact.unit}" if fact.unit else str(fact.type)
    kind += "" if fact.least is None else f", mindst {fact.least}"
    kind += "" if fact.most is None else f", højst {fact.most}"
    return f"{choices or kind} ({fact.art})"
