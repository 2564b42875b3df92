"""The command line itself: help, wrong usage, pipes, terminals and Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import EXAMPLES, Run

PROGRAM = [sys.executable, "-m", "visitator"]
CASE = str(EXAMPLES / "koebenhavn-85.yaml")


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["--hjaelp"]])
def test_the_overview_names_every_command(visitator: Run, words: list[str]) -> None:
    answer = visitator(*words)
    assert (answer.code, answer.err) == (0, "")
    for command in ("vurder", "spoerg", "katalog", "fakta", "tjek"):
        assert f"\n  {command} " in answer.out


@pytest.mark.parametrize("command", ["vurder", "spoerg", "katalog", "fakta", "tjek"])
def test_the_help_of_a_command_is_danish_and_fits(visitator: Run, command: str) -> None:
    answer = visitator(command, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"Brug: visitator {command} ")
    assert "--katalog STI" in answer.out
    assert "Viser denne hjælp." in answer.out
    assert [line for line in answer.out.splitlines() if len(line) > 80] == []
    assert not any(word in answer.out for word in ("Usage", "Options", "Arguments", "default"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["vuder"], "visitator: «vuder» er ikke en kommando. Mente du «vurder»?"),
        (["vurder"], "visitator vurder: «SAG.yaml» mangler. Se visitator vurder --help."),
        (
            ["vurder", CASE, "--fromat", "json"],
            "visitator vurder: «--fromat» kendes ikke. Mente du «--format»?",
        ),
        (["fakta", "--xyz"], "visitator fakta: «--xyz» kendes ikke. Se --help."),
        (
            ["vurder", CASE, "--format", "xml"],
            "visitator vurder: Værdien af --format kendes ikke. Skriv tekst|json.",
        ),
        (
            ["fakta", "--format"],
            "visitator fakta: «--format» skal have netop én værdi. Se visitator fakta --help.",
        ),
        (
            ["vurder", CASE, CASE],
            "visitator vurder: Der står mere på linjen, end kommandoen kan bruge. "
            "Se visitator vurder --help.",
        ),
    ],
)
def test_wrong_usage_is_one_danish_line(visitator: Run, words: list[str], told: str) -> None:
    answer = visitator(*words)
    assert (answer.code, answer.out, answer.err) == (2, "", f"{told}\n")


def test_wrong_usage_is_json_too_when_json_was_asked_for(visitator: Run) -> None:
    answer = visitator("vurder", "--format", "json")
    assert answer.code == 2
    assert answer.json["fejl"][0]["hvad"] == "«SAG.yaml» mangler."


def test_the_catalogue_may_be_named_by_the_environment(
    visitator: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VISITATOR_KATALOG", str(tmp_path))
    answer = visitator("vurder", CASE)
    assert (answer.code, answer.err.split(": ")[0]) == (2, str(tmp_path))


def test_the_catalogue_of_the_source_tree_is_found_from_anywhere(
    visitator: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert visitator("vurder", CASE).code == 0


def run(*words: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **settings}
    return subprocess.run(
        [*PROGRAM, *words], input=b"", capture_output=True, env=environment, check=False
    )


def test_the_process_answers_with_its_exit_code() -> None:
    good = run("vurder", CASE)
    assert (good.returncode, good.stderr) == (0, b"")
    assert good.stdout.decode().startswith("VISITATIONSGRUNDLAG\n")
    bad = run("vurder", "findes-ikke.yaml")
    assert (bad.returncode, bad.stdout) == (2, b"")


def test_a_terminal_that_lacks_letters_gets_question_marks() -> None:
    latin = run("vurder", CASE, PYTHONIOENCODING="latin-1")
    assert latin.returncode == 0
    assert "2?4 timer om ugen" in latin.stdout.decode("latin-1")
    assert "støtte" in latin.stdout.decode("latin-1")


def test_json_is_utf_8_whatever_the_terminal_speaks() -> None:
    answer = run("vurder", CASE, "--format", "json", PYTHONIOENCODING="ascii")
    assert "Socialpædagogisk støtte i egen bolig" in answer.stdout.decode("utf-8")


def test_a_reader_that_has_seen_enough_ends_it_quietly() -> None:
    command = subprocess.Popen(
        [*PROGRAM, "katalog", "koebenhavn", "sel-85"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert command.stdout is not None
    command.stdout.close()
    with command:
        assert command.stderr is not None
        assert command.stderr.read() == b""
    assert command.returncode == 0


def test_ctrl_c_ends_it_quietly_with_130(tmp_path: Path) -> None:
    case = tmp_path / "sag.yaml"
    case.write_text("kommune: koebenhavn\ndato: 2026-01-15\n", encoding="utf-8")
    command = subprocess.Popen(
        [*PROGRAM, "spoerg", str(case)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert command.stderr is not None
    # It waits for an answer once the prompt is there.
    said = b""
    while not said.endswith(b"\n> "):
        said += command.stderr.read(1)
    command.send_signal(signal.SIGINT)
    _, rest = command.communicate()
    assert (command.returncode, rest) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that Linux has")
@pytest.mark.parametrize("words", [["fakta"], ["vurder", CASE, "--format", "json"]])
def test_an_answer_that_cannot_be_written_is_told_in_one_line(words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = subprocess.run([*PROGRAM, *words], stdout=full, stderr=subprocess.PIPE)
    assert command.returncode == 74
    assert command.stderr.decode() == (
        "visitator: Svaret kunne ikke skrives. Frigør plads, eller skriv til et andet sted.\n"
    )
