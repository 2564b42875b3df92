#!/usr/bin/env python3
"""Takes the pictures of the user guide anew: ``python docs/images/browser.py ADDRESS``.

ADDRESS is that of a running ``visitator demo``. One case is walked from the inquiry to the
assessment, and each page of the guide becomes a picture beside this file.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium-headless-shell")
WIDE, PHONE = {"width": 1100, "height": 760}, {"width": 360, "height": 740}


def main(address: str) -> None:
    """Walk the case and keep the pictures."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport=WIDE, locale="da-DK")
        log_in(page, address)
        keep(page, "sager")
        inquiry(page, address)
        clarify(page)
        assess(page)
        state = page.context.storage_state()
        phone = browser.new_context(viewport=PHONE, storage_state=state).new_page()
        phone.goto(page.url)
        keep(phone, "telefon")
        browser.close()


def log_in(page: Page, address: str) -> None:
    page.goto(f"{address}/log-ind/")
    page.fill("[name=username]", "koebenhavn-sagsbehandler")
    page.fill("[name=password]", "prøv visitator")
    page.click("main button[type=submit]")


def keep(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.screenshot(path=HERE / f"browser-{name}.png")


def onward(page: Page) -> None:
    page.get_by_role("button", name="Gem og fortsæt").click()


def inquiry(page: Page, address: str) -> None:
    page.goto(f"{address}/henvendelser/")
    page.get_by_role("button", name="Begynd").click()
    page.get_by_label("Telefon", exact=True).check()
    page.get_by_label("Hvad ønsker borgeren?").fill(
        "Jeg får ikke åbnet min post, og jeg kommer ikke ud. Jeg vil gerne have en, der kommer."
    )
    keep(page, "oenske")
    onward(page)
    page.get_by_label("(§ 85)").first.check()
    onward(page)
    page.get_by_label("Med CPR-nummer").check()
    page.get_by_label("CPR-nummer").last.fill("310590-4321")
    onward(page)
    if page.get_by_label("Navn", exact=True).count():
        page.get_by_label("Navn", exact=True).fill("Alma Skovly")
        onward(page)
    page.get_by_label("Borgeren selv").check()
    onward(page)
    page.get_by_label("Nej", exact=True).check()
    onward(page)
    page.get_by_label("Hvornår blev ansøgningen modtaget?").fill("02.11.2026")
    onward(page)
    keep(page, "tjek")
    page.get_by_role("button", name="Opret sagen").click()
    keep(page, "frister")


def clarify(page: Page) -> None:
    page.get_by_role("link", name="Afklaring", exact=True).click()
    keep(page, "afklaring")
    page.get_by_role("link", name="Næste spørgsmål").click()
    keep(page, "spoergsmaal")
    page.get_by_label("Egen bolig", exact=True).check()
    page.get_by_role("button", name="Gem og gå til oversigten").click()


def assess(page: Page) -> None:
    page.get_by_role("link", name="Gå videre til udredningen").click()
    page.get_by_role("button", name="Gå videre").click()
    begin = page.get_by_role("button", name="Begynd")
    if begin.count():
        begin.first.click()
    keep(page, "udredning")
    page.locator("#temaer ~ ul a").first.click()
    keep(page, "tema")


if __name__ == "__main__":
    main(sys.argv[1])
