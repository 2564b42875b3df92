"""The assessment as a whole: its version, its purpose, and whether the citizen is heard in it."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.vum.finding import Examined, Fund


def frame(seen: Examined) -> Iterator[Fund]:
    """Remarks on what the assessment as a whole lacks."""
    udredning, used = seen.udredning, seen.edition.vum_version
    if used is not None and used != udredning.vum:
        what = f"{seen.edition.navn} bruger VUM {used}; udredningen er efter VUM {udredning.vum}."
        yield seen.remark(("vum",), what, "Se efter, om versionen er skrevet rigtigt.")
    if udredning.formaal is None:
        remedy = "Skriv under «formaal», hvad støtten samlet skal føre til."
        yield seen.remark(("formaal",), "Udredningen har intet formål.", remedy)
    if not any(judged.oensker for judged in udredning.temaer.values()):
        what = "Borgerens egne ønsker står ikke i noget tema."
        yield seen.remark(("temaer",), what, "Skriv dem under «oensker», hvor de hører til.")
    if not any(judged.ressourcer for judged in udredning.temaer.values()):
        what = "Borgerens ressourcer står ikke i noget tema."
        remedy = "Skriv under «ressourcer», hvad borgeren har at bygge på."
        yield seen.remark(("temaer",), what, remedy)
    untold = [
        seen.in_version(tema).navn for tema, judged in udredning.temaer.items() if not judged.oplyst
    ]
    if untold:
        what = f"Det står ikke, hvem der har oplyst noget om: {', '.join(untold)}."
        remedy = "Skriv under «oplyst» i temaet, hvem der sagde det, hvornår og hvor."
        yield seen.remark(("temaer",), what, remedy)
