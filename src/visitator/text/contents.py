"""What the support holds, how it stands to other services, and what the case must hold."""

from __future__ import annotations

from collections.abc import Iterable

from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.rules.standards import Content, Ending, Passage, Requirement
from visitator.text.criteria import in_words
from visitator.text.page import CHECK_BOX, Page
from visitator.text.words import short_law

HEADINGS = {
    "ja": "Indgår i støtten",
    "kun_med_borger": "Indgår kun sammen med borgeren",
    "nej": "Indgår ikke",
}
EFFECTS = {
    "ophoerer": "Støtten ophører",
    "kan_ophoere": "Støtten kan ophøre",
    "vurderes": "Det vurderes, om støtten fortsætter",
}
NEEDS = {"ja": CHECK_BOX, "efter_oenske": CHECK_BOX, "nej": "[–]"}
RELATIONS = {
    "udelukker": "Kan ikke gives sammen med",
    "forudsaetter": "Forudsætter",
    "forsoeg_foerst": "Prøv først",
    "henvis_til": "Henvis til",
    "indeholder": "Indeholder",
}


def passages(page: Page, texts: Iterable[Passage]) -> None:
    """What the document says of a subject, in running text."""
    for passage in texts:
        page.paragraph(passage.tekst + page.cite(passage.kilde))


def show_contents(page: Page, contents: Iterable[Content]) -> None:
    """What is in, and what is out with where it belongs instead."""
    listed = list(contents)
    for kind, heading in HEADINGS.items():
        chosen = [content for content in listed if content.indgaar == kind]
        if chosen:
            page.heading(heading, 3)
        for content in chosen:
            when = f" (når {in_words(content.naar)})" if content.naar else ""
            instead = f". I stedet: {content.i_stedet}" if content.i_stedet else ""
            page.item(content.tekst + when + instead + page.cite(content.kilde))


def show_endings(page: Page, endings: Iterable[Ending]) -> None:
    """The grounds on which the support ends or is judged anew; a person decides each time."""
    listed = list(endings)
    for effect, heading in EFFECTS.items():
        chosen = [ending for ending in listed if ending.virkning == effect]
        if chosen:
            page.heading(heading, 3)
        for ending in chosen:
            when = f" (når {in_words(ending.naar)})" if ending.naar else ""
            page.item(ending.tekst + when + page.cite(ending.kilde))


def show_relations(page: Page, answer: ServiceAnswer, grundlag: Grundlag) -> None:
    """The relations to other services that hold for the citizen, or may."""
    page.heading("Forhold til andre ydelser", 3)
    for relation, holds in answer.forhold:
        if holds is False:
            continue
        law = short_law(grundlag.edition.services[relation.ydelse].lov)
        when = f", hvis «{in_words(relation.naar)}»" if relation.naar and holds is None else ""
        words = f"{RELATIONS[relation.art]} {law}{when}: {relation.tekst}"
        page.item(words + page.cite(relation.kilde))


def show_needs(page: Page, needs: Iterable[Requirement]) -> None:
    """A check list of what must be there before the case can be decided."""
    listed = list(needs)
    if listed:
        page.heading("Det skal sagen indeholde", 3)
    for need in listed:
        wish = " (efter ønske)" if need.kraeves == "efter_oenske" else ""
        not_needed = "Kræves ikke: " if need.kraeves == "nej" else ""
        when = f" (når {in_words(need.naar)})" if need.naar else ""
        words = f"{not_needed}{need.tekst}{wish}{when}{page.cite(need.kilde)}"
        page.item(words, NEEDS[need.kraeves])
