"""Check: a paragraph of the law says whom it binds for, and was checked on a day when it counts."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.check.findings.against_law import DUTY
from visitator.rules.check.opened import Opened
from visitator.rules.faults import Fault


def law(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each paragraph without a duty, or checked only to before it begins to count."""
    for published in catalogue.editions:
        if not published.is_law:
            continue
        for standard, places in published.standards():
            if any(
                DUTY not in offer.tabeller for offer in standard.varianter or (standard.tilbud,)
            ):
                what = f"Paragraffen siger ikke, om kommunen skal eller kan ({DUTY})."
                yield Fault(places.of("ydelse"), what, "Skriv pligten, evt. med ikke_fastsat.")
            checked = standard.efterproevet_til
            if checked is not None and checked < published.edition.version:
                what = f"Paragraffen er efterprøvet til {checked}, før den gælder fra."
                remedy = "Ret dagen, eller læg paragraffen i en tidligere mappe."
                yield Fault(places.of("efterproevet_til"), what, remedy)
