"""What was found in an assessment, in words."""

from __future__ import annotations

from visitator.text.page import Page
from visitator.vum.finding import Fund, Grad

GRADES = {Grad.IMOD_METODEN: "Imod metoden", Grad.BEMAERKNING: "Bemærkning"}


def counted(found: tuple[Fund, ...]) -> str:
    """«3 ting at se på, heraf 1 imod metoden»."""
    against = sum(fund.grad is Grad.IMOD_METODEN for fund in found)
    many = f"{len(found)} ting at se på" if found else "intet at se på"
    return f"{many}, heraf {against} imod metoden" if against else many


def show_findings(page: Page, found: tuple[Fund, ...], heading: str) -> None:
    """Every finding with its line and what can be done; nothing where there is none."""
    if not found:
        return
    page.heading(heading)
    for fund in found:
        line = f" (linje {fund.fault.place.line})" if fund.fault.place.line else ""
        page.item(f"{GRADES[fund.grad]}{line}: {fund.fault.what} {fund.fault.remedy}")
