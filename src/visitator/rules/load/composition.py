"""A service as a whole out of what it shares and what its variants add."""

from __future__ import annotations

from collections.abc import Mapping

from visitator.rules.criteria import All, AnyOf, Criterion, Mark, Styrke
from visitator.rules.load.linking import Inherited
from visitator.rules.tables import Row, Table


def any_variant(
    owns: Mapping[str, Criterion | None], above: Inherited, sti: str
) -> Criterion | None:
    """One of the variants fits; None where one of them asks for nothing of its own."""
    parts = [own for own in owns.values() if own is not None]
    if not parts or len(parts) < len(owns):
        return None
    if len(parts) == 1:
        return parts[0]
    return AnyOf(tuple(parts), _mark(above, sti))


def _mark(above: Inherited, sti: str) -> Mark:
    return Mark(sti, "", Styrke.BINDENDE, above.hjemmel, above.kilde)


def joined(base: Criterion | None, own: Criterion | None, above: Inherited) -> Criterion:
    parts = tuple(part for part in (base, own) if part is not None)
    if len(parts) == 1:
        return parts[0]
    return All(parts, _mark(above, above.sti))


def composed(
    inherited: Mapping[str, Table],
    owns: Mapping[str, Criterion | None],
    overrides: Mapping[str, Mapping[str, Table]],
) -> dict[str, Table]:
    """The service's own tables: those of the first variant that fits, in file order."""
    tables = dict(inherited)
    for emne in dict.fromkeys(emne for own in overrides.values() for emne in own):
        last = max(number for number, own in enumerate(overrides.values()) if emne in own)
        rows: list[Row] = []
        for name, own_criterion in list(owns.items())[: last + 1]:
            table = overrides[name].get(emne) or inherited.get(emne)
            rows.extend(_when(own_criterion, row) for row in (table.rows if table else ()))
            if own_criterion is None:
                break
        else:
            rows.extend(inherited[emne].rows if emne in inherited else ())
        tables[emne] = Table(emne, tuple(rows))
    return tables


def _when(own: Criterion | None, row: Row) -> Row:
    if own is None:
        return row
    naar = own
    if row.naar is not None:
        naar = All((own, row.naar), own.mark)
    return Row(row.sti, naar, row.vaerdi, row.styrke, row.kilde, row.note)
