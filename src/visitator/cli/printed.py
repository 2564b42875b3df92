"""A page in the form that was asked for."""

from __future__ import annotations

from visitator.cli.options import PageFormat
from visitator.text.markdown import markdown
from visitator.text.page import Page
from visitator.text.plain import plain


def printed(page: Page, format: PageFormat) -> str:
    """The page as plain text or markdown, ending in a line break."""
    return markdown(page) if format is PageFormat.MARKDOWN else plain(page)
