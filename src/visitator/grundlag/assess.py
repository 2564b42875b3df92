"""Measuring one case against every service of an edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from visitator.grundlag.account_faults import account_faults
from visitator.grundlag.account_limits import limited
from visitator.grundlag.accounts import ServiceAccount, grant_periods, service_accounts
from visitator.grundlag.case import Case
from visitator.grundlag.lacking_rates import caution, lacked_by
from visitator.grundlag.recommendation import not_enough, recommended
from visitator.rules.amounts import worked_out
from visitator.rules.calculation import FormulaResult, LackingRate
from visitator.rules.edition import Edition
from visitator.rules.explain import OfferResult, Reason, explain, explain_offer
from visitator.rules.faults import InputError, in_reading_order
from visitator.rules.questions import Missing, Outlook, next_questions, outlook
from visitator.rules.situation import Situation
from visitator.rules.standards import (
    Content,
    Ending,
    Kvalitetsstandard,
    Relation,
    Requirement,
    Status,
)
from visitator.rules.steps import without_rate
from visitator.rules.survey import Survey, survey
from visitator.rules.truth import Truth
from visitator.rules.winners import narrowed


@dataclass(frozen=True, slots=True)
class ServiceAnswer:
    """A service measured against the case, with its variants.

    ``missing`` and ``formler`` are by offer id, the latter then by subject (``betaling``,
    ``beregning.<name>``); ``forhold``, ``indhold``, ``ophoer`` and
    ``oplysning`` pair each relation, piece of content, ground for ending and need with whether it
    holds for the citizen.
    """

    standard: Kvalitetsstandard
    tilbud: OfferResult
    varianter: tuple[OfferResult, ...]
    missing: Mapping[str, Missing]
    advarsler: tuple[str, ...]
    forhold: tuple[tuple[Relation, Truth], ...]
    indhold: tuple[tuple[Content, Truth], ...]
    ophoer: tuple[tuple[Ending, Truth], ...]
    oplysning: tuple[tuple[Requirement, Truth], ...]
    formler: Mapping[str, Mapping[str, FormulaResult]]
    konti: tuple[ServiceAccount, ...]


@dataclass(frozen=True, slots=True)
class Grundlag:
    """The decision basis. ``uden_standard`` are services applied for that the municipality's
    document does not have; ``ikke_nok`` those that a fact of the case says do not meet the need;
    ``anbefaling`` is a service id or None; it never grants anything."""

    case: Case
    edition: Edition
    ydelser: tuple[ServiceAnswer, ...]
    uden_standard: tuple[str, ...]
    ikke_nok: Mapping[str, str]
    anbefaling: str | None
    naeste_spoergsmaal: tuple[str, ...]


def assess(edition: Edition, case: Case) -> Grundlag:
    """The decision basis of a case.

    Raises InputError where more was used of an account than it gives.
    """
    situation = case.situation
    known = edition.space.known(situation)
    steps = without_rate(situation.facts, edition.vocabulary, edition.rates, situation.day)
    outlooks = {
        ydelse: outlook(
            standard, _survey(edition, ydelse, situation), situation, known, edition.vocabulary
        )
        for ydelse, standard in edition.standards.items()
    }
    answers = tuple(
        [
            _answer(edition, standard, case, outlooks[ydelse], steps)
            for ydelse, standard in edition.standards.items()
        ]
    )
    faults = [fault for answer in answers for fault in account_faults(answer.konti)]
    if faults:
        raise InputError(in_reading_order(faults))
    applied = [y for y in case.ansoegt_om or edition.standards if y in edition.standards]
    not_asked = frozenset(case.unavailable) | situation.not_assessed
    passed_over = not_enough(edition.services, situation.facts)
    return Grundlag(
        case=case,
        edition=edition,
        ydelser=answers,
        uden_standard=tuple(y for y in case.ansoegt_om if y not in edition.standards),
        ikke_nok={y: fact for y, fact in passed_over.items() if y in edition.standards},
        anbefaling=recommended(
            [a.tilbud for a in answers], {**case.utilstraekkelig, **passed_over}, case.ansoegt_om
        ),
        naeste_spoergsmaal=next_questions(
            [outlooks[y] for y in applied], edition.space, edition.vocabulary, not_asked
        ),
    )


def _survey(edition: Edition, ydelse: str, situation: Situation) -> Survey:
    """The published survey, or one whose shares leave out what this case does."""
    published = edition.surveys[ydelse]
    if situation.not_assessed.isdisjoint(published.themes):
        return published
    return survey(edition.standards[ydelse], edition.space.cells, situation.not_assessed)


def _answer(
    edition: Edition,
    standard: Kvalitetsstandard,
    case: Case,
    view: Outlook,
    steps: Mapping[str, Sequence[LackingRate]],
) -> ServiceAnswer:
    situation = case.situation
    whole = narrowed(explain_offer(standard.tilbud, situation), view)
    variants = tuple(
        [narrowed(explain_offer(offer, situation), view) for offer in standard.varianter]
    )
    cautions = [c.tekst for c in standard.advarsler if explain(c.naar, situation).outcome]
    asked = standard.id in case.ansoegt_om
    counted = [o for o in (whole, *variants) if asked or o.status is not Status.IKKE_OMFATTET]
    lacking = lacked_by(edition, standard, counted, situation, steps)
    if lacking:
        cautions.append(caution(lacking, edition.rates))
    formulas = dict(_formulas(edition, (whole, *variants), situation))
    cautions += [found.warning for found in formulas.get(standard.id, {}).values() if found.warning]
    return ServiceAnswer(
        standard=standard,
        tilbud=whole,
        varianter=variants,
        missing=view.missing,
        advarsler=tuple(dict.fromkeys([*_deciding(whole), *cautions])),
        forhold=tuple([(r, _holds(r, situation)) for r in standard.forhold]),
        indhold=tuple([(c, _holds(c, situation)) for c in standard.indhold]),
        ophoer=tuple([(e, _holds(e, situation)) for e in standard.ophoer]),
        oplysning=tuple([(n, _holds(n, situation)) for n in standard.oplysning]),
        formler=formulas,
        konti=service_accounts(
            standard.id,
            limited(whole.tabeller, situation, edition.rates),
            case.day,
            case.usage,
            grant_periods(standard.id, situation.grants, case.dates),
        ),
    )


def _holds(part: Relation | Content | Ending | Requirement, situation: Situation) -> Truth:
    return True if part.naar is None else explain(part.naar, situation).outcome


def _deciding(offer: OfferResult) -> Iterator[str]:
    """The warnings of the criteria that made the status what it is."""
    if offer.status is Status.IKKE_OMFATTET:
        yield from _warnings(offer.reason, binding=True)
    elif offer.status is Status.VEJLEDENDE_UDEN_FOR:
        yield from _warnings(offer.reason, binding=False)


def _warnings(reason: Reason, *, binding: bool) -> Iterator[str]:
    """The warnings of failed criteria: of the binding ones alone, or of all."""
    if (reason.binding if binding else reason.outcome) is False:
        if reason.node.mark.advarsel:
            yield reason.node.mark.advarsel
        for part in reason.parts:
            yield from _warnings(part, binding=binding)


def _formulas(
    edition: Edition, offers: tuple[OfferResult, ...], situation: Situation
) -> Iterator[tuple[str, dict[str, FormulaResult]]]:
    for offer in offers:
        if offer.status is not Status.IKKE_OMFATTET:
            yield offer.offer.id, worked_out(offer.tabeller, situation, edition.rates)
