"""The table of constructs as a catalogue of its own, so that real files are loaded and asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import read_case
from visitator.rules.edition import Edition
from visitator.rules.load.answers import Answers, completed, read_answers
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.grants import read_grants
from visitator.rules.load.strict_yaml import Document, parse_text, read_file
from visitator.rules.situation import Situation

TABLE = Path(__file__).with_name("konstruktioner.yaml")
DAY = date(2026, 1, 15)
ANYBODY = {"en_af": [{"p": "ja"}, {"ikke": {"p": "ja"}}]}
SOURCE = {"dokument": "proeve", "afsnit": "1"}
DATED = {"frister": "afgoerelse", "opfoelgning": "opfoelgning"}
"""What stands for every deadline, and for every follow-up."""


TRUTH = {"sandt": True, "falsk": False, "ukendt": None}
STATUS = {True: "omfattet", False: "ikke_omfattet", None: "uafklaret"}


@dataclass(frozen=True)
class Example:
    """One construct with one case of its table."""

    ydelse: str
    navn: str
    case: dict[str, Any]


def spec() -> dict[str, Any]:
    """The whole table."""
    data = read_file(TABLE).data
    assert isinstance(data, dict)
    return data


def examples(part: str) -> list[Example]:
    """Every case of a part of the table, under the service id that carries its construct."""
    return [
        Example(f"sel-{part}-{number}", construct["navn"], case)
        for number, construct in enumerate(spec()[part])
        for case in construct["tilfaelde"]
    ]


def each(part: str) -> pytest.MarkDecorator:
    """Every case of a part of the table, named by what is known in it."""
    found = examples(part)
    ids = [
        f"{e.navn}: {e.case.get('fakta') or e.case.get('sag', {})} {e.case.get('bevillinger', '')}"
        for e in found
    ]
    return pytest.mark.parametrize("example", found, ids=ids)


def build(root: Path) -> Edition:
    """Write the catalogue to a folder and load it."""
    table = spec()
    _write(root / "fakta" / "fakta.yaml", {"tema": "Prøve", "fakta": table["fakta"]})
    sections = [{"id": "1", "titel": "Prøve"}]
    document = {"titel": "Prøve", "aar": 2026, "art": "kommune", "afsnit": sections}
    _write(root / "kilder" / "proeve.yaml", {"id": "proeve", **document})
    complaint = {"love": ["sel"], "instans": "Ankestyrelsen", "frist": "4 uger", "kilde": SOURCE}
    again = {"genvurdering": "4 uger", "genvurdering_kilde": SOURCE}
    _write(root / "lov" / "klage.yaml", complaint | again)
    services = [{"id": f"sel-{n}", "titel": "x", "lov": "x"} for n in (90, 96, 97)]
    _write(root / "lov" / "ydelser.yaml", {"ydelser": services})
    _write(root / "satser" / "proevesats.yaml", _rate())
    home = root / "kommuner" / "proeve"
    labels = {level: level for level in "ABCDE"}
    kommune = {
        "kommune": "proeve",
        "navn": "Prøve Kommune",
        "kilde": SOURCE,
        "vum": {"version": "2.0", "niveauer": labels, "kilde": SOURCE},
        "enheder": {},
    }
    _write(home / "kommune.yaml", kommune)
    for ydelse, content in _standards(table).items():
        frame = {"ydelse": ydelse, "titel": ydelse, "lov": "x", "kilde": SOURCE}
        _write(home / "2020-01-01" / f"{ydelse}.yaml", {**frame, **content})
    return load_edition(catalogue_files(root), "proeve", "2020-01-01")


def _rate() -> dict[str, Any]:
    values = [
        {"fra": f"{year}-01-01", "beloeb": amount, "kilde": SOURCE}
        for year, amount in ((2025, 200), (2026, 210))
    ]
    return {"sats": "proevesats", "titel": "Prøve", "enhed": "kr./måned", "vaerdier": values}


def _standards(table: dict[str, Any]) -> dict[str, dict[str, Any]]:
    other = {"opfoelgning": {"efter": "3 måneder", "derefter": "2 år"}}
    found: dict[str, dict[str, Any]] = {"sel-90": {"maalgruppe": {"p": "ja"}, "opfoelgning": other}}
    for number, construct in enumerate(table["kriterier"]):
        found[f"sel-kriterier-{number}"] = {"maalgruppe": construct["kriterium"]}
    for number, construct in enumerate(table["tabeller"]):
        found[f"sel-tabeller-{number}"] = {"maalgruppe": ANYBODY, "omfang": construct["tabel"]}
    for number, construct in enumerate(table["formler"]):
        payment = {"vaerdi": "ydelse", "formel": construct["formel"]}
        below = construct.get("beregninger")
        calculations = {"beregninger": below} if below else {}
        found[f"sel-formler-{number}"] = {
            "maalgruppe": ANYBODY,
            "betaling": payment,
            **calculations,
        }
    for number, construct in enumerate(table["ure"]):
        clock = {construct["emne"]: {DATED[construct["emne"]]: construct["ur"]}}
        found[f"sel-ure-{number}"] = {"maalgruppe": ANYBODY, **clock}
    for number, construct in enumerate(table["konti"]):
        found[f"sel-konti-{number}"] = {
            "maalgruppe": ANYBODY,
            "konti": {"konto": construct["konto"]},
        }
    return found


def _write(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, default=_number, ensure_ascii=False), encoding="utf-8")


class _Plain(float):
    """A decimal that JSON writes as it was typed."""

    def __repr__(self) -> str:
        return f"{Decimal(str(float(self)))}"


def _number(value: object) -> float:
    assert isinstance(value, Decimal)
    return _Plain(value)


def answered(edition: Edition, example: Example) -> dict[str, Any]:
    """The answer about the construct's service to the case of an example, read as a case file."""
    told = {"kommune": "proeve", "dato": DAY.isoformat(), **example.case["sag"], "fakta": {}}
    document = parse_text(json.dumps(told, default=_number), "tilfælde")
    case, _ = read_case(document, DAY, lambda *_: edition)
    services = answer_json(assess(edition, case))["ydelser"]
    return next(dict(each) for each in services if each["id"] == example.ydelse)


def read(edition: Edition, case: dict[str, Any]) -> Answers:
    """The answers of a case with their faults, read as a case file is."""
    return read_answers(_document(case), ("fakta",), edition.vocabulary, _day(case))


def _document(case: dict[str, Any]) -> Document:
    return parse_text(json.dumps(case, default=_number), "tilfælde")


def _day(case: dict[str, Any]) -> date:
    return date.fromisoformat(case.get("dato", DAY.isoformat()))


def citizen(edition: Edition, case: dict[str, Any]) -> Situation:
    """The citizen of a case, read as a case file is."""
    document, day, answers = _document(case), _day(case), read(edition, case)
    facts = completed(answers, document, ("fakta",), "ny", edition, day)
    faults = list(answers.faults)
    grants = read_grants(document, ("bevillinger",), frozenset(edition.services), faults)
    assert not faults
    return Situation(day, facts, frozenset(answers.not_assessed), grants)
