"""One citizen in several municipalities as plain data."""

from __future__ import annotations

from typing import Any

from visitator.grundlag.answer import answer_json
from visitator.grundlag.side_by_side import Move, SideBySide
from visitator.rules.standards import Status


def side_by_side_json(compared: SideBySide, moves: Move | None) -> dict[str, Any]:
    """The statuses side by side, and each municipality's whole answer under ``svar``."""
    return {
        "dato": compared.day.isoformat(),
        "kommuner": list(compared.grundlag),
        "uden_katalog": list(compared.uden_katalog),
        "ydelser": [
            {
                "id": ydelse,
                "kommuner": {k: _status(compared, k, ydelse) for k in compared.grundlag},
            }
            for ydelse in compared.services
        ],
        "flytning": None if moves is None else _move(moves),
        "svar": {kommune: answer_json(found) for kommune, found in compared.grundlag.items()},
    }


def _status(compared: SideBySide, kommune: str, ydelse: str) -> str:
    answer = compared.answer(kommune, ydelse)
    return (Status.IKKE_I_KATALOGET if answer is None else answer.tilbud.status).value


def _move(moves: Move) -> dict[str, Any]:
    return {
        "fra": moves.fra,
        "til": moves.til,
        "ydelser": {ydelse: status.value for ydelse, status in moves.ydelser.items()},
    }
