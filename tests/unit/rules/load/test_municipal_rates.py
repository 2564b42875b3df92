"""A municipality's own rates, and the statute's behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from small_catalogue import KILDE, STANDARD, load, standard
from unit.rules.load.told_faults import told_faults

SHARED = "satser/mindst.yaml"
OWN = "kommuner/proeve/satser/mindst.yaml"
USED = standard(
    "maalgruppe: {p: ja}\nbetaling:\n  vaerdi: ydelse\n  formel:\n    resultat: a\n"
    "    linjer: [{navn: a, tekst: A, regn: {sats: mindst}, enhed: kr./måned}]\n"
)


def rate(values: str, enhed: str = "kr./måned", sats: str = "mindst") -> str:
    return f"sats: {sats}\ntitel: Mindst\nenhed: {enhed}\nvaerdier:\n{values}"


def value(fra: str, beloeb: int, note: str = "") -> str:
    more = f", note: {note}" if note else ""
    return f"  - {{fra: {fra}, beloeb: {beloeb}, kilde: {KILDE}{more}}}\n"


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2019, 12, 31), Decimal(540)),
        (date(2020, 1, 1), Decimal(545)),
        (date(2020, 12, 31), Decimal(545)),
        (date(2021, 1, 1), Decimal(567)),
        (date(2022, 1, 1), None),
    ],
)
def test_its_own_rate_goes_first_and_the_statutes_covers_other_years(
    tmp_path: Path, day: date, amount: Decimal | None
) -> None:
    shared = rate(value("2019-01-01", 540) + value("2020-01-01", 560) + value("2021-01-01", 567))
    own = rate(value("2020-01-01", 545, "2019-niveau"))
    edition = load(tmp_path / "katalog", {SHARED: shared, OWN: own, STANDARD: USED})
    found = edition.rates["mindst"].on(day)
    assert (found.amount if found else None) == amount
    if day.year == 2020:
        assert found is not None
        assert found.note == "2019-niveau"


def test_a_rate_ends_on_the_last_day_that_its_file_states(tmp_path: Path) -> None:
    stated = value("2020-01-01", 545).replace("beloeb", "til: 2020-08-31, beloeb")
    rates = load(tmp_path / "katalog", {OWN: rate(stated), STANDARD: USED}).rates
    found = rates["mindst"].on(date(2020, 8, 31))
    assert found is not None
    assert (found.amount, found.note) == (Decimal(545), "")
    assert (found.kilde.dokument, found.kilde.afsnit) == ("proeve", "1")
    assert rates["mindst"].on(date(2020, 9, 1)) is None
    assert rates["mindst"].titel == "Mindst"


def test_its_own_rate_is_part_of_the_hash(tmp_path: Path) -> None:
    files = {SHARED: rate(value("2020-01-01", 560)), STANDARD: USED}
    before = load(tmp_path / "en" / "katalog", files).sha256
    after = load(tmp_path / "to" / "katalog", {**files, OWN: rate(value("2020-01-01", 545))})
    assert after.sha256 != before


def test_the_folder_of_rates_is_no_version(tmp_path: Path) -> None:
    files = {OWN: rate(value("2020-01-01", 545)), STANDARD: USED}
    assert load(tmp_path / "katalog", files).version == "2020-01-01"


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (
            rate(value("2020-01-01", 545), enhed="kr./år"),
            "mindst.yaml:3:8: Satsen er i kr./år, men den fælles sats er i kr./måned. "
            "Brug den samme enhed.",
        ),
        (
            rate(value("2020-01-01", 545), sats="mindste"),
            "mindst.yaml:1:7: Filen hedder mindst.yaml. Sats og filnavn skal være ens.",
        ),
        (
            rate(value("2020-01-01", 545) + value("2021-01-01", 546).replace("'1'", "'2'")),
            "mindst.yaml:6:43: Afsnittet «2» findes ikke i proeve. Gyldige er: 1.",
        ),
        (
            rate(value("2020-01-01", 545).replace("dokument: proeve", "dokument: ''")),
            "mindst.yaml:5:43: Kilden siger ikke, hvilket dokument. "
            "Skriv {dokument: …, afsnit: …}.",
        ),
        (
            rate(value("2020-01-01", 545) + value("2020-01-01", 546)),
            "mindst.yaml:1:1: Satsen «mindst» fra 2020-01-01 begynder, før satsen fra "
            "2020-01-01 er slut. Skriv satserne i datoorden uden overlap.",
        ),
    ],
)
def test_a_faulty_rate_of_a_municipality_is_told(tmp_path: Path, own: str, told: str) -> None:
    shared = rate(value("2020-01-01", 560))
    assert told in told_faults(tmp_path, {SHARED: shared, OWN: own, STANDARD: USED})


def test_after_a_rate_that_cannot_be_read_the_others_are_looked_at_too(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "satser/a.yaml": rate(value("2020-01-01", 1), sats="a").replace("titel: Mindst\n", ""),
        "satser/b.yaml": rate(value("2020-01-01", 1), sats="b", enhed="kr./snes"),
        "satser/c.yaml": rate(value("2020-01-01", 1), sats="d"),
        STANDARD: standard("maalgruppe: {p: ja}\n"),
    }
    assert [line.split(" Gyldige er")[0] for line in told_faults(tmp_path, files)] == [
        "a.yaml:1:1: «titel» mangler. Skriv «titel».",
        "b.yaml:1:1: Enheden «kr./snes» kan ikke læses: «snes» er ikke en enhed.",
        "c.yaml:1:7: Filen hedder c.yaml. Sats og filnavn skal være ens.",
    ]
