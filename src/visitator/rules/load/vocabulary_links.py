"""The vocabulary from its files: facts, and what follows from others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from visitator.rules.citations import Source
from visitator.rules.criteria import Criterion
from visitator.rules.facts import AGE, LEVELS, THEME_LEVELS, Art, Fact, FactType, Step
from visitator.rules.faults import Fault, Place, nearest
from visitator.rules.load.bounds import bound_faults
from visitator.rules.load.criterion_links import CriterionLinks, Derivation
from visitator.rules.load.excerpts import part_of
from visitator.rules.load.files import Files
from visitator.rules.load.format_faults import faults_of
from visitator.rules.load.formats.criterion import KriteriumGrund, criterion_format
from visitator.rules.load.formats.vocabulary import FaktaFil, FaktumFormat, TrinFormat
from visitator.rules.load.linking import Inherited, Linker
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.rates import Rate
from visitator.rules.units import Unit

FIXED_CHOICES = {
    "ja/nej": {"ja": "Ja", "nej": "Nej"},
    "niveau": {level: level for level in LEVELS},
    "temaniveau": {level: level for level in THEME_LEVELS},
}


@dataclass(slots=True)
class Words:
    """The vocabulary with the places and the text it came from.

    ``unused`` are the facts that say why no rule uses them.
    """

    vocabulary: dict[str, Fact] = field(default_factory=dict)
    derivations: dict[str, Derivation] = field(default_factory=dict)
    unused: set[str] = field(default_factory=set)
    places: dict[str, Place] = field(default_factory=dict)
    raw: dict[str, dict[str, Any]] = field(default_factory=dict)


def read_vocabulary(files: Files, sources: Mapping[str, Source]) -> Words:
    """Every file of facts; faults gather in ``files``."""
    words = Words()
    derived: list[tuple[FaktumFormat, Document, Path]] = []
    for path in files.named("fakta"):
        found = files.read(path, FaktaFil)
        if found is None:
            continue
        written, document = found
        for number, fact in enumerate(written.fakta):
            here: Path = ("fakta", number)
            place = document.place(here)
            if fact.id in words.vocabulary:
                other = words.places[f"faktum:{fact.id}"]
                files.faults.append(
                    Fault(place, f"Faktummet «{fact.id}» findes allerede.", f"Se {other}.")
                )
                continue
            faults = list(_fact_faults(fact, place))
            files.faults.extend(faults)
            if faults:
                continue
            words.vocabulary[fact.id] = _fact(fact, written.tema, len(words.vocabulary))
            words.places[f"faktum:{fact.id}"] = place
            words.raw[f"faktum:{fact.id}"] = part_of(document, here).data  # type: ignore[assignment]
            if fact.uden_regel:
                words.unused.add(fact.id)
            if fact.kriterium is not None:
                derived.append((fact, document, (*here, "kriterium")))
    _check_derived_from(files, words)
    for fact_id, known in words.vocabulary.items():
        for what, remedy in bound_faults(known, words.vocabulary):
            files.fault(words.places[f"faktum:{fact_id}"], what, remedy)
    _link(files, words, sources, derived)
    return words


def _fact(written: FaktumFormat, theme: str, order: int) -> Fact:
    choices = written.valg or FIXED_CHOICES.get(written.type, {})
    return Fact(
        id=written.id,
        type=FactType(written.type),
        question=written.spoergsmaal,
        label=written.betegnelse,
        help=written.hjaelp or "",
        theme=theme,
        art=Art(written.art),
        answered_by=written.besvares_af,
        choices=tuple(choices.items()),
        unit=written.enhed or "",
        derived_from=tuple(written.afledt_af or ()),
        order=order,
        least=written.mindst,
        most=written.hoejst,
        steps=tuple(
            Step(step.valg, step.mindst or step.over, step.over is not None)
            for step in written.trin or ()
        ),
    )


def _fact_faults(written: FaktumFormat, place: Place) -> Iterator[Fault]:
    if (written.type == "valg") is not (written.valg is not None):
        yield Fault(place, "«valg» hører til typen valg, og kun til den.", "Ret typen eller valg.")
    if written.type in ("heltal", "kroner", "kronerliste") and written.enhed is None:
        yield Fault(place, f"«{written.id}» mangler en enhed.", "Skriv fx enhed: kr./måned.")
    if written.kriterium is not None and (written.type != "ja/nej" or not written.afledt_af):
        yield Fault(place, "Kun et afledt ja/nej-faktum kan have et kriterium.", "Ret typen.")
    if written.trin is not None:
        yield from _step_faults(written, written.trin, place)


def _step_faults(
    written: FaktumFormat, steps: Sequence[TrinFormat], place: Place
) -> Iterator[Fault]:
    *others, last = steps
    if written.valg is None or len(written.afledt_af or ()) != 1:
        yield Fault(
            place, "Kun et valg, der er afledt af ét beløb, kan have trin.", "Ret faktummet."
        )
    elif {step.valg for step in (*others, last)} != set(written.valg):
        yield Fault(place, "Trinnene skal svare til netop de valg, der er.", "Ret trin eller valg.")
    one_each = all((step.mindst is None) is not (step.over is None) for step in others)
    if not one_each or last.mindst or last.over:
        what = "Hvert trin har «mindst» eller «over», det sidste ingen af dem."
        yield Fault(place, what, "Skriv fx {valg: hoej, mindst: navnet-paa-en-sats}.")


def check_steps(files: Files, words: Words, rates: Mapping[str, Rate]) -> None:
    """A fault for each step whose rate does not exist or is in another unit than the amount."""
    for fact in words.vocabulary.values():
        place = words.places[f"faktum:{fact.id}"]
        ground = words.vocabulary.get(fact.asked_as)
        for name in (step.rate_id for step in fact.steps if step.rate_id):
            if name not in rates:
                files.fault(place, f"Satsen «{name}» findes ikke.", nearest(name, rates))
            elif ground and rates[name].unit != Unit.parse(ground.unit):
                what = f"Satsen «{name}» er i {rates[name].unit}, men beløbet i {ground.unit}."
                files.fault(place, what, "Ret satsen eller enheden.")


def _check_derived_from(files: Files, words: Words) -> None:
    for fact in words.vocabulary.values():
        for other in fact.derived_from:
            if other not in words.vocabulary:
                files.faults.append(
                    Fault(
                        words.places[f"faktum:{fact.id}"],
                        f"«{fact.id}» er afledt af «{other}», som ikke findes.",
                        "Ret navnet.",
                    )
                )


def _link(
    files: Files,
    words: Words,
    sources: Mapping[str, Source],
    derived: list[tuple[FaktumFormat, Document, Path]],
) -> None:
    """Criteria of the vocabulary itself; they may not build on derived facts but the age."""
    plain = {f.id: f for f in words.vocabulary.values() if not f.derived_from or f.id == AGE}
    model = criterion_format(plain)
    for fact, document, path in derived:
        linker = Linker(document, "", words.vocabulary, sources, {}, faults=files.faults)
        criterion = _written(model, fact.kriterium, linker, path)
        if criterion is not None:
            links = CriterionLinks(linker, _no_group, {})
            words.derivations[fact.id] = Derivation(criterion, path, links)


def _written(
    model: type[KriteriumGrund], data: object, linker: Linker, path: Path
) -> KriteriumGrund | None:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        linker.faults.extend(faults_of(error, model, part_of(linker.document, path)))
        return None


def _no_group(_ydelse: str, _above: Inherited) -> Criterion | None:
    return None
