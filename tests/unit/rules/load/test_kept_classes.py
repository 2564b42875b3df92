"""Everything an edition is made of is kept, and nothing else is ever made from a kept file."""

from __future__ import annotations

import logging
import pickle
from hashlib import sha256
from pathlib import Path

import pytest
from small_catalogue import KILDE, STANDARD, standard, write

from visitator.rules.edition import Edition
from visitator.rules.load.cache import cached_edition
from visitator.rules.load.files import catalogue_files

RATE = (
    "sats: loft\ntitel: Loft\nenhed: kr./måned\n"
    f"vaerdier: [{{fra: 2020-01-01, til: 2020-12-31, beloeb: 250.50, kilde: {KILDE}}}]\n"
)
RULES = """\
maalgruppe:
  alle:
    - foedselsdato: {mindst: 1990-05-17}
    - udgift: {over: 100.5}
    - andel: {temaer: alle, krav: {mindst: 3}, over: 2/3}
    - bevilget: {ydelse: sel-97, paa: 2020-02-29}
omfang: {fra: 1.5, til: ubegraenset, enhed: timer/uge}
betaling:
  vaerdi: ydelse
  formel:
    linjer:
      - navn: hoejst
        tekst: Højst
        regn: {rund: {af: {mindste: [{faktum: udgift}, {sats: loft}]}, trin: 1, hvordan: ned}}
        enhed: kr./måned
    resultat: hoejst
    retning: til_borger
"""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kept editions."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "visitator"


def ask(root: Path) -> Edition:
    files = {"satser/loft.yaml": RATE, STANDARD: standard(RULES)}
    written = catalogue_files(write(root / "katalog", files))
    return cached_edition(written, "proeve", "2020-01-01")


def test_a_kept_edition_is_the_one_that_was_compiled(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = ask(tmp_path)
    monkeypatch.setattr("visitator.rules.load.catalogue.load_edition", None)
    again = ask(tmp_path)
    assert again is not compiled
    kept_offer, offer = (e.standards["sel-85"].tilbud for e in (again, compiled))
    assert kept_offer.maalgruppe == offer.maalgruppe
    assert kept_offer.tabeller == offer.tabeller
    assert again.rates == compiled.rates
    assert (again.vocabulary, again.sources) == (compiled.vocabulary, compiled.sources)
    assert again.space.cells == compiled.space.cells


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("kilder/proeve.yaml", "aar: 2020", "aar: 2021"),
        ("fakta/fakta.yaml", "betegnelse: P,", "betegnelse: Q,"),
        ("satser/loft.yaml", "250.50", "250.75"),
        ("lov/klage.yaml", "frist: 4 uger", "frist: 5 uger"),
        ("kommuner/proeve/kommune.yaml", "Prøve Kommune", "Kommunen"),
        (STANDARD, "lov: SEL", "lov: Serviceloven"),
    ],
)
def test_an_edition_is_compiled_anew_when_a_file_of_it_changes(
    tmp_path: Path, kept: Path, file: str, old: str, new: str
) -> None:
    ask(tmp_path)
    path = tmp_path / "katalog" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    cached_edition(catalogue_files(tmp_path / "katalog"), "proeve", "2020-01-01")
    assert len(list(kept.glob("*.edition"))) == 2


def test_an_edition_is_compiled_anew_by_another_engine(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = tmp_path / "engine" / "load"
    engine.mkdir(parents=True)
    monkeypatch.setattr("visitator.rules.load.cache.ENGINE", engine.parent)
    for code in ("x = 1", "x = 2"):
        (engine / "x.py").write_text(code)
        ask(tmp_path)
    assert len(list(kept.glob("*.edition"))) == 2


def test_editions_are_kept_in_the_home_folder_where_nothing_else_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    ask(tmp_path)
    assert len(list((tmp_path / ".cache" / "visitator").iterdir())) == 1


class Called:
    """Calls something when it is unpickled by an ordinary reader."""

    def __init__(self, called: object, *arguments: object) -> None:
        self.called = (called, arguments)

    def __reduce__(self) -> tuple[object, ...]:
        return self.called


def test_no_class_and_no_function_but_those_of_an_edition_is_called(
    tmp_path: Path, kept: Path
) -> None:
    """A log file is opened by its class alone; the engine's own functions are not for it either."""
    first = ask(tmp_path)
    (path,) = kept.glob("*.edition")
    sound = path.read_bytes()
    log = tmp_path / "log"
    for foreign in (Called(logging.FileHandler, str(log)), Called(catalogue_files, "nowhere")):
        content = pickle.dumps(foreign)
        path.write_bytes(sha256(content).digest() + content)
        assert ask(tmp_path).sha256 == first.sha256
        assert path.read_bytes() == sound
    assert not log.exists()
