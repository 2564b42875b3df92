"""What was found in an assessment, in words."""

from __future__ import annotations

from visitator.cli.text.page import Page
from visitator.vum.finding import Fund, Grad

GRADES = {Grad.FEJL: "Fejl", Grad.BEMAERKNING: "Bemærkning"}


def counted(found: tuple[Fund, ...]) -> str:
    """«1 fejl og 2 bemærkninger»."""
    faults = sum(fund.grad is Grad.FEJL for fund in found)
    remarks = len(found) - faults
    many = "bemærkning" if remarks == 1 else "bemærkninger"
    return f"{faults or 'ingen'} fejl og {remarks or 'ingen'} {many}"


def show_findings(page: Page, found: tuple[Fund, ...]) -> None:
    """Every finding with its line and what can be done."""
    page.heading("Fejl og bemærkninger")
    if not found:
        page.paragraph("Ingen.")
    for fund in found:
        line = f" (linje {fund.fault.place.line})" if fund.fault.place.line else ""
        page.item(f"{GRADES[fund.grad]}{line}: {fund.fault.what} {fund.fault.remedy}")
