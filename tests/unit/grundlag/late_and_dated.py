"""A case of the small catalogue, with the statutes on delay and notice, read and answered."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from small_catalogue import FILES, KILDE, STANDARD, standard, write

from visitator.grundlag.answer import answer_json
from visitator.grundlag.assessor import Assessor
from visitator.rules.faults import InputError
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.strict_yaml import parse_text

LAW = f"""\
overskredet: {{love: [sel], tekst: Ansøgeren får besked., kilde: {KILDE}}}
varsel: {{ydelser: [sel-96], efter: 14 uger, kilde: {KILDE}, klage_kilde: {KILDE}}}
"""
COMPLAINT_LAW = FILES["lov/klage.yaml"] + "for_sent: Kan ses bort fra.\nvideresendelse: Sendes.\n"
OPENING = "kommune: proeve\ndato: {dato}\nfakta: {{p: ja}}\n"


def answer(
    root: Path,
    rules: str,
    case: str,
    *,
    dato: str = "2026-03-10",
    ydelse: str = "sel-85",
    kommune: str = "",
    others: dict[str, str | None] | None = None,
) -> Any:
    """The whole answer to a case of one standard. Raises InputError."""
    files: dict[str, str | None] = {
        "lov/frister.yaml": LAW,
        "lov/klage.yaml": COMPLAINT_LAW,
        "kommuner/proeve/kommune.yaml": FILES["kommuner/proeve/kommune.yaml"] + kommune,
        STANDARD: None,
        STANDARD.replace("sel-85", ydelse): standard(rules, ydelse),
        **(others or {}),
    }
    assessor = Assessor(catalogue_files(write(root / "katalog", files)), date(2026, 3, 10))
    text = OPENING.format(dato=dato) + case
    return answer_json(assessor(parse_text(text, file="sag.yaml")))


def service(*args: Any, **kwargs: Any) -> Any:
    """The first service of the answer."""
    return answer(*args, **kwargs)["ydelser"][0]


def faults(*args: Any, **kwargs: Any) -> list[str]:
    """What is wrong with the case."""
    try:
        answer(*args, **kwargs)
    except InputError as error:
        return [str(fault) for fault in error.faults]
    return []
