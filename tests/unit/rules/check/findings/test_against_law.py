"""Whom the law's duty reaches and the standards leave out, and which demand is why."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import STANDARD, VERSION, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import ACCEPTED, PARAGRAPH, found

GUIDING = "    - niveau: {mindst: C}\n      styrke: vejledende\n"
OTHER = f"{VERSION}/sel-85-let.yaml"
SHUT_OUT = "Kravet «{}» lukker en borger ude, som loven siger, at kommunen skal hjælpe."
BESIDE = (
    "Det vejledende krav «{}» stiller en borger uden for, som loven siger, at kommunen skal hjælpe."
)
NOT_ONE = (
    "Ingen standard for Serviceloven § 85 omfatter en borger, som loven siger, at kommunen skal "
    "hjælpe, og det skyldes ikke et enkelt krav."
)
DUTY_FROM_D = "{raekker: [{naar: {niveau: {mindst: D}}, vaerdi: skal}, {vaerdi: kan}]}"


def demand(small: SmallCatalogue, *demands: str) -> None:
    """Ask adults with impairments for this instead; the first stands on line 10."""
    small.change(STANDARD, GUIDING, "".join(f"    - {each}\n" for each in demands))
    (small.root / ACCEPTED).unlink()


def put_other(small: SmallCatalogue, group: str) -> None:
    """A second standard of the same paragraph; its target group stands on line 5."""
    small.put(
        OTHER,
        "ydelse: sel-85-let\ntitel: Let støtte\nlov: Serviceloven § 85\n"
        f"kilde: {{dokument: proeve-2024, afsnit: 2 Målgruppe}}\nmaalgruppe: {group}\n",
    )


def left_out(small: SmallCatalogue) -> list[str]:
    """What is told of people whom the law's duty reaches."""
    return [line for line in found(small) if "skal hjælpe" in line]


def of_adults(told: str, more: str, place: str = "sel-85.yaml:10") -> str:
    return f"{place} {told} Eksempel: alder: 18, nedsat: ja, {more}."


def test_a_demand_without_words_is_told_as_a_choice(beneath: SmallCatalogue) -> None:
    demand(beneath, "{en_af: [{niveau: D}, {alder: {over: 60}}]}")
    assert left_out(beneath) == [
        of_adults(SHUT_OUT.format("et af de valg, reglen giver"), "niveau: A")
    ]


def test_each_demand_is_told_with_somebody_whom_it_alone_shuts_out(
    beneath: SmallCatalogue,
) -> None:
    demand(beneath, "{niveau: {mindst: B}}", "{niveau: {hoejst: D}}")
    assert left_out(beneath) == [
        of_adults(SHUT_OUT.format("Niveau: B eller C eller D eller E"), "niveau: A"),
        of_adults(
            SHUT_OUT.format("Niveau: A eller B eller C eller D"), "niveau: E", "sel-85.yaml:11"
        ),
    ]


def test_each_guiding_demand_is_told_with_somebody_whom_it_alone_puts_outside(
    beneath: SmallCatalogue,
) -> None:
    demand(
        beneath,
        "{niveau: {mindst: B}, styrke: vejledende, tekst: Mindst B.}",
        "{niveau: {hoejst: D}, styrke: vejledende, tekst: Højst D.}",
    )
    assert left_out(beneath) == [
        of_adults(BESIDE.format("Mindst B"), "niveau: A"),
        of_adults(BESIDE.format("Højst D"), "niveau: E", "sel-85.yaml:11"),
    ]


def test_of_two_guiding_demands_for_the_same_neither_is_alone_to_blame(
    beneath: SmallCatalogue,
) -> None:
    demand(
        beneath,
        "{niveau: {mindst: B}, styrke: vejledende}",
        "{niveau: {over: A}, styrke: vejledende}",
    )
    assert left_out(beneath) == []


@pytest.mark.parametrize("own", ["{niveau: {mindst: D}}", "{niveau: {mindst: C}}"])
def test_a_demand_that_leaves_in_all_to_whom_there_is_a_duty(
    beneath: SmallCatalogue, own: str
) -> None:
    beneath.change(PARAGRAPH, "pligt: {vaerdi: skal}", f"pligt: {DUTY_FROM_D}")
    demand(beneath, own)
    assert left_out(beneath) == []


def test_a_demand_that_shuts_out_some_to_whom_there_is_a_duty(beneath: SmallCatalogue) -> None:
    beneath.change(PARAGRAPH, "pligt: {vaerdi: skal}", f"pligt: {DUTY_FROM_D}")
    demand(beneath, "{niveau: E}")
    assert left_out(beneath) == [of_adults(SHUT_OUT.format("Niveau: E"), "niveau: D")]


def test_a_guiding_demand_on_people_to_whom_there_is_no_duty(beneath: SmallCatalogue) -> None:
    beneath.change(PARAGRAPH, "pligt: {vaerdi: skal}", f"pligt: {DUTY_FROM_D}")
    demand(beneath, "{niveau: {mindst: D}, styrke: vejledende}")
    assert left_out(beneath) == []


def test_without_a_duty_nobody_is_left_out(beneath: SmallCatalogue) -> None:
    beneath.change(PARAGRAPH, "pligt: {vaerdi: skal}\n", "")
    demand(beneath, "{niveau: E}")
    assert left_out(beneath) == []


def test_what_the_law_demands_too_leaves_nobody_out(beneath: SmallCatalogue) -> None:
    beneath.add(PARAGRAPH, "    - niveau: {mindst: C}\n")
    demand(beneath, "{niveau: {mindst: C}}")
    assert left_out(beneath) == []


def test_whom_another_standard_of_the_paragraph_includes_is_not_left_out(
    beneath: SmallCatalogue,
) -> None:
    demand(beneath, "{niveau: {mindst: C}}")
    put_other(beneath, "{niveau: {hoejst: B}}")
    assert left_out(beneath) == []


def test_whom_no_standard_of_the_paragraph_includes_is_told_of_each(
    beneath: SmallCatalogue,
) -> None:
    demand(beneath, "{niveau: {mindst: C}}")
    put_other(beneath, "{niveau: A}")
    assert left_out(beneath) == [
        of_adults(
            SHUT_OUT.format("Niveau: A"),
            "niveau: B",
            "sel-85-let.yaml:5",
        ),
        of_adults(SHUT_OUT.format("Niveau: C eller D eller E"), "niveau: B"),
    ]


def test_who_fails_two_demands_is_told_once_for_the_paragraph(beneath: SmallCatalogue) -> None:
    demand(beneath, "{niveau: {mindst: C}}", "{niveau: {mindst: B}}")
    assert left_out(beneath) == [
        of_adults(NOT_ONE, "niveau: A", "sel-85.yaml:7"),
        of_adults(SHUT_OUT.format("Niveau: C eller D eller E"), "niveau: B"),
    ]


def test_who_fails_a_guiding_demand_too_is_still_shut_out_by_the_binding_one(
    beneath: SmallCatalogue,
) -> None:
    demand(
        beneath,
        "{niveau: {mindst: C}}",
        "{alder: {mindst: 30}, styrke: vejledende, tekst: Mindst 30 år.}",
    )
    assert left_out(beneath) == [
        of_adults(SHUT_OUT.format("Niveau: C eller D eller E"), "niveau: A"),
        of_adults(BESIDE.format("Mindst 30 år"), "niveau: C", "sel-85.yaml:11"),
    ]


def test_whom_the_law_only_guides_out_it_has_no_duty_to(beneath: SmallCatalogue) -> None:
    beneath.add(PARAGRAPH, "    - niveau: {mindst: C}\n      styrke: vejledende\n")
    demand(beneath, "{niveau: {mindst: C}}")
    assert left_out(beneath) == []


def test_whom_another_standard_only_guides_out_is_not_left_out(beneath: SmallCatalogue) -> None:
    demand(beneath, "{niveau: {mindst: C}}")
    put_other(beneath, "{alle: [{nedsat: ja}, {niveau: E, styrke: vejledende}]}")
    assert left_out(beneath) == [
        of_adults(BESIDE.format("Niveau: E"), "niveau: A", "sel-85-let.yaml:5")
    ]


LAWFUL = "{alle: [{alder: {mindst: 18}, hjemmel: lov}, {niveau: {mindst: C}}]}"
ADULT = "{alder: {mindst: 30}, styrke: vejledende, tekst: Mindst 30 år.}"


@pytest.mark.parametrize("more", [(), (ADULT,)])
def test_a_choice_is_not_to_blame_where_a_demand_within_it_is(
    beneath: SmallCatalogue, more: tuple[str, ...]
) -> None:
    demand(beneath, f"{{en_af: [{LAWFUL}, {{niveau: E}}]}}", *more)
    assert [line for line in left_out(beneath) if "lukker" in line] == [
        of_adults(SHUT_OUT.format("Niveau: C eller D eller E"), "niveau: A")
    ]
