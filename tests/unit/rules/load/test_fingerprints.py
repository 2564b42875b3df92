"""The hash of an edition follows everything that can shape an answer, and its order."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import FILES, KILDE, STANDARD, load, standard

FACTS = FILES["fakta/fakta.yaml"]
ABOUT = "spoergsmaal: S?, art: oplysning, besvares_af: borger"
LAW = "{dokument: lov, afsnit: § 1}"
USED: dict[str, str | None] = {
    "kilder/lov.yaml": (
        "id: lov\ntitel: Loven\naar: 2007\nart: lov\nafsnit: [{id: § 1, titel: Klage}]\n"
    ),
    "kilder/andet.yaml": (
        "id: andet\ntitel: Andet\naar: 2007\nart: lov\nafsnit: [{id: § 1, titel: Andet}]\n"
    ),
    "lov/klage.yaml": (
        f"instans: Ankestyrelsen\nfrist: 4 uger\nkilde: {LAW}\n"
        f"genvurdering: 4 uger\ngenvurdering_kilde: {LAW}\nlove: [sel]\n"
    ),
    "satser/loft.yaml": (
        "sats: loft\ntitel: Loft\nenhed: kr./måned\n"
        f"vaerdier: [{{fra: 2020-01-01, beloeb: 100, kilde: {KILDE}}}]\n"
    ),
    "fakta/fakta.yaml": FACTS
    + f"  - {{id: d, type: ja/nej, betegnelse: D, {ABOUT}, afledt_af: [niveau], "
    "kriterium: {niveau: A}}\n"
    + f"  - {{id: e, type: ja/nej, betegnelse: E, {ABOUT}, afledt_af: [p], "
    "kriterium: {p: ja}}\n",
    STANDARD: standard(
        "maalgruppe: {alle: [{p: ja}, {d: ja}]}\nomfang: {fra: 1, til: 2.5, enhed: timer}"
    ),
}


def hash_of(root: Path, file: str, old: str, new: str) -> str:
    text = USED[file]
    assert text is not None
    assert old in text
    return load(root / "katalog", {**USED, file: text.replace(old, new)}).sha256


P = FACTS.splitlines(keepends=True)[2]
LEVEL = next(line for line in FACTS.splitlines(keepends=True) if "id: niveau" in line)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("lov/klage.yaml", "frist: 4", "frist: 5", id="the right to complain"),
        pytest.param("kilder/lov.yaml", "Loven", "Lov", id="the source of that right"),
        pytest.param("satser/loft.yaml", "beloeb: 100", "beloeb: 101", id="a rate"),
        pytest.param(STANDARD, "til: 2.5", "til: 2.75", id="a decimal of a rule"),
        pytest.param("fakta/fakta.yaml", "betegnelse: D", "betegnelse: DD", id="a derived fact"),
        pytest.param(
            "fakta/fakta.yaml", "{niveau: A}", "{niveau: B}", id="what a fact is derived by"
        ),
        pytest.param(
            "fakta/fakta.yaml", "betegnelse: Niveau", "betegnelse: N", id="what it is derived from"
        ),
    ],
)
def test_what_is_used_counts(tmp_path: Path, file: str, old: str, new: str) -> None:
    assert hash_of(tmp_path / "a", file, old, old) != hash_of(tmp_path / "b", file, old, new)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("kilder/andet.yaml", "titel: Andet", "titel: X", id="a source"),
        pytest.param("fakta/fakta.yaml", "betegnelse: E", "betegnelse: EE", id="a derived fact"),
        pytest.param("fakta/fakta.yaml", "betegnelse: Udgift", "betegnelse: U", id="a fact"),
    ],
)
def test_what_nothing_uses_counts_for_nothing(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    assert hash_of(tmp_path / "a", file, old, old) == hash_of(tmp_path / "b", file, old, new)


def test_the_order_of_the_questions_counts(tmp_path: Path) -> None:
    moved = FACTS.replace(LEVEL, "").replace(P, LEVEL + P)
    assert moved != FACTS
    facts = "fakta/fakta.yaml"
    assert hash_of(tmp_path / "a", facts, FACTS, FACTS) != hash_of(
        tmp_path / "b", facts, FACTS, moved
    )
