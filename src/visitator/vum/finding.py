"""What a check looks at, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from visitator.rules.edition import Edition
from visitator.rules.faults import Fault
from visitator.rules.load.strict_yaml import Path
from visitator.vum.assessment import LaestUdredning, Udredning
from visitator.vum.terms import Begreber, TemaIVersion
from visitator.vum.words import in_version


class Grad(StrEnum):
    """Both are for a professional to look at and stop nothing: something goes against the method,
    or may deserve another look."""

    IMOD_METODEN = "imod_metoden"
    BEMAERKNING = "bemaerkning"


@dataclass(frozen=True, slots=True)
class Fund:
    """One finding: its place, what it is and what can be done.

    ``path`` is the part of the assessment that it is about, also where that is not written yet.
    """

    grad: Grad
    fault: Fault
    path: Path

    def as_json(self) -> dict[str, object]:
        """The finding as an entry of the answer's ``fund``."""
        return {"grad": self.grad.value, **self.fault.as_json()}


@dataclass(frozen=True, slots=True)
class Examined:
    """An assessment with the terms it is written in and its municipality's edition."""

    read: LaestUdredning
    terms: Begreber
    edition: Edition

    @property
    def udredning(self) -> Udredning:
        """The assessment itself."""
        return self.read.udredning

    @property
    def vum(self) -> str:
        """The assessment's version."""
        return self.udredning.vum

    def in_version(self, tema: str) -> TemaIVersion:
        """A theme as the assessment's version has it."""
        return in_version(self, tema)

    def group(self, tema: str) -> str:
        """The name of the group that a theme stands in there."""
        return self.terms.grupper[self.in_version(tema).gruppe].begreb.navn

    def against(self, path: Path, what: str, remedy: str) -> Fund:
        """Something against the method at the value of a path."""
        return self._fund(Grad.IMOD_METODEN, path, what, remedy)

    def remark(self, path: Path, what: str, remedy: str) -> Fund:
        """A remark at the value of a path."""
        return self._fund(Grad.BEMAERKNING, path, what, remedy)

    def _fund(self, grad: Grad, path: Path, what: str, remedy: str) -> Fund:
        return Fund(grad, Fault(self.read.document.place(path), what, remedy), path)
