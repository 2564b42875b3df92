"""Statuses, amounts, dates and answers in Danish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from visitator.frister.wording import plain_date
from visitator.rules.criteria import Hjemmel, Styrke
from visitator.rules.facts import Fact, FactType, Value
from visitator.rules.load.files import UNDATED
from visitator.rules.rounding import kroner
from visitator.rules.standards import Status

DECIMALS_SHOWN = 4
STATUSES = {
    Status.OMFATTET: "omfattet",
    Status.VEJLEDENDE_UDEN_FOR: "vejledende uden for",
    Status.UAFKLARET: "uafklaret",
    Status.IKKE_OMFATTET: "ikke omfattet",
    Status.IKKE_I_KATALOGET: "ikke i dokumentet",
}
CASE_KINDS = {
    "ny": "Ny sag",
    "aendring": "Ændring",
    "forlaengelse": "Forlængelse",
    "opfoelgning": "Opfølgning",
    "ophoer": "Ophør",
}
BASES = {Hjemmel.LOV: "efter loven", Hjemmel.KOMMUNE: "efter kommunens serviceniveau"}
ONE = Decimal(1)
SWAPPED = str.maketrans(",.", ".,")
"""From English to Danish thousands and decimals."""
PER = {
    "dag": "om dagen",
    "døgn": "i døgnet",
    "uge": "om ugen",
    "måned": "om måneden",
    "år": "om året",
}
SINGULAR = {
    "timer": "time",
    "gange": "gang",
    "dage": "dag",
    "hverdage": "hverdag",
    "uger": "uge",
    "måneder": "måned",
}


def sentence(text: str) -> str:
    """The text with a capital first letter and a full stop."""
    closed = text if text.endswith((".", "!", "?")) else f"{text}."
    return closed[:1].upper() + closed[1:]


def either(words: Iterable[str]) -> str:
    """«A, B eller C»."""
    return _listed(words, "eller")


def both(words: Iterable[str]) -> str:
    """«A, B og C»."""
    return _listed(words, "og")


def _listed(words: Iterable[str], last: str) -> str:
    *others, final = words
    return f"{', '.join(others)} {last} {final}" if others else final


def short_law(lov: str) -> str:
    """«§ 85» for the social services act, other acts by name."""
    return lov.removeprefix("Serviceloven ")


def service_name(titel: str, lov: str) -> str:
    """«Socialpædagogisk støtte i egen bolig (§ 85)»."""
    return f"{titel} ({short_law(lov)})"


def weight(styrke: Styrke, hjemmel: Hjemmel) -> str:
    """How strongly a criterion binds, and by what right."""
    guiding = "vejledende, " if styrke is Styrke.VEJLEDENDE else ""
    return guiding + BASES[hjemmel]


def version_words(version: str) -> str:
    """From when a version counts."""
    return UNDATED if version == UNDATED else f"fra {plain_date(date.fromisoformat(version))}"


def number_words(number: Decimal) -> str:
    """«2,5», «2.206»."""
    whole = number == number.to_integral_value()
    written = f"{int(number):,}" if whole else format(number.normalize(), ",f")
    return written.translate(SWAPPED)


def kroner_words(amount: Decimal) -> str:
    """«2.206,00»."""
    return f"{Decimal(kroner(amount)):,.2f}".translate(SWAPPED)


def exact_kroner_words(amount: Decimal) -> str:
    """«6,5005»: kroner with a part of an øre, where it ends within ``DECIMALS_SHOWN``."""
    exact = amount.normalize()
    decimals = -int(exact.as_tuple().exponent)
    return number_words(exact) if 2 < decimals <= DECIMALS_SHOWN else kroner_words(amount)


def unit_words(unit: str, *, one: bool = False) -> str:
    """«timer om ugen» for ``timer/uge``; «time om ugen» where there is but one."""
    counted, *per = unit.split("/")
    head = SINGULAR.get(counted, counted) if one else counted
    return " ".join([head, *(PER.get(period, f"pr. {period}") for period in per)])


def answer_words(fact: Fact, value: Value, levels: Mapping[str, str]) -> str:
    """An answer as people say it; ``levels`` are the municipality's words for A to E."""
    match value:
        case date():
            return plain_date(value)
        case tuple():
            return "; ".join(f"{kroner_words(amount)} {unit_words(fact.unit)}" for amount in value)
        case Decimal() if fact.type is FactType.TAL:
            return f"{number_words(value)} {unit_words(fact.unit, one=value == ONE)}"
        case Decimal():
            return f"{kroner_words(value)} {unit_words(fact.unit)}"
        case int():
            return f"{value} {fact.unit}"
    if fact.type is FactType.NIVEAU:
        return f"{value} ({levels[value].lower()})" if value in levels else value
    return dict(fact.choices)[value]


def thousands(number: int) -> str:
    """A number with full stops between its thousands."""
    return f"{number:,}".replace(",", ".")
