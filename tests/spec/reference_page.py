"""Writes docs/reference/regelkonstruktioner.md from the table of constructs.

``make generated`` runs it; do so after the table has been changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from spec.spec_catalogue import DATED, spec

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "regelkonstruktioner.md"

INTRO = """# Regelkonstruktioner

Siden er lavet af den tabel, som testene kører på hver motor (`tests/spec/konstruktioner.yaml`).
Ret ikke her; ret tabellen, og kør `make generated`.

Et faktum, der ikke står i et tilfælde, er ukendt. Udfaldet er sandt, falsk eller ukendt. Hvor et
kriterium er vejledende, vises også udfaldet af de bindende kriterier alene og den status, som de to
udfald giver. Tilfældene gælder for en sag med datoen 15. januar 2026, hvor andet ikke står.
"""

CLOCKS = """Et ur gør en regel til en dato. Datoer, som sagen ikke siger, er ukendte, og så er det,
der regnes fra dem, det også. En opfølgning, der var forfalden før sagens dato og ikke står i
`fulgt_op`, er overskredet.
"""
ACCOUNTS = """En konto siger, hvor meget der er tilbage på sagens dato. Hvordan der regnes, står i
[Konti](../explanation/konti.md).
"""


def page() -> str:
    """The whole page."""
    table = spec()
    parts = [INTRO, "## Svar\n", *(_answer(construct, table) for construct in table["svar"])]
    parts += ["## Kriterier\n", *map(_criterion, table["kriterier"])]
    parts += ["## Tabeller\n", *map(_table, table["tabeller"])]
    parts += ["## Formler\n", *map(_formula, table["formler"])]
    parts += ["## Ure\n", CLOCKS, *map(_clock, table["ure"])]
    parts += ["## Konti\n", ACCOUNTS, *map(_account, table["konti"])]
    return "\n".join(parts)


def _answer(construct: dict[str, Any], table: dict[str, Any]) -> str:
    rows = [[_known(case), case.get("fejl", "svaret tages")] for case in construct["tilfaelde"]]
    fact = next(fact for fact in table["fakta"] if fact["id"] == construct["faktum"])
    return _section(construct, fact, ["Kendt", "Fejl"], rows)


def _criterion(construct: dict[str, Any]) -> str:
    guided = any("status" in case for case in construct["tilfaelde"])
    columns = ["Kendt", "Udfald", *(["Bindende alene", "Status"] if guided else [])]
    rows = []
    for case in construct["tilfaelde"]:
        row = [_known(case), case["alle"]]
        if guided:
            row += [case["bindende"], f"`{case['status']}`"]
        rows.append(row)
    return _section(construct, construct["kriterium"], columns, rows)


def _table(construct: dict[str, Any]) -> str:
    rows = [
        [_known(case), f"`{case['udfald']}`", _shown(case.get("vaerdi", case.get("valg", "")))]
        for case in construct["tilfaelde"]
    ]
    return _section(construct, construct["tabel"], ["Kendt", "Udfald", "Værdi"], rows)


def _formula(construct: dict[str, Any]) -> str:
    rows = [
        [_known(case), case["beloeb"] or "intet beløb", _lacking(case)]
        for case in construct["tilfaelde"]
    ]
    written = construct["formel"]
    if "beregninger" in construct:
        written = {"formel": written, "beregninger": construct["beregninger"]}
    return _section(construct, written, ["Kendt", "Resultat (kr.)", "Mangler eller advarsel"], rows)


def _clock(construct: dict[str, Any]) -> str:
    cases = construct["tilfaelde"]
    extra = [key for key in ("plan", "overskredet") if any(key in case for case in cases)]
    rows = [
        [_told(case["sag"]), case["dato"], *(", ".join(case.get(key, [])) for key in extra)]
        for case in cases
    ]
    written = {construct["emne"]: {DATED[construct["emne"]]: construct["ur"]}}
    return _section(construct, written, ["Sagen siger", "Dato", *map(str.capitalize, extra)], rows)


def _account(construct: dict[str, Any]) -> str:
    rows = [
        [_told(case["sag"]), _shown(case["tilbage"]), _also(case)]
        for case in construct["tilfaelde"]
    ]
    written = {"konti": {"konto": construct["konto"]}}
    return _section(construct, written, ["Sagen siger", "Tilbage", "Også"], rows)


def _told(case: dict[str, Any]) -> str:
    return ", ".join(f"`{name}: {_shown(value)}`" for name, value in case.items()) or "intet"


def _also(case: dict[str, Any]) -> str:
    shown: dict[str, Any] = {
        key: case[key] for key in ("enhed", "til", "udloebet", "uvist") if key in case
    }
    return _told(shown) if shown else ""


def _lacking(case: dict[str, Any]) -> str:
    names = [case.get(key, []) for key in ("mangler", "uden_sats", "afventer")]
    warned = [case["advarsel"]] if "advarsel" in case else []
    return ", ".join([*(f"`{name}`" for several in names for name in several), *warned])


def _known(case: dict[str, Any]) -> str:
    return ", ".join(_facts(case)) or "intet"


def _facts(case: dict[str, Any]) -> Iterator[str]:
    yield from (f"`{name}: {_shown(value)}`" for name, value in case["fakta"].items())
    if "bevillinger" in case:
        yield f"`bevillinger: {_shown(case['bevillinger'])}`"
    if "dato" in case:
        yield f"`dato: {case['dato']}`"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_shown(part) for part in value) + "]"
    return "" if value is None else str(value)


def _section(
    construct: dict[str, Any], written: object, columns: list[str], rows: list[list[str]]
) -> str:
    code = yaml.safe_dump(_plain(written), allow_unicode=True, sort_keys=False, width=90)
    lines = [
        f"### {construct['navn']}\n",
        f"{construct['forklaring']}\n",
        f"```yaml\n{code}```\n",
        "| " + " | ".join(columns) + " |",
        "|" + "---|" * len(columns),
        *("| " + " | ".join(row) + " |" for row in rows),
        "",
    ]
    return "\n".join(lines)


def _plain(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    return data if isinstance(data, int | str | None) else float(data)


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
