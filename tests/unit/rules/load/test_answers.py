"""Answers and grants as people write them: what is taken, and what is told to mend."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from small_catalogue import FILES, load

from visitator.rules.facts import Vocabulary
from visitator.rules.faults import Fault, in_short
from visitator.rules.load.answers import Answers, parse_date, read_answers
from visitator.rules.load.grants import read_grants
from visitator.rules.load.strict_yaml import parse_text
from visitator.rules.situation import Grant

DAY = date(2026, 1, 15)
ABOUT = "spoergsmaal: S?, art: oplysning, besvares_af: borger"
MORE = "".join(
    f"  - {{id: {fact}, {ABOUT}}}\n"
    for fact in (
        "udgifter, type: kronerliste, enhed: kr./måned, betegnelse: Udgifter",
        "timer, type: heltal, enhed: timer, betegnelse: Timer",
        "doegn, type: tal, enhed: timer/døgn, hoejst: 24, betegnelse: Timer i døgnet",
        "areal, type: tal, enhed: m², mindst: 1, hoejst: areal_i_alt, betegnelse: Areal",
        "areal_i_alt, type: tal, enhed: m², mindst: 1, hoejst: 500, betegnelse: Areal i alt",
        "pris, type: kroner, enhed: kr., mindst: 5, betegnelse: Pris",
        "ud, type: dato, mindst: ind, betegnelse: Ud",
        "ind, type: dato, betegnelse: Ind",
        "bolig, type: valg, betegnelse: Bolig, valg: {egen: Egen bolig, uden: Uden bolig}",
        "barn, type: ja/nej, betegnelse: Barn, afledt_af: [alder, p], kriterium: {alder: 1}",
    )
)


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    root = tmp_path_factory.mktemp("a") / "katalog"
    return load(root, {"fakta/fakta.yaml": FILES["fakta/fakta.yaml"] + MORE}).vocabulary


def answers(vocabulary: Vocabulary, facts: str) -> Answers:
    return read_answers(parse_text(f"fakta: {facts}", "sag"), ("fakta",), vocabulary, DAY)


TAKEN: dict[str, dict[str, object]] = {
    "{p: ja, niveau: C, bolig: egen}": {"p": "ja", "niveau": "C", "bolig": "egen"},
    "{tema.a: 3}": {"tema.a": "3"},
    "{timer: 0}": {"timer": 0},
    "{timer: 500}": {"timer": 500},
    "{alder: 0}": {"alder": 0},
    "{alder: 130}": {"alder": 130},
    "{udgift: 0}": {"udgift": Decimal(0)},
    "{doegn: 0}": {"doegn": Decimal(0)},
    "{doegn: 24}": {"doegn": Decimal(24)},
    "{areal: 1}": {"areal": Decimal(1)},
    "{areal: 500}": {"areal": Decimal(500)},
    "{areal: 50.5, areal_i_alt: 50.5}": {
        "areal": Decimal("50.5"),
        "areal_i_alt": Decimal("50.5"),
    },
    "{ind: 2023-12-20, ud: 2023-12-20}": {
        "ind": date(2023, 12, 20),
        "ud": date(2023, 12, 20),
    },
    "{doegn: 15.25}": {"doegn": Decimal("15.25")},
    "{udgift: 999999999.99}": {"udgift": Decimal("999999999.99")},
    "{udgifter: []}": {"udgifter": ()},
    "{udgifter: [1, 2.25]}": {"udgifter": (Decimal(1), Decimal("2.25"))},
    "{foedselsdato: 2026-01-15}": {"foedselsdato": DAY, "alder": 0},
    "{foedselsdato: 1896-01-15}": {"foedselsdato": date(1896, 1, 15), "alder": 130},
    "{foedselsdato: 1990-01-16, alder: 35}": {"foedselsdato": date(1990, 1, 16), "alder": 35},
    "{p: {vaerdi: ja}}": {"p": "ja"},
}


@pytest.mark.parametrize(("written", "expected"), TAKEN.items())
def test_an_answer_is_taken_as_its_type(
    vocabulary: Vocabulary, written: str, expected: dict[str, object]
) -> None:
    found = answers(vocabulary, written)
    assert (found.facts, found.faults) == (expected, [])
    assert {k: type(v) for k, v in found.facts.items()} == {k: type(v) for k, v in expected.items()}


DATE = "Skriv datoen som 2026-01-15, mellem 1850 og 2099."
FAULTS = {
    "{alder: 131}": "1:16: «131» er ikke et svar på «alder». Skriv et helt tal fra 0 til 130 (år).",
    "{timer: -1}": "1:16: «-1» er ikke et svar på «timer». Skriv et helt tal fra 0 og op (timer).",
    "{timer: true}": (
        "1:16: «true» er ikke et svar på «timer». Skriv et helt tal fra 0 og op (timer)."
    ),
    "{foedselsdato: 1990}": ("1:23: «1990» er ikke et svar på «foedselsdato». " + DATE),
    "{foedselsdato: 19900115}": ("1:23: «19900115» er ikke et svar på «foedselsdato». " + DATE),
    "{udgift: -0.01}": (
        "1:17: «-0.01» er ikke et svar på «udgift». "
        "Skriv et beløb med højst to decimaler, fx 1250.50 (kr./måned)."
    ),
    "{udgift: meget}": (
        "1:17: «meget» er ikke et svar på «udgift». "
        "Skriv et beløb med højst to decimaler, fx 1250.50 (kr./måned)."
    ),
    "{doegn: 7.125}": (
        "1:16: «7.125» er ikke et svar på «doegn». "
        "Skriv et tal fra 0 til 24 med højst to decimaler, fx 7.5 (timer/døgn)."
    ),
    "{doegn: syv}": (
        "1:16: «syv» er ikke et svar på «doegn». "
        "Skriv et tal fra 0 til 24 med højst to decimaler, fx 7.5 (timer/døgn)."
    ),
    "{udgifter: 5}": (
        "1:19: «5» er ikke et svar på «udgifter». "
        "Skriv en liste af beløb, fx [100, 250.50] (kr./måned)."
    ),
    "{udgifter: [5, x]}": (
        "1:19: «en liste» er ikke et svar på «udgifter». "
        "Skriv en liste af beløb, fx [100, 250.50] (kr./måned)."
    ),
    "{tema.a: x}": (
        "1:17: «x» er ikke et svar på «tema.a». Skriv 0, 1, 2, 3, 4 eller ikke_vurderet."
    ),
    "{p: false}": "1:12: «false» er ikke et svar på «p». Skriv ja eller nej.",
    "{p: måske}": "1:12: «måske» er ikke et svar på «p». Gyldige er: ja, nej.",
    "{bolig: true}": "1:16: «true» er ikke et svar på «bolig». Gyldige er: egen, uden.",
    "{bolig: ejen}": "1:16: «ejen» er ikke et svar på «bolig». Mente du «egen»?",
    "{bolig: 5}": "1:16: «5» er ikke et svar på «bolig». Gyldige er: egen, uden.",
    "{niveau: ikke_vurderet}": (
        "1:17: «ikke_vurderet» er ikke et svar på «niveau». Gyldige er: A, B, C, D, E."
    ),
    "{barn: ja}": "1:15: «barn» udledes af andre fakta. Oplys alder, p i stedet.",
    "{bevillinger: x}": "1:9: «bevillinger» står ikke under fakta. Skriv bevillinger for sig i "
    "sagen.",
    "{doegn: 24.01}": (
        "1:16: «24.01» er ikke et svar på «doegn». "
        "Skriv et tal fra 0 til 24 med højst to decimaler, fx 7.5 (timer/døgn)."
    ),
    "{areal: 0}": "1:16: «0» er ikke et svar på «areal». "
    "Skriv et tal fra 1 til 500 med højst to decimaler, fx 7.5 (m²).",
    "{areal: 501}": "1:16: «501» er ikke et svar på «areal». "
    "Skriv et tal fra 1 til 500 med højst to decimaler, fx 7.5 (m²).",
    "{pris: 4}": "1:15: «4» er ikke et svar på «pris». "
    "Skriv et beløb fra 5 og op med højst to decimaler, fx 1250.50 (kr.).",
    "{areal_i_alt: 50, areal: 50.01}": "1:33: «areal» er 50.01, men kan højst være "
    "«areal_i_alt», som er 50. Ret den ene.",
    "{ind: 2023-12-20, ud: 2023-12-19}": "1:30: «ud» er 2023-12-19, men kan mindst være «ind», "
    "som er 2023-12-20. Ret den ene.",
    "{p: }": "1:12: «p» har ingen værdi. Skriv en værdi, eller slet linjen, hvis svaret ikke "
    "kendes.",
    "{p: {af: Borgeren}}": "1:12: «p» har ingen værdi. Skriv en værdi, eller slet linjen, hvis "
    "svaret ikke kendes.",
    "{p: kan_ikke_oplyses}": "1:12: At «p» ikke kan oplyses, skal begrundes. "
    "Skriv {vaerdi: kan_ikke_oplyses, begrundelse: …}.",
    "{p: {vaerdi: kan_ikke_oplyses, begrundelse: ' '}}": "1:12: At «p» ikke kan oplyses, skal "
    "begrundes. Skriv {vaerdi: kan_ikke_oplyses, begrundelse: …}.",
    "{p: {vaerdi: ja, begrundelsen: X}}": "1:25: «begrundelsen» kendes ikke her. "
    "Mente du «begrundelse»?",
    "{p: {vaerdi: ja, af: 5}}": "1:29: «af» skal være en tekst. Skriv en tekst.",
    "{p: {vaerdi: ja, dato: i går}}": "1:31: Datoen «i går» findes ikke. " + DATE,
    "{foedselsdato: 2026-01-16}": "1:23: Fødselsdatoen 2026-01-16 ligger efter sagens dato "
    "2026-01-15. Ret fødselsdatoen eller sagens dato.",
    "{foedselsdato: 1895-01-15}": "1:23: Fødselsdatoen giver en alder på 131 år. "
    "Ret fødselsdatoen.",
    "{alder: 36, foedselsdato: 1990-01-16}": "1:16: Alderen 36 passer ikke til fødselsdatoen, "
    "som giver 35 år. Ret den ene, eller slet alderen.",
    "[p]": "1:8: Fakta skal være navne med værdier. Skriv fx alder: 34.",
}


@pytest.mark.parametrize(("written", "expected"), FAULTS.items())
def test_an_answer_that_cannot_be_is_told_with_its_remedy(
    vocabulary: Vocabulary, written: str, expected: str
) -> None:
    found = answers(vocabulary, written)
    assert [str(fault) for fault in found.faults] == [f"sag:{expected}"]


def test_several_faulty_answers_are_all_told(vocabulary: Vocabulary) -> None:
    found = answers(vocabulary, "{x: ja, alder: -1, barn: ja, p: nej}")
    assert [fault.place.column for fault in found.faults] == [9, 23, 33]
    assert found.facts == {"p": "nej"}


def test_who_said_it_when_and_why_is_kept(vocabulary: Vocabulary) -> None:
    found = answers(
        vocabulary,
        "{p: {vaerdi: ja, af: Lægen, dato: 2026-01-02, kilde: Attest, begrundelse: Set.}, "
        "niveau: {vaerdi: C, af: }, alder: 34}",
    )
    assert found.provenance == {
        "p": {"af": "Lægen", "dato": "2026-01-02", "kilde": "Attest", "begrundelse": "Set."},
        "niveau": {},
    }
    assert found.facts == {"p": "ja", "niveau": "C", "alder": 34}


def test_what_nobody_can_tell_is_kept_with_its_reason(vocabulary: Vocabulary) -> None:
    found = answers(
        vocabulary,
        "{p: {vaerdi: kan_ikke_oplyses, begrundelse: ' Afviser. '}, tema.a: ikke_vurderet}",
    )
    assert (found.unavailable, found.not_assessed) == ({"p": "Afviser."}, {"tema.a"})
    assert (found.facts, found.faults) == ({}, [])


@pytest.mark.parametrize("text", ["x: 1", "fakta:", "fakta: {}"])
def test_without_answers_nothing_is_known(vocabulary: Vocabulary, text: str) -> None:
    found = read_answers(parse_text(text, "sag"), ("fakta",), vocabulary, DAY)
    assert found == Answers()


def test_answers_further_in_are_found(vocabulary: Vocabulary) -> None:
    document = parse_text("sager:\n  a: {fakta: {p: x}}\n  b: 1", "sag")
    found = read_answers(document, ("sager", "a", "fakta"), vocabulary, DAY)
    assert [str(fault.place) for fault in found.faults] == ["sag:2:18"]
    assert read_answers(document, ("sager", "b", "fakta"), vocabulary, DAY) == Answers()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 60 + "…"),
        ("én\nto", "én to"),
        (12, "12"),
        (True, "true"),
        (None, "intet"),
        ([1], "en liste"),
        ({}, "en blok"),
    ],
)
def test_what_is_shown_of_a_value_is_one_short_line(text: object, expected: str) -> None:
    assert in_short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("2023-02-29", None),
        ("20240229", None),
        ("2024-W09-4", date(2024, 2, 29)),
        ("i overmorg", None),
        (20240229, None),
        ("1850-01-01", date(1850, 1, 1)),
        ("1849-12-31", None),
        ("2099-12-31", date(2099, 12, 31)),
        ("2100-01-01", None),
    ],
)
def test_a_date_is_an_iso_date(text: object, expected: date | None) -> None:
    assert parse_date(text) == expected


def grants(text: str) -> tuple[tuple[Grant, ...] | None, list[str]]:
    faults: list[Fault] = []
    document = parse_text(f"bevillinger: {text}", "sag")
    services = frozenset({"sel-85", "sel-97"})
    found = read_grants(document, ("bevillinger",), services, faults)
    return found, [str(fault) for fault in faults]


def test_grants_are_read_with_their_dates_and_amount() -> None:
    written = (
        "[{ydelse: sel-97, fra: 2020-01-01, til: 2020-01-01, maengde: 15}, "
        "{ydelse: sel-85, fra: 2021-02-03}]"
    )
    assert grants(written) == (
        (
            Grant("sel-97", date(2020, 1, 1), date(2020, 1, 1), "15"),
            Grant("sel-85", date(2021, 2, 3), None, None),
        ),
        [],
    )


def test_no_grants_is_not_the_same_as_nobody_has_said() -> None:
    assert grants("[]") == ((), [])
    assert grants("") == (None, [])


GRANT_FAULTS = {
    "{}": "1:14: Bevillinger skal være en liste. Skriv [] for ingen.",
    "[sel-97]": "1:15: En bevilling har ydelse og fra. Skriv {ydelse: …, fra: …}.",
    "[{fra: 2020-01-01}]": "1:15: Ydelsen «intet» kendes ikke. Gyldige er: sel-85, sel-97.",
    "[{ydelse: sel-98, fra: 2020-01-01}]": "1:24: Ydelsen «sel-98» kendes ikke. Mente du «sel-97»?",
    "[{ydelse: sel-97}]": "1:15: «fra» mangler. " + DATE,
    "[{ydelse: sel-97, fra: 2020}]": "1:37: «2020» er ikke en dato. " + DATE,
    "[{ydelse: sel-97, fra: 2020-01-01, til: snart}]": "1:54: «snart» er ikke en dato. " + DATE,
    "[{ydelse: sel-97, fra: 2020-01-01, mængde: 1}]": "1:49: «mængde» kendes ikke her. "
    "Mente du «maengde»?",
    "[{ydelse: sel-97, fra: 2020-01-01, maengde: -5}]": "1:58: «-5» er ikke en mængde. "
    "Skriv fx 15 eller 3 timer om ugen.",
    "[{ydelse: sel-97, fra: 2020-01-02, til: 2020-01-01}]": "1:54: Bevillingen slutter, før den "
    "begynder. Ret datoerne.",
}


@pytest.mark.parametrize(("written", "expected"), GRANT_FAULTS.items())
def test_a_grant_that_cannot_be_is_told_with_its_remedy(written: str, expected: str) -> None:
    found, told = grants(written)
    assert (found, told) == ((), [f"sag:{expected}"])


def test_a_faulty_grant_leaves_the_others() -> None:
    found, told = grants("[{ydelse: sel-97}, {ydelse: sel-85, fra: 2021-02-03}]")
    assert found == (Grant("sel-85", date(2021, 2, 3), None, None),)
    assert len(told) == 1
