"""Which themes have a level, which must or may not, and which are judged without aids."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.facts import NOT_ASSESSED
from visitator.rules.walk import facts_used
from visitator.vum.finding import Examined, Fund
from visitator.vum.words import judged_with, theme_name

WITHOUT_AIDS = "uden_hjaelpemidler"


def levels(seen: Examined) -> Iterator[Fund]:
    """A level that is missing, or that the version gives no place for; aids that do not count."""
    for tema, judged in seen.udredning.temaer.items():
        in_version = seen.in_version(tema)
        if in_version.regel.niveau and judged.niveau is None:
            what = f"Temaet {in_version.navn} mangler et niveau."
            remedy = f"Skriv 0 til 4 under «niveau», eller «{NOT_ASSESSED}»."
            yield seen.against(seen.read.theme_path(tema), what, remedy)
        elif not in_version.regel.niveau and judged.niveau not in (None, NOT_ASSESSED):
            yield _without_place(seen, tema)
        if judged.hjaelpemidler is not None and judged_with(seen, tema)[0] == WITHOUT_AIDS:
            what = f"{theme_name(seen, tema)} vurderes uden hjælpemidler, og der står nogen."
            remedy = "Skriv dem ved det tema, hvor de hjælper borgeren i hverdagen."
            yield seen.remark(seen.read.theme_path(tema, "hjaelpemidler"), what, remedy)


def _without_place(seen: Examined, tema: str) -> Fund:
    """A fault, unless the municipality's own rules ask for the level: then they go before."""
    path = seen.read.theme_path(tema, "niveau")
    what = (
        f"I VUM {seen.udredning.vum} har temaet {seen.in_version(tema).navn} ikke noget niveau, "
        f"fordi det hører til {seen.group(tema)}."
    )
    fact = seen.terms.temaer[tema].fact
    asking = [s.lov for s in seen.edition.standards.values() if fact in facts_used(s)]
    if not asking:
        remedy = "Slet niveauet, og fortæl om forholdet i beskrivelsen."
        return seen.against(path, what, remedy)
    remedy = (
        f"Kommunens egne regler spørger dog om det ({', '.join(asking)}), så det kan blive stående "
        "og bruges af dem."
    )
    return seen.remark(path, what, remedy)
