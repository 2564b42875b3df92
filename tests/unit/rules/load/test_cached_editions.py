"""A compiled edition is kept by content, and nothing but an edition is ever read back."""

from __future__ import annotations

import pickle
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from small_catalogue import FILES, STANDARD, write

from visitator.rules.faults import InputError, Place
from visitator.rules.load.cache import cached_edition
from visitator.rules.load.files import catalogue_files


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kept editions."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "visitator"


def ask(root: Path, files: dict[str, str | None] | None = None) -> str:
    written = write(root / "katalog", files or {})
    return cached_edition(catalogue_files(written), "proeve", "2020-01-01").sha256


def test_the_second_time_the_kept_edition_answers(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask(tmp_path)
    assert len(list(kept.glob("*.edition"))) == 1
    monkeypatch.setattr("visitator.rules.load.catalogue.load_edition", None)
    assert ask(tmp_path) == first


def test_a_change_in_any_file_is_seen(tmp_path: Path, kept: Path) -> None:
    first = ask(tmp_path)
    assert ask(tmp_path, {STANDARD: FILES[STANDARD] + "trin: 3\n"}) != first
    assert len(list(kept.glob("*.edition"))) == 2


def test_a_new_worked_case_makes_nothing_new(tmp_path: Path, kept: Path) -> None:
    ask(tmp_path)
    ask(tmp_path, {"kommuner/proeve/2020-01-01/sel-85.sager.yaml": "ydelse: sel-85\n"})
    assert len(list(kept.glob("*.edition"))) == 1


def test_a_catalogue_with_faults_is_not_kept(tmp_path: Path, kept: Path) -> None:
    with pytest.raises(InputError):
        ask(tmp_path, {STANDARD: "x: 1\n"})
    assert not list(kept.glob("*"))


DOTTED = b"\x80\x04\x8c\x1avisitator.rules.load.cache\x8c\x0cpickle.loads\x93."
"""A name that reaches a function through a module of the engine."""


class Trap:
    """Runs code when it is unpickled by an ordinary reader."""

    def __reduce__(self) -> tuple[object, ...]:
        return (print, ("sprunget",))


@pytest.mark.parametrize("content", [DOTTED, pickle.dumps(Trap()), pickle.dumps("text")])
def test_a_foreign_file_in_its_place_is_not_trusted(
    tmp_path: Path, kept: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    first = ask(tmp_path)
    (path,) = kept.glob("*.edition")
    path.write_bytes(sha256(content).digest() + content)
    assert ask(tmp_path) == first
    assert capsys.readouterr().out == ""
    assert path.read_bytes() != content


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path, kept: Path) -> None:
    kept.parent.mkdir()
    kept.write_text("en fil, hvor mappen skulle være")
    assert ask(tmp_path) == ask(tmp_path)


def test_others_cannot_read_what_is_kept(tmp_path: Path, kept: Path) -> None:
    ask(tmp_path)
    assert kept.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("at", [0, 31, 32, 500, -1])
def test_a_damaged_file_is_made_anew(tmp_path: Path, kept: Path, at: int) -> None:
    first = ask(tmp_path)
    (path,) = kept.glob("*.edition")
    sound = path.read_bytes()
    damaged = bytearray(sound)
    damaged[at] ^= 1
    for content in (bytes(damaged), sound[:40], b""):
        path.write_bytes(content)
        assert ask(tmp_path) == first
        assert path.read_bytes() != content


def test_without_a_home_the_edition_is_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")

    def nowhere() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nowhere)
    assert ask(tmp_path) == ask(tmp_path)


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("kommuner/proeve/jan-2021/sel-85.yaml", "Versionsmappens navn er ikke en dato."),
        ("kommuner/proeve/2020-01-01/sel-97.yml", "Filen bliver ikke læst."),
    ],
)
def test_what_is_not_read_is_told_also_when_a_kept_edition_could_answer(
    tmp_path: Path, kept: Path, added: str, told: str
) -> None:
    ask(tmp_path)
    root = write(tmp_path / "katalog", {added: "ydelse: sel-85"})
    files = catalogue_files(root)
    files.version_on("proeve", date(2021, 1, 1), Place("sag"))
    with pytest.raises(InputError, match=told):
        cached_edition(files, "proeve", "2020-01-01")
