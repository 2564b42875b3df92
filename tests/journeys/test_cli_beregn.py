"""``visitator beregn``: amounts with their arithmetic, and what is refused."""

from __future__ import annotations

import pytest
from command_line import Case, Run

COSTS = ("beregn", "sel-100", "--kommune", "hvidovre", "--dato", "2023-06-01")
HOME = (
    *("beregn", "sel-108", "--kommune", "hvidovre", "--dato", "2023-06-01"),
    *("indtaegt_i_botilbud=tilstraekkelig", "boligens_maksimum_kendes_fra=oplyst"),
    *("maksimal_boligbetaling_pr_aar=84000", "par_i_samme_botilbud=nej", "forsoergelsespligt=nej"),
)


def unwrapped(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("costs", "amount"),
    [
        ("588", "0.00"),
        ("588.99", "0.00"),
        ("589", "1103.00"),
        ("1654", "1103.00"),
        ("1654.50", "1103.00"),
        ("1655", "2206.00"),
        ("2757", "2206.00"),
    ],
)
def test_extra_costs_on_both_sides_of_each_limit(visitator: Run, costs: str, amount: str) -> None:
    answer = visitator(*COSTS, f"merudgifter_pr_maaned={costs}", "--format", "json")
    payment = answer.json["betaling"]
    assert (answer.code, payment["beloeb"], payment["enhed"]) == (0, amount, "kr./måned")
    assert payment["retning"] == "til_borger"


def test_the_rate_is_told_with_its_year_and_source(visitator: Run) -> None:
    answer = visitator(*COSTS, "merudgifter_pr_maaned=1655", "--format", "json")
    (line,) = answer.json["betaling"]["mellemregning"]
    assert line == {
        "tekst": "Det høje standardbeløb",
        "beloeb": "2206.00",
        "enhed": "kr./måned",
        "satser": [
            {
                "beloeb": "2206",
                "fra": "2023-01-01",
                "til": "2023-12-31",
                "kilde": {"dokument": "satser-socialomraadet", "afsnit": "2023"},
                "note": "De 2.206 kr. om måneden er læst i ministeriets satser for 2023, "
                "hvis tekst ikke ligger ved kataloget.",
            }
        ],
    }


def test_the_misprint_is_shown_and_blocks_the_amount_until_a_person_confirms_it(
    visitator: Run,
) -> None:
    page = unwrapped(visitator(*COSTS, "merudgifter_pr_maaned=1655").out)
    assert "I alt 2.206,00 kr. om måneden til borgeren." in page
    assert "Skal bekræftes af en person: Dokumentet har trykt 2.757 kr. som standardbeløb." in page
    found = visitator(*COSTS, "merudgifter_pr_maaned=1655", "--format", "json").json
    assert "2.757 kr." in found["betaling"]["skal_bekraeftes"]
    below = visitator(*COSTS, "merudgifter_pr_maaned=900", "--format", "json").json
    assert "skal_bekraeftes" not in below["betaling"]


def test_a_year_without_a_rate_says_so_and_gives_no_amount(visitator: Run) -> None:
    words = ("beregn", "sel-100", "--kommune", "viborg", "--dato", "2022-06-01")
    given = ("merudgifter_pr_maaned=900", "merudgifter_trin=trin_1")
    payment = visitator(*words, *given, "--format", "json").json["betaling"]
    assert (payment["beloeb"], payment["uden_sats"]) == (None, ["merudgift_trin_1"])
    page = unwrapped(visitator(*words, *given).out)
    assert "Ingen sats for året 2022: «Merudgifter: det lave standardbeløb" in page


def test_from_september_2025_the_law_has_taken_the_place_of_the_document(visitator: Run) -> None:
    words = ("beregn", "sel-100", "--kommune", "hvidovre", "--dato", "2025-09-01")
    given = ("merudgifter_pr_maaned=555", "kompensation_gruppe=gruppe_1", "bevillinger=[]")
    found = visitator(*words, *given, "--format", "json").json
    assert found["titel"] == "Kompensationsydelse"
    assert found["betaling"]["beloeb"] == "1105.00"
    assert any("gælder loven i stedet for kommunens standard" in f for f in found["forbehold"])


@pytest.mark.parametrize(
    ("income", "amount"), [("226100", "31010.00"), ("226101", "31010.20"), ("900000", "84000.00")]
)
def test_the_home_is_paid_for_by_its_costs_and_by_income_up_to_a_cap(
    visitator: Run, income: str, amount: str
) -> None:
    found = visitator(*HOME, f"indkomst_pr_aar={income}", "--format", "json").json
    amounts = {entry["id"]: entry["beloeb"] for entry in found["beregninger"]}
    assert amounts["boligbetaling"] == amount


def test_what_is_missing_is_named(visitator: Run) -> None:
    page = unwrapped(visitator(*HOME).out)
    assert "Beløbet kan regnes ud, når «Indkomst om året» er oplyst." in page
    found = visitator(*HOME, "--format", "json").json
    assert (found["betaling"]["beloeb"], found["betaling"]["mangler"]) == (
        None,
        ["indkomst_pr_aar"],
    )


def test_the_amounts_are_those_of_the_decision_basis(visitator: Run, case: Case) -> None:
    path = case(
        "kommune: hvidovre\ndato: 2023-06-01\nansoegt_om: [sel-100]\n"
        "fakta: {merudgifter_pr_maaned: 1655}\n"
    )
    basis = visitator("vurder", path, "--format", "json").json
    service = next(entry for entry in basis["ydelser"] if entry["id"] == "sel-100")
    found = visitator(*COSTS, "merudgifter_pr_maaned=1655", "--format", "json").json
    for key in ("betaling", "omfang", "beregninger", "status", "advarsler"):
        assert found[key] == service[key]
    assert service["omfang"]["vaerdi"] == {
        "beregning": "betaling",
        "fra": 2206,
        "til": 2206,
        "enhed": "kr./måned",
    }


HVIDOVRE = ("--kommune", "hvidovre", "--dato", "2023-06-01")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("sel-100", *HVIDOVRE, "merudgifter_pr_maaned=-5"),
            "merudgifter_pr_maaned=-5: «-5» er ikke et svar på «merudgifter_pr_maaned». "
            "Skriv et beløb med højst to decimaler, fx 1250.50 (kr./måned).",
        ),
        (
            ("sel-96", *HVIDOVRE, "bpa_timer_pr_doegn=25"),
            "bpa_timer_pr_doegn=25: «25» er ikke et svar på «bpa_timer_pr_doegn». "
            "Skriv et tal fra 0 til 24 med højst to decimaler, fx 7.5 (timer/døgn).",
        ),
        (
            ("sel-100", *HVIDOVRE, "merudgifter=5"),
            "merudgifter=5: «merudgifter» er hverken et faktum eller en oplysning i sagen. "
            "Mente du «merudgifter_trin»?",
        ),
        (
            ("sel-100", *HVIDOVRE, "merudgifter_pr_maaned"),
            "merudgifter_pr_maaned: «merudgifter_pr_maaned» er ikke navn=værdi. Skriv fx alder=34.",
        ),
        (
            ("sel-100", *HVIDOVRE, "merudgifter_pr_maaned=900", "merudgifter_trin=trin_2"),
            "merudgifter_trin=trin_2: «merudgifter_trin» passer ikke til "
            "«merudgifter_pr_maaned», som efter satserne giver «trin_1». Slet den ene.",
        ),
        (
            ("sel-100", *HVIDOVRE, "kommune=viborg"),
            "kommune=viborg: «kommune» er allerede sagt med kommandoens egne valg. "
            "Slet ordet, eller ret valget.",
        ),
        (
            ("sel-100", *HVIDOVRE, "fakta={alder: 3}"),
            "fakta={alder: 3}: «fakta» er hverken et faktum eller en oplysning i sagen. "
            "Gyldige er:",
        ),
        (
            ("sel-99", *HVIDOVRE),
            "YDELSE: Hvidovre Kommune har ikke ydelsen «sel-99». Mente du «sel-98»?",
        ),
        (
            ("sel-100", "--kommune", "hvidore"),
            "--kommune: Kommunen «hvidore» findes ikke. Mente du «hvidovre»?",
        ),
        (
            ("sel-100", "--kommune", "hvidovre", "--dato", "2022-12-31"),
            "--kommune: hvidovre har ikke noget katalog, der gælder den 2022-12-31. "
            "Det første gælder fra 2023-01-01.",
        ),
    ],
)
def test_bad_input_is_one_danish_line(visitator: Run, words: tuple[str, ...], told: str) -> None:
    answer = visitator("beregn", *words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert answer.err.startswith(told)


def test_a_calculation_waits_for_a_payment_that_is_not_chosen_yet(visitator: Run) -> None:
    page = unwrapped(visitator(*COSTS).out)
    assert "Beløbet afventer «Betaling»." in page


@pytest.mark.parametrize(
    ("ydelse", "answers", "kind", "amount"),
    [
        ("sel-109", ("egenbetaling_nedsaettelse=ikke_ansoegt",), "egenbetaling", "93.38"),
        (
            "sel-109",
            ("egenbetaling_nedsaettelse=nedsat", "egenbetaling_nedsat_til=40"),
            "egenbetaling",
            "40.00",
        ),
        ("sel-110", ("egenbetaling_nedsaettelse=bortfaldet",), "ingen_opkraevning", "0.00"),
        (
            "sel-110",
            ("egenbetaling_nedsaettelse=nedsat", "egenbetaling_nedsat_til=200"),
            "egenbetaling",
            "96.71",
        ),
    ],
)
def test_the_payment_for_a_stay_is_what_was_decided_on_application(
    visitator: Run, ydelse: str, answers: tuple[str, ...], kind: str, amount: str
) -> None:
    command = ("beregn", ydelse, "--kommune", "hvidovre", "--dato", "2023-06-01")
    answer = visitator(
        *command, "forsoergelsesgrundlag=kontanthjaelp", *answers, "--format", "json"
    )
    payment = answer.json["betaling"]
    assert (payment["vaerdi"], payment["beloeb"]) == (kind, amount)


def test_a_line_is_told_exactly_so_that_its_rounding_can_be_followed(visitator: Run) -> None:
    page = unwrapped(
        visitator(
            *("beregn", "sel-103", "--kommune", "hvidovre", "--dato", "2023-06-01"),
            *("meget_beskeden_indtjening=ja", "laveste_overenskomstloen=130.01"),
        ).out
    )
    assert "5 % af den: 6,5005 kr. pr. time – Rundet op til hele øre: 6,51 kr. pr. time" in page


@pytest.mark.parametrize("ydelse", ["sel-109", "sel-110"])
def test_the_payment_for_a_stay_is_open_while_an_application_is_being_decided(
    visitator: Run, ydelse: str
) -> None:
    command = ("beregn", ydelse, "--kommune", "hvidovre", "--dato", "2023-06-01")
    answers = ("forsoergelsesgrundlag=kontanthjaelp", "egenbetaling_nedsaettelse=under_behandling")
    payment = visitator(*command, *answers, "--format", "json").json["betaling"]
    assert payment["udfald"] == "skoen"
