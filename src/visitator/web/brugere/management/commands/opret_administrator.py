"""Makes the first administrator of a municipality, who makes the other accounts in the browser."""

from __future__ import annotations

from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from visitator.web.brugere.models import Bruger, Rolletildeling
from visitator.web.brugere.rights import Rolle
from visitator.web.kommuner.models import Kommune
from visitator.web.revision.models import Handling
from visitator.web.revision.services import Genstand, bogfoer


class Command(BaseCommand):
    """``python -m django opret_administrator KOMMUNE BRUGERNAVN NAVN``"""

    help = "Opretter en administrator i en kommune og spørger efter en adgangskode."

    def add_arguments(self, parser: CommandParser) -> None:
        for name in ("kommune", "brugernavn", "navn"):
            parser.add_argument(name)

    @transaction.atomic
    def handle(self, *_: Any, kommune: str, brugernavn: str, navn: str, **__: Any) -> None:
        found = Kommune.objects.filter(pk=kommune).first()
        if found is None:
            known = ", ".join(Kommune.objects.values_list("pk", flat=True))
            raise CommandError(f"Kommunen «{kommune}» findes ikke. Vælg mellem {known}.")
        if Bruger.objects.filter(brugernavn__iexact=brugernavn).exists():
            raise CommandError(f"Brugernavnet «{brugernavn}» er taget. Vælg et andet.")
        code = getpass("Adgangskode (mindst 12 tegn): ")
        try:
            validate_password(code)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        konto = Bruger(brugernavn=brugernavn, navn=navn, kommune=found)
        konto.set_password(code)
        konto.save()
        Rolletildeling.objects.create(bruger=konto, rolle=Rolle.ADMINISTRATOR)
        genstand = Genstand("bruger", konto.spor_id)
        bogfoer(by=konto, handling=Handling.SKREVET, genstand=genstand, detaljer={"oprettet": True})
        self.stdout.write(f"{navn} er administrator i {found.navn}.")
