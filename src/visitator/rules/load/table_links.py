"""Tables from their format."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from visitator.rules.amounts import PAYMENT
from visitator.rules.criteria import Hjemmel, Styrke
from visitator.rules.faults import nearest
from visitator.rules.formulas import Formula
from visitator.rules.load.account_links import link_account
from visitator.rules.load.criterion_links import CriterionLinks
from visitator.rules.load.formats.accounts import KontoRaekke
from visitator.rules.load.formats.formulas import FormelFormat, UdtrykFormat
from visitator.rules.load.formats.tables import (
    BeregningRaekke,
    BetalingRaekke,
    KlageRaekke,
    MaengdeRaekke,
    RaekkeGrund,
    UrRaekke,
)
from visitator.rules.load.formats.terms import TERMS
from visitator.rules.load.formula_links import link_formula
from visitator.rules.load.linking import Inherited, Linker
from visitator.rules.load.periods import period, told_period
from visitator.rules.load.strict_yaml import Path
from visitator.rules.month_names import MONTH_NAMES
from visitator.rules.tables import (
    CALCULATION,
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
    Row,
    RowValue,
    Silence,
    Table,
    Term,
    formula_of,
)

GROUPS = {"frister": "frist", "opfoelgning": "opfoelgning", "konti": "konto"}
"""Fields that hold several tables, and how their subjects begin."""
STARTS = {"frist": "ansoegt", "opfoelgning": "ivaerksat", "varsel": "afgoerelse_modtaget"}


def written_tables(written: Any) -> Iterator[tuple[str, Path, Any]]:
    """Every table that a standard, variant or municipality gives, with its subject and path."""
    calculations = [
        (CALCULATION + name, ("beregninger", name), table)
        for name, table in (written.beregninger or {}).items()
    ]
    # A formula names what is linked before it: some build on the payment, it on the others.
    yield from (found for found in calculations if not _builds_on_payment(found[2]))
    for emne in (*TERMS, "omfang", "varighed", "ferie", "varsel"):
        table = getattr(written, emne)
        if table is not None:
            yield emne, (emne,), table
    yield from (found for found in calculations if _builds_on_payment(found[2]))
    for group, prefix in GROUPS.items():
        for name, table in (getattr(written, group) or {}).items():
            yield f"{prefix}.{name}", (group, name), table


def _builds_on_payment(table: Any) -> bool:
    formulas = [row.formel for row in table.raekker if row.formel is not None]
    return any(_names(PAYMENT, line.regn) for formula in formulas for line in formula.linjer)


def _names(calculation: str, written: UdtrykFormat) -> bool:
    """Whether an expression, or a part of it, names a calculation."""
    if written.beregning == calculation:
        return True
    sums, products = (written.plus, written.minus), (written.gange, written.divider)
    ends = (written.mindste, written.stoerste)
    parts = [part for several in (*sums, *products, *ends) for part in several or ()]
    if written.hele_trin is not None:
        parts += [written.hele_trin.af, written.hele_trin.trin]
    if written.rund is not None:
        parts.append(written.rund.af)
    return any(_names(calculation, part) for part in parts)


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
    table = Table(
        emne,
        tuple(
            _Row(emne, row, path if single else (*path, "raekker", number), links, written).link(
                here.below(f"[{number}]")
            )
            for number, row in enumerate(written.raekker)
        ),
    )
    if emne == PAYMENT or emne.startswith(CALCULATION):
        _note_unit(table, path, links.linker)
    return table


def _note_unit(table: Table, path: Path, linker: Linker) -> None:
    """Formulas further down may name a calculation, so all its rows answer in one unit.

    A payment may be so much a month for some and so much a day for others; then none can name it.
    """
    name = table.emne.removeprefix(CALCULATION)
    formulas = [formula for row in table.rows if (formula := formula_of(row))]
    units = {line.unit for f in formulas for line in f.lines if line.name == f.result}
    known = linker.calculations.get(name)
    several = len(units | ({known} if known else set())) > 1
    if several and name == PAYMENT:
        linker.calculations.pop(name, None)
        return
    if several:
        linker.fault(path, f"Beregningen «{name}» giver flere enheder.", "Brug den samme overalt.")
    if units:
        linker.calculations[name] = min(units, key=str)


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
                self._check_limit(written)
                unit = self._unit(written)
                return link_account(written, unit, self.links.linker, self.path)
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
                formula = None if written.formel is None else self._formula(written.formel)
                text, confirmed = written.tekst or "", written.bekraeftes or ""
                return Payment(str(written.vaerdi), text, formula, confirmed)
            case BeregningRaekke() if written.formel is not None:
                formula = self._formula(written.formel)
                return Calculation(written.tekst or "", formula, written.bekraeftes or "")
        return Term(str(self.written.vaerdi), written.tekst or "")

    def _formula(self, written: FormelFormat) -> Formula:
        return link_formula(written, (*self.path, "formel"), self.links.linker)

    def _clock(self, written: UrRaekke) -> Clock | FixedDay | Halfway:
        form = written.form or written.tekst or ""
        if written.hvert_aar is not None:
            number, month = written.hvert_aar.split(". ")
            return FixedDay(
                int(number), MONTH_NAMES.index(month) + 1, written.regnet_fra or "", form
            )
        start = written.regnet_fra or STARTS[self.emne.partition(".")[0]]
        if written.halvvejs_til is not None:
            return Halfway(start, written.halvvejs_til, form)
        return Clock(
            foerste=told_period(written.efter or written.foer or ""),
            derefter=period(written.derefter),
            regnet_fra=start,
            form=form,
            hver_anden=written.hver_anden or "",
            foer=written.foer is not None,
            derefter_valg=tuple(told_period(each) for each in written.derefter_valg or ()),
            maaned_ud=written.maaned_ud is not None,
            sammen_med=self._other(written.sammen_med),
        )

    def _other(self, ydelse: str | None) -> str:
        """The service that is followed up together with this one."""
        linker = self.links.linker
        if ydelse is not None and ydelse not in linker.services:
            path = (*self.path, "sammen_med")
            linker.fault(path, f"Ydelsen «{ydelse}» kendes ikke.", nearest(ydelse, linker.services))
        return ydelse or ""

    def _check_limit(self, written: KontoRaekke) -> None:
        """A fault where an account's limit follows a calculation that is not there or fits ill."""
        calculations, here = self.links.linker.calculations, (*self.path, "hoejst")
        if written.hoejst is None:
            return
        if written.hoejst not in calculations:
            what = f"Beregningen «{written.hoejst}» findes ikke i filen."
            self.links.linker.fault(here, what, nearest(written.hoejst, calculations))
        elif str(calculations[written.hoejst]) != f"{self._unit(written)}/måned":
            what = f"Beregningen «{written.hoejst}» er i {calculations[written.hoejst]}."
            self.links.linker.fault(here, what, f"Brug én i {self._unit(written)}/måned.")

    def _amounts(self, written: MaengdeRaekke) -> RowValue:
        if written.beregnes is not None:
            return self._computed(written.beregnes)
        if written.dele is None:
            return self._amount(written)
        return Package(tuple(self._amount(part) for part in written.dele))

    def _computed(self, name: str) -> Computed:
        known = [PAYMENT, *self.links.linker.calculations]
        if name not in known:
            what = f"Beregningen «{name}» findes ikke i filen."
            self.links.linker.fault((*self.path, "beregnes"), what, nearest(name, known))
        return Computed(name, self.written.tekst or "")

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
