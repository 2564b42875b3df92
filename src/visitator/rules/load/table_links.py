"""Tables from their format."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from visitator.rules.criteria import Hjemmel, Styrke
from visitator.rules.load.account_links import link_account
from visitator.rules.load.criterion_links import CriterionLinks
from visitator.rules.load.formats.accounts import KontoRaekke
from visitator.rules.load.formats.tables import (
    BetalingRaekke,
    KlageRaekke,
    MaengdeRaekke,
    RaekkeGrund,
    UrRaekke,
)
from visitator.rules.load.formats.terms import TERMS
from visitator.rules.load.formula_links import link_formula
from visitator.rules.load.linking import Inherited
from visitator.rules.load.periods import period, told_period
from visitator.rules.load.strict_yaml import Path
from visitator.rules.tables import (
    Amount,
    Clock,
    Complaint,
    Judgement,
    Package,
    Payment,
    Row,
    RowValue,
    Silence,
    Table,
    Term,
)

GROUPS = {"frister": "frist", "opfoelgning": "opfoelgning", "konti": "konto"}
"""Fields that hold several tables, and how their subjects begin."""
STARTS = {"frist": "ansoegt", "opfoelgning": "ivaerksat", "varsel": "afgoerelse_modtaget"}


def written_tables(written: Any) -> Iterator[tuple[str, Path, Any]]:
    """Every table that a standard, variant or municipality gives, with its subject and path."""
    for emne in (*TERMS, "omfang", "varighed", "ferie", "varsel"):
        table = getattr(written, emne)
        if table is not None:
            yield emne, (emne,), table
    for group, prefix in GROUPS.items():
        for name, table in (getattr(written, group) or {}).items():
            yield f"{prefix}.{name}", (group, name), table


def link_table(
    emne: str, written: Any, path: Path, links: CriterionLinks, above: Inherited
) -> Table:
    """The table of a subject."""
    kilde = above.kilde
    if written.kilde is not None:
        kilde = links.linker.citation(written.kilde, (*path, "kilde"))
    here = Inherited(
        styrke=Styrke(written.styrke) if written.styrke else Styrke.BINDENDE,
        hjemmel=Hjemmel.KOMMUNE,
        kilde=kilde,
        sti=".".join(str(step) for step in path),
    )
    single = len(written.raekker) == 1 and "raekker" not in _keys(links, path)
    return Table(
        emne,
        tuple(
            _Row(emne, row, path if single else (*path, "raekker", number), links, written).link(
                here.below(f"[{number}]")
            )
            for number, row in enumerate(written.raekker)
        ),
    )


def _keys(links: CriterionLinks, path: Path) -> Any:
    data: Any = links.linker.document.data
    for step in path:
        data = data[step]
    return data


class _Row:
    """One row on its way to become a rule."""

    def __init__(
        self, emne: str, written: Any, path: Path, links: CriterionLinks, table: Any
    ) -> None:
        self.emne = emne
        self.written: Any = written
        self.path = path
        self.links = links
        self.table = table

    def link(self, above: Inherited) -> Row:
        written = self.written
        kilde = above.kilde
        if written.kilde is not None:
            kilde = self.links.linker.citation(written.kilde, (*self.path, "kilde"))
        naar = None
        if written.naar is not None:
            # A row's own strength is about its value; its condition simply holds or does not.
            inherited = Inherited(Styrke.BINDENDE, above.hjemmel, kilde, f"{above.sti}.naar")
            naar = self.links.build(written.naar, (*self.path, "naar"), inherited)
        return Row(
            sti=above.sti,
            naar=naar,
            vaerdi=self._value(),
            styrke=Styrke(written.styrke) if written.styrke else above.styrke,
            kilde=kilde,
            note=written.note or self.table.note,
        )

    def _value(self) -> RowValue:
        written: RaekkeGrund = self.written
        if written.ikke_fastsat is not None:
            return Silence(written.ikke_fastsat)
        if written.skoen is not None or written.valg is not None:
            return Judgement(written.skoen or written.tekst or "", tuple(written.valg or ()))
        match written:
            case MaengdeRaekke():
                return self._amounts(written)
            case UrRaekke():
                return self._clock(written)
            case KontoRaekke():
                return link_account(written, self._unit(written))
            case KlageRaekke():
                return Complaint(
                    str(written.vaerdi),
                    written.tekst or "",
                    written.instans,
                    period(written.frist),
                    period(written.genvurdering),
                    written.opsaettende,
                )
            case BetalingRaekke():
                formula = None
                if written.formel is not None:
                    formula = link_formula(
                        written.formel, (*self.path, "formel"), self.links.linker
                    )
                return Payment(str(written.vaerdi), written.tekst or "", formula)
        return Term(str(self.written.vaerdi), written.tekst or "")

    def _clock(self, written: UrRaekke) -> Clock:
        return Clock(
            foerste=told_period(written.efter or written.foer or ""),
            derefter=period(written.derefter),
            regnet_fra=written.regnet_fra or STARTS[self.emne.partition(".")[0]],
            form=written.form or written.tekst or "",
            hver_anden=written.hver_anden or "",
            foer=written.foer is not None,
            derefter_valg=tuple(told_period(each) for each in written.derefter_valg or ()),
        )

    def _amounts(self, written: MaengdeRaekke) -> RowValue:
        if written.dele is None:
            return self._amount(written)
        return Package(tuple(self._amount(part) for part in written.dele))

    def _amount(self, written: Any) -> Amount:
        text = written.tekst or ""
        if written is not self.written and written.fra is None and written.til is None and text:
            return Amount(None, None, "", written.hvad or "", written.periode or "", text)
        unit = self._unit(written)
        upper = None if written.til in (None, "ubegraenset") else Decimal(written.til)
        if written.til is None:
            self.links.linker.fault(
                self.path, "«til» mangler.", "Skriv et tal eller til: ubegraenset."
            )
        lower = None if written.fra is None else Decimal(written.fra)
        return Amount(lower, upper, unit, written.hvad or "", written.periode or "", text)

    def _unit(self, written: Any) -> str:
        unit: str | None = written.enhed or self.written.enhed or self.table.enhed
        if unit is None:
            self.links.linker.fault(self.path, "Enheden mangler.", "Skriv fx enhed: timer/uge.")
        return unit or ""
