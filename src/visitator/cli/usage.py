"""Help in Danish, and wrong usage told in Danish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import typer

from visitator.cli.commands import Command
from visitator.rules.faults import Fault, Place, nearest
from visitator.text.plain import wrapped

PROGRAM = "visitator"
HELP_LINE = ("--help", "Viser denne hjælp.")
GAP = 2


def overview(commands: Mapping[str, Command]) -> str:
    """What the program can do."""
    lines = [
        f"Brug: {PROGRAM} KOMMANDO …",
        "",
        *wrapped("Kommunernes serviceniveauer for voksne som regler, der kan læses og regnes på."),
        "",
        "Kommandoer:",
        *_columns((name, command.summary) for name, command in commands.items()),
        "",
        *wrapped(f"Hjælp til en kommando: {PROGRAM} KOMMANDO --help"),
    ]
    return "\n".join(lines)


def command_help(name: str, command: Command, parameters: Iterable[Any]) -> str:
    """How a command is written, and what each part of it means."""
    listed = list(parameters)
    arguments = [p for p in listed if p.param_type_name == "argument"]
    options = [p for p in listed if p.param_type_name == "option"]
    written = " ".join(p.metavar if p.required else f"[{p.metavar}]" for p in arguments)
    lines = [
        f"Brug: {PROGRAM} {name} {written}{' ' if written else ''}[VALG]",
        "",
        *wrapped(f"{command.summary} {command.explanation}"),
    ]
    if arguments:
        lines += ["", "Argumenter:", *_columns((p.metavar, p.help or "") for p in arguments)]
    lines += ["", "Valg:", *_columns([*map(_option, options), HELP_LINE])]
    return "\n".join(lines)


def _option(parameter: Any) -> tuple[str, str]:
    names = ", ".join(parameter.opts)
    shown = names if parameter.is_flag else f"{names} {parameter.metavar}"
    return shown, parameter.help or ""


def _columns(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    listed = list(rows)
    width = max(len(name) for name, _ in listed) + GAP
    for name, text in listed:
        yield from wrapped(text, f"  {name.ljust(width)}", " " * (width + 2))


def usage_fault(name: str, error: typer.TyperException) -> Fault:
    """Wrong usage of a command as a fault.

    Typer keeps the classes of its errors to itself, so they are told apart by their names.
    """
    place, details = Place(f"{PROGRAM} {name}"), vars(error)
    match type(error).__name__:
        case "NoSuchOption":
            what = f"«{details['option_name']}» kendes ikke."
            return Fault(place, what, _meant(details["possibilities"] or ()))
        case "MissingParameter":
            what = f"«{details['param'].metavar}» mangler."
            return Fault(place, what, f"Se {PROGRAM} {name} --help.")
        case "BadParameter":
            parameter = details["param"]
            names = ", ".join(parameter.opts)
            return Fault(place, f"Værdien af {names} kendes ikke.", f"Skriv {parameter.metavar}.")
        case "BadOptionUsage":
            what = f"«{details['option_name']}» skal have netop én værdi."
            return Fault(place, what, f"Se {PROGRAM} {name} --help.")
    what = "Der står mere på linjen, end kommandoen kan bruge."
    return Fault(place, what, f"Se {PROGRAM} {name} --help.")


def _meant(possibilities: Iterable[str]) -> str:
    listed = list(possibilities)
    return nearest(listed[0], listed) if listed else "Se --help."
