"""Accounts of hours and days: what is used, what is left, and when it lapses.

Pure functions of the catalogue's terms and of what a case tells has been used.
"""

from visitator.beregning.konto import Konto
from visitator.beregning.tidsrum import Tidsrum
from visitator.beregning.udtog import Bevaegelse, Kontoudtog, Overtraek, Post, Uvist

__all__ = ["Bevaegelse", "Konto", "Kontoudtog", "Overtraek", "Post", "Tidsrum", "Uvist"]
