"""Closed tabs, broken connections, expired logins, two who write at once, and no script."""

from __future__ import annotations

import re

from browser.conftest import NewWalk
from browser.walking import Walk
from playwright.sync_api import expect

KEPT = re.compile(r"Kladde gemt kl\. \d\d\.\d\d\.")
TEXT = "Borgeren fortæller, at nætterne er lange."


def to_a_note(way: Walk) -> None:
    """To the form of a note in the first of one's own cases."""
    way.to("/sager/?orden=nummer")
    way.page.get_by_role("rowheader").get_by_role("link").first.click()
    way.look()
    way.follow("Journal")
    way.follow("Skriv et notat")


def test_a_closed_tab_loses_nothing(walk: NewWalk) -> None:
    way = walk("viborg-sagsbehandler")
    to_a_note(way)
    way.fill("Notat", TEXT)
    expect(way.page.locator(".kladde-status")).to_have_text(KEPT)
    address = way.page.url
    again = way.page.context.new_page()
    way.page.close()
    again.goto(address)
    expect(again.get_by_label("Notat", exact=True)).to_have_value(TEXT)
    expect(again.get_by_text("Vi har fundet din kladde")).to_be_visible()


def test_a_broken_connection_keeps_the_text_encrypted_until_it_is_back(walk: NewWalk) -> None:
    way = walk("vejen-sagsbehandler")
    to_a_note(way)
    way.page.context.set_offline(True)
    way.fill("Notat", TEXT)
    expect(way.page.locator(".kladde-status")).to_contain_text("Ingen forbindelse.")
    stored = way.page.evaluate("JSON.stringify(localStorage)")
    assert "kladde:" in stored
    assert "nætterne" not in stored
    way.page.context.set_offline(False)
    expect(way.page.locator(".kladde-status")).to_have_text(KEPT)
    assert way.page.evaluate("localStorage.length") == 0


def test_an_expired_login_offers_the_text_again(walk: NewWalk) -> None:
    way = walk("holbaek-sagsbehandler")
    to_a_note(way)
    way.fill("Overskrift", "Samtale")
    way.fill("Notat", TEXT)
    way.page.context.clear_cookies(name="sessionid")
    way.press("Gem")
    assert way.has("Du er blevet logget ud.")
    way.page.get_by_label("Brugernavn").fill("holbaek-sagsbehandler")
    way.page.get_by_label("Adgangskode").fill("prøv visitator")
    way.press("Log ind")
    assert way.has(TEXT)
    way.press("Gem nu")
    assert way.has("Notatet er gemt.")


def test_two_who_correct_the_same_note_see_both_texts(walk: NewWalk) -> None:
    first = walk("hvidovre-sagsbehandler")
    to_a_note(first)
    first.fill("Overskrift", "Møde")
    first.fill("Notat", "Vi mødtes i går.")
    first.press("Gem")
    first.follow("Ret notatet")
    second = first.page.context.new_page()
    second.goto(first.page.url)
    second.get_by_label("Notat", exact=True).fill("Vi mødtes i forgårs.")
    second.get_by_role("button", name="Gem", exact=True).click()
    second.close()
    first.fill("Notat", "Vi mødtes i mandags.")
    first.press("Gem")
    assert first.has("To har rettet notatet")
    assert first.has("Vi mødtes i forgårs.")
    assert first.has("Vi mødtes i mandags.")
    first.press("Gem mit oven på")
    assert first.has("Vi mødtes i mandags.")


def test_an_inquiry_can_be_written_without_script(walk: NewWalk) -> None:
    way = walk("koebenhavn-sagsbehandler")
    state = way.page.context.storage_state()
    browser = way.page.context.browser
    assert browser is not None
    page = browser.new_context(java_script_enabled=False, storage_state=state).new_page()
    page.goto(f"{way.address}/henvendelser/")
    page.get_by_role("button", name="Begynd").click()
    page.get_by_label("Brev", exact=True).check()
    page.get_by_role("button", name="Gem og fortsæt").click()
    page.get_by_role("button", name="Gem og fortsæt").click()
    page.get_by_role("button", name="Gem og fortsæt").click()
    expect(page.get_by_text("Der er én ting at rette")).to_be_visible()
    page.get_by_label("Med navn, uden CPR-nummer").check()
    page.get_by_role("button", name="Gem og fortsæt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Oplysninger om borgeren")
    page.context.close()
