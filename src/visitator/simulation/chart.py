"""A simulation as a picture: how each service's citizens divide, before and after, in SVG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from visitator.rules.columns.plan import STATUSES
from visitator.rules.standards import Status
from visitator.simulation.totals import OfferTotals, Totals

LABELS: Mapping[Status, str] = {
    Status.OMFATTET: "omfattet",
    Status.VEJLEDENDE_UDEN_FOR: "uden for retningslinjen",
    Status.UAFKLARET: "uafklaret",
    Status.IKKE_OMFATTET: "ikke omfattet",
}
COLOURS: Mapping[Status, str] = {
    Status.OMFATTET: "#0b5c8a",
    Status.VEJLEDENDE_UDEN_FOR: "#6aa9cf",
    Status.UAFKLARET: "#c9a227",
    Status.IKKE_OMFATTET: "#e4e4e4",
}
SIDES = ("før", "efter")
WIDTH, LEFT, RIGHT = 960, 300, 120
BAR, GAP, TOP = 16, 14, 96
HEADING, SUBHEADING = "font-size='20' font-weight='600'", "fill='#4a4a4a'"
FONT = "font-family='IBM Plex Sans, Arial, sans-serif'"


def chart(found: Totals, title: str, subtitle: str) -> str:
    """The picture as SVG text. A service that nothing changes for has one bar.

    The data of the picture are those of ``report_rows``; each bar also tells its numbers.
    """
    services = [offer for offer in found.ydelser if not offer.variant]
    body = "".join(_services(services, found.borgere))
    height = TOP + sum(_height(offer) for offer in services) + 24
    told = f"{subtitle}. {found.borgere} borgere. " + " ".join(map(_spoken, services))
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' width='{WIDTH}' "
        f"height='{height}' role='img' aria-labelledby='titel beskrivelse'>"
        f"<title id='titel'>{escape(title)}</title>"
        f"<desc id='beskrivelse'>{escape(told)}</desc>"
        f"<rect width='{WIDTH}' height='{height}' fill='#ffffff'/>"
        f"<g {FONT} font-size='13' fill='#1a1a1a'>"
        f"{_text(24, 32, title, HEADING)}{_text(24, 54, subtitle, SUBHEADING)}"
        f"{_legend()}{body}</g></svg>\n"
    )


def _legend() -> str:
    pieces = []
    x = 24
    for status in STATUSES:
        pieces.append(f"<rect x='{x}' y='68' width='12' height='12' fill='{COLOURS[status]}'/>")
        pieces.append(_text(x + 18, 79, LABELS[status], ""))
        x += 40 + 7 * len(LABELS[status])
    pieces.append(_text(WIDTH - RIGHT + 8, 79, LABELS[Status.OMFATTET], SUBHEADING))
    return "".join(pieces)


def _services(services: list[OfferTotals], people: int) -> Iterator[str]:
    y = TOP
    for offer in services:
        yield _text(24, y + 13, _short(offer.titel), "")
        sides = SIDES if offer.changed else ("",)
        for number, side in enumerate(sides):
            yield _bar(offer, number, side, y + number * (BAR + 2), people)
        y += _height(offer)


def _height(offer: OfferTotals) -> int:
    return (2 * BAR + 2 if offer.changed else BAR) + GAP


def _bar(offer: OfferTotals, number: int, side: str, y: int, people: int) -> str:
    counts = offer.status[number]
    x, pieces = float(LEFT), []
    for status in STATUSES:
        width = (WIDTH - LEFT - RIGHT) * counts[status] / max(people, 1)
        told = f"{offer.titel} {side}: {_number(counts[status])} {LABELS[status]}"
        pieces.append(
            f"<rect x='{x:.1f}' y='{y}' width='{width:.1f}' height='{BAR}' "
            f"fill='{COLOURS[status]}'><title>{escape(told)}</title></rect>"
        )
        x += width
    inside = f"{_number(counts[Status.OMFATTET])} {side}".strip()
    return "".join(pieces) + _text(WIDTH - RIGHT + 8, y + 13, inside, "")


def _spoken(offer: OfferTotals) -> str:
    foer, efter = (side[Status.OMFATTET] for side in offer.status)
    after = f", efter {_number(efter)}" if offer.changed else ""
    return f"{offer.titel}: {_number(foer)} omfattet{after}."


def _short(title: str) -> str:
    return title if len(title) <= 40 else title[:39].rstrip() + "…"


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _text(x: int, y: int, text: str, style: str) -> str:
    return f"<text x='{x}' y='{y}' {style}>{escape(text)}</text>"
