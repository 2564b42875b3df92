"""What every file format shares: no unknown keys, no silent conversions, Danish messages."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


class Strict(BaseModel):
    """A mapping in a catalogue file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("Teksten er tom.")
    return text


Text = Annotated[str, AfterValidator(_not_blank)]
"""A text for people: never blank."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9_]+|_[a-z0-9]+)*$")]
"""An id: lower case letters, digits, and - _ . between them."""


def _real_date(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"Datoen «{text}» findes ikke.") from None
    return text


IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_real_date)]
"""A date as 2026-01-15."""


class KildeFormat(Strict):
    """A section of a source document."""

    dokument: str
    afsnit: str


def optional(kind: Any) -> tuple[Any, None]:
    """The definition of a field that may be left out, for models made from the vocabulary."""
    return (kind | None, None)


def one_of(choices: tuple[Any, ...]) -> Any:
    """The type of a closed list that is known only when the program runs."""
    return Literal.__getitem__(choices)


def some(kind: Any) -> Any:
    """The type of a list with at least one of a kind."""
    return Annotated[list[kind], Field(min_length=1)]


def block(key: Any, kind: Any) -> Any:
    """The type of a mapping from one kind to another."""
    return dict[key, kind]


def section_or_citation(value: Any) -> Any:
    """A bare section id cites the standard's own document (marked by an empty document)."""
    return {"dokument": "", "afsnit": value} if isinstance(value, str) else value
