"""What a row of a table answers, in words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from visitator.frister import Period, Unit
from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.load.formats.terms import TERMS
from visitator.rules.month_names import MONTH_NAMES
from visitator.rules.tables import (
    Amount,
    Calculation,
    Clock,
    Complaint,
    Computed,
    FixedDay,
    Halfway,
    Judgement,
    Package,
    Payment,
    RowValue,
    Silence,
    Term,
)
from visitator.text.account_words import terms_words
from visitator.text.words import either, number_words, sentence, unit_words

STARTS = {
    "henvendelse": "borgeren har henvendt sig",
    "ansoegt": "ansøgningen er modtaget",
    "fuldt_oplyst": "sagen er fuldt oplyst",
    "visitationsmoede": "visitationsmødet er holdt",
    "afgoerelse_modtaget": "afgørelsen er modtaget",
    "ivaerksat": "støtten er sat i gang",
    "udloeber": "bevillingen udløber",
    "opsagt": "opholdet er opsagt",
    "afsluttet": "støtten er afsluttet",
    "optagelse_afgjort": "optagelsen er afgjort",
    "optaget": "borgeren er optaget",
    "udskrevet": "borgeren er udskrevet",
    "forhoejet_betaling": "den højere betaling gælder",
    "doed": "borgeren er død",
}
ONE = Decimal(1)


def value_words(emne: str, value: RowValue) -> str:
    """The answer of a row about a subject."""
    match value:
        case Term() | Payment() | Complaint():
            return term_words(emne, value)
        case Amount():
            return amount_words(value)
        case Package():
            return "; ".join(amount_words(part).removesuffix(".") for part in value.dele)
        case Clock() | FixedDay() | Halfway():
            return clock_words(value)
        case Kontovilkaar():
            return terms_words(value)
        case Calculation():
            return value.tekst or "Regnes ud"
        case Computed():
            return value.tekst or "Det beløb, der regnes ud"
        case Judgement():
            return judgement_words(value)
        case Silence():
            return f"Fastsættes ikke i dokumentet. {sentence(value.tekst)}"


def term_words(emne: str, value: Term | Payment | Complaint) -> str:
    """A word of the closed list, followed by what the document says about it."""
    words = TERMS[emne][value.vaerdi]
    opening = words[:1].upper() + words[1:]
    if not value.tekst or value.tekst.startswith(opening):
        return value.tekst or opening
    return f"{opening}. {value.tekst}" if value.tekst.endswith(".") else f"{opening}: {value.tekst}"


def complaint_words(value: Complaint) -> str:
    """Whether one can complain, with the document's own body and period where it gives them."""
    told = term_words("klage", value).rstrip(".")
    within = [f"inden {period_words(value.frist)}" if value.frist else "", value.instans or ""]
    return f"{told} ({', '.join(part for part in within if part)})" if any(within) else told


def judgement_words(value: Judgement) -> str:
    """That a person decides, how, and among what."""
    return " ".join(["Skøn.", *_judgement(value)])


def _judgement(value: Judgement) -> Iterator[str]:
    if value.tekst:
        yield sentence(value.tekst)
    if value.valg:
        yield f"Vælg mellem: {'; '.join(value.valg)}."


def amount_words(amount: Amount) -> str:
    """«2–4 timer om ugen», «højst 6 måneder», «mindst 4 timer om ugen uden øvre grænse»."""
    what = f"{amount.hvad}: " if amount.hvad else ""
    within = f" inden for {amount.periode}" if amount.periode else ""
    if not amount.enhed:
        return f"{what}{amount.tekst}"
    more = f". {sentence(amount.tekst)}" if amount.tekst else ""
    return f"{what}{_span(amount)}{within}{more}"


def _span(amount: Amount) -> str:
    lower, upper = amount.fra, amount.til
    unit = unit_words(amount.enhed, one=upper == ONE or (upper is None and lower == ONE))
    if lower is None:
        at_most = f"højst {number_words(upper)} {unit}" if upper is not None else ""
        return at_most or "uden øvre grænse"
    if upper is None:
        return f"mindst {number_words(lower)} {unit} uden øvre grænse"
    until = "" if lower == upper else f"–{number_words(upper)}"
    return f"{number_words(lower)}{until} {unit}"


def clock_words(clock: Clock | FixedDay | Halfway) -> str:
    """«12 måneder efter, at støtten er sat i gang, og derefter hver 24. måned»."""
    how = f" ({clock.form})" if clock.form else ""
    match clock:
        case FixedDay():
            return f"senest den {clock.dag}. {MONTH_NAMES[clock.maaned - 1]} hvert år{how}"
        case Halfway():
            begun, over = STARTS[clock.regnet_fra], STARTS[clock.halvvejs_til]
            return f"senest midt imellem, at {begun}, og at {over}{how}"
    when = "før" if clock.foer else "efter, at"
    runs_out = "løbende måned og derefter " if clock.maaned_ud else ""
    begun = STARTS[clock.regnet_fra]
    return f"{runs_out}{period_words(clock.foerste)} {when} {begun}{repeated(clock)}"


def period_words(written: tuple[int, str]) -> str:
    """«4 uger»."""
    return str(Period(written[0], Unit(written[1])))


def repeated(clock: Clock) -> str:
    """How the action is repeated and done, as an ending; nothing where it is done but once."""
    again = f", og derefter {every(clock.derefter)}" if clock.derefter else ""
    if clock.derefter_valg:
        again = f", og derefter {either(every(each) for each in clock.derefter_valg)} efter et skøn"
    other = f"hver anden gang evt. {clock.hver_anden}" if clock.hver_anden else ""
    how = "; ".join(words for words in (clock.form, other) if words)
    return f"{again} ({how})" if how else again


def every(written: tuple[int, str]) -> str:
    """«hver 6. måned», «hvert år»."""
    number, unit = written
    each = "hvert" if unit == Unit.AAR else "hver"
    one = str(Period(1, Unit(unit))).removeprefix("1 ")
    return f"{each} {one}" if number == 1 else f"{each} {number}. {one}"
