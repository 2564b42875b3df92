"""``visitator simuler``: what a changed rule means for a whole population."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import DatoOption, KatalogOption, PageFormat, PageFormatOption

if TYPE_CHECKING:
    from visitator.simulation.scenario import Scenario
    from visitator.simulation.simulate import Simulation
    from visitator.simulation.totals import Totals


class Motor(StrEnum):
    """What the population is measured on."""

    POLARS = "polars"
    SPARK = "spark"


BefolkningArgument = Annotated[
    str,
    typer.Argument(
        metavar="BEFOLKNING",
        help="En CSV- eller Parquet-fil, en mappe med Parquet eller sqlite:///fil.db?tabel=navn.",
    ),
]
KommuneOption = Annotated[
    str, typer.Option("--kommune", metavar="KOMMUNE", help="Kommunen, hvis regler der måles med.")
]
ScenarieOption = Annotated[
    str | None,
    typer.Option("--scenarie", metavar="FIL", help="Det, rådet overvejer at ændre, som YAML."),
]
UdOption = Annotated[
    str | None,
    typer.Option("--ud", metavar="FIL", help="Skriver tallene som .json, .csv eller .parquet."),
]
DiagramOption = Annotated[
    str | None, typer.Option("--diagram", metavar="FIL", help="Tegner tallene som .svg.")
]
MotorOption = Annotated[
    Motor,
    typer.Option(
        "--motor", metavar="polars|spark", help="spark til det, én maskine ikke kan rumme."
    ),
]


def simuler(
    befolkning: BefolkningArgument,
    kommune: KommuneOption,
    scenarie: ScenarieOption = None,
    ud: UdOption = None,
    diagram: DiagramOption = None,
    motor: MotorOption = Motor.POLARS,
    dato: DatoOption = None,
    format: PageFormatOption = PageFormat.TEKST,
    katalog: KatalogOption = None,
) -> None:
    """Count a population by the rules as they are and as a scenario would have them."""
    from visitator.cli.output import print_json
    from visitator.cli.printed import printed
    from visitator.simulation.report import report_json
    from visitator.simulation.written import check_target, write_report
    from visitator.text.simulation import simulation_page

    if ud is not None:
        check_target(Path(ud), "--ud")
        _keep_apart(Path(ud), "--ud", befolkning, scenarie)
    if diagram is not None:
        check_target(Path(diagram), "--diagram", (".svg",))
        _keep_apart(Path(diagram), "--diagram", befolkning, scenarie)
    simulation, found = _measured(befolkning, kommune, scenarie, motor, dato, katalog)
    report = report_json(simulation, found, befolkning)
    if ud is not None:
        write_report(Path(ud), "--ud", report, found)
    if diagram is not None:
        _draw(Path(diagram), simulation, found)
    if format is PageFormat.JSON:
        print_json(report)
    else:
        print(printed(simulation_page(simulation, found, befolkning), format), end="")


def _measured(
    befolkning: str,
    kommune: str,
    scenarie: str | None,
    motor: Motor,
    dato: str | None,
    katalog: str | None,
) -> tuple[Simulation, Totals]:
    from visitator.cli.options import chosen_day, open_files
    from visitator.cli.progress import progress
    from visitator.rules.faults import Place
    from visitator.rules.load.cache import edition_on
    from visitator.simulation.population import open_population
    from visitator.simulation.simulate import prepared, simulated

    files, day = open_files(katalog), chosen_day(dato)
    edition = edition_on(files, kommune, files.version_on(kommune, day, Place("--kommune")), day)
    wanted = None if scenarie is None else _scenario(scenarie)
    if motor is Motor.SPARK:
        from visitator.simulation.spark import simulated_on_spark

        return simulated_on_spark(edition, day, wanted, befolkning)
    population = open_population(befolkning)
    simulation = prepared(edition, day, wanted, population.navn, population.schema)
    found = simulated(simulation, population, progress("borgere"))
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return simulation, found


def _scenario(path: str) -> Scenario:
    from visitator.rules.load.strict_yaml import read_file
    from visitator.simulation.scenario import read_scenario

    return read_scenario(read_file(Path(path)))


def _draw(path: Path, simulation: Simulation, found: Totals) -> None:
    from visitator.simulation.chart import chart
    from visitator.simulation.written import write_text
    from visitator.text.simulation import chart_titles

    write_text(path, "--diagram", chart(found, *chart_titles(simulation)))


def _keep_apart(target: Path, option: str, *read: str | None) -> None:
    """Refuse to write over what is read."""
    from visitator.rules.faults import Fault, InputError, Place

    for name in filter(None, read):
        if target.exists() and Path(name).exists() and target.samefile(name):
            what = f"«{target}» er den fil, der læses."
            raise InputError([Fault(Place(option), what, "Vælg et andet navn.")])
