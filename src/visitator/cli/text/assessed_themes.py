"""The themes of an assessment, first side by side and then one by one."""

from __future__ import annotations

from visitator.cli.text.page import DASH, Page
from visitator.cli.text.words import both
from visitator.frister.wording import plain_date
from visitator.vum.assessment import Oplyst, Temavurdering
from visitator.vum.checks.finding import Examined
from visitator.vum.words import judged_with, level_name, theme_name

JUDGED = {
    "med_hjaelpemidler": "med de hjælpemidler og den medicin, borgeren har",
    "uden_hjaelpemidler": "uden virkningen af hjælpemidler",
}


def show_themes(page: Page, seen: Examined) -> None:
    """Every theme that was used, in the groups of its version."""
    page.heading("Temaer")
    rows = [
        (theme_name(seen, tema), _level(seen, judged))
        for tema, judged in seen.udredning.temaer.items()
    ]
    page.grid(("Tema", "Niveau (0–4)"), rows)
    if seen.udredning.oevrige_ikke_vurderet:
        page.paragraph("De øvrige temaer er med vilje ikke vurderet.")
    for group, term in seen.terms.grupper.items():
        page.heading(term.begreb.navn)
        for tema, judged in seen.udredning.temaer.items():
            if seen.in_version(tema).gruppe == group:
                _show_theme(page, seen, tema, judged)


def _level(seen: Examined, judged: Temavurdering) -> str:
    if judged.niveau is None:
        return DASH
    name = level_name(seen, judged.niveau)
    return f"{judged.niveau} {DASH} {name}" if judged.niveau.isdecimal() else name


def _show_theme(page: Page, seen: Examined, tema: str, judged: Temavurdering) -> None:
    page.heading(theme_name(seen, tema), 3)
    page.paragraph(judged.beskrivelse)
    for label, text in (
        ("Ressourcer", judged.ressourcer),
        ("Egne ønsker", judged.oensker),
        ("Hjælpemidler", judged.hjaelpemidler),
    ):
        if text is not None:
            page.pair(label, text)
    if judged.undertemaer:
        subs = seen.in_version(tema).undertemaer
        page.pair("Handler om", both(_lower(subs[sub].navn) for sub in judged.undertemaer))
    for number, told in enumerate(judged.oplyst):
        page.pair("Oplyst af" if not number else "", _told(told))
    if judged.niveau is not None:
        how, kilde = judged_with(seen, tema)
        with_aids = f", {JUDGED[how]}" if how and judged.niveau.isdecimal() else ""
        cited = page.cite(kilde) if kilde and with_aids else ""
        page.pair("Niveau", f"{_level(seen, judged)}{with_aids}{cited}")


def _told(told: Oplyst) -> str:
    when = [plain_date(told.dato)] if told.dato else []
    where = [told.kilde] if told.kilde else []
    return ", ".join([told.af, *when, *where])


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]
