"""The format of ``katalog/befolkning/*.yaml``: how the facts of invented citizens are spread."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from visitator.rules.load.formats.strict import Slug, Strict, Text

Number = int | Decimal
Percent = Annotated[int, Field(ge=0, le=100)] | Annotated[Decimal, Field(ge=0, le=100)]
Bound = int | Decimal | str


class GraenseFormat(Strict):
    """From where to where a number or an ordered choice lies."""

    mindst: Bound | None = None
    over: Bound | None = None
    hoejst: Bound | None = None
    under: Bound | None = None


Naar = dict[str, str | int | list[str | int] | GraenseFormat]


class TraekningFormat(Strict):
    """How a value is drawn; exactly one of ja, andele, naer, fraktiler and procent_af."""

    ja: Percent | None = Field(None, description="Hvor mange procent der svarer ja.")
    andele: dict[str, Percent] | None = Field(
        None, description="Hvor mange procent hvert svar får; tilsammen 100."
    )
    naer: str | None = Field(None, description="Et andet trindelt svar, som dette ligger nær.")
    forskydning: dict[str, Percent] | None = Field(
        None, description="Hvor mange trin op eller ned, og i hvor mange procent; tilsammen 100."
    )
    fraktiler: dict[str, Number] | None = Field(
        None, description="Beløbet, som så mange procent ligger under; fra 0 til 100."
    )
    netop: dict[str, Percent] | None = Field(
        None, description="Tal, som nogle rammer præcis, og hvor mange procent."
    )
    procent_af: str | None = Field(None, description="Et andet tal, som dette er en del af.")
    fra: Number | None = Field(None, description="Den mindste procent af det andet tal.")
    til: Number | None = Field(None, description="Den største procent af det andet tal.")
    afrund: Number | None = Field(None, description="Der rundes ned til et helt antal af dette.")


class RaekkeFormat(TraekningFormat):
    """A way to draw that counts for those whom the conditions fit; the first one wins."""

    naar: Naar | None = None


class FordelingFormat(TraekningFormat):
    """How one fact is spread: one way for all, or rows of which the last has no condition."""

    raekker: Annotated[list[RaekkeFormat], Field(min_length=2)] | None = None
    kun_naar: Naar | None = Field(
        None, description="Hvem der overhovedet spørges; hos andre står svaret tomt."
    )
    ukendt: Percent | None = Field(
        None, description="Hvor mange procent der ikke er svar for, hvis det ikke følger artens."
    )
    ikke_vurderet: Percent | None = Field(
        None, description="For et tema: hvor mange procent der med vilje ikke er vurderet."
    )


class BaggrundFormat(FordelingFormat):
    """Something about a citizen that no rule asks for, and that facts hang together by."""

    hvad: Text
    valg: Annotated[list[Slug], Field(min_length=2)]


class EllersFormat(FordelingFormat):
    """How facts are spread that have no entry of their own, by their type and their names."""

    type: Literal["ja/nej", "heltal", "tal", "kroner"]
    navne: Annotated[
        list[Text], Field(min_length=1, description="Navne; * står for hvad som helst.")
    ]


class UkendtFormat(Strict):
    """In how many per cent there is no answer, by the kind of fact; the first row wins."""

    naar: Naar | None = None
    oplysning: Percent
    vurdering: Percent
    dokument: Percent
    bevillinger: Percent


class BefolkningFil(Strict):
    """The figures about one subject."""

    emne: Text
    opdigtet: Text = Field(description="At tallene er opdigtede, og hvad de bygger på.")
    baggrund: Annotated[dict[Slug, BaggrundFormat], Field(min_length=1)] | None = None
    fakta: Annotated[dict[str, FordelingFormat], Field(min_length=1)] | None = None
    ellers: Annotated[list[EllersFormat], Field(min_length=1)] | None = None
    ukendt: Annotated[list[UkendtFormat], Field(min_length=1)] | None = None
