"""Pages of the catalogue as HTML, each made once for as long as the process lives."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from visitator.rules.edition import Edition
from visitator.text.html import html
from visitator.text.municipality import municipality_page
from visitator.text.standard import standard_page
from visitator.text.two_standards import two_standards_page
from visitator.web.opslag.forms import chosen

REMEMBERED = 512


@lru_cache(maxsize=REMEMBERED)
def municipality_html(edition: Edition) -> str:
    """What a municipality's document says in general, and its services."""
    return html(municipality_page(edition))


@lru_cache(maxsize=REMEMBERED)
def standard_html(edition: Edition, ydelse: str) -> str:
    """A whole standard with its sources."""
    return html(standard_page(edition, edition.standards[ydelse]))


@lru_cache(maxsize=REMEMBERED)
def comparison_html(left: str, right: str, dag: date) -> str:
    """Two standards side by side."""
    return html(two_standards_page(chosen(left, dag), chosen(right, dag)))
