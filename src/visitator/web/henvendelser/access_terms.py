"""How one comes to a service, as the municipality's catalogue has it, before anything is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from visitator.grundlag.assess import ServiceAnswer
from visitator.rules.load.strict_yaml import Document
from visitator.rules.load.yaml_tree import Spot
from visitator.rules.report import table_json
from visitator.web.sager.basis import basis_of

YES = "ja"


@dataclass(frozen=True, slots=True)
class Adgang:
    """How a service is come to. ``vaerdi`` is None where the document leaves it open.

    ``anonym``: whether the citizen may stay anonymous, at least in some cases, and where
    that stands.
    """

    ydelse: str
    vaerdi: str | None
    tekst: str
    kilde: dict[str, str] | None
    anonym: bool
    anonym_kilde: dict[str, str] | None


def access_to(kommune: str, ydelser: Sequence[str]) -> list[Adgang]:
    """How each of the services is come to."""
    data = {"kommune": kommune, "dato": timezone.localdate().isoformat(), "fakta": {}}
    grundlag = basis_of(Document("adgang", data, Spot(1, 1)))
    return [_adgang(answer) for answer in grundlag.ydelser if answer.standard.id in ydelser]


def _adgang(answer: ServiceAnswer) -> Adgang:
    own = answer.tilbud.tabeller
    adgang = table_json(own["adgang"]) if "adgang" in own else {}
    told = [
        table_json(offer.tabeller["anonymitet"])
        for offer in (answer.tilbud, *answer.varianter)
        if "anonymitet" in offer.tabeller
    ]
    possible = next((anonymity for anonymity in told if _possible(anonymity)), None)
    return Adgang(
        ydelse=answer.standard.id,
        vaerdi=adgang.get("vaerdi"),
        tekst=adgang.get("tekst") or "",
        kilde=adgang.get("kilde"),
        anonym=possible is not None,
        anonym_kilde=possible and (possible.get("kilde") or answer.standard.kilde.as_json()),
    )


def _possible(anonymity: dict[str, object]) -> bool:
    """Whether the row that wins, or one that still may, lets the citizen be anonymous."""
    possible = anonymity.get("mulige")
    values = [anonymity.get("vaerdi"), *(possible if isinstance(possible, list) else [])]
    return YES in values


def may_be_anonymous(kommune: str, ydelser: Sequence[str]) -> bool:
    """Whether every service asked for lets the citizen be anonymous, at least in some cases."""
    found = access_to(kommune, ydelser)
    return bool(found) and all(adgang.anonym for adgang in found)
