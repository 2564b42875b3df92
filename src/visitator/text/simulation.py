"""A simulation as a page: how many, how much, who moves and why."""

from __future__ import annotations

from decimal import Decimal

from visitator.frister.wording import plain_date
from visitator.rules.columns.plan import STATUSES
from visitator.rules.standards import Status
from visitator.simulation.chart import LABELS
from visitator.simulation.report import RESERVATIONS, changes_told
from visitator.simulation.scenario import NO_CHANGE
from visitator.simulation.sides import Side
from visitator.simulation.simulate import Simulation
from visitator.simulation.totals import OfferTotals, Totals
from visitator.text.page import Page
from visitator.text.words import thousands, version_words

HEADER = ("Ydelse", "Før", "Omfattet", "Uden for", "Åben", "Ikke omfattet")
UNSETTLED = "uafklaret"
MET = {True: "opfyldt", False: "ikke opfyldt", None: "ukendt"}
DIRECTIONS = {"til_borger": "til borgerne", "fra_borger": "fra borgerne"}
STATUS_LABELS = {status.value: label for status, label in LABELS.items()}


def chart_titles(simulation: Simulation) -> tuple[str, str]:
    """The heading of a picture and the line below it."""
    return _title(simulation), f"{simulation.edition.navn}, {plain_date(simulation.day)}"


def simulation_page(simulation: Simulation, found: Totals, befolkning: str) -> Page:
    """The whole answer as a page."""
    page = Page()
    page.heading(_title(simulation), 1)
    page.pair("Kommune", simulation.edition.navn)
    page.pair("Version", version_words(simulation.edition.version))
    page.pair("Dag", plain_date(simulation.day))
    for change in changes_told(simulation.scenario) if simulation.scenario else ():
        page.pair("Ændring", change)
    page.pair("Befolkning", f"{befolkning}, {thousands(found.borgere)} borgere")
    for text in RESERVATIONS:
        page.paragraph(text)
    _unknown_columns(page, simulation)
    _counts(page, found)
    shown = [offer for offer in found.ydelser if offer.changed] or found.ydelser
    for offer in shown:
        _offer(page, offer)
    _ladder(page, found)
    return page


def _title(simulation: Simulation) -> str:
    return simulation.scenario.titel if simulation.scenario else NO_CHANGE


def _unknown_columns(page: Page, simulation: Simulation) -> None:
    lacking = [f for f in simulation.sides.facts if f not in simulation.columns.headers]
    if lacking:
        page.paragraph(
            "Befolkningen har ingen kolonne med disse fakta, som derfor er ukendte for alle: "
            f"{', '.join(lacking)}."
        )


def _counts(page: Page, found: Totals) -> None:
    page.heading("Borgere efter status")
    page.grid(HEADER, [_row(offer) for offer in found.ydelser])
    page.paragraph(
        "«Før» er dem, der er omfattet i dag, og de øvrige tal er efter ændringen. «Uden for» er "
        "uden for retningslinjen, men opfylder de bindende krav; «åben» mangler oplysninger."
    )


def _row(offer: OfferTotals) -> tuple[str, ...]:
    counts = [offer.status.efter[status] for status in STATUSES]
    name = f"  {offer.variant}" if offer.variant else offer.ydelse
    return (name, *map(thousands, (offer.status.foer[Status.OMFATTET], *counts)))


def _name(offer: OfferTotals) -> str:
    return f"{offer.ydelse}, {offer.variant}" if offer.variant else offer.ydelse


def _both(side: Side[str]) -> str:
    return side.foer if side.same else f"{side.foer} → {side.efter}"


def _offer(page: Page, offer: OfferTotals) -> None:
    page.heading(f"{offer.titel} ({_name(offer)})")
    for move in offer.flyttet:
        page.item(f"{_people(move.borgere)} går fra {_status(move.fra)} til {_status(move.til)}.")
    for why in offer.grunde:
        outcome = Side(MET[why.opfyldt.foer], MET[why.opfyldt.efter])
        page.item(
            f"For {_people(why.borgere)} bliver «{why.tekst.foer}» til «{why.tekst.efter}»: "
            f"{_both(outcome)}.",
            depth=1,
        )
    for scope in offer.omfang:
        til = Side(*("ubegrænset" if t is None else number_words(t) for t in scope.til))
        fra = Side(*(number_words(f) for f in scope.fra))
        what = f" {scope.hvad}" if scope.hvad else ""
        page.pair("Omfang i alt", f"fra {_both(fra)} til {_both(til)} {scope.enhed}{what}")
    if any(offer.uden_omfang):
        people = Side(*map(thousands, offer.uden_omfang))
        page.pair("Uden fast omfang", f"{_both(people)} borgere; en person fastsætter det")
    for paid in offer.betaling:
        amounts = Side(*(f"{number_words(k)}" for k in paid.kroner))
        unknown = Side(*map(thousands, paid.ukendt))
        more = f"; ukendt for {_both(unknown)}" if any(paid.ukendt) else ""
        whom = DIRECTIONS.get(paid.retning, "")
        page.pair("Betaling i alt", f"{_both(amounts)} {paid.enhed} {whom}{more}")
    for cost in offer.udgift:
        low = Side(*(number_words(k) for k in cost.fra))
        high = Side(*("ubegrænset" if k is None else number_words(k) for k in cost.til))
        price = f"{number_words(cost.pris.beloeb)} {cost.pris.enhed}, {cost.pris.kilde}"
        span = _both(low) if low == high else f"fra {_both(low)} til {_both(high)}"
        page.pair("Udgift", f"{span} {cost.enhed} (pris: {price})")


def _ladder(page: Page, found: Totals) -> None:
    if found.trappe:
        page.heading("Flytninger på indsatstrappen")
    for move in found.trappe:
        page.item(f"{_people(move.borgere)} går fra {_step(move.fra)} til {_step(move.til)}.")


def _people(count: int) -> str:
    return f"{thousands(count)} {'borger' if count == 1 else 'borgere'}"


def _status(value: str | None) -> str:
    return f"«{STATUS_LABELS.get(value or '', UNSETTLED)}»"


def _step(move: str | None) -> str:
    return move or UNSETTLED


def number_words(number: Decimal) -> str:
    """A number with a comma, and full stops between the thousands."""
    whole, _, decimals = f"{number:,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")
