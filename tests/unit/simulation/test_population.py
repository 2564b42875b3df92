"""A population in CSV, Parquet or a database is the same, and its faults are told by line."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from unit.simulation.small_rules import PEOPLE, edition, people

from visitator.rules.faults import InputError
from visitator.simulation.population import open_population
from visitator.simulation.simulate import prepared, simulated
from visitator.simulation.totals import Totals

DAY = date(2026, 1, 15)


def counted(root: Path, navn: str) -> Totals:
    population = open_population(navn)
    simulation = prepared(edition(root / "katalog"), DAY, None, navn, population.schema)
    return simulated(simulation, population, lambda _: None)


def parquet(root: Path) -> str:
    kroner = pl.col("udgift").cast(pl.Decimal(12, 2))
    frame = pl.read_csv(people(root), infer_schema=False)
    typed = frame.with_columns(
        pl.col("p").replace_strict({"ja": True, "nej": False}, return_dtype=pl.Boolean),
        pl.col("niveau").cast(pl.Enum(list("ABCDE"))),
        kroner,
    )
    typed.write_parquet(root / "borgere.parquet")
    return str(root / "borgere.parquet")


def folder(root: Path) -> str:
    whole = pl.read_parquet(parquet(root))
    (root / "dele").mkdir()
    whole.head(4).write_parquet(root / "dele" / "a.parquet")
    whole.tail(3).write_parquet(root / "dele" / "b.parquet")
    return str(root / "dele")


def database(root: Path) -> str:
    rows = [line.split(",") for line in PEOPLE.splitlines()]
    with closing(sqlite3.connect(root / "borgere.db")) as connection:
        connection.execute(
            "CREATE TABLE borgere (borger TEXT, p TEXT, niveau TEXT, udgift NUMERIC)"
        )
        cells = [[cell or None for cell in row] for row in rows[1:]]
        connection.executemany("INSERT INTO borgere VALUES (?, ?, ?, ?)", cells)
        connection.commit()
    return f"sqlite:///{root / 'borgere.db'}?tabel=borgere"


@pytest.mark.parametrize("written", [parquet, folder, database])
def test_the_same_citizens_give_the_same_figures(written, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert counted(tmp_path, written(tmp_path)) == counted(tmp_path, str(people(tmp_path)))


def refused(root: Path, text: str) -> list[str]:
    path = root / "borgere.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        counted(root, str(path))
    return [str(fault).removeprefix(f"{path}:") for fault in caught.value.faults]


def test_a_cell_that_is_no_answer_is_told_by_line(tmp_path: Path) -> None:
    assert refused(tmp_path, "borger,p,niveau\nb1,ja,C\nb2,jah,D\nb3,ja,F\nb4,ja,G\n") == [
        "3: «jah» er ikke et svar på «p». Skriv ja eller nej, eller lad cellen være tom.",
        "4: «F» er ikke et svar på «niveau» (2 celler i alt). Gyldige er: A, B, C, D, E.",
    ]


@pytest.mark.parametrize("amount", ["-1", "1.234", "1,5", "abc", "1000000000.01", "1e3"])
def test_an_amount_that_is_none(tmp_path: Path, amount: str) -> None:
    assert refused(tmp_path, f'p,udgift\nja,"{amount}"\n') == [
        f"2: «{amount}» er ikke et svar på «udgift». "
        "Skriv et tal med højst to decimaler fra 0 til 1000000000."
    ]


def test_a_column_that_is_no_fact(tmp_path: Path) -> None:
    assert refused(tmp_path, "borger,p,nivau\nb1,ja,C\n") == [
        "1: Kolonnen «nivau» er ikke et faktum. Mente du «niveau»?"
    ]


def test_a_table_without_facts(tmp_path: Path) -> None:
    assert refused(tmp_path, "borger\nb1\n") == [
        "1: Der er ingen kolonner med fakta. Skriv fakta som kolonner, fx alder, og gerne borger."
    ]


@pytest.mark.parametrize(
    ("navn", "fault"),
    [
        ("findes-ikke.csv", "Filen findes ikke. Tjek stien og stavemåden."),
        ("sqlite:///findes-ikke.db?tabel=x", "Filen findes ikke. Tjek stien og stavemåden."),
        (
            "sqlite:///findes-ikke.db",
            "Tabellen mangler. Brug en fil, der ender på .csv eller .parquet, eller "
            "sqlite:///fil.db?tabel=navn.",
        ),
    ],
)
def test_a_population_that_is_not_there(navn: str, fault: str) -> None:
    with pytest.raises(InputError) as caught:
        open_population(navn)
    assert [str(found) for found in caught.value.faults] == [f"{navn}: {fault}"]


def test_a_file_that_only_looks_like_parquet(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    path.write_text("borger,p\n", encoding="utf-8")
    with pytest.raises(InputError, match="Befolkningen kan ikke læses"):
        open_population(str(path))


def test_what_the_rules_do_not_ask_for_is_neither_read_nor_checked(tmp_path: Path) -> None:
    path = tmp_path / "borgere.csv"
    path.write_text("p,tema.a\nja,99\n", encoding="utf-8")
    assert counted(tmp_path, str(path)).borgere == 1


def test_a_row_with_too_many_cells_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "borger,p,udgift\nb1,ja,1\nb2,ja,1900,99\n") == [
        "3: Rækken har flere celler, end der er kolonner. "
        "Skriv tal med punktum, eller sæt gåseøjne om en celle med komma."
    ]


def test_cells_parted_by_semicolons_are_told_of(tmp_path: Path) -> None:
    path = tmp_path / "borgere.csv"
    path.write_text("borger;p\nb1;ja\n", encoding="utf-8")
    with pytest.raises(InputError, match="skilt af semikolon"):
        open_population(str(path))


def test_a_column_about_grants_of_no_service(tmp_path: Path) -> None:
    (told,) = refused(tmp_path, "p,bevilget:sel-999:sagsdato\nja,ja\n")
    assert told.startswith("1: Kolonnen «bevilget:sel-999:sagsdato» er ikke et faktum.")


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), 2.345])
def test_a_float_that_is_no_amount(wrong: float, tmp_path: Path) -> None:
    path = tmp_path / "borgere.parquet"
    pl.DataFrame({"p": [True, True], "udgift": [12.5, wrong]}).write_parquet(path)
    with pytest.raises(InputError, match="er ikke et svar på «udgift»"):
        counted(tmp_path, str(path))


def test_a_column_of_lists_is_no_column_of_answers(tmp_path: Path) -> None:
    path = tmp_path / "borgere.parquet"
    pl.DataFrame({"p": [True], "udgift": [[1, 2]]}).write_parquet(path)
    with pytest.raises(InputError, match="En kolonne kan ikke være List"):
        counted(tmp_path, str(path))


def test_age_is_told_in_one_way(tmp_path: Path) -> None:
    assert refused(tmp_path, "p,alder,foedselsdato\nja,34,1990-01-01\n") == [
        "1: Der er både en kolonne «foedselsdato» og en kolonne «alder». "
        "Behold den ene; alderen følger af datoen."
    ]
