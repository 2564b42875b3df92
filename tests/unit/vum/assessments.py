"""Assessments for the tests of VUM: the published terms, small texts, and any assessment."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from visitator.rules.edition import Edition
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.strict_yaml import Document, parse_text
from visitator.vum.assessment import (
    ARTER,
    SECONDARY,
    Aftale,
    LaestUdredning,
    Maal,
    Maalgruppevalg,
    Opfoelgningsresultat,
    Oplyst,
    SamletNiveau,
    Temavurdering,
    Udredning,
)
from visitator.vum.checks import findings
from visitator.vum.finding import Examined
from visitator.vum.read_terms import read_terms
from visitator.vum.reading import read_assessment
from visitator.vum.terms import VERSIONS, Begreber

KATALOG = Path(__file__).parents[3] / "katalog"
DAY = date(2026, 1, 26)
EARLIEST = date(1850, 1, 1)
HEAD = 'kommune: koebenhavn\nvum: "2.0"\ndato: 2026-01-26\naf: Sagsbehandler\nformaal: Ro.\n'
TOLD = "ressourcer: Mod., oensker: Fred., relevans: Ja., oplyst: [{af: Borgeren}]"
GROUP = "maalgrupper: [{maalgruppe: angst, art: primaer}]\n"
OVERALL = "samlet_funktionsniveau: {vaerdi: D, begrundelse: Fordi.}\n"
THEMES = f"temaer:\n  egenomsorg: {{niveau: 3, beskrivelse: B., {TOLD}}}\n"
APPLIED = "ansoegt_om: [sel-85]\n"


@cache
def terms() -> Begreber:
    """The published terms."""
    return read_terms(catalogue_files(KATALOG))


@cache
def edition(kommune: str = "koebenhavn") -> Edition:
    """A municipality's published edition."""
    files = catalogue_files(KATALOG)
    return load_edition(files, kommune, files.versions(kommune)[0])


def edition_on(kommune: str, day: date, document: Document) -> Edition:
    catalogue_files(KATALOG).version_on(kommune, day, document.place(("kommune",)))
    return edition(kommune)


def read(text: str) -> LaestUdredning:
    """The assessment of a text; raises InputError."""
    return read_assessment(parse_text(text, "u.yaml"), terms(), edition_on)[0]


def found_in(text: str) -> list[tuple[str, str]]:
    """Grade and words of every finding of a text."""
    document = parse_text(text, "u.yaml")
    laest, its_edition = read_assessment(document, terms(), edition_on)
    seen = Examined(laest, terms(), its_edition)
    return [(fund.grad.value, fund.fault.what) for fund in findings(seen)]


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(
    lambda text: bool(text.strip())
)
DAYS = st.dates(EARLIEST, DAY)
MAYBE_WORDS, MAYBE_DAYS = st.none() | WORDS, st.none() | DAYS
LEVELS = st.sampled_from([None, "0", "1", "2", "3", "4", "ikke_vurderet"])


def assessed_themes(version: str) -> st.SearchStrategy[dict[str, Temavurdering]]:
    """Some of the themes, each with sub-themes of its own in that version."""
    return st.lists(st.sampled_from(sorted(terms().temaer)), unique=True, min_size=1).flatmap(
        lambda chosen: st.fixed_dictionaries(
            {
                tema: st.builds(
                    Temavurdering,
                    niveau=LEVELS,
                    beskrivelse=WORDS,
                    ressourcer=MAYBE_WORDS,
                    oensker=MAYBE_WORDS,
                    hjaelpemidler=MAYBE_WORDS,
                    relevans=MAYBE_WORDS,
                    undertemaer=some_of(terms().temaer[tema].versioner[version].undertemaer),
                    oplyst=st.lists(
                        st.builds(Oplyst, WORDS, MAYBE_DAYS, MAYBE_WORDS), max_size=2
                    ).map(tuple),
                )
                for tema in chosen
            }
        )
    )


def some_of(names: object) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of the names, none of them twice."""
    return st.lists(st.sampled_from(sorted(names)), unique=True, max_size=3).map(tuple)  # type: ignore[call-overload]


def goals() -> st.SearchStrategy[Maal]:
    theme = st.sampled_from(sorted(terms().temaer))
    return st.builds(
        Maal,
        tekst=WORDS,
        type=st.sampled_from(sorted(terms().maaltyper)),
        tema=theme,
        dato=DAYS,
        andre_temaer=some_of(terms().temaer),
        opfoelges=st.none() | st.dates(DAY, date(2099, 12, 31)),
        aftale=st.none() | st.builds(Aftale, st.booleans(), MAYBE_DAYS, MAYBE_WORDS),
    ).filter(lambda goal: goal.tema not in goal.andre_temaer)


def target_groups() -> st.SearchStrategy[tuple[Maalgruppevalg, ...]]:
    """Different target groups; if any is primary it is the first."""
    names = st.lists(st.sampled_from(sorted(terms().maalgrupper)), unique=True, max_size=3)
    return st.tuples(names, st.sampled_from(ARTER)).map(
        lambda chosen: tuple(
            Maalgruppevalg(name, SECONDARY if number else chosen[1])
            for number, name in enumerate(chosen[0])
        )
    )


def any_assessment(version: str) -> st.SearchStrategy[Udredning]:
    """Any assessment of a version that a file could hold, with much or little to look at."""
    assert version in VERSIONS
    return st.builds(
        Udredning,
        kommune=st.sampled_from(["koebenhavn", "viborg", "vejen"]),
        vum=st.just(version),
        dato=st.just(DAY),
        af=WORDS,
        temaer=assessed_themes(version),
        paabegyndt=MAYBE_DAYS,
        ansoegt_om=some_of(["sel-85", "sel-97", "sel-107"]),
        formaal=MAYBE_WORDS,
        oevrige_ikke_vurderet=st.booleans(),
        samlet_funktionsniveau=st.none()
        | st.builds(
            SamletNiveau,
            st.sampled_from("ABCDE"),
            MAYBE_WORDS,
            MAYBE_WORDS,
            MAYBE_WORDS,
            MAYBE_DAYS,
            MAYBE_WORDS,
        ),
        maal=st.lists(goals(), max_size=2).map(tuple),
        maalgrupper=target_groups(),
        opfoelgninger=st.lists(
            st.builds(
                Opfoelgningsresultat,
                DAYS,
                st.sampled_from(sorted(terms().resultater)),
                MAYBE_WORDS,
            ),
            max_size=2,
        ).map(tuple),
    )
