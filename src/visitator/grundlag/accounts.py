"""The accounts of a service: limit, period, what is used and what is left, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from visitator.beregning import Bevaegelse, Konto, Kontoudtog, Tidsrum
from visitator.grundlag.usage import NO_USAGE, Agreement, Movement, Usage
from visitator.rules.account_terms import ACCOUNT, Kontoperiode, Kontovilkaar
from visitator.rules.report import number_json, table_json
from visitator.rules.situation import Grant
from visitator.rules.tables import TableResult

ONE_DAY = timedelta(days=1)
DAYS = "dage"


@dataclass(frozen=True, slots=True)
class ServiceAccount:
    """One account of a service for one citizen.

    ``result`` is how its table came out. ``udtog`` holds a statement by whose or what it is for,
    one under "" where nobody has an account of their own; it is empty where no terms are settled.
    ``forbrug`` is all that was used of it, and ``aftale`` what was decided about it, if told.
    ``er_i_brug`` tells that something was granted, agreed or used, so that there is something left.
    """

    id: str
    emne: str
    result: TableResult
    udtog: Mapping[str, Kontoudtog]
    forbrug: tuple[Movement, ...]
    aftale: Agreement | None
    er_i_brug: bool

    @property
    def vilkaar(self) -> Kontovilkaar | None:
        """The terms, where they are settled."""
        value = self.result.row.vaerdi if self.result.row else None
        return value if isinstance(value, Kontovilkaar) else None

    @property
    def enhed(self) -> str:
        """What the statements count in: time that runs is counted in days."""
        terms = self.vilkaar
        return "" if terms is None else DAYS if terms.loeber else terms.enhed

    @property
    def brugt(self) -> Decimal:
        """All that the case tells was used, in whatever period."""
        return sum((movement.maengde for movement in self.forbrug), Decimal(0))


def service_accounts(
    ydelse: str,
    tables: Mapping[str, TableResult],
    day: date,
    usage: Usage = NO_USAGE,
    loebetider: Sequence[Tidsrum] = (),
) -> tuple[ServiceAccount, ...]:
    """The accounts among a service's tables, as they stand on a day.

    ``loebetider`` are the citizen's grants of the service, see ``grant_periods``.
    """
    return tuple(
        _account(ydelse, emne, result, _Told(day, usage, tuple(loebetider)))
        for emne, result in tables.items()
        if emne.startswith(ACCOUNT)
    )


def grant_periods(
    ydelse: str, grants: Iterable[Grant] | None, dates: Mapping[str, date]
) -> tuple[Tidsrum, ...]:
    """When the citizen has had the service, in order and each ended by the next.

    They are the grants of it; without one, from the day the support of the case began.
    """
    own = sorted((g.fra, g.til or date.max) for g in grants or () if g.ydelse == ydelse)
    if not own and "ivaerksat" in dates:
        own = [(dates["ivaerksat"], dates.get("udloeber", date.max))]
    found: list[Tidsrum] = []
    for fra, til in own:
        if found and found[-1].til >= fra:
            # A grant that outlasts the one after it goes on under that one.
            earlier = found.pop()
            til = max(til, earlier.til)
            if earlier.fra < fra:
                found.append(Tidsrum(earlier.fra, fra - ONE_DAY))
        found.append(Tidsrum(fra, til))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the case tells that an account rests on."""

    day: date
    usage: Usage
    loebetider: tuple[Tidsrum, ...]


def _account(ydelse: str, emne: str, result: TableResult, told: _Told) -> ServiceAccount:
    name = f"{ydelse}.{emne.removeprefix(ACCOUNT)}"
    used = tuple(movement for movement in told.usage.forbrug if movement.konto == name)
    agreed = told.usage.konti.get(name)
    in_use = bool(used or agreed or told.loebetider)
    account = ServiceAccount(name, emne, result, {}, used, agreed, in_use)
    if account.vilkaar is None:
        return account
    konto = _konto(account.vilkaar, agreed, told.loebetider)
    return replace(account, udtog=dict(_statements(konto, used, told.day)))


def _konto(terms: Kontovilkaar, agreed: Agreement | None, loebetider: tuple[Tidsrum, ...]) -> Konto:
    if agreed is None:
        return Konto(terms, terms.til, loebetider)
    limit = terms.til if agreed.bevilget is None else agreed.bevilget
    return Konto(terms, limit, loebetider, agreed.opsparing_fra)


def _statements(
    konto: Konto, used: Sequence[Movement], day: date
) -> Iterator[tuple[str, Kontoudtog]]:
    for hvem, loebetider in _grants_of_each(konto, used).items():
        own = [
            Bevaegelse(movement.dato, movement.maengde, number)
            for number, movement in enumerate(used)
            if movement.hvem == hvem
        ]
        yield hvem, replace(konto, loebetider=loebetider).udtog(own, day)


def _grants_of_each(konto: Konto, used: Sequence[Movement]) -> dict[str, tuple[Tidsrum, ...]]:
    """The grants that count for each whose account it is.

    A course for a named need is the one in the grant that the need was first met in; the grants
    that no need was named for are those of the one under "".
    """
    names = tuple(dict.fromkeys(movement.hvem for movement in used)) or ("",)
    if not (konto.vilkaar.loeber and konto.vilkaar.periode == Kontoperiode.BEHOV):
        return dict.fromkeys(names, konto.loebetider)
    found: dict[str, tuple[Tidsrum, ...]] = {}
    for hvem in filter(None, names):
        met = min(movement.dato for movement in used if movement.hvem == hvem)
        found[hvem] = tuple(g for g in konto.loebetider if met in g) or konto.loebetider
    claimed = {grant for grants in found.values() for grant in grants}
    rest = tuple(grant for grant in konto.loebetider if grant not in claimed)
    return found if found and not rest and "" not in names else found | {"": rest}


def accounts_json(accounts: Iterable[ServiceAccount]) -> list[dict[str, Any]]:
    """The accounts as plain data: each table with its statements."""
    return [
        {
            "id": account.id,
            **table_json(account.result),
            "aftale": _agreed(account.aftale),
            "brugt_i_alt": number_json(account.brugt),
            "opgoerelser": [
                _statement(hvem, account.enhed, udtog) for hvem, udtog in account.udtog.items()
            ],
        }
        for account in accounts
    ]


def _agreed(agreed: Agreement | None) -> dict[str, Any] | None:
    if agreed is None:
        return None
    start = agreed.opsparing_fra
    return {
        "bevilget": number_json(agreed.bevilget),
        "begrundelse": agreed.begrundelse or None,
        "opsparing_fra": None if start is None else start.isoformat(),
    }


def _statement(hvem: str, enhed: str, udtog: Kontoudtog) -> dict[str, Any]:
    return {
        "for": hvem or None,
        "enhed": enhed,
        "fra": None if udtog.periode is None else _day(udtog.periode.fra),
        "til": None if udtog.periode is None else _day(udtog.periode.til),
        "tildelt": number_json(udtog.tildelt),
        "brugt": number_json(udtog.brugt),
        "tilbage": number_json(udtog.tilbage),
        "mindst_tilbage": number_json(udtog.mindst_tilbage),
        "uvist": None if udtog.uvist is None else udtog.uvist.value,
        "udloebet": None if udtog.udloebet is None else udtog.udloebet.isoformat(),
        "bortfald": [
            {"dato": day.isoformat(), "maengde": number_json(amount)}
            for day, amount in udtog.bortfald
        ],
        "bevaegelser": [
            {
                "dato": post.bevaegelse.dato.isoformat(),
                "maengde": number_json(post.bevaegelse.maengde),
                "tilbage": number_json(post.tilbage),
            }
            for post in udtog.poster
        ],
    }


def _day(day: date) -> str | None:
    """A period that nobody has begun or ended has no such day."""
    return None if day in (date.min, date.max) else day.isoformat()
