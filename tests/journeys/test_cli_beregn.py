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


AMENDED = (
    "Fra 1. september 2025 gælder loven i stedet for kommunens standard om Serviceloven § 100, som "
    "er ældre end lovændringen."
)
OLDER = (
    "Dokumentet er fra 2023, og loven bag det er kun efterprøvet til 1. januar 2023. Undersøg, om "
    "reglerne er ændret siden."
)


@pytest.mark.parametrize(
    ("ydelse", "day", "told"),
    [
        ("sel-100", "2025-08-31", [OLDER]),
        (
            "sel-100",
            "2025-09-01",
            [f"{AMENDED} Lovens regler er efterprøvet til 31. december 2025."],
        ),
        (
            "sel-100",
            "2026-01-01",
            [
                f"{AMENDED} Lovens regler er kun efterprøvet til 31. december 2025. Undersøg, om "
                "de er ændret siden."
            ],
        ),
        ("sel-97", "2025-09-01", [OLDER]),
    ],
)
def test_the_reservation_tells_how_far_the_law_that_was_used_is_checked(
    visitator: Run, ydelse: str, day: str, told: list[str]
) -> None:
    words = ("--kommune", "hvidovre", "--dato", day, "--format", "json")
    assert visitator("beregn", ydelse, *words).json["forbehold"][1:] == told


def test_a_case_about_everything_is_told_of_the_document_and_of_the_amendment(
    visitator: Run, case: Case
) -> None:
    sag = case("kommune: hvidovre\ndato: 2025-09-01\nfakta: {alder: 40}\n")
    told = visitator("vurder", sag, "--format", "json").json["forbehold"]
    amended = f"{AMENDED} Lovens regler er efterprøvet til 31. december 2025."
    assert told[1:] == [amended, OLDER]


def test_a_service_that_the_document_does_not_have_is_told_of_the_document(
    visitator: Run, case: Case
) -> None:
    sag = case("kommune: holbaek\ndato: 2025-09-01\nansoegt_om: [sel-100]\nfakta: {}\n")
    told = visitator("vurder", sag, "--format", "json").json["forbehold"]
    assert [sentence.split(",")[0] for sentence in told[1:]] == ["Dokumentet er udateret"]


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
            (
                *("sel-108", *HVIDOVRE, "boligens_maksimum_kendes_fra=ejet_bygning"),
                *("boligens_areal=60", "boligernes_samlede_areal=50"),
            ),
            "boligens_areal=60: «boligens_areal» er 60, men kan højst være "
            "«boligernes_samlede_areal», som er 50. Ret den ene.",
        ),
        (
            ("sel-108", *HVIDOVRE, "boligernes_samlede_areal=0"),
            "boligernes_samlede_areal=0: «0» er ikke et svar på «boligernes_samlede_areal». "
            "Skriv et tal fra 1 og op med højst to decimaler, fx 7.5 (m²).",
        ),
        (
            ("sel-108", *HVIDOVRE, "indkomst_pr_aar=200000", "social_pension_pr_aar=200000.01"),
            "social_pension_pr_aar=200000.01: «social_pension_pr_aar» er 200000.01, men kan højst "
            "være «indkomst_pr_aar», som er 200000. Ret den ene.",
        ),
        (
            (
                *("sel-108", *HVIDOVRE, "parrets_indkomst_pr_aar=300000"),
                "parrets_sociale_pension_pr_aar=300001",
            ),
            "parrets_sociale_pension_pr_aar=300001: «parrets_sociale_pension_pr_aar» er 300001, "
            "men kan højst være «parrets_indkomst_pr_aar», som er 300000. Ret den ene.",
        ),
        (
            (
                *("sel-100", "--kommune", "hvidovre", "--dato", "2025-09-01"),
                *("merudgifter_pr_maaned=2500", "positivliste_udgifter_pr_maaned=2500.01"),
            ),
            "positivliste_udgifter_pr_maaned=2500.01: «positivliste_udgifter_pr_maaned» er "
            "2500.01, men kan højst være «merudgifter_pr_maaned», som er 2500. Ret den ene.",
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


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("99999999999999999999", "Tallet har mere end 18 cifre."),
        ("{a: 1}", "«merudgifter_pr_maaned» er skrevet som en blok uden «vaerdi»."),
        ("{a: 1, b: {c: 2}}", "«merudgifter_pr_maaned» er skrevet som en blok uden «vaerdi»."),
        ("!!python/object:os.system x", "Et ord, der begynder med «!», læses som et YAML-mærke"),
        ("&a *a", "Et ord, der begynder med «&», læses som et YAML-anker"),
        ("%x", "En linje, der begynder med «%»,"),
        ("[1, 2", "Listen, der begynder med «[», bliver aldrig lukket."),
    ],
)
def test_a_value_that_cannot_be_read_is_told_once(visitator: Run, value: str, told: str) -> None:
    word = f"merudgifter_pr_maaned={value}"
    answer = visitator(*COSTS, word)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert answer.err.startswith(f"{word}: {told}")


def test_a_stay_that_costs_nothing_asks_for_neither_rent_nor_income(visitator: Run) -> None:
    command = ("beregn", "sel-107", "--kommune", "hvidovre", "--dato", "2023-06-01")
    answer = visitator(*command, "indtaegt_i_botilbud=ingen")
    assert "Der opkræves ikke betaling." in answer.out
    assert "ukendt" not in answer.out
    assert "Udbetalt indtægt" not in answer.out
    found = visitator(*command, "indtaegt_i_botilbud=ingen", "--format", "json").json
    assert (found["betaling"]["beloeb"], found["beregninger"]) == ("0.00", [])


def test_a_stay_that_is_paid_for_asks_for_rent_and_income(visitator: Run) -> None:
    command = ("beregn", "sel-107", "--kommune", "hvidovre", "--dato", "2023-06-01")
    page = unwrapped(visitator(*command, "indtaegt_i_botilbud=lav", "beholder_egen_bolig=nej").out)
    assert "når «Husleje, el og varme om måneden» og «Udbetalt indtægt om måneden» er" in page


PLEDGED = (
    "forsoergelsesgrundlag=foertidspension_foer_2003",
    "bistands_eller_plejetillaeg=ja",
    "bistands_plejetillaeg_beloeb=3200",
)


@pytest.mark.parametrize(
    ("chosen", "amount"), [("halvdelen", "1600.00"), ("tre_fjerdedele", "2400.00")]
)
def test_the_share_chosen_at_16_hours_is_the_payment(
    visitator: Run, case: Case, chosen: str, amount: str
) -> None:
    words = (*PLEDGED, "bpa_timer_pr_doegn=16", f"bpa_andel_ved_16_timer={chosen}")
    found = visitator("beregn", "sel-96", *HVIDOVRE, *words, "--format", "json").json
    facts = ", ".join(word.replace("=", ": ") for word in words)
    path = case(f"kommune: hvidovre\ndato: 2023-06-01\nansoegt_om: [sel-96]\nfakta: {{{facts}}}\n")
    basis = visitator("vurder", path, "--format", "json").json
    service = next(entry for entry in basis["ydelser"] if entry["id"] == "sel-96")
    for payment in (found["betaling"], service["betaling"]):
        assert (payment["beloeb"], payment["retning"]) == (amount, "fra_borger")
    assert "bpa_andel_ved_16_timer" not in service["mangler_omfang"]


def test_until_a_person_has_chosen_both_shares_are_shown_with_their_amounts(
    visitator: Run,
) -> None:
    words = ("beregn", "sel-96", *HVIDOVRE, *PLEDGED, "bpa_timer_pr_doegn=16")
    found = visitator(*words, "--format", "json").json
    assert (found["betaling"]["udfald"], found["betaling"]["beloeb"]) == ("flere_mulige", None)
    assert [row["beloeb"] for row in found["betaling"]["mulige"]] == ["2400.00", "1600.00"]
    assert found["advarsler"] == [
        "Præcis 16 timer i døgnet står både i trinnet med 75 % og i trinnet med 50 %. En person "
        "afgør og begrunder, hvilket af dem der gælder."
    ]
    page = unwrapped(visitator(*words).out)
    assert "tillægget, når en person har afgjort det ved præcis 16 timer: 2.400,00 kr." in page
    assert "50 % af bistands- eller plejetillægget: 1.600,00 kr. om måneden" in page


def test_the_share_of_the_supplement_is_worked_out_once(visitator: Run) -> None:
    page = visitator("beregn", "sel-96", *HVIDOVRE, *PLEDGED, "bpa_timer_pr_doegn=18").out
    assert page.count("75 % af tillægget: 2.400,00 kr. om måneden") == 1


STAY = ("egenbetaling_nedsaettelse=ikke_ansoegt", "forsoergelsesgrundlag=kontanthjaelp")


def test_a_stay_over_new_year_says_which_year_has_no_rate(visitator: Run) -> None:
    words = ("beregn", "sel-109", "--kommune", "hvidovre", "--dato", "2023-12-20", *STAY)
    page = unwrapped(visitator(*words, "ophold_fra=2023-12-20", "ophold_doegn=20").out)
    assert "Døgn, 2023: 12 døgn – Egenbetaling pr. døgn, 2023: 93,38 kr." in page
    assert "Egenbetaling for opholdet, 2023: 1.120,56 kr." in page
    assert "Døgn, 2024: 8 døgn – Egenbetaling pr. døgn, 2024: ukendt" in page
    assert "Ingen sats for året 2024: «Egenbetaling pr. døgn på krisecenter" in page


def test_an_advance_over_new_year_is_worked_out_by_each_years_rate(visitator: Run) -> None:
    words = ("beregn", "sel-110", *HVIDOVRE, *STAY, "forudbetaling_fra=2022-12-20")
    (advance,) = [
        found
        for found in visitator(*words, "ophold_forud_doegn=40", "--format", "json").json[
            "beregninger"
        ]
        if found["id"] == "forudbetaling"
    ]
    told = {line["tekst"]: line["beloeb"] for line in advance["mellemregning"]}
    assert told["Højst 31 døgn, 2022"] == "12"
    assert told["Forudbetaling, 2022"] is None
    assert (told["Højst 31 døgn, 2023"], told["Forudbetaling, 2023"]) == ("19", "1837.49")
    assert (advance["beloeb"], advance["uden_sats"]) == (None, ["egenbetaling_herberg"])


def test_an_advance_for_more_nights_than_the_stay_is_refused(visitator: Run) -> None:
    words = ("ophold_doegn=10", "ophold_forud_doegn=11")
    answer = visitator("beregn", "sel-110", *HVIDOVRE, *words)
    assert (answer.code, answer.err) == (
        2,
        "ophold_forud_doegn=11: «ophold_forud_doegn» er 11, men kan højst være «ophold_doegn», "
        "som er 10. Ret den ene.\n",
    )


@pytest.mark.parametrize("ydelse", ["sel-109", "sel-110"])
def test_what_is_judged_while_an_application_is_decided_is_told_once(
    visitator: Run, ydelse: str
) -> None:
    words = ("forsoergelsesgrundlag=kontanthjaelp", "egenbetaling_nedsaettelse=under_behandling")
    page = unwrapped(visitator("beregn", ydelse, *HVIDOVRE, *words).out)
    assert page.count("Der er søgt, og kommunen afgør konkret") == 1


def test_every_rate_that_the_year_lacks_is_named(visitator: Run) -> None:
    words = ("sel-100", "--kommune", "viborg", "--dato", "2022-06-01", "merudgifter_pr_maaned=900")
    warnings = visitator("beregn", *words, "--format", "json").json["advarsler"]
    assert [warning for warning in warnings if "Ingen sats" in warning] == [
        "Ingen sats for året 2022: «Merudgifter: hvor de faktiske udgifter begynder (serviceloven "
        "§ 100)», «Merudgifter: hvor det høje standardbeløb begynder (serviceloven § 100)», "
        "«Merudgifter: det mindste beløb om måneden (serviceloven § 100)», «Merudgifter: det lave "
        "standardbeløb (serviceloven § 100)», «Merudgifter: det høje standardbeløb (serviceloven "
        "§ 100)». Find satserne før afgørelsen."
    ]


NIGHT_109 = "«Egenbetaling pr. døgn på krisecenter (serviceloven § 109)»"
NIGHT_110 = "«Egenbetaling pr. døgn på herberg og forsorgshjem (serviceloven § 110)»"
COMPANION = "«Det årlige beløb til udgifter ved ledsagelse (serviceloven § 97, stk. 7)»"


@pytest.mark.parametrize(
    ("ydelse", "kommune", "year", "rate"),
    [
        ("sel-97", "viborg", 2020, COMPANION),
        ("sel-97", "hvidovre", 2025, COMPANION),
        ("sel-109", "viborg", 2022, NIGHT_109),
        ("sel-109", "hvidovre", 2024, NIGHT_109),
        ("sel-110", "viborg", 2022, NIGHT_110),
        ("sel-110", "hvidovre", 2024, NIGHT_110),
        ("sel-80", "hvidovre", 2024, NIGHT_110),
    ],
)
def test_a_service_whose_year_has_no_rate_is_warned_of_once(
    visitator: Run, ydelse: str, kommune: str, year: int, rate: str
) -> None:
    words = ("--kommune", kommune, "--dato", f"{year}-06-01", "--format", "json")
    warnings = visitator("beregn", ydelse, *words).json["advarsler"]
    assert [warning for warning in warnings if "Ingen sats" in warning] == [
        f"Ingen sats for året {year}: {rate}. Find satsen før afgørelsen."
    ]


def test_a_service_that_has_its_rates_warns_of_none(visitator: Run) -> None:
    for ydelse in ("sel-97", "sel-100", "sel-108", "sel-109", "sel-110"):
        found = visitator("beregn", ydelse, *HVIDOVRE, "--format", "json").json
        assert not any("Ingen sats" in warning for warning in found["advarsler"])


@pytest.mark.parametrize(
    ("day", "udfald", "beloeb"),
    [("2021-06-01", "afgjort", "89.00"), ("2022-06-01", "uden_beloeb", None)],
)
def test_an_amount_without_its_rate_is_not_told_as_settled(
    visitator: Run, day: str, udfald: str, beloeb: str | None
) -> None:
    words = ("--kommune", "viborg", "--dato", day, "--format", "json")
    payment = visitator("beregn", "sel-109", *words).json["betaling"]
    assert (payment["udfald"], payment["beloeb"]) == (udfald, beloeb)
    assert (payment["vaerdi"], payment["styrke"]) == ("egenbetaling", "bindende")


def test_a_stay_lacks_the_rate_of_the_year_it_goes_on_into(visitator: Run) -> None:
    words = ("beregn", "sel-109", "--kommune", "hvidovre", "--dato", "2023-12-20", *STAY)
    given = ("ophold_fra=2023-12-20", "ophold_doegn=20", "--format", "json")
    found = visitator(*words, *given).json
    assert found["betaling"]["udfald"] == "afgjort"
    assert [warning for warning in found["advarsler"] if "Ingen sats" in warning] == [
        f"Ingen sats for året 2024: {NIGHT_109}. Find satsen før afgørelsen."
    ]


def test_scope_that_follows_an_amount_is_settled_only_with_it(visitator: Run) -> None:
    words = ("--kommune", "viborg", "--format", "json", "merudgifter_trin=trin_1")
    for day, udfald in (("2021-06-01", "afgjort"), ("2022-06-01", "uden_beloeb")):
        scope = visitator("beregn", "sel-100", "--dato", day, *words).json["omfang"]
        assert scope["udfald"] == udfald


def test_where_the_document_can_be_read_in_two_ways_both_are_shown(visitator: Run) -> None:
    words = (
        *("beregn", "sel-105-befordring", "--kommune", "viborg", "--dato", "2020-06-01"),
        *("dagtilbud=beskyttet_beskaeftigelse", "afstand_til_dagtilbud=22", "alder=30"),
        *("befordring_billigste=1600", "befordring_foerste_10_km=500", "pensionistkort_pris=380"),
    )
    found = visitator(*words, "--format", "json").json
    payment = found["betaling"]
    assert (payment["udfald"], payment["beloeb"]) == ("flere_mulige", None)
    assert [row["beloeb"] for row in payment["mulige"]] == ["880.00", "380.00"]
    assert all("10 km" in row["note"] for row in payment["mulige"])
    assert any("kan læses på to måder" in warning for warning in found["advarsler"])


RESIDENT = (
    *("forsoergelsesgrundlag=foertidspension", "boligens_maksimum_kendes_fra=oplyst"),
    *("maksimal_boligbetaling_pr_aar=84000", "indkomst_pr_aar=200000", "kost_indgaar=nej"),
    *("par_i_samme_botilbud=nej", "forsoergelsespligt=nej", "antal_boern=0"),
    *("el_pr_aar=6000", "varme_pr_aar=2400"),
)


@pytest.mark.parametrize(
    ("income", "paid", "whole", "left"),
    [
        (("lav", "3000"), "0.00", "700.00", "2300.00"),
        (("lav", "6000"), "0.00", "700.00", "5300.00"),
        (("tilstraekkelig", "3000"), "2366.66", "3066.66", "-66.66"),
        (("lav", "6200"), "0.00", "700.00", "5500.00"),
        (("lav", "8000"), "1800.00", "2500.00", "5500.00"),
    ],
)
def test_a_resident_left_with_less_than_the_disposable_amount_is_warned_of(
    visitator: Run, income: tuple[str, str], paid: str, whole: str, left: str
) -> None:
    words = (f"indtaegt_i_botilbud={income[0]}", f"raadig_indtaegt_pr_maaned={income[1]}")
    found = visitator("beregn", "sel-108", *HVIDOVRE, *RESIDENT, *words, "--format", "json").json
    total = next(b for b in found["beregninger"] if b["id"] == "egenbetaling_i_alt")
    lines = {line["tekst"]: line["beloeb"] for line in total["mellemregning"]}
    assert (found["betaling"]["beloeb"], total["beloeb"]) == (paid, whole)
    assert lines["Tilbage, når opholdet er betalt"] == left
    warned = any("mindre tilbage end rådighedsbeløbet" in told for told in found["advarsler"])
    assert warned is ("advarsel" in total) is (left != "5500.00")


def test_the_page_shows_neither_pension_nor_benefit_that_nothing_rests_on(visitator: Run) -> None:
    words = ("indtaegt_i_botilbud=lav", "raadig_indtaegt_pr_maaned=8000")
    page = visitator("beregn", "sel-108", *HVIDOVRE, *RESIDENT, *words).out
    assert "Lommepenge på kontanthjælp" not in page
    assert "Social pension" not in page
    assert "Beløbet her er for boligen alene" in unwrapped(page)
