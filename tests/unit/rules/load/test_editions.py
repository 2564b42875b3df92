"""What an edition holds: inheritance, variants, the general part, versions and the hash."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_catalogue import FILES, KILDE, STANDARD, load, standard, write

from visitator.rules.edition import Edition
from visitator.rules.explain import explain_offer
from visitator.rules.faults import InputError, Place
from visitator.rules.load.files import catalogue_files
from visitator.rules.report import table_json
from visitator.rules.situation import Situation

VARIANTS = """\
maalgruppe: {p: ja}
trin: 2
omfang:
  enhed: timer/uge
  raekker:
    - {naar: {niveau: C}, fra: 1, til: 3}
    - {naar: {niveau: D}, fra: 2, til: 4}
varianter:
  saerlig:
    titel: Særlig
    trin: 3
    maalgruppe: {alder: {under: 30}}
    omfang: {fra: 6, til: 15, enhed: timer/uge}
  anden: {titel: Anden, maalgruppe: {niveau: D}}
  almindelig: {titel: Almindelig}
"""


def omfang(edition: Edition, facts: dict[str, object], variant: str | None = None) -> object:
    whole = edition.standards["sel-85"]
    offers = {whole.id: whole.tilbud, **{v.id: v for v in whole.varianter}}
    offer = offers[variant or "sel-85"]
    situation = Situation(date(2026, 1, 15), facts, frozenset(), ())  # type: ignore[arg-type]
    return table_json(explain_offer(offer, situation).tabeller["omfang"])["vaerdi"]


def hours(low: int, high: int) -> dict[str, object]:
    return {"fra": low, "til": high, "enhed": "timer/uge"}


@pytest.fixture(scope="module")
def with_variants(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return load(tmp_path_factory.mktemp("k") / "katalog", {STANDARD: standard(VARIANTS)})


def test_the_first_variant_that_fits_gives_the_services_own_table(with_variants: Edition) -> None:
    facts = {"p": "ja", "niveau": "C", "alder": 29}
    assert omfang(with_variants, facts) == hours(6, 15)
    assert omfang(with_variants, {**facts, "alder": 30}) == hours(1, 3)
    assert omfang(with_variants, {"p": "ja", "niveau": "C"}) is None


def test_a_variant_inherits_what_it_does_not_say(with_variants: Edition) -> None:
    facts = {"p": "ja", "niveau": "D", "alder": 29}
    assert omfang(with_variants, facts, "saerlig") == hours(6, 15)
    assert omfang(with_variants, facts, "anden") == hours(2, 4)
    assert omfang(with_variants, facts, "almindelig") == hours(2, 4)


def test_a_services_step_is_its_lowest_variants(with_variants: Edition) -> None:
    whole = with_variants.standards["sel-85"]
    assert whole.tilbud.trin == 2
    assert [(v.id, v.trin) for v in whole.varianter] == [
        ("saerlig", 3),
        ("anden", 2),
        ("almindelig", 2),
    ]


def statuses(edition: Edition, facts: dict[str, object]) -> dict[str, str]:
    situation = Situation(date(2026, 1, 15), facts, frozenset(), ())  # type: ignore[arg-type]
    whole = edition.standards["sel-85"]
    return {
        offer.id: explain_offer(offer, situation).status.value
        for offer in (whole.tilbud, *whole.varianter)
    }


def test_a_variant_without_its_own_group_makes_the_service_its_shared_group(
    with_variants: Edition,
) -> None:
    assert statuses(with_variants, {"p": "ja", "alder": 40}) == {
        "sel-85": "omfattet",
        "saerlig": "ikke_omfattet",
        "anden": "uafklaret",
        "almindelig": "omfattet",
    }


def test_variants_with_their_own_groups_are_joined_by_one_of(tmp_path: Path) -> None:
    text = standard(
        "varianter:\n"
        "  unge: {titel: U, maalgruppe: {alder: {under: 18}}}\n"
        "  voksne: {titel: V, maalgruppe: {alle: [{alder: {mindst: 18}}, {p: ja}]}}\n"
    )
    edition = load(tmp_path / "katalog", {STANDARD: text})
    assert statuses(edition, {"alder": 17})["sel-85"] == "omfattet"
    assert statuses(edition, {"alder": 18})["sel-85"] == "uafklaret"
    assert statuses(edition, {"alder": 18, "p": "nej"})["sel-85"] == "ikke_omfattet"


def test_a_standard_inherits_from_another_what_it_does_not_say(tmp_path: Path) -> None:
    files = {
        STANDARD: standard(
            "maalgruppe: {p: ja}\npligt: {vaerdi: kan}\nvarighed: {til: 6, enhed: måneder}"
        ),
        "kommuner/proeve/2020-01-01/sel-97.yaml": standard(
            "arver: sel-85\npligt: {vaerdi: skal}", "sel-97"
        ),
    }
    edition = load(tmp_path / "katalog", files)
    tables = edition.standards["sel-97"].tilbud.tabeller
    results = explain_offer(edition.standards["sel-97"].tilbud, Situation(date(2026, 1, 1), {}))
    assert table_json(results.tabeller["pligt"])["vaerdi"] == "skal"
    assert set(tables) == {"pligt", "varighed"}


def test_the_general_part_holds_where_a_standard_is_silent(tmp_path: Path) -> None:
    general = FILES["kommuner/proeve/kommune.yaml"] + (
        "klage: {vaerdi: ja}\n"
        "frister: {afgoerelse: {efter: 4 uger}}\n"
        "advarsler: [{naar: {alder: {mindst: 65}}, tekst: T, kilde: '1'}]\n"
        "oplysning: [{id: o, tekst: O, kraeves: ja, kilde: '1'}]\n"
    )
    files = {
        "kommuner/proeve/kommune.yaml": general,
        STANDARD: standard("maalgruppe: {p: ja}\nklage: {vaerdi: nej}"),
    }
    edition = load(tmp_path / "katalog", files)
    found = edition.standards["sel-85"]
    results = explain_offer(found.tilbud, Situation(date(2026, 1, 1), {})).tabeller
    assert table_json(results["klage"])["vaerdi"] == "nej"
    assert table_json(results["frist.afgoerelse"])["vaerdi"] == {
        "efter": {"antal": 4, "enhed": "uger"},
        "regnet_fra": "ansoegt",
    }
    assert [caution.tekst for caution in found.advarsler] == ["T"]
    assert [need.id for need in found.oplysning] == ["o"]


def test_a_version_is_valid_from_its_date_until_the_next(tmp_path: Path) -> None:
    later = "kommuner/proeve/2024-07-01/sel-85.yaml"
    files = catalogue_files(write(tmp_path / "katalog", {later: FILES[STANDARD]}))
    place = Place("sag.yaml", 2, 7)
    assert files.version_on("proeve", date(2020, 1, 1), place) == "2020-01-01"
    assert files.version_on("proeve", date(2024, 6, 30), place) == "2020-01-01"
    assert files.version_on("proeve", date(2024, 7, 1), place) == "2024-07-01"
    with pytest.raises(InputError) as raised:
        files.version_on("proeve", date(2019, 12, 31), place)
    assert str(raised.value) == (
        "sag.yaml:2:7: proeve har ikke noget katalog, der gælder den 2019-12-31. "
        "Det første gælder fra 2020-01-01."
    )


def test_an_undated_version_is_valid_always(tmp_path: Path) -> None:
    undated = "kommuner/proeve/udateret/sel-85.yaml"
    files = catalogue_files(write(tmp_path / "katalog", {STANDARD: None, undated: FILES[STANDARD]}))
    assert files.version_on("proeve", date(1999, 1, 1), Place("-")) == "udateret"


def test_an_unknown_municipality_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    files = catalogue_files(write(tmp_path / "katalog", {}))
    with pytest.raises(InputError, match=r"Kommunen «prove» findes ikke\. Mente du «proeve»"):
        files.version_on("prove", date(2026, 1, 1), Place("-"))


def test_a_folder_that_is_no_catalogue_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Her er ikke noget katalog"):
        catalogue_files(tmp_path)


def test_the_hash_follows_what_can_shape_an_answer_and_nothing_else(tmp_path: Path) -> None:
    def fingerprint(name: str, files: dict[str, str]) -> str:
        return load(tmp_path / name / "katalog", files).sha256

    plain = fingerprint("a", {})
    other_fact = FILES["fakta/fakta.yaml"].replace("betegnelse: Udgift", "betegnelse: Andet")
    used_fact = FILES["fakta/fakta.yaml"].replace("betegnelse: P", "betegnelse: PP")
    assert fingerprint("b", {"fakta/fakta.yaml": other_fact}) == plain
    assert fingerprint("c", {"fakta/fakta.yaml": used_fact}) != plain
    assert fingerprint("d", {STANDARD: FILES[STANDARD] + "# en bemærkning\n"}) == plain
    assert fingerprint("e", {STANDARD: FILES[STANDARD] + "trin: 2\n"}) != plain
    another = FILES["kommuner/proeve/kommune.yaml"].replace("proeve\n", "andet\n", 1)
    assert fingerprint("f", {"kommuner/andet/kommune.yaml": another}) == plain
    section = FILES["kilder/proeve.yaml"] + "  - {id: '2', titel: To}\n"
    assert fingerprint("g", {"kilder/proeve.yaml": section}) != plain
    law = FILES["lov/klage.yaml"].replace("frist: 4 uger", "frist: 5 uger")
    assert fingerprint("h", {"lov/klage.yaml": law}) != plain


def test_the_hash_is_the_same_on_every_machine(tmp_path: Path) -> None:
    assert load(tmp_path / "katalog", {}).sha256 == (
        "2f0dc908ea37b02ea8e0e418766821012c121ff585c1a7493ed7ae29ccb292aa"
    )


def test_services_stand_in_the_order_of_the_ladder(tmp_path: Path) -> None:
    files = {
        STANDARD: standard("maalgruppe: {p: ja}\ntrin: 2"),
        "kommuner/proeve/2020-01-01/sel-96.yaml": standard("maalgruppe: {p: ja}", "sel-96"),
        "kommuner/proeve/2020-01-01/sel-97.yaml": standard(
            "maalgruppe: {p: ja}\ntrin: 1", "sel-97"
        ),
    }
    assert list(load(tmp_path / "katalog", files).standards) == ["sel-97", "sel-85", "sel-96"]


def test_a_rate_of_the_catalogue_is_read_with_its_citation(tmp_path: Path) -> None:
    written = f"{{fra: 2023-01-01, beloeb: 1103, kilde: {KILDE}}}"
    rate = f"sats: s\ntitel: S\nenhed: kr./måned\nvaerdier: [{written}]"
    value = load(tmp_path / "katalog", {"satser/s.yaml": rate}).rates["s"].on(date(2023, 5, 1))
    assert value is not None
    assert (str(value.amount), value.kilde.afsnit) == ("1103", "1")
