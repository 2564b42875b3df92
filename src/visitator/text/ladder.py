"""Indsatstrappen: every service and variant on its step, the highest on top."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.rules.explain import OfferResult
from visitator.rules.standards import Status
from visitator.text.page import Page
from visitator.text.printable import NO_BREAK
from visitator.text.words import STATUSES, answer_words, both, service_name, short_law

STATUS_WIDTH = max(map(len, STATUSES.values()))


def show_ladder(page: Page, grundlag: Grundlag) -> None:
    """The ladder with statuses, and the recommendation."""
    page.heading("Indsatstrappen (det højeste trin øverst)")
    rungs = sorted(_rungs(grundlag), key=lambda rung: -(rung[0] or 0))
    for step, on_step in groupby(rungs, key=lambda rung: rung[0]):
        for number, (_, result, name) in enumerate(on_step):
            label = "" if number else f"Trin {step}" if step else "Ved siden af"
            recommended = result.offer.id == grundlag.anbefaling
            arrow = f" ←{NO_BREAK}anbefaling" if recommended else ""
            status = STATUSES[result.status].ljust(STATUS_WIDTH)
            page.item(f"{name}{arrow}", mark=f"{label:12}  {status} ")
    page.paragraph(_recommendation(grundlag))
    for answer in grundlag.ydelser:
        if answer.standard.id == grundlag.anbefaling:
            for warning in answer.advarsler:
                page.item(warning, mark="!")
    for service, reason in grundlag.case.utilstraekkelig.items():
        law = short_law(grundlag.edition.services[service].lov)
        page.paragraph(f"Vurderet utilstrækkelig: {law}. Begrundelse: {reason}")
    if grundlag.ikke_nok:
        page.paragraph(_passed_over(grundlag))


def _passed_over(grundlag: Grundlag) -> str:
    """Which services an answer in the case says do not meet the need."""
    laws = [short_law(grundlag.edition.services[ydelse].lov) for ydelse in grundlag.ikke_nok]
    facts = [grundlag.edition.vocabulary[fact] for fact in grundlag.ikke_nok.values()]
    known = grundlag.case.situation.facts
    answers = dict.fromkeys(
        f"«{fact.label}: {answer_words(fact, known[fact.id], {})}»" for fact in facts
    )
    return f"Springes over i anbefalingen: {both(laws)}, fordi sagen siger {both(answers)}."


def _rungs(grundlag: Grundlag) -> Iterator[tuple[int | None, OfferResult, str]]:
    """Each service, and those of its variants that stand on another step."""
    for answer in grundlag.ydelser:
        offer = answer.tilbud.offer
        yield offer.trin, answer.tilbud, service_name(offer.titel, answer.standard.lov)
        for variant in answer.varianter:
            if variant.offer.trin != offer.trin:
                name = service_name(variant.offer.titel, answer.standard.lov)
                yield variant.offer.trin, variant, name


def _recommendation(grundlag: Grundlag) -> str:
    advisory = "Anbefalingen er vejledende."
    if grundlag.anbefaling is not None:
        standard = grundlag.edition.standards[grundlag.anbefaling]
        name = service_name(standard.tilbud.titel, standard.lov)
        return (
            f"Anbefaling: {name}. Det er det laveste trin, hvor borgeren er omfattet. Er det ikke "
            f"nok, så skriv hvorfor under «utilstraekkelig» i sagen. {advisory}"
        )
    open_below = _open_below(grundlag)
    if open_below:
        return (
            f"Anbefaling: ingen endnu, fordi {open_below} er uafklaret. Afklar det, eller skriv "
            f"under «utilstraekkelig» i sagen, hvorfor det ikke er nok. {advisory}"
        )
    referred = any(r.art == "henvis_til" and h for a in grundlag.ydelser for r, h in a.forhold)
    where = " Se under ydelsen, hvor behovet ellers kan høre til." if referred else ""
    return f"Anbefaling: ingen. {_why_none(grundlag)}{where} {advisory}"


def _why_none(grundlag: Grundlag) -> str:
    on_ladder = [a.tilbud for a in grundlag.ydelser if a.tilbud.offer.trin is not None]
    if any(result.status is Status.OMFATTET for result in on_ladder):
        return "Det, borgeren er omfattet af på trappen, er vurderet ikke at være nok."
    return "Borgeren er ikke omfattet af en ydelse på trappen."


def _open_below(grundlag: Grundlag) -> str:
    """The unsettled services on the lowest unsettled step."""
    unsettled = [answer for answer in grundlag.ydelser if _keeps_open(answer, grundlag)]
    lowest = min((a.tilbud.offer.trin or 0 for a in unsettled), default=0)
    laws = [short_law(a.standard.lov) for a in unsettled if a.tilbud.offer.trin == lowest]
    return both(laws) if laws else ""


def _keeps_open(answer: ServiceAnswer, grundlag: Grundlag) -> bool:
    return (
        answer.tilbud.status is Status.UAFKLARET
        and answer.tilbud.offer.trin is not None
        and answer.standard.id not in {**grundlag.case.utilstraekkelig, **grundlag.ikke_nok}
    )
