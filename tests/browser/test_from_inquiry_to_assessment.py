"""One invented citizen in each municipality, from the inquiry to a finished assessment."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from browser.conftest import NewWalk
from browser.walking import Keyboard, Walk


@dataclass(frozen=True, slots=True)
class Borger:
    """What a citizen applies for, and what is to be read on the way."""

    kommune: str
    ydelse: str
    cpr: str
    navn: str
    frist: str
    width: int = 1280


BORGERE = [
    Borger(
        kommune="koebenhavn",
        ydelse="Socialpædagogisk støtte i egen bolig (§ 85)",
        cpr="310590-4321",
        navn="Alma Skovly",
        frist="Dokumentet giver ingen tal.",
    ),
    Borger(
        kommune="hvidovre",
        ydelse="Kontaktperson for døvblinde (§ 98)",
        cpr="120375-1234",
        navn="Birk Havlund",
        frist="6 uger fra mandag den 2. november 2026",
    ),
    Borger(
        kommune="holbaek",
        ydelse="Midlertidigt botilbud (§ 107)",
        cpr="010199-1111",
        navn="Carla Engholt",
        frist="Frist for afgørelse",
        width=360,
    ),
    Borger(
        kommune="vejen",
        ydelse="Længerevarende botilbud (§ 108)",
        cpr="240688-2222",
        navn="Ebbe Mosegård",
        frist="Frist for afgørelse",
    ),
    Borger(
        kommune="viborg",
        ydelse="Socialpædagogisk støtte (§ 85)",
        cpr="050560-3333",
        navn="Frida Åløkke",
        frist="6 uger fra mandag den 2. november 2026",
    ),
]


@pytest.mark.parametrize("borger", BORGERE, ids=lambda borger: borger.kommune)
def test_a_case_is_walked_from_inquiry_to_assessment(walk: NewWalk, borger: Borger) -> None:
    way = walk(f"{borger.kommune}-sagsbehandler", width=borger.width)
    inquire(way, borger)
    assert way.has(borger.frist)
    clarify(way)
    assess(way)
    way.follow("Journal")
    assert way.has("er afsluttet.")


def inquire(way: Walk, borger: Borger) -> None:
    way.to("/henvendelser/")
    way.press("Begynd")
    way.choose("Telefon")
    way.fill("Hvad ønsker borgeren?", "Jeg kan ikke klare det alene længere.")
    way.press("Gem og fortsæt")
    way.choose(borger.ydelse)
    way.press("Gem og fortsæt")
    way.choose("Med CPR-nummer")
    way.fill("CPR-nummer", borger.cpr)
    way.press("Gem og fortsæt")
    way.fill("Navn", borger.navn)
    way.press("Gem og fortsæt")
    way.choose("Borgeren selv")
    way.press("Gem og fortsæt")
    way.choose("Nej")
    way.press("Gem og fortsæt")
    way.fill("Hvornår blev ansøgningen modtaget?", "02.11.2026")
    way.press("Gem og fortsæt")
    assert way.has(borger.navn)
    way.press("Opret sagen")


def clarify(way: Walk) -> None:
    """Answer the first question, say of the next that it cannot be told, and ask for a paper."""
    way.follow("Afklaring")
    way.follow("Næste spørgsmål")
    way.page.get_by_role("radio").first.check()
    reason = way.field("Begrundelse")
    reason.fill("Bygger på samtalen.")
    way.press("Gem og gå til næste spørgsmål")
    way.choose("Det kan ikke oplyses")
    way.fill("Begrundelse", "Borgeren vil ikke svare på det.")
    way.press("Gem og gå til oversigten")
    assert way.has("Kan ikke oplyses: Borgeren vil ikke svare på det.")
    way.follow("Tilføj et papir")
    way.fill("Hvad er der brug for?", "Statusattest")
    way.fill("Hvem er der bedt om det hos?", "Egen læge")
    way.fill("Hvornår blev der bedt om det?", "02.11.2026")
    way.press("Gem")
    assert way.has("Bedt om")
    way.follow("Gå videre til udredningen")
    way.press("Gå videre")


def assess(way: Walk) -> None:
    begin = way.page.get_by_role("main").get_by_role("button", name="Begynd")
    if begin.count():
        begin.first.click()
        way.look()
    way.follow("Formål", exact=False)
    way.page.get_by_role("main").get_by_role("textbox").first.fill("En hverdag, der hænger sammen.")
    way.press("Gem")
    way.page.locator("#temaer ~ ul a").first.click()
    way.look()
    level = way.page.get_by_role("radio", name="2")
    if level.count():
        level.first.check()
    way.fill("Beskrivelse", "Borgeren trækker sig og savner nogen at tale med.")
    way.press("Gem")
    way.follow("Se igennem og afslut")
    way.press("Afslut udredningen")


def test_an_inquiry_is_written_by_keyboard_alone(walk: NewWalk) -> None:
    way = walk("koebenhavn-sagsbehandler")
    keys = Keyboard(way)
    keys.press("Ny henvendelse")
    keys.press("Begynd")
    keys.choose("Digital Post", 3)
    keys.write("Hvad ønsker borgeren?", "Jeg vil gerne have hjælp til at komme ud.")
    keys.press("Gem og fortsæt")
    keys.reach("Socialpædagogisk støtte i egen bolig (§ 85)")
    way.page.keyboard.press("Space")
    keys.press("Gem og fortsæt")
    keys.choose("Med CPR-nummer", 1)
    keys.press("Gem og fortsæt")
    keys.write("Navn", "Gerda Lindhøj")
    keys.press("Gem og fortsæt")
    keys.choose("Borgeren selv", 0)
    keys.press("Gem og fortsæt")
    keys.choose("Det vides ikke endnu", 1)
    keys.press("Gem og fortsæt")
    keys.write("Hvornår blev ansøgningen modtaget?", "02.11.2026")
    keys.press("Gem og fortsæt")
    keys.press("Opret sagen")
    assert way.has("Telefon")
    keys.press("Afklaring")
    keys.press("Næste spørgsmål")
    assert way.page.get_by_role("heading", level=1).inner_text()
    keys.reach("Det kan ikke oplyses")
    way.page.keyboard.press("Space")
    keys.write("Begrundelse", "Borgeren vil tænke over det.")
    keys.press("Gem og gå til oversigten")
    assert way.has("Kan ikke oplyses: Borgeren vil tænke over det.")
    keys.press("Gå videre til udredningen")
    keys.press("Gå videre")
    keys.press("Begynd")
    keys.press("Fysiske funktioner")
    keys.write("Beskrivelse", "Kan gå en kort tur, men ikke bære noget hjem.")
    keys.press("Gem")
    assert way.has("Fysiske funktioner er gemt.")
