"""The format of ``katalog/lov/ydelser.yaml``: every service that the statutes know."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from visitator.rules.load.formats.strict import Slug, Strict, Text


class LovYdelse(Strict):
    """A service of a statute, whether or not a municipality has a standard for it."""

    id: Slug
    titel: Text
    lov: Text
    ikke_nok: dict[Slug, Text] | None = Field(
        None,
        description="Svar, der siger, at ydelsen ikke dækker behovet, og at den springes over.",
    )


class YdelserFil(Strict):
    """All of them."""

    ydelser: Annotated[list[LovYdelse], Field(min_length=1)]
