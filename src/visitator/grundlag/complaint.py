"""Whether one can complain, until when, and what the municipality then does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from visitator.frister import complaint_deadline, reassessment
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.counted import NO_DATE, as_period, shown
from visitator.rules.edition import ComplaintLaw
from visitator.rules.report import table_json
from visitator.rules.tables import Complaint, Silence, TableResult, Term


def complaint_json(
    ydelse: str, tables: Mapping[str, TableResult], grundlag: Grundlag
) -> dict[str, Any] | None:
    """The complaint table with its dates; None where the standard has none.

    Where the document gives no period of its own, the statute's is shown and marked as law; where
    it says nothing of complaints, only if the statute lets one complain.
    """
    if "klage" not in tables:
        return None
    law, dates = grundlag.edition.klagelov, grundlag.case.dates
    found = table_json(tables["klage"])
    row = tables["klage"].row
    complaint = row.vaerdi if row else None
    if isinstance(complaint, Silence) and _by_law(ydelse, tables, law):
        complaint = Complaint("ja", "", None, None, None)
    if not isinstance(complaint, Complaint) or complaint.vaerdi != "ja":
        return found
    return found | {
        "instans": complaint.instans or law.instans,
        "opsaettende": complaint.opsaettende,
        "frist": _period(complaint, found["kilde"], law, dates),
        "klage": _came_in(complaint, law, dates),
        "genvurdering": _reassessment(complaint, found["kilde"], law, dates),
        "videresendelse": _by_statute(law.videresendelse, law.genvurdering_kilde.as_json()),
    }


def _by_law(ydelse: str, tables: Mapping[str, TableResult], law: ComplaintLaw) -> bool:
    """Whether the statute's general rule covers a service on which the document is silent.

    It covers the statutes it names, and only where somebody decides: where one just comes, there
    is nothing to complain of.
    """
    found = tables.get("kompetence")
    value = found.row.vaerdi if found is not None and found.row is not None else None
    is_decided = not (isinstance(value, Term) and value.vaerdi == "ingen_afgoerelse")
    return is_decided and ydelse.partition("-")[0] in law.love


def _period(
    complaint: Complaint, kilde: Any, law: ComplaintLaw, dates: Mapping[str, date]
) -> dict[str, Any]:
    """The period for complaining, the document's own or the statute's, with its last day."""
    own = complaint.frist is not None
    period = as_period(complaint.frist or law.frist)
    found = {
        "periode": str(period),
        "hjemmel": "kommune" if own else "lov",
        "kilde": kilde if own else law.kilde.as_json(),
        **NO_DATE,
    }
    received = dates.get("afgoerelse_modtaget")
    if received is not None:
        counted = complaint_deadline(received, period)
        found |= shown(counted)
        found["passeret"] = counted.date < dates.get("dato", received)
    return found


def _came_in(
    complaint: Complaint, law: ComplaintLaw, dates: Mapping[str, date]
) -> dict[str, Any] | None:
    """The complaint itself: when it came in, whether too late, and what the statute then says.

    None while there is no complaint. ``for_sent`` is None while the last day is not known.
    """
    came, received = dates.get("klage_modtaget"), dates.get("afgoerelse_modtaget")
    if came is None:
        return None
    late = None
    if received is not None:
        late = came > complaint_deadline(received, as_period(complaint.frist or law.frist)).date
    return {
        "modtaget": came.isoformat(),
        "for_sent": late,
        "dispensation": _by_statute(law.for_sent, law.kilde.as_json()) if late else None,
    }


def _by_statute(text: str, kilde: Any) -> dict[str, Any] | None:
    return {"tekst": text, "hjemmel": "lov", "kilde": kilde} if text else None


def _reassessment(
    complaint: Complaint, kilde: Any, law: ComplaintLaw, dates: Mapping[str, date]
) -> dict[str, Any]:
    """Within what time the municipality looks at its own decision again."""
    own, came = complaint.genvurdering, dates.get("klage_modtaget")
    period = as_period(own or law.genvurdering)
    found = {
        "periode": str(period),
        "hjemmel": "kommune" if own else "lov",
        "kilde": kilde if own else law.genvurdering_kilde.as_json(),
        **NO_DATE,
    }
    if came is not None:
        counted = reassessment(came, period)
        found |= shown(counted)
        found["passeret"] = counted.date < dates.get("dato", came)
    return found
