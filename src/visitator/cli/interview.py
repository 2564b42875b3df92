"""Asking for what is missing, one question at a time."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from visitator.cli.completion import Completion, complaint
from visitator.rules.facts import Fact, FactType
from visitator.rules.faults import InputError
from visitator.text.plain import wrapped
from visitator.text.printable import printable
from visitator.text.questions import changes
from visitator.text.replies import as_written, hint, numbered
from visitator.text.words import both

STOP = ("", "stop")
UNKNOWN = "?"
PROMPT = "> "


@dataclass(slots=True)
class Interview:
    """A conversation on standard input and standard error about one case."""

    case: Completion
    asked: set[str] = field(default_factory=set)

    def hold(self) -> Completion:
        """Ask until nothing more can matter or the person stops; the case as it then stands."""
        while (fact_id := self._next()) is not None:
            self.asked.add(fact_id)
            if not self._ask(self.case.grundlag.edition.vocabulary[fact_id]):
                say("Spørgsmålene slutter her.")
                return self.case
        say("Der er ikke mere at spørge om.")
        return self.case

    def _next(self) -> str | None:
        waiting = self.case.grundlag.naeste_spoergsmaal
        return next((fact for fact in waiting if fact not in self.asked), None)

    def _ask(self, fact: Fact) -> bool:
        """Put a question until it is answered. False where the person stops instead."""
        self._put(fact)
        while (reply := heard()).lower() not in STOP:
            if self._settled(fact, reply):
                return True
        return False

    def _put(self, fact: Fact) -> None:
        say("")
        say(f"Spørgsmål {len(self.asked)}: {fact.question}")
        if fact.help:
            say(fact.help)
        for what, laws in changes(fact.id, self.case.grundlag):
            say(f"{what} ({both(laws)}).")
        width = max((len(choice) for _, choice, _ in numbered(fact)), default=0)
        for number, choice, label in numbered(fact):
            shown = "" if label.lower() == choice.lower() else label
            say(f"{choice.ljust(width)}  {shown}", f"  {number:>2}  ")
        for words in filter(None, (hint(fact), "? = kan ikke oplyses, tom linje = stop")):
            say(words)

    def _settled(self, fact: Fact, reply: str) -> bool:
        """Take a reply in. False where the same question must be put again."""
        try:
            if reply == UNKNOWN:
                return self._unavailable(fact)
            self.case = self.case.answered(fact.id, as_written(fact, reply))
        except InputError as error:
            say(complaint(error))
            return False
        return True

    def _unavailable(self, fact: Fact) -> bool:
        if fact.type is FactType.BEVILLINGER:
            say("Så står bevillinger ikke i sagen endnu.")
            return True
        say("Hvorfor kan det ikke oplyses?")
        reason = heard()
        if not reason:
            say("Det skal begrundes. Svar på spørgsmålet igen.")
            return False
        self.case = self.case.unavailable(fact.id, reason)
        return True


def say(words: str, opening: str = "") -> None:
    """A message on standard error, so that standard output holds only the answer."""
    print("\n".join(wrapped(words, opening, whole_words=True)), file=sys.stderr)


def heard() -> str:
    """The next line from the person; empty also where there are no more."""
    print(PROMPT, end="", file=sys.stderr, flush=True)
    return printable(sys.stdin.readline()).strip() if sys.stdin else ""
