"""What is wrong with the use of an account: one line each, and the rest of the case stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from visitator.beregning import Overtraek
from visitator.frister.wording import plain_date
from visitator.grundlag.accounts import ServiceAccount
from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.faults import Fault
from visitator.rules.report import number_json

OVERDRAWN = "Ret mængden eller datoen, eller skriv under konti, hvad der er bevilget."
OUTSIDE = "Ret datoen, eller skriv under bevillinger, fra hvornår der er bevilget."


def account_faults(accounts: Iterable[ServiceAccount]) -> Iterator[Fault]:
    """Movements that are refused, and agreements above the document's limit without a reason."""
    for account in accounts:
        terms = account.vilkaar
        if terms is None:
            continue
        yield from _agreement(account, terms)
        yield from _names(account, terms)
        for udtog in account.udtog.values():
            for refused in udtog.afviste:
                yield _refused(account, terms, refused)


def _refused(account: ServiceAccount, terms: Kontovilkaar, refused: Overtraek) -> Fault:
    movement = account.forbrug[refused.bevaegelse.nummer]
    day = plain_date(movement.dato)
    if refused.tilbage is None:
        over = f"; den løb ud den {plain_date(refused.udloebet)}" if refused.udloebet else ""
        what = f"Kontoen {account.id} giver ikke noget den {day}{over}."
        return Fault(movement.place, what, OUTSIDE)
    unit = f" ({terms.enhed})" if terms.loeber else ""
    what = (
        f"Den {day} er der {_told(refused.tilbage)} tilbage på kontoen {account.id} "
        f"({account.enhed}), men der er skrevet {_told(movement.maengde)}{unit}."
    )
    return Fault(movement.place, what, OVERDRAWN)


def _agreement(account: ServiceAccount, terms: Kontovilkaar) -> Iterator[Fault]:
    agreed = account.aftale
    if agreed is None:
        return
    limit = agreed.bevilget
    if limit is not None and limit > terms.til and not agreed.begrundelse:
        what = (
            f"På kontoen {account.id} er der bevilget {_told(limit)}, og dokumentets loft er "
            f"{_told(terms.til)} ({terms.enhed})."
        )
        yield Fault(agreed.place, what, "Skriv begrundelse: … ved siden af bevilget.")
    if limit is not None and terms.loeber and limit != int(limit):
        what = f"På kontoen {account.id} løber tiden i hele {terms.enhed}."
        yield Fault(agreed.place, what, "Skriv et helt tal ud for bevilget.")
    if agreed.opsparing_fra is not None and terms.opsparing is None:
        what = f"På kontoen {account.id} spares der ikke op."
        yield Fault(agreed.place, what, "Slet opsparing_fra, eller ret svaret om opsparing.")


def _names(account: ServiceAccount, terms: Kontovilkaar) -> Iterator[Fault]:
    for movement in account.forbrug:
        if movement.hvem and not terms.pr:
            what = f"Kontoen {account.id} er ikke delt, så «for» har ingen mening."
            yield Fault(movement.place, what, "Slet for.")


def _told(amount: Decimal) -> str:
    """«7,5»."""
    return str(number_json(amount)).replace(".", ",")
