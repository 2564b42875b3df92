"""The format of ``<ydelse>.sager.yaml``: worked cases beside a standard."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, create_model

from visitator.rules.load.formats.standard import FRISTER, OPFOELGNING
from visitator.rules.load.formats.strict import IsoDate, Slug, Strict, Text, one_of, optional
from visitator.rules.load.formats.tables import Periode, Tal, Ubegraenset
from visitator.rules.load.formats.terms import TERMS
from visitator.rules.standards import Status
from visitator.rules.tables import Udfald

SAGSTYPER = ("ny", "aendring", "forlaengelse", "opfoelgning", "ophoer")
SUBJECTS = (
    *TERMS,
    "omfang",
    "varighed",
    "ferie",
    "varsel",
    *(f"frist.{name}" for name in FRISTER),
    *(f"opfoelgning.{name}" for name in OPFOELGNING),
)
"""Every subject that a table may be about."""

_STATUS: Any = one_of(tuple(s.value for s in Status if s is not Status.IKKE_I_KATALOGET))
_UDFALD: Any = one_of(tuple(udfald.value for udfald in Udfald))


class ForventetMaengde(Strict):
    """An amount; what is left out may be anything."""

    fra: Tal | None = None
    til: Tal | Ubegraenset | None = None
    enhed: Text | None = None
    hvad: Text | None = None
    periode: Periode | None = None


class ForventetTabel(ForventetMaengde):
    """What a table is expected to come out as; what is left out may be anything."""

    udfald: _UDFALD | None = None
    vaerdi: Text | None = None
    dele: list[ForventetMaengde] | None = None
    styrke: Literal["bindende", "vejledende"] | None = None
    efter: Periode | None = None
    derefter: Periode | None = None
    foer: Periode | None = None
    regnet_fra: Text | None = None
    hver_anden: Text | None = None
    hvert_aar: Text | None = None
    halvvejs_til: Text | None = None
    maaned_ud: Literal["ja"] | None = None
    sammen_med: Slug | None = None
    opsaettende: Literal["ja", "nej"] | None = None
    beloeb: Tal | Literal["ukendt"] | None = Field(
        None, description="Det, formlen giver, i enheden; ukendt, mens noget mangler."
    )
    tekst: Text | None = Field(None, description="Rækkens egen tekst, ord for ord.")
    mulige: list[Text] | None = Field(None, description="Valgene, eller de ord, der er mulige.")


class ForventetOpsparing(Strict):
    """What may be saved, as the rules are expected to say it."""

    til: Tal | None = None
    periode: Periode | None = None


class ForventetKonto(Strict):
    """The terms an account is expected to come out with; what is left out may be anything."""

    udfald: _UDFALD | None = None
    fra: Tal | None = None
    til: Tal | None = None
    enhed: Text | None = None
    hvad: Text | None = None
    periode: Text | None = None
    regnet_fra: Text | None = None
    igen: Text | None = None
    opsparing: ForventetOpsparing | None = None
    pr: Text | None = None
    loeber: Literal["ja"] | None = None
    styrke: Literal["bindende", "vejledende"] | None = None


def _status_alone(value: Any) -> Any:
    return {"status": value} if isinstance(value, str) else value


_TABLES: dict[str, Any] = {
    emne.replace(".", "__"): (ForventetTabel | None, Field(None, alias=emne)) for emne in SUBJECTS
}
ForventetTilbud: Any = create_model(
    "ForventetTilbud",
    __base__=Strict,
    status=optional(_STATUS),
    mangler=optional(list[Slug]),
    mangler_omfang=optional(list[Slug]),
    konti=optional(dict[Slug, ForventetKonto]),
    beregninger=optional(dict[Slug, ForventetTabel]),
    **_TABLES,
)
"""What a service or variant is expected to come out as; ``mangler`` is the whole set of facts."""

_VARIANT: Any = Annotated[
    ForventetTilbud,
    BeforeValidator(_status_alone, json_schema_input_type=_STATUS | ForventetTilbud),
]

PARTS = ("forhold", "indhold", "ophoer", "oplysning")
_APPLIES: Any = optional(dict[Slug, Literal["ja", "nej", "ukendt"]])

Forventet: Any = create_model(
    "Forventet",
    __base__=ForventetTilbud,
    varianter=optional(dict[Slug, _VARIANT]),
    **dict.fromkeys(PARTS, _APPLIES),
)
"""What a case is expected to come out as; a variant may be given by its status alone.

Of relations, contents, grounds for ending and needs it may tell which apply: a relation by the
service it is to, the others by their id.
"""


class SagFormat(Strict):
    """A worked case, told in a whole sentence.

    ``dato`` is that of the file, or the version's first day, if left out.
    """

    titel: Text
    dato: IsoDate | None = None
    sagstype: Literal[SAGSTYPER] = "ny"  # type: ignore[valid-type]
    fakta: dict[str, object]
    bevillinger: list[object] | None = None
    forventet: Forventet


class SagerFil(Strict):
    """The worked cases of a standard."""

    ydelse: Slug
    dato: IsoDate | None = Field(None, description="Sagernes dag, når versionen er udateret.")
    sager: Annotated[list[SagFormat], Field(min_length=1)]
