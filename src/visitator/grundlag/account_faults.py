"""What is wrong with the use of an account: one line each, and the rest of the case stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from visitator.beregning import Overtraek
from visitator.frister.wording import plain_date
from visitator.grundlag.accounts import ServiceAccount
from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.faults import Fault
from visitator.rules.report import number_json

OVERDRAWN = "Ret mængden eller datoen, eller skriv under konti, hvad der er bevilget."
OUTSIDE = "Ret datoen, eller skriv under bevillinger, fra hvornår der er bevilget."


def account_faults(accounts: Iterable[ServiceAccount]) -> Iterator[Fault]:
    """Movements that are refused, and grants above the document's limit without a reason."""
    for account in accounts:
        terms = account.vilkaar
        if terms is None:
            continue
        yield from _grant(account, terms)
        yield from _names(account, terms)
        for udtog in account.udtog.values():
            for refused in udtog.afviste:
                yield _refused(account, terms, refused)


def _refused(account: ServiceAccount, terms: Kontovilkaar, refused: Overtraek) -> Fault:
    movement = account.forbrug[refused.bevaegelse.nummer]
    day = plain_date(movement.dato)
    if refused.tilbage is None:
        what = f"Kontoen {account.id} giver ikke noget den {day}."
        return Fault(movement.place, what, OUTSIDE)
    left, used = number_json(refused.tilbage), number_json(movement.maengde)
    what = (
        f"Kontoen {account.id} har {left} {terms.enhed} tilbage den {day}, men der er skrevet "
        f"{used} {terms.enhed}."
    )
    return Fault(movement.place, what, OVERDRAWN)


def _grant(account: ServiceAccount, terms: Kontovilkaar) -> Iterator[Fault]:
    granted = account.bevilget
    if granted is not None and granted.bevilget > terms.til and not granted.begrundelse:
        what = (
            f"Der er bevilget {number_json(granted.bevilget)} {terms.enhed} på kontoen "
            f"{account.id}, og dokumentets loft er {number_json(terms.til)}."
        )
        yield Fault(granted.place, what, "Skriv begrundelse: … ved siden af bevilget.")


def _names(account: ServiceAccount, terms: Kontovilkaar) -> Iterator[Fault]:
    for movement in account.forbrug:
        if movement.hvem and not terms.pr:
            what = f"Kontoen {account.id} er ikke delt, så «for» har ingen mening."
            yield Fault(movement.place, what, "Slet for.")
