"""The format of a criterion, made from the vocabulary so that editors complete fact names."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, ForwardRef, Literal

from pydantic import BeforeValidator, Field, create_model, model_validator

from visitator.rules.facts import Fact, FactType
from visitator.rules.load.formats.strict import (
    IsoDate,
    KildeFormat,
    Slug,
    Strict,
    Text,
    one_of,
    optional,
    section_or_citation,
    some,
)

CONNECTIVES = ("alle", "en_af", "ikke", "mindst", "andel", "bevilget", "maalgruppe")

Kilde = Annotated[
    KildeFormat,
    BeforeValidator(section_or_citation, json_schema_input_type=str | KildeFormat),
]


class BevilgetFormat(Strict):
    """A question about existing grants."""

    ydelse: Slug
    paa: IsoDate | None = None
    inden_fyldt: Annotated[int, Field(ge=0, le=120)] | None = None


class KriteriumGrund(Strict):
    """What any criterion says about itself."""

    styrke: Literal["bindende", "vejledende"] | None = None
    hjemmel: Literal["lov", "kommune"] | None = None
    kilde: Kilde | None = None
    tekst: Text | None = None
    advarsel: Text | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _one_operator(self) -> KriteriumGrund:
        if len(operators(self)) != 1:
            raise ValueError(
                "Et kriterium er netop én ting: et faktum eller "
                + ", ".join(CONNECTIVES[:-1])
                + f" eller {CONNECTIVES[-1]}."
            )
        if ("mindst" in self.model_fields_set) is not ("af" in self.model_fields_set):
            raise ValueError("«mindst» og «af» hører sammen: mindst så mange af disse.")
        return self


def operators(criterion: KriteriumGrund) -> list[str]:
    """The field names that say what the criterion is."""
    about = {*KriteriumGrund.model_fields, "af"}
    return [name for name in criterion.model_fields_set if name not in about]


def fact_field(fact: str) -> str:
    """The name of a fact's field: an id may hold a full stop."""
    return "fakta__" + fact.replace(".", "__").replace("-", "___")


def _as_comparison(value: Any) -> Any:
    return value if isinstance(value, dict) else {"er": value}


def _comparison(fact: Fact) -> Any:
    """The type of what a fact may be compared with."""
    answer = _answer(fact)
    fields: dict[str, Any] = {"er": optional(answer)}
    if not fact.type.is_number:
        fields["en_af"] = optional(some(answer))
    if fact.type.is_number or fact.type in (FactType.NIVEAU, FactType.TEMANIVEAU):
        fields |= dict.fromkeys(("mindst", "hoejst", "over", "under"), optional(answer))
    model = create_model(f"Sammenligning_{fact_field(fact.id)}", __base__=Strict, **fields)
    return Annotated[model, BeforeValidator(_as_comparison, json_schema_input_type=answer | model)]


def _answer(fact: Fact) -> Any:
    match fact.type:
        case FactType.HELTAL:
            return Annotated[int, Field(ge=0)]
        case FactType.TAL | FactType.KRONER:
            return int | Decimal
        case FactType.DATO:
            return IsoDate
        case FactType.TEMANIVEAU:
            return Literal[0, 1, 2, 3, 4]
        case _:
            return one_of(fact.choice_ids)


def criterion_format(vocabulary: Mapping[str, Fact]) -> type[KriteriumGrund]:
    """The model of a criterion over these facts."""
    themes = tuple(f.id for f in vocabulary.values() if f.type is FactType.TEMANIVEAU)
    # The model refers to itself before it exists, so pydantic is given its name.
    itself: Any = ForwardRef("Kriterium")
    fields: dict[str, Any] = {
        "alle": optional(some(itself)),
        "en_af": optional(some(itself)),
        "ikke": optional(itself),
        "mindst": optional(Annotated[int, Field(ge=1)]),
        "af": optional(some(itself)),
        "bevilget": optional(BevilgetFormat),
        "maalgruppe": optional(Slug),
    }
    if themes:
        fields["andel"] = optional(_andel(themes))
    for fact in vocabulary.values():
        if fact.type not in (FactType.BEVILLINGER, FactType.KRONERLISTE):
            kind, default = optional(_comparison(fact))
            fields[fact_field(fact.id)] = (kind, Field(default, alias=fact.id))
    model = create_model("Kriterium", __base__=KriteriumGrund, **fields)
    model.model_rebuild(_types_namespace={"Kriterium": model})
    return model


def _andel(themes: tuple[str, ...]) -> Any:
    level = optional(Literal[0, 1, 2, 3, 4])
    test: Any = create_model("Temakrav", __base__=Strict, mindst=level, hoejst=level, er=level)
    share = optional(Annotated[str, Field(pattern=r"^[1-9]\d*/[1-9]\d*$")])
    chosen: Any = Literal["alle"] | some(one_of(themes))
    return create_model(
        "Andel", __base__=Strict, temaer=(chosen, ...), krav=(test, ...), over=share, mindst=share
    )
