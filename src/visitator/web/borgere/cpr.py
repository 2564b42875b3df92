"""CPR numbers: their form, and the birth date in them.

Modulus 11 is no test: since 2007 numbers are given that do not satisfy it.
"""

from __future__ import annotations

from datetime import date

from stdnum.dk import cpr
from stdnum.exceptions import ValidationError

SHAPE = "Et CPR-nummer har ti cifre, fx 010190-1234."
NO_DATE = "De første seks cifre er ikke en dato. Ret dem til dag, måned og år."


class CprError(ValueError):
    """What is wrong with a number, in Danish."""


def read_cpr(written: str) -> str:
    """The ten digits of a number as a person writes it. Raises CprError."""
    digits = written.replace(" ", "").replace("-", "")
    if len(digits) != 10 or not (digits.isascii() and digits.isdigit()):
        raise CprError(f"«{written}» er ikke et CPR-nummer. {SHAPE}")
    try:
        born = cpr.get_birth_date(digits)
    except ValidationError:
        raise CprError(NO_DATE) from None
    if born > date.today():
        raise CprError("Fødselsdatoen i nummeret ligger i fremtiden. Ret nummeret.")
    return digits


def birth_date(digits: str) -> date:
    """The birth date in a valid number."""
    born: date = cpr.get_birth_date(digits)
    return born


def shown(digits: str) -> str:
    """A number as people write it."""
    return f"{digits[:6]}-{digits[6:]}"
