"""What a file format refuses, told in Danish with the place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from visitator.rules.faults import Fault, in_short, nearest
from visitator.rules.load.strict_yaml import Document, Path

WANTED = {
    "string_type": "en tekst",
    "int_type": "et helt tal",
    "is_instance_of": "et tal",
    "list_type": "en liste",
    "dict_type": "en blok med navne og værdier",
    "model_type": "en blok med navne og værdier",
}

KEY = "[key]"
"""How pydantic marks that it is a key, and not its value, that is wrong."""


def faults_of(error: ValidationError, model: type[BaseModel], document: Document) -> list[Fault]:
    """One fault for each thing the format refuses.

    Of a whole number or a decimal, both refused, the decimal tells the wider remedy and is last.
    """
    found: dict[tuple[object, str], Fault] = {}
    for detail in error.errors(include_url=False):
        fault = _fault(detail, model, document)
        found[fault.place, fault.what] = fault
    return list(found.values())


def _fault(detail: ErrorDetails, model: type[BaseModel], document: Document) -> Fault:
    path = _in_document(detail["loc"], document)
    place = document.key_place(path) if detail["loc"][-1:] == (KEY,) else document.place(path)
    name = detail["loc"][-1] if detail["loc"] else ""
    match detail["type"]:
        case "extra_forbidden":
            valid = _keys_at(model, detail["loc"][:-1])
            return Fault(
                document.key_place(path), f"«{name}» kendes ikke her.", nearest(str(name), valid)
            )
        case "missing":
            return Fault(document.place(path), f"«{name}» mangler.", f"Skriv «{name}».")
        case "literal_error":
            wrong = in_short(detail["input"])
            return Fault(place, f"«{wrong}» er ikke en mulig værdi.", _choices(detail, wrong))
        case "value_error":
            return Fault(document.place(path), str(detail["ctx"]["error"]), "")
    return Fault(place, *_other(detail))


def _other(detail: ErrorDetails) -> tuple[str, str]:
    context, wrong = detail.get("ctx", {}), in_short(detail["input"])
    match detail["type"]:
        case "string_pattern_mismatch":
            return f"«{wrong}» har ikke den rigtige form.", (
                f"Den skal passe til {context['pattern']}."
            )
        case "too_short":
            return "Listen er for kort.", f"Den skal have mindst {context['min_length']}."
        case "too_long":
            return "Listen er for lang.", f"Den må have højst {context['max_length']}."
        case "greater_than_equal":
            return "Tallet er for lille.", f"Det skal være mindst {context['ge']}."
        case "less_than_equal":
            return "Tallet er for stort.", f"Det må være højst {context['le']}."
    wanted = WANTED.get(detail["type"])
    return f"«{wrong}» kan ikke stå her.", f"Skriv {wanted}." if wanted else ""


def _choices(detail: ErrorDetails, wrong: str) -> str:
    expected = str(detail["ctx"]["expected"]).replace(" or ", ", ")
    return nearest(wrong, [choice.strip("'") for choice in expected.split(", ")])


def _in_document(loc: tuple[int | str, ...], document: Document) -> Path:
    """The part of pydantic's location that exists in the text.

    Pydantic names steps that are not in the file: members of unions and shortened forms.
    """
    path: list[str | int] = []
    data: Any = document.data
    for step in loc:
        in_list = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if in_list or (isinstance(data, dict) and step in data):
            data = data[step]
            path.append(step)
    return tuple(path)


def _keys_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> set[str]:
    """The keys that the format knows at a location."""
    models = {model}
    for step in loc:
        below = {found for here in models for found in _step(here, step)}
        models = below or models
    return {
        str(field.alias or name) for here in models for name, field in here.model_fields.items()
    }


def _step(model: type[BaseModel], step: int | str) -> Iterator[type[BaseModel]]:
    for name, field in model.model_fields.items():
        if step in (name, field.alias):
            yield from _models_in(field.annotation)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
