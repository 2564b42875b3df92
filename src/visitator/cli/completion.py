"""A case file on its way to being complete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import yaml

from visitator.grundlag.assess import Grundlag
from visitator.grundlag.assessor import Assess
from visitator.rules.faults import InputError
from visitator.rules.load.answers import UNAVAILABLE
from visitator.rules.load.strict_yaml import Document, parse_text
from visitator.rules.questions import GRANTS_FACT


class _CaseDumper(yaml.CSafeDumper):
    """Writes what the strict reader reads: amounts as plain decimals, never as floats."""


def _decimal(dumper: _CaseDumper, amount: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", format(amount, "f"))


_CaseDumper.add_representer(Decimal, _decimal)


@dataclass(frozen=True, slots=True)
class Completion:
    """A case's content and the decision basis that it leads to."""

    file: str
    data: Mapping[str, Any]
    grundlag: Grundlag
    assess: Assess

    def answered(self, fact_id: str, written: object) -> Completion:
        """The case with one more answer. Raises InputError where it is no valid answer."""
        if fact_id == GRANTS_FACT:
            return self._with({GRANTS_FACT: written})
        return self._with({"fakta": {**(self.data.get("fakta") or {}), fact_id: written}})

    def unavailable(self, fact_id: str, reason: str) -> Completion:
        """The case with a fact that nobody can tell."""
        return self.answered(fact_id, {"vaerdi": UNAVAILABLE, "begrundelse": reason})

    def _with(self, more: Mapping[str, Any]) -> Completion:
        data = {**self.data, **more}
        # Read back from its text, so that what is saved is what was assessed.
        document = parse_text(as_yaml(data), self.file)
        return Completion(self.file, data, self.assess(document), self.assess)


def begun(document: Document, assess: Assess) -> Completion:
    """The case as its file has it. Raises InputError with the faults of the file."""
    grundlag = assess(document)
    if not isinstance(document.data, dict):
        raise AssertionError("a case that was assessed is a mapping")
    return Completion(document.file, document.data, grundlag, assess)


def as_yaml(data: Mapping[str, Any]) -> str:
    """The case as the text of a YAML file."""
    return yaml.dump(dict(data), Dumper=_CaseDumper, allow_unicode=True, sort_keys=False)


def complaint(error: InputError) -> str:
    """What is wrong with an answer, in one line without its place in the file."""
    return " ".join(f"{fault.what} {fault.remedy}".strip() for fault in error.faults[:1])
