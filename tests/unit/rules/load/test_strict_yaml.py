"""Texts from people are read strictly, and every fault says where it is and how to mend it."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from visitator.rules.faults import Fault, InputError, Place
from visitator.rules.load.strict_yaml import Document, parse_text, read_bytes, read_file
from visitator.rules.load.yaml_syntax import translate


def faults_of(text: str) -> tuple[Fault, ...]:
    with pytest.raises(InputError) as caught:
        parse_text(text, "sag.yaml")
    return caught.value.faults


def spots_of(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(fault.place.line, fault.place.column, fault.what) for fault in faults_of(text)]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("false", False),
        ("True", "True"),
        ("TRUE", "TRUE"),
        ("null", None),
        ("~", None),
        ("", None),
        ("Null", "Null"),
        ("ja", "ja"),
        ("nej", "nej"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("0", 0),
        ("-0", 0),
        ("34", 34),
        ("-7", -7),
        ("999999999999999999", 999999999999999999),
        ("-999999999999999999", -999999999999999999),
        ("+7", "+7"),
        ("0101701234", "0101701234"),
        ("010170-1234", "010170-1234"),
        ("1_000", "1_000"),
        ("1 000", "1 000"),
        ("٣", "٣"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("12:30", "12:30"),
        ("2026-01-15", "2026-01-15"),
        ("2026-01-15T12:30:00Z", "2026-01-15T12:30:00Z"),
        ("2206.00", Decimal("2206.00")),
        ("-0.5", Decimal("-0.5")),
        ("0.123456789012345678", Decimal("0.123456789012345678")),
        ("1.", "1."),
        (".5", ".5"),
        ("00.5", "00.5"),
        ("1,5", "1,5"),
        ("1e5", "1e5"),
        ("1.5e3", "1.5e3"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ('"1"', "1"),
        ("'1'", "1"),
        ('"true"', "true"),
        ('""', ""),
        ("'~'", "~"),
        ('"<<"', "<<"),
        ("1 # år", 1),
        ("§ 85", "§ 85"),
        ("|\n  1\n", "1\n"),
        (">\n  to\n  linjer\n", "to linjer\n"),
    ],
)
def test_a_word_means_what_was_typed(word: str, value: object) -> None:
    read = parse_text(f"a: {word}", "-").data
    assert read == {"a": value}
    assert isinstance(read, dict)
    assert type(read["a"]) is type(value)


def test_a_decimal_keeps_the_digits_that_were_typed() -> None:
    assert str(parse_text("2206.00", "-").data) == "2206.00"


def test_keys_are_always_taken_as_their_text() -> None:
    text = '1: a\nnull: b\ntrue: c\n0.5: d\n2026-01-15: e\n"": f\n"<<": g\n'
    assert parse_text(text, "-").data == {
        "1": "a",
        "null": "b",
        "true": "c",
        "0.5": "d",
        "2026-01-15": "e",
        "": "f",
        "<<": "g",
    }


CASE = """\
# en sag
kommune: koebenhavn
fakta:
  alder: 34
  æøå: {"niveau" : D}
bevillinger:
  - ydelse: sel-97
    maengde: 15
  - [1, "to"]
tom:
"""


def test_a_case_file_is_read_as_data() -> None:
    assert parse_text(CASE, "-").data == {
        "kommune": "koebenhavn",
        "fakta": {"alder": 34, "æøå": {"niveau": "D"}},
        "bevillinger": [{"ydelse": "sel-97", "maengde": 15}, [1, "to"]],
        "tom": None,
    }


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (2, 1), (2, 1)),
        (("kommune",), (2, 10), (2, 1)),
        (("fakta",), (4, 3), (3, 1)),
        (("fakta", "alder"), (4, 10), (4, 3)),
        (("fakta", "æøå"), (5, 8), (5, 3)),
        (("fakta", "æøå", "niveau"), (5, 20), (5, 9)),
        (("bevillinger", 0), (7, 5), (7, 5)),
        (("bevillinger", 0, "maengde"), (8, 14), (8, 5)),
        (("bevillinger", 1), (9, 5), (9, 5)),
        (("bevillinger", 1, 1), (9, 9), (9, 9)),
        (("tom",), (10, 5), (10, 1)),
    ],
)
def test_values_and_keys_have_places(
    path: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    document = parse_text(CASE, "sag.yaml")
    assert document.place(path) == Place("sag.yaml", *value)
    assert document.key_place(path) == Place("sag.yaml", *key)


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        (("findes_ikke",), (2, 1)),
        (("fakta", "findes_ikke", "heller_ikke"), (4, 3)),
        (("fakta", "alder", "findes_ikke"), (4, 10)),
        (("fakta", 0), (4, 3)),
        (("bevillinger", 2), (7, 3)),
        (("bevillinger", -1), (7, 3)),
        (("bevillinger", "ydelse"), (7, 3)),
    ],
)
def test_a_path_that_does_not_exist_has_the_place_of_its_nearest_ancestor(
    path: tuple[str | int, ...], nearest: tuple[int, int]
) -> None:
    document = parse_text(CASE, "sag.yaml")
    assert document.place(path) == Place("sag.yaml", *nearest)
    assert document.key_place(path) == Place("sag.yaml", *nearest)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_counts_as_one_line(line_break: str) -> None:
    document = parse_text(line_break.join(["a: 1", "", "b: 2"]), "-")
    assert document.place(("b",)) == Place("-", 3, 4)


SIMPLE_FAULTS = [
    ("a: 1\nb: 2\na: 3\n", 3, 1, "Nøglen «a» står både i linje 1 og i linje 3."),
    ('{"a": 1, "a": 2}', 1, 10, "Nøglen «a» står to gange i linje 1."),
    ('x:\n  1: a\n  "1": b\n', 3, 3, "Nøglen «1» står både i linje 2 og i linje 3."),
    ("a: {b: 1}\na:\n  c: 2\n", 2, 1, "Nøglen «a» står både i linje 1 og i linje 2."),
    ('"\\n\\e": 1\n"\\n\\e": 2\n', 2, 1, "Nøglen «\ufffd\ufffd» står både i linje 1 og i linje 2."),
    ("a: &x 1", 1, 4, "Et ord, der begynder med «&», læses som et YAML-anker"),
    ("a: &x {b: 1}", 1, 4, "Et ord, der begynder med «&», læses som et YAML-anker"),
    ("&x a: 1", 1, 1, "Et ord, der begynder med «&», læses som et YAML-anker"),
    ("a: &", 1, 4, "Et ord, der begynder med «&», læses som et YAML-anker"),
    ("- *x", 1, 3, "Et ord, der begynder med «*», læses som en henvisning"),
    ("*x : 1", 1, 1, "Et ord, der begynder med «*», læses som en henvisning"),
    ("a: * b", 1, 4, "Et ord, der begynder med «*», læses som en henvisning"),
    ("<<: {a: 1}", 1, 1, "Nøglen «<<» fletter i YAML en anden blok ind"),
    ("a: !!python/object:os.system x", 1, 4, "Et ord, der begynder med «!»"),
    ("a: !!str 1", 1, 4, "Et ord, der begynder med «!»"),
    ("a: !foo [1]", 1, 4, "Et ord, der begynder med «!»"),
    ("a: ! 1", 1, 4, "Et ord, der begynder med «!»"),
    ("a: !x!y 1", 1, 4, "Et ord, der begynder med «!»"),
    ("a: !<", 1, 4, "Et ord, der begynder med «!»"),
    ("a: !%ff x", 1, 4, "Et ord, der begynder med «!»"),
    ("---\na: 1\n---\nb: 2\n", 3, 1, "Her begynder endnu et dokument"),
    ("a: 1\n---\n", 2, 1, "Her begynder endnu et dokument"),
    ("", 1, 1, "Teksten er tom."),
    (" \n\n", 1, 1, "Teksten er tom."),
    ("# kun en kommentar\n", 1, 1, "Teksten er tom."),
    ("---\n", 1, 1, "Teksten er tom."),
    ("\ufeff", 1, 1, "Teksten er tom."),
    ("[" * 41 + "]" * 41, 1, 41, "Her er mere end 40 niveauer inde i hinanden."),
    ("- " * 41 + "a", 1, 81, "Her er mere end 40 niveauer inde i hinanden."),
    ("a: 1234567890123456789", 1, 4, "Tallet har mere end 18 cifre."),
    ("- -1234567890123456789", 1, 3, "Tallet har mere end 18 cifre."),
    ("- 1234567890123456789.5", 1, 3, "Tallet har mere end 18 cifre."),
    ("[a, b]: 1", 1, 1, "En nøgle skal være en tekst, ikke en liste eller blok."),
    ("a: {{ alder }}", 1, 5, "En nøgle skal være en tekst, ikke en liste eller blok."),
    (": 1", 1, 1, "Der mangler en nøgle før kolonet."),
    ("{: 1}", 1, 2, "Der mangler en nøgle før kolonet."),
    ("%YAML 1.1\n---\na: 1\n", 1, 1, "En linje, der begynder med «%»"),
    ("%TAG ! x\n---\na: 1\n", 1, 1, "En linje, der begynder med «%»"),
    ("%YAML 1.20\n---\na: 1\n", 1, 1, "En linje, der begynder med «%»"),
    ('a: "x\n%YAML 1.2\n"', 2, 1, "En linje, der begynder med «%»"),
    ("a: 1\r%x", 2, 1, "En linje, der begynder med «%»"),
    (
        "a: 1\nb: x\x00y",
        2,
        5,
        "Her står et usynligt tegn, som en tekst ikke må indeholde (U+0000).",
    ),
    ("a: \x1b[31m", 1, 4, "Her står et usynligt tegn, som en tekst ikke må indeholde (U+001B)."),
    ("a: \x7f", 1, 4, "Her står et usynligt tegn, som en tekst ikke må indeholde (U+007F)."),
    ("a: x\u2028y", 1, 5, "Her står et usynligt tegn, som en tekst ikke må indeholde (U+2028)."),
    ("a: x\ufeff", 1, 5, "Her står et usynligt tegn, som en tekst ikke må indeholde (U+FEFF)."),
    ("a: \ud800", 1, 4, "Her står et usynligt tegn, som en tekst ikke må indeholde (U+D800)."),
    ('a: "x\\ud83d"', 1, 6, "Tegnkoden «\\ud83d» er kun den ene halvdel af et tegn."),
    ('a: "\\ude00\\ud83d\\ude00"', 1, 5, "Tegnkoden «\\ude00» er kun den ene halvdel af et tegn."),
    ('a: "x\n\n  y \\uDE00"', 3, 5, "Tegnkoden «\\uDE00» er kun den ene halvdel af et tegn."),
    ("a: x\\ud83d\\ude00", 1, 4, "Tegnkoder fra «\\ud800» til «\\udfff» gælder kun i dobbelte"),
]


@pytest.mark.parametrize(("text", "line", "column", "what"), SIMPLE_FAULTS)
def test_what_would_be_read_differently_elsewhere_is_a_fault(
    text: str, line: int, column: int, what: str
) -> None:
    [(found_line, found_column, found)] = spots_of(text)
    assert (found_line, found_column) == (line, column)
    assert found.startswith(what)


SYNTAX_FAULTS = [
    ("a:\n\tb: 1", 2, 1, "Her er brugt tabulator til indrykning."),
    ("a: 1\n\tb: 2", 2, 1, "Her er brugt tabulator til indrykning."),
    ("-\ta", 1, 2, "Her er brugt tabulator til indrykning."),
    ("a: |\n\tb", 2, 1, "Her er brugt tabulator til indrykning."),
    ('a: 1\nb: "x\nc: 2\n', 2, 4, "Anførselstegnet bliver aldrig lukket."),
    ("a: 'x", 1, 4, "Anførselstegnet bliver aldrig lukket."),
    ("a: 'x\n---\n", 1, 4, "Anførselstegnet bliver aldrig lukket."),
    ('a: "\\q"', 1, 5, "Omvendt skråstreg («\\») følges her ikke af en gyldig tegnkode."),
    ('a: "\\uZZZZ"', 1, 7, "Omvendt skråstreg («\\») følges her ikke af en gyldig tegnkode."),
    ('a: "\\U00110000"', 1, 7, "Omvendt skråstreg («\\») følges her ikke af en gyldig tegnkode."),
    ("a: |x\n b", 1, 5, "Efter «|» eller «>» skal teksten begynde på næste linje."),
    ("a: b: c", 1, 5, "Der er to kolon med mellemrum efter på samme linje."),
    ("a: b\n  c: d", 2, 4, "Nøglen før dette kolon hænger sammen med linjen ovenfor."),
    ("a\nb: 1", 2, 2, "Nøglen før dette kolon hænger sammen med linjen ovenfor."),
    ("a: 1\nb:2\nc: 3", 2, 1, "Linjen har ingen nøgle med kolon og mellemrum"),
    ("- a\n-b", 2, 1, "Linjen har ingen nøgle med kolon og mellemrum"),
    ("a: 1\nb:\xa02\nc: 3", 2, 1, "Linjen har et hårdt mellemrum"),
    ("a: - b", 1, 4, "En liste med «- » kan ikke begynde her."),
    ("a: ? b", 1, 4, "Et spørgsmålstegn med mellemrum efter kan ikke stå her."),
    ("- a\nb: c", 2, 1, "Linjen er ikke et punkt i listen, der begynder i linje 1."),
    ("a: b\n- c", 2, 1, "Linjen er ikke en nøgle på linje med dem, der begynder i linje 1."),
    ('a: "b" c', 1, 8, "Værdien er slut før dette tegn, og der må ikke stå mere på linjen."),
    ("a: 'it's'", 1, 8, "Værdien er slut før dette tegn, og der må ikke stå mere på linjen."),
    ("a: [1, 2\n", 1, 4, "Listen, der begynder med «[», bliver aldrig lukket."),
    ("a: {b: 1 # slut\n", 1, 4, "Blokken, der begynder med «{», bliver aldrig lukket."),
    ('["a" "b"]', 1, 6, "Her mangler «,» eller «]» i listen, der begynder med «[» i linje 1."),
    ('\n{"a": "1"\n "b": 2}', 3, 2, "Her mangler «,» eller «}» i blokken, der begynder med «{» i"),
    ("[", 1, 2, "Teksten slutter midt i en liste eller blok."),
    ("a: [1,,2]", 1, 7, "Her mangler en værdi før «,»."),
    ("a: }", 1, 4, "Her mangler en værdi før «}»."),
    (f'{{"{"k" * 1025}": 1}}', 1, 1029, "Nøglen før dette kolon er længere end 1024 tegn."),
    (f"{'k' * 1025}: 1", 1, 1026, "Nøglen før dette kolon er længere end 1024 tegn."),
    (f'a: "{"k" * 1025}" b: 1', 1, 1032, "Værdien er slut før dette tegn"),
    ("a: @x", 1, 4, "En værdi kan ikke begynde med «@»."),
    ("a: `x`", 1, 4, "En værdi kan ikke begynde med «`»."),
    ("a: %x", 1, 4, "En værdi kan ikke begynde med «%»."),
    ('{"a": 1} b', 1, 10, "Her står mere, efter at indholdet er slut."),
]


@pytest.mark.parametrize(("text", "line", "column", "what"), SYNTAX_FAULTS)
def test_a_syntax_error_is_explained_in_danish(
    text: str, line: int, column: int, what: str
) -> None:
    [(found_line, found_column, found)] = spots_of(text)
    assert (found_line, found_column) == (line, column)
    assert found.startswith(what)


@pytest.mark.parametrize("text", [row[0] for row in SIMPLE_FAULTS + SYNTAX_FAULTS])
def test_a_fault_is_one_line_with_a_remedy(text: str) -> None:
    for fault in faults_of(text):
        assert str(fault).isprintable()
        assert fault.what.endswith(".")
        assert fault.remedy.endswith(".")


def test_a_complaint_that_nobody_foresaw_is_still_danish() -> None:
    assert str(translate(yaml.YAMLError("something new"), "a", "sag.yaml")) == (
        "sag.yaml: Teksten kan ikke læses som YAML. "
        "Tjek indrykning, kolon, klammer og anførselstegn her og på linjen ovenfor."
    )


def test_a_fault_reads_as_one_line() -> None:
    [fault] = faults_of("a: 1\na: 2")
    assert str(fault) == (
        "sag.yaml:2:1: Nøglen «a» står både i linje 1 og i linje 2. "
        "Behold den ene, og slet den anden."
    )


def test_a_long_key_is_shortened_in_its_fault() -> None:
    [fault] = faults_of(f"{'k' * 61}: 1\n{'k' * 61}: 2")
    assert f"«{'k' * 60}…»" in fault.what
    [fault] = faults_of(f"{'k' * 60}: 1\n{'k' * 60}: 2")
    assert f"«{'k' * 60}»" in fault.what


def test_a_tag_that_the_parser_itself_cannot_read_is_a_fault() -> None:
    [fault] = faults_of("!%ed%a0%80 x")
    assert fault.what.startswith("Et ord, der begynder med «!»")


def test_all_faults_of_a_text_are_reported_together_in_its_order() -> None:
    text = (
        "a: &x !foo 1\nb: *x\na: 1234567890123456789\n[c]: {d: 1, d: 2}\n"
        '<<: 1\ne: "\\ud83d \x01"\na: 3\nf: [\n'
    )
    assert [(line, column) for line, column, _ in spots_of(text)] == [
        (1, 4),
        (1, 4),
        (2, 4),
        (3, 1),
        (3, 4),
        (4, 1),
        (4, 13),
        (5, 1),
        (6, 5),
        (6, 12),
        (7, 1),
        (8, 5),
    ]


def test_a_key_that_is_a_fault_does_not_hide_faults_in_its_value() -> None:
    text = "*a : {b: 1, b: 2}\n[c]: !d {e: 1}\n<<: &f 1\nf: 1\nf: 2\n"
    assert [(line, column) for line, column, _ in spots_of(text)] == [
        (1, 1),
        (1, 13),
        (2, 1),
        (2, 6),
        (3, 1),
        (3, 5),
        (5, 1),
    ]


def test_forty_levels_are_read() -> None:
    data: object = []
    for _ in range(39):
        data = [data]
    assert parse_text("[" * 40 + "]" * 40, "-").data == data


@pytest.mark.parametrize("opening", ["[", "{a: ", '{"a":', "- ", "? ", "[{"])
def test_hostile_nesting_ends_in_faults(opening: str) -> None:
    faults = faults_of(opening * 100_000)
    assert faults[-1].what == "Her er mere end 40 niveauer inde i hinanden."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r'"\ud83d\ude00"', "😀"),
        (r'"\uD83D\uDE00 \/ \u00e6"', "😀 / æ"),
        (r'"\\ud83d"', "\\ud83d"),
        (r'"\\\ud83d\ude00"', "\\😀"),
        (r'"\udbff\udfff\ud800\udc00"', "\U0010ffff\U00010000"),
        (r'"a\u2028b\u0085c\u0000"', "a\u2028b\u0085c\x00"),
        (r"'# \ud7ff \ue000'", r"# \ud7ff \ue000"),
        ('"to  \n  linjer \\ud83d\\ude00"', "to linjer 😀"),
        ('x # "\\ud83d"', "x"),
    ],
)
def test_escapes_are_read_as_in_json(text: str, value: str) -> None:
    assert parse_text(text, "-").data == value


def test_a_key_may_have_a_surrogate_pair_and_leaves_columns_alone() -> None:
    document = parse_text(r'{"\ud83d\ude00": 1}', "-")
    assert document.data == {"😀": 1}
    assert document.place(("😀",)) == Place("-", 1, 18)


def test_yaml_1_2_may_be_declared_on_the_first_line() -> None:
    assert parse_text("%YAML 1.2\n---\na: 1\n", "-").data == {"a": 1}
    assert parse_text("%YAML 1.2 \r\n---\r\na: 1\r\n", "-").data == {"a": 1}


def test_json_may_be_indented_with_tabs() -> None:
    assert parse_text('{\n\t"a":\t1,\n\t"b":2\n}', "-").data == {"a": 1, "b": 2}


def test_bytes_are_read_as_utf_8_with_or_without_a_byte_order_mark() -> None:
    assert read_bytes("år: 1".encode(), "-").data == {"år": 1}
    document = read_bytes("år: 1".encode("utf-8-sig"), "-")
    assert document.data == {"år": 1}
    assert document.key_place(("år",)) == Place("-", 1, 1)


@pytest.mark.parametrize(
    ("raw", "line", "column", "what"),
    [
        ("a: 1\nby: Hvidøvre".encode("latin-1"), 2, 9, "Byte nr. 14 (0xF8) er ikke gyldig UTF-8."),
        ("å: 1\nb: ".encode() + b"\xff", 2, 4, "Byte nr. 10 (0xFF) er ikke gyldig UTF-8."),
        ("a: 1".encode("utf-16"), 1, 1, "Byte nr. 1 (0xFF) er ikke gyldig UTF-8."),
        (b"\xef\xbb\xbfa: \x80", 1, 4, "Byte nr. 7 (0x80) er ikke gyldig UTF-8."),
        (b"a: \xed\xa0\x80", 1, 4, "Byte nr. 4 (0xED) er ikke gyldig UTF-8."),
    ],
)
def test_bytes_that_are_not_utf_8_are_a_fault(
    raw: bytes, line: int, column: int, what: str
) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(raw, "sag.yaml")
    assert caught.value.faults == (
        Fault(Place("sag.yaml", line, column), what, "Gem teksten igen med tegnsættet UTF-8."),
    )


def test_size_is_counted_in_bytes() -> None:
    assert read_bytes("- æ".encode(), "-", limit=4).data == ["æ"]
    with pytest.raises(InputError, match=r"^-: Teksten fylder mere end 3 byte\."):
        read_bytes("- æ".encode(), "-", limit=3)


def test_a_million_bytes_are_read_and_no_more() -> None:
    assert read_bytes(b"a" + b" " * 999_999, "-").data == "a"
    with pytest.raises(InputError, match=r"^-: Teksten fylder mere end 1\.000\.000 byte\."):
        read_bytes(b"a" + b" " * 1_000_000, "-")


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sag.yaml"
    path.write_text("kommune: vejen\n", encoding="utf-8")
    document = read_file(path)
    assert isinstance(document, Document)
    assert document.data == {"kommune": "vejen"}
    assert document.file == str(path)
    assert read_file(path, shown="sag.yaml").place(("kommune",)) == Place("sag.yaml", 1, 10)


def test_a_file_over_the_limit_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "sag.yaml"
    path.write_text("a: 12", encoding="utf-8")
    assert read_file(path, limit=5).data == {"a": 12}
    with pytest.raises(InputError, match=r"^sag: Teksten fylder mere end 4 byte\."):
        read_file(path, shown="sag", limit=4)


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^sag: Filen findes ikke\. Tjek stien"):
        read_file(tmp_path / "sag.yaml", shown="sag")
    (tmp_path / "fil").write_bytes(b"a: 1")
    with pytest.raises(InputError, match=r"^sag: Filen findes ikke\."):
        read_file(tmp_path / "fil" / "sag.yaml", shown="sag")


def test_a_directory_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=rf"^{re.escape(str(tmp_path))}: Det er en mappe"):
        read_file(tmp_path)


def test_an_impossible_path_is_a_fault() -> None:
    with pytest.raises(InputError, match=r"^sag: Filen kan ikke læses\."):
        read_file(Path("a\0b"), shown="sag")


def test_a_file_without_permission_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=r"^sag: Du har ikke adgang til at læse filen\."):
        read_file(Path("sag.yaml"), shown="sag")


# Characters that may stand in a text as they are.
visible = st.characters(
    codec="utf-8",
    exclude_categories=["Cc", "Cs"],
    exclude_characters="\u2028\u2029\ufeff\ufffe\uffff",
)


def is_short(key: str) -> bool:
    """Whether a key fits in YAML's 1024 characters even when each is written as two escapes."""
    return len(key) <= 80


def trees(text: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    whole = st.integers(min_value=-(10**18) + 1, max_value=10**18 - 1)
    return st.recursive(
        st.none() | st.booleans() | whole | text,
        lambda inner: st.lists(inner) | st.dictionaries(text.filter(is_short), inner),
        max_leaves=25,
    )


layouts = st.sampled_from([None, 0, 2, "\t"])


@given(trees(st.text()), layouts)
def test_json_is_read_as_json_readers_do(data: object, indent: int | str | None) -> None:
    assert parse_text(json.dumps(data, indent=indent), "-").data == data


@given(trees(st.text(visible)), layouts)
def test_json_with_its_own_letters_is_read_as_json_readers_do(
    data: object, indent: int | str | None
) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=False, separators=(",", ":"))
    assert parse_text(text, "-").data == data


@given(trees(st.text(visible | st.just("\n"))), st.booleans(), st.sampled_from([None, False, True]))
def test_what_a_yaml_writer_wrote_is_read_back(
    data: object, allow_unicode: bool, flow: bool | None
) -> None:
    text = yaml.safe_dump(data, allow_unicode=allow_unicode, default_flow_style=flow)
    assert parse_text(text, "-").data == data


@given(st.dictionaries(st.text(visible).filter(is_short), st.lists(st.text(visible))), layouts)
def test_places_point_at_what_was_typed(
    data: dict[str, list[str]], indent: int | str | None
) -> None:
    text = json.dumps(data, indent=indent)
    lines = text.split("\n")
    document = parse_text(text, "-")

    def typed_at(place: Place) -> str:
        assert place.line is not None
        assert place.column is not None
        return lines[place.line - 1][place.column - 1 :]

    for key, items in data.items():
        assert typed_at(document.key_place((key,))).startswith(json.dumps(key))
        assert typed_at(document.place((key,))).startswith("[")
        for i, item in enumerate(items):
            assert typed_at(document.place((key, i))).startswith(json.dumps(item))


fragments = st.lists(
    st.sampled_from(
        [
            *"abu01 :-[]{}&*!|>'\"%@`#?,\\.~<\n\t\r\xa0\x85\ufeff\x00",
            *(
                "  ",
                "\n  ",
                ": ",
                "- ",
                "? ",
                "<<: ",
                "---\n",
                "...\n",
                "\\ud83d",
                "\\ude00",
                "\\x",
            ),
            *("!!str ", "!%ed", "%TAG ! x\n"),
        ]
    ),
    max_size=40,
).map("".join)
PARSER_ENGLISH = re.compile(r"\b(expected|found|while|scanning|parsing|allowed|unknown)\b")


def faults_or_none(raw: str | bytes) -> tuple[Fault, ...]:
    try:
        parse_text(raw, "-") if isinstance(raw, str) else read_bytes(raw, "-")
    except InputError as error:
        return error.faults or pytest.fail("an error without a fault")
    return ()


@given(fragments | st.text(st.characters()))
def test_no_text_raises_anything_but_faults(text: str) -> None:
    for fault in faults_or_none(text):
        assert str(fault).isprintable()
        assert not PARSER_ENGLISH.search(str(fault))
        assert fault.place.line is None or 1 <= fault.place.line <= len(text) + 1
        assert fault.place.column is None or 1 <= fault.place.column <= len(text) + 1


@given(st.binary() | fragments.map(lambda text: text.encode("utf-16-le")))
def test_no_bytes_raise_anything_but_faults(raw: bytes) -> None:
    for fault in faults_or_none(raw):
        assert str(fault).isprintable()
