"""The themes of an assessment, first side by side and then one by one."""

from __future__ import annotations

from visitator.frister.wording import plain_date
from visitator.text.page import DASH, Page
from visitator.vum.assessment import Oplyst, Temavurdering
from visitator.vum.finding import Examined
from visitator.vum.words import judged_with, level_name, theme_name

AIDS = {"med_hjaelpemidler": "tæller med", "uden_hjaelpemidler": "tæller ikke"}
SCALE = (
    "Tallet går fra 0 til 4, hvor 4 er det sværeste. Et tema uden tal bliver kun fortalt. Tæller "
    "hjælpemidler med, er temaet beskrevet, som det går med de hjælpemidler og den medicin, "
    "borgeren har."
)


def show_themes(page: Page, seen: Examined) -> None:
    """Every theme that was used, in the groups of its version."""
    page.heading("Temaer")
    page.paragraph(SCALE)
    page.grid(
        ("Tema", "Niveau (0–4)", "Hjælpemidler"),
        [
            (theme_name(seen, tema), _level(seen, judged) or DASH, _aids(page, seen, tema))
            for tema, judged in seen.udredning.temaer.items()
        ],
    )
    if seen.udredning.oevrige_ikke_vurderet:
        page.paragraph("De øvrige temaer er med vilje ikke vurderet.")
    for group, term in seen.terms.grupper.items():
        page.heading(term.begreb.navn)
        for tema, judged in seen.udredning.temaer.items():
            if seen.in_version(tema).gruppe == group:
                _show_theme(page, seen, tema, judged)


def _level(seen: Examined, judged: Temavurdering) -> str | None:
    if judged.niveau is None:
        return None
    name = level_name(seen, judged.niveau)
    return f"{judged.niveau} {DASH} {name}" if judged.niveau.isdecimal() else name


def _aids(page: Page, seen: Examined, tema: str) -> str:
    """Whether the level counts the aids and the medicine that the citizen has."""
    how, kilde = judged_with(seen, tema)
    if how is None:
        return DASH
    return f"{AIDS[how]}{page.cite(kilde) if kilde else ''}"


def _show_theme(page: Page, seen: Examined, tema: str, judged: Temavurdering) -> None:
    level = _level(seen, judged)
    name = theme_name(seen, tema)
    page.heading(f"{name}: {level}" if level else name, 3)
    page.paragraph(judged.beskrivelse)
    for label, text in (
        ("Ressourcer", judged.ressourcer),
        ("Egne ønsker", judged.oensker),
        ("Hjælpemidler", judged.hjaelpemidler),
        ("Derfor er det med", judged.relevans),
    ):
        if text is not None:
            page.pair(label, text)
    if judged.undertemaer:
        subs = seen.in_version(tema).undertemaer
        page.pair("Handler om", "; ".join(subs[sub].navn for sub in judged.undertemaer))
    for number, told in enumerate(judged.oplyst):
        page.pair("" if number else "Oplyst af", _told(told))


def _told(told: Oplyst) -> str:
    when = [plain_date(told.dato)] if told.dato else []
    where = [told.kilde] if told.kilde else []
    return ", ".join([told.af, *when, *where])
