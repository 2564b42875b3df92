"""What a person may do. A role is a set of rights; a page asks for one right."""

from __future__ import annotations

from enum import StrEnum

from django.db import models


class Ret(StrEnum):
    """Something that a page lets one do."""

    SAG_LAES = "læse sager"
    SAG_SKRIV = "skrive i sager"
    SAG_FORDEL = "fordele sager"
    REVISION_LAES = "se, hvem der har set og ændret hvad"
    BRUGERE_STYR = "styre brugere og roller"


class Rolle(models.TextChoices):
    """The roles of a municipality."""

    SAGSBEHANDLER = "sagsbehandler", "Sagsbehandler"
    UDVALGSMEDLEM = "udvalgsmedlem", "Medlem af visitationsudvalget"
    LEDER = "leder", "Leder"
    OEKONOMI = "oekonomi", "Økonomimedarbejder"
    LEVERANDOER = "leverandoer", "Leverandør"
    REVISOR = "revisor", "Revisor"
    KATALOGREDAKTOER = "katalogredaktoer", "Katalogredaktør"
    ADMINISTRATOR = "administrator", "Administrator"


RIGHTS: dict[str, frozenset[Ret]] = {
    Rolle.SAGSBEHANDLER: frozenset({Ret.SAG_LAES, Ret.SAG_SKRIV}),
    # A committee sees the cases that are put before it; nothing is until there are meetings.
    Rolle.UDVALGSMEDLEM: frozenset(),
    Rolle.LEDER: frozenset({Ret.SAG_LAES, Ret.SAG_SKRIV, Ret.SAG_FORDEL, Ret.REVISION_LAES}),
    # Payments and orders come with the decision; until then there is nothing these two need.
    Rolle.OEKONOMI: frozenset(),
    Rolle.LEVERANDOER: frozenset(),
    Rolle.REVISOR: frozenset({Ret.SAG_LAES, Ret.REVISION_LAES}),
    Rolle.KATALOGREDAKTOER: frozenset(),
    Rolle.ADMINISTRATOR: frozenset({Ret.BRUGERE_STYR}),
}
