"""The dates of a case: their names, their order, and how the decision reached the citizen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitator.frister import CountedDate, Forsendelse, receipt
from visitator.rules.faults import Fault, in_short, nearest
from visitator.rules.load.answers import DATE_REMEDY, parse_date
from visitator.rules.load.strict_yaml import Document

DATES = (
    "dato",
    "henvendelse",
    "ansoegt",
    "fuldt_oplyst",
    "visitationsmoede",
    "afgjort",
    "afgoerelse_sendt",
    "afgoerelse_modtaget",
    "klage_modtaget",
    "ankestyrelsen_afgjort",
    "ivaerksat",
    "udloeber",
    "opsagt",
    "afsluttet",
    "optagelse_afgjort",
    "optaget",
    "udskrevet",
    "forhoejet_betaling",
    "doed",
)
IN_ORDER = (
    ("ansoegt", "fuldt_oplyst"),
    ("ansoegt", "afgjort"),
    ("ansoegt", "afgoerelse_sendt"),
    ("ansoegt", "afgoerelse_modtaget"),
    ("afgjort", "afgoerelse_sendt"),
    ("afgjort", "afgoerelse_modtaget"),
    ("afgoerelse_sendt", "afgoerelse_modtaget"),
    ("afgoerelse_sendt", "klage_modtaget"),
    ("afgoerelse_modtaget", "klage_modtaget"),
    ("klage_modtaget", "ankestyrelsen_afgjort"),
    ("ivaerksat", "opsagt"),
    ("ivaerksat", "afsluttet"),
    ("ivaerksat", "udloeber"),
    ("ivaerksat", "plan_til"),
    ("optagelse_afgjort", "udskrevet"),
    ("optaget", "udskrevet"),
)
SENT, SENT_BY, RECEIVED = "afgoerelse_sendt", "sendt_som", "afgoerelse_modtaget"
CHANNELS = tuple(channel.value for channel in Forsendelse)


def date_faults(document: Document, data: dict[str, object], day: date) -> Iterator[Fault]:
    """What is wrong with the dates of a case that is judged on ``day``."""
    for key in (*DATES, "plan_til"):
        written = data.get(key)
        if key in data and parse_date(written) is None:
            what = f"«{in_short(written)}» er ikke en dato."
            yield Fault(document.place((key,)), what, DATE_REMEDY)
    for key, what in (("henvendelse", "Henvendelsen"), ("ansoegt", "Ansøgningen")):
        came = parse_date(data.get(key))
        if came and came > day:
            told = f"{what} {came.isoformat()} ligger efter sagens dato {day.isoformat()}."
            yield Fault(document.place((key,)), told, "Ret en af datoerne.")
    yield from _order_faults(document, data)
    yield from _channel_faults(document, data)


def _order_faults(document: Document, data: dict[str, object]) -> Iterator[Fault]:
    """Nothing ends before it begins, and nobody complains of what has not been decided."""
    for first, later in IN_ORDER:
        begins, ends = parse_date(data.get(first)), parse_date(data.get(later))
        if begins and ends and ends < begins:
            yield Fault(
                document.place((later,)),
                f"«{later}» {ends.isoformat()} ligger før «{first}» {begins.isoformat()}.",
                "Ret en af datoerne.",
            )
    if "ankestyrelsen_afgjort" in data and "klage_modtaget" not in data:
        place = document.place(("ankestyrelsen_afgjort",))
        what = "«ankestyrelsen_afgjort» står uden «klage_modtaget»."
        yield Fault(place, what, "Skriv, hvilken dag klagen kom ind.")


def _channel_faults(document: Document, data: dict[str, object]) -> Iterator[Fault]:
    by = data.get(SENT_BY)
    if SENT_BY in data and by not in CHANNELS:
        wrong = in_short(by)
        place = document.place((SENT_BY,))
        yield Fault(place, f"Afgørelsen kan ikke sendes som «{wrong}».", nearest(wrong, CHANNELS))
    if SENT_BY in data and SENT not in data:
        what = f"«{SENT_BY}» står uden «{SENT}»."
        yield Fault(document.place((SENT_BY,)), what, "Skriv, hvilken dag afgørelsen blev sendt.")
    if SENT in data and SENT_BY not in data and RECEIVED not in data:
        what = f"«{SENT}» siger ikke, hvornår afgørelsen er modtaget."
        yield Fault(document.place((SENT,)), what, f"Skriv {SENT_BY}: digital eller brev.")


def counted_receipt(data: dict[str, object], letter_workdays: int | None) -> CountedDate | None:
    """The day the decision was received, counted from the day and the way it was sent.

    ``letter_workdays`` is the municipality's own practice for letters; None takes the usual one.
    """
    sent, by = parse_date(data.get(SENT)), data.get(SENT_BY)
    if sent is None or by not in CHANNELS:
        return None
    channel = Forsendelse(by)
    if letter_workdays is None:
        return receipt(sent, channel)
    return receipt(sent, channel, letter_workdays)


def receipt_faults(
    document: Document, data: dict[str, object], counted: CountedDate | None
) -> Iterator[Fault]:
    """Where it is told both when a decision was received and how it was sent, they must agree."""
    told = parse_date(data.get(RECEIVED))
    if counted is not None and told is not None and told != counted.date:
        yield Fault(
            document.place((RECEIVED,)),
            f"«{RECEIVED}» {told.isoformat()} passer ikke til forsendelsen, som giver "
            f"{counted.date.isoformat()}.",
            f"Ret den ene, eller slet «{SENT_BY}», hvis borgeren fik afgørelsen en anden dag.",
        )
