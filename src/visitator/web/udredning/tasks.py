"""What is to be done in an assessment, as lists of tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from visitator.text.words import both
from visitator.vum.assessment import PRIMARY
from visitator.web.sager.models import Sag
from visitator.web.udredning.document import Eftersyn
from visitator.web.udredning.models import Handleplan, Temavurdering
from visitator.web.udredning.places import under
from visitator.web.udredning.state import Stand, is_begun

Task = dict[str, Any]
MISSING = {"tilstand": "Mangler", "klasse": "warning"}
PLAN_CLASS = {
    Handleplan.Svar.AFVENTER: "warning",
    Handleplan.Svar.MODTAGET: "success",
    Handleplan.Svar.AFSLAAET: "info",
    Handleplan.Svar.IKKE_TILBUDT: "info",
}


def done(words: str) -> Task:
    """The state of a task that is done."""
    return {"tilstand": words, "klasse": "success"}


@dataclass(frozen=True, slots=True)
class Tasks:
    """The tasks of an assessment; ``skriver`` is whether the person can write in it now."""

    sag: Sag
    stand: Stand
    eftersyn: Eftersyn
    skriver: bool

    def frame(self) -> list[Task]:
        """The purpose and the target groups."""
        chosen, terms = self.stand.maalgrupper, self.stand.ramme.terms.maalgrupper
        names = [terms[row.maalgruppe].begreb.navn for row in chosen]
        primary = any(row.art == PRIMARY for row in chosen)
        purpose = self.stand.udredning.formaal
        return [
            self._task("Formål", "formaal", purpose, done("Skrevet") if purpose else MISSING),
            self._task(
                "Målgrupper",
                "maalgrupper",
                both(names) if names else "",
                done("Valgt") if primary else MISSING,
            ),
        ]

    def themes(self) -> list[Task]:
        """The themes of the case, and what is said of the others."""
        found = [
            self._task(self.stand.ramme.name(tema), "tema", self._why(tema), state, tema)
            for tema, state in self._theme_states()
        ]
        left_out = self.stand.udredning.oevrige_ikke_vurderet
        state = done("Udeladt med vilje") if left_out else {"tilstand": "Åbne", "klasse": "info"}
        return [*found, self._task("De øvrige temaer", "oevrige", "", state)]

    def _theme_states(self) -> Iterator[tuple[str, Task]]:
        for tema in self.stand.needed:
            yield tema, self._theme_state(tema, self.stand.temaer.get(tema))

    def _theme_state(self, tema: str, row: Temavurdering | None) -> Task:
        ramme = self.stand.ramme
        if row is None or not is_begun(row):
            return MISSING
        if not row.beskrivelse:
            return {"tilstand": "Begyndt", "klasse": "info"}
        if row.niveau:
            return done(ramme.level(row.niveau))
        if ramme.in_version(tema).regel.niveau:
            return {"tilstand": "Mangler niveau", "klasse": "warning"}
        return done("Beskrevet")

    def _why(self, tema: str) -> str:
        """Why the theme is here, and whether aids count."""
        ramme, row = self.stand.ramme, self.stand.temaer.get(tema)
        asked = ramme.asked.get(tema)
        if asked:
            why = "Spørges der om i det, der er søgt om."
        else:
            why = f"Tilføjet: {row.relevans}" if row and row.relevans else ""
        aids = ramme.aids(tema)
        return " ".join(part for part in (why, f"Hjælpemidler {aids}." if aids else "") if part)

    def overall(self) -> list[Task]:
        """The overall level."""
        letter = self.stand.udredning.niveau
        state = done(self.stand.ramme.overall(letter)) if letter else MISSING
        words = "Et bogstav, som du vurderer. Det regnes ikke ud af temaerne."
        return [self._task(self.stand.ramme.overall_word, "niveau", words, state)]

    def goals(self) -> list[Task]:
        """The goals."""
        ramme = self.stand.ramme
        return [
            self._task(
                row.tekst,
                "ret_maal",
                f"{ramme.terms.maaltyper[row.type].navn} · {ramme.name(row.tema)}",
                self._goal_state(number),
                row.pk,
            )
            for number, row in enumerate(self.stand.maal)
        ]

    def _goal_state(self, number: int) -> Task:
        notes = under(self.eftersyn, ("maal", number))
        return {"tilstand": "Se efter", "klasse": "warning"} if notes else done("Skrevet")

    def plan(self) -> list[Task]:
        """The plan of action, by the municipality's own name."""
        row = self.stand.handleplan
        state = MISSING
        if row is not None:
            answer = Handleplan.Svar(row.svar)
            state = {"tilstand": str(answer.label), "klasse": PLAN_CLASS[answer]}
        return [self._task(self.stand.ramme.plan_name, "handleplan", "", state)]

    def _task(self, tekst: str, name: str, hjaelp: str, state: Task, *args: object) -> Task:
        url = reverse(f"udredning:{name}", args=[self.sag.pk, *args]) if self.skriver else ""
        return {"tekst": tekst, "url": url, "hjaelp": hjaelp, **state}
