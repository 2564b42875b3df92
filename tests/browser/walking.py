"""Walking through the application as a person does, and looking at every page on the way."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Locator, Page

PASSWORD = "prøv visitator"
OWN_NOISE = ("ERR_INTERNET_DISCONNECTED", "401", "409")
"""What the browser itself writes when a test takes the connection or the login away."""


class Walk:
    """One person's way. ``complaints`` gathers what the browser or axe had to say of a page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        self._titles: set[str] = set()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))

    def _heard(self, message: ConsoleMessage) -> None:
        own = any(noise in message.text for noise in OWN_NOISE)
        if message.type in ("error", "warning") and not own:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def log_in(self, account: str) -> None:
        """Through the login page."""
        self.to("/log-ind/")
        self.page.get_by_label("Brugernavn").fill(account)
        self.page.get_by_label("Adgangskode").fill(PASSWORD)
        self.press("Log ind")

    def to(self, path: str) -> None:
        """Open a page by its address."""
        self.page.goto(self.address + path)
        self.look()

    def press(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("main").get_by_role("button", name=name, exact=True).click()
        self.look()

    def follow(self, name: str, *, exact: bool = True) -> None:
        """Follow a link."""
        self.page.get_by_role("link", name=name, exact=exact).first.click()
        self.look()

    def choose(self, name: str) -> None:
        """Choose an answer or tick a box."""
        self.page.get_by_label(name, exact=True).first.check()

    def fill(self, label: str, text: str) -> None:
        """Type into a field."""
        self.field(label).fill(text)

    def field(self, label: str) -> Locator:
        """The text field of a label, whatever is added to it."""
        return self.page.get_by_role("textbox", name=label).first

    def has(self, text: str) -> bool:
        """Whether a text can be read on the page."""
        return self.page.get_by_role("main").get_by_text(text).count() > 0

    def look(self) -> None:
        """What must hold of every page."""
        self.page.wait_for_load_state("load")
        where = self.page.url.removeprefix(self.address)
        title = self.page.title()
        if not title.replace("Visitator", "").strip(" –"):
            self.complaints.append(f"{where}: no title")
        if self.page.get_by_role("heading", level=1).count() != 1:
            self.complaints.append(f"{where}: not one main heading")
        wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        if self.page.evaluate(wide):
            self.complaints.append(f"{where}: scrolls sideways")
        self.complaints += [f"{where}: {found}" for found in self._violations()]

    def _violations(self) -> list[str]:
        self.page.evaluate(AXE_SCRIPT)
        found: dict[str, Any] = self.page.evaluate("axe.run()")
        return [
            f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}"
            for one in found["violations"]
        ]


class Keyboard:
    """The same with keys alone: what has the focus is found by its name, as one hears it."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.page = walk, walk.page

    def reach(self, name: str, *, most: int = 120) -> None:
        """Tab until what has the focus has a name that begins so."""
        for _ in range(most):
            if self._name().startswith(name):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"«{name}» is not reached by Tab on {self.page.url}")

    def press(self, name: str) -> None:
        """Press a button or follow a link."""
        self.reach(name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.walk.look()

    def choose(self, group: str, down: int) -> None:
        """In a group of answers, the one so many steps down from the first."""
        self.reach(group)
        self.page.keyboard.press("Space")
        for _ in range(down):
            self.page.keyboard.press("ArrowDown")

    def write(self, label: str, text: str) -> None:
        """Type into a field."""
        self.reach(label)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def _name(self) -> str:
        script = """() => {
            const e = document.activeElement;
            if (!e || e === document.body) return "";
            const label = e.labels && e.labels[0];
            return (label ? label.innerText : e.innerText || e.value || "").trim();
        }"""
        return str(self.page.evaluate(script))
