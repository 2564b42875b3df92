"""From the words on the command line to a command that has run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

import typer

from visitator.cli.commands import COMMANDS, Command
from visitator.cli.output import accept_any_terminal, print_faults
from visitator.cli.usage import PROGRAM, command_help, overview, usage_fault
from visitator.rules.faults import Fault, InputError, Place, nearest

BAD_INPUT = 2
HELP = ("--help", "-h", "--hjaelp")


def run(argv: Sequence[str]) -> int:
    """Run the command that ``argv`` names and return its exit code."""
    accept_any_terminal()
    as_json = _wants_json(argv)
    if not argv or argv[0] in HELP:
        print(overview(COMMANDS))
        return 0
    name, *arguments = argv
    command = COMMANDS.get(name)
    if command is None:
        what = f"«{name}» er ikke en kommando."
        return _refused([Fault(Place(PROGRAM), what, nearest(name, COMMANDS))], as_json)
    try:
        return _run(name, command, arguments)
    except InputError as error:
        return _refused(error.faults, as_json)
    except typer.TyperException as error:
        return _refused([usage_fault(name, error)], as_json)


def _run(name: str, command: Command, arguments: list[str]) -> int:
    parser = _parser(command.load())
    if any(argument in HELP for argument in arguments):
        print(command_help(name, command, parser.params))
        return 0
    try:
        with parser.make_context(f"{PROGRAM} {name}", arguments) as context:
            parser.invoke(context)
    except typer.Exit as stop:
        return stop.exit_code
    return 0


def _parser(function: Callable[..., None]) -> Any:
    """Typer's command for a function. What it prints itself is English, so it prints nothing."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(add_help_option=False)(function)
    return typer.main.get_command(app)


def _wants_json(argv: Sequence[str]) -> bool:
    return "--format=json" in argv or ("--format", "json") in pairwise(argv)


def _refused(faults: Iterable[Fault], as_json: bool) -> int:
    print_faults(faults, as_json=as_json)
    return BAD_INPUT
