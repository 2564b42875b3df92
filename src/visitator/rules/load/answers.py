"""A citizen's answers as people write them, checked against the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from visitator.rules.edition import Edition
from visitator.rules.facts import (
    AGE,
    CASE_DAY,
    CASE_FACTS,
    CASE_KIND,
    LARGEST,
    NOT_ASSESSED,
    OLDEST,
    Fact,
    FactType,
    Value,
    Vocabulary,
)
from visitator.rules.faults import Fault, in_short, nearest
from visitator.rules.limits import within
from visitator.rules.load.bounds import crossed_bounds, span
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.situation import age_on
from visitator.rules.steps import stepped

UNAVAILABLE = "kan_ikke_oplyses"
CASE_KEYS = {CASE_DAY: "dato"}
BIRTH = "foedselsdato"
PROVENANCE = ("af", "dato", "kilde", "begrundelse")


@dataclass(slots=True)
class Answers:
    """What is known, what was left out on purpose, and what nobody can tell.

    ``provenance`` holds who said it, when, from where and why, as far as that was written.
    """

    facts: dict[str, Value] = field(default_factory=dict)
    not_assessed: set[str] = field(default_factory=set)
    unavailable: dict[str, str] = field(default_factory=dict)
    provenance: dict[str, dict[str, str]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_answers(document: Document, path: Path, vocabulary: Vocabulary, day: date) -> Answers:
    """The facts written at a path, for a case on a day. Faults are collected, never raised."""
    answers = Answers()
    data = value_at(document, path)
    if data is None:
        return answers
    if not isinstance(data, dict):
        answers.faults.append(
            Fault(document.place(path), "Fakta skal være navne med værdier.", "Skriv fx alder: 34.")
        )
        return answers
    for name, written in data.items():
        _Answer(document, (*path, name), name, vocabulary, answers).take(written)
    _check_birth(document, path, day, answers)
    answers.faults += crossed_bounds(answers.facts, vocabulary, document, path)
    return answers


def completed(
    answers: Answers, document: Document, path: Path, kind: str, edition: Edition, day: date
) -> dict[str, Value]:
    """The facts with those that the case tells by itself and those that follow from others.

    A step that is told although the rates of the day give another one is a fault in ``answers``.
    """
    vocabulary = edition.vocabulary
    of_case: dict[str, Value] = {CASE_KIND: kind, CASE_DAY: day}
    found = {name: value for name, value in of_case.items() if name in vocabulary}
    follows = stepped(answers.facts, vocabulary, edition.rates, day)
    for name, value in follows.items():
        if answers.facts.get(name, value) != value:
            ground = vocabulary[name].asked_as
            what = f"«{name}» passer ikke til «{ground}», som efter satserne giver «{value}»."
            answers.faults.append(Fault(document.place((*path, name)), what, "Slet den ene."))
    return {**answers.facts, **follows, **found}


def value_at(document: Document, path: Path) -> object:
    """What stands at a path of keys; None where nothing does."""
    data: object = document.data
    for step in path:
        if not isinstance(data, dict):
            return None
        data = data.get(str(step))
    return data


@dataclass(slots=True)
class _Answer:
    """One answer on its way in."""

    document: Document
    path: Path
    name: str
    vocabulary: Vocabulary
    answers: Answers

    def take(self, written: object) -> None:
        fact = self.vocabulary.get(self.name)
        if fact is None:
            valid = [f.id for f in self.vocabulary.values() if not _stands_apart(f)]
            self._fault(
                f"Faktummet «{self.name}» kendes ikke.", nearest(self.name, valid), key=True
            )
            return
        if _stands_apart(fact):
            key = CASE_KEYS.get(fact.id, fact.id)
            self._fault(
                f"«{fact.id}» står ikke under fakta.", f"Skriv {key} for sig i sagen.", key=True
            )
            return
        if fact.derived_from and self.name != AGE and not fact.steps:
            others = ", ".join(fact.derived_from)
            self._fault(f"«{self.name}» udledes af andre fakta.", f"Oplys {others} i stedet.")
            return
        if isinstance(written, dict) and written.keys().isdisjoint(("vaerdi", *PROVENANCE)):
            self._fault(
                f"«{self.name}» er skrevet som en blok uden «vaerdi».",
                "Skriv svaret for sig, eller som {vaerdi: …, kilde: …}.",
            )
            return
        value = self._unwrapped(written)
        if value is None:
            self._fault(
                f"«{self.name}» har ingen værdi.",
                "Skriv en værdi, eller slet linjen, hvis svaret ikke kendes.",
            )
        elif value == UNAVAILABLE:
            self._unavailable()
        elif value == NOT_ASSESSED and fact.type is FactType.TEMANIVEAU:
            self.answers.not_assessed.add(self.name)
        else:
            self._value(fact, value)

    def _unwrapped(self, written: object) -> object:
        if not isinstance(written, dict):
            return written
        for key in written:
            if key not in ("vaerdi", *PROVENANCE):
                place = self.document.key_place((*self.path, key))
                remedy = nearest(key, ("vaerdi", *PROVENANCE))
                self.answers.faults.append(Fault(place, f"«{key}» kendes ikke her.", remedy))
        about = {key: written[key] for key in PROVENANCE if written.get(key) is not None}
        for key, text in about.items():
            if not isinstance(text, str):
                place = self.document.place((*self.path, key))
                self.answers.faults.append(
                    Fault(place, f"«{key}» skal være en tekst.", "Skriv en tekst.")
                )
        said = str(about.get("dato", ""))
        if said and parse_date(said) is None:
            place = self.document.place((*self.path, "dato"))
            self.answers.faults.append(Fault(place, f"Datoen «{said}» findes ikke.", DATE_REMEDY))
        self.answers.provenance[self.name] = {key: str(text) for key, text in about.items()}
        return written.get("vaerdi")

    def _unavailable(self) -> None:
        reason = self.answers.provenance.get(self.name, {}).get("begrundelse", "").strip()
        if not reason:
            self._fault(
                f"At «{self.name}» ikke kan oplyses, skal begrundes.",
                "Skriv {vaerdi: kan_ikke_oplyses, begrundelse: …}.",
            )
        self.answers.unavailable[self.name] = reason

    def _value(self, fact: Fact, written: object) -> None:
        value = answer_of(fact, written, self.vocabulary)
        if value is None:
            remedy = wanted_answer(fact, written, self.vocabulary)
            self._fault(f"«{in_short(written)}» er ikke et svar på «{self.name}».", remedy)
        else:
            self.answers.facts[self.name] = value

    def _fault(self, what: str, remedy: str, *, key: bool = False) -> None:
        place = self.document.key_place(self.path) if key else self.document.place(self.path)
        self.answers.faults.append(Fault(place, what, remedy))


def _stands_apart(fact: Fact) -> bool:
    """Whether a case tells the fact by a key of its own."""
    return fact.id in CASE_FACTS or fact.type is FactType.BEVILLINGER


FIRST_YEAR, LAST_YEAR = 1850, 2099
DATE_REMEDY = f"Skriv datoen som 2026-01-15, mellem {FIRST_YEAR} og {LAST_YEAR}."


def parse_date(text: object) -> date | None:
    """An ISO date of a year that periods can be counted in, or None where it is none."""
    if not isinstance(text, str) or len(text) != 10:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def answer_of(fact: Fact, written: object, vocabulary: Vocabulary) -> Value | None:
    """What somebody wrote as an answer to a fact; None where it is none."""
    match fact.type:
        case FactType.DATO:
            return parse_date(written)
        case FactType.HELTAL:
            if isinstance(written, bool) or not isinstance(written, int):
                return None
            return written if within(Decimal(written), fact, vocabulary) else None
        case FactType.TAL | FactType.KRONER:
            number = _decimal(written)
            return number if number is not None and within(number, fact, vocabulary) else None
        case FactType.KRONERLISTE:
            if not isinstance(written, list):
                return None
            amounts = [_decimal(item) for item in written]
            return None if None in amounts else tuple(a for a in amounts if a is not None)
    text = str(written) if fact.type is FactType.TEMANIVEAU else written
    is_choice = isinstance(text, str) and not isinstance(written, bool) and text in fact.choice_ids
    return text if is_choice and isinstance(text, str) else None


def _decimal(written: object) -> Decimal | None:
    if isinstance(written, bool) or not isinstance(written, int | Decimal):
        return None
    number = Decimal(written)
    two_decimals = number == number.quantize(Decimal("0.01")) if number < LARGEST else False
    return number if number >= 0 and two_decimals else None


def wanted_answer(fact: Fact, written: object, vocabulary: Vocabulary) -> str:
    """What should have been written instead."""
    match fact.type:
        case FactType.DATO:
            return DATE_REMEDY
        case FactType.HELTAL:
            return f"Skriv et helt tal {span(fact, vocabulary)} ({fact.unit})."
        case FactType.TAL:
            words = f"{span(fact, vocabulary)} med højst to decimaler"
            return f"Skriv et tal {words}, fx 7.5 ({fact.unit})."
        case FactType.KRONER:
            where = f" {span(fact, vocabulary)}" if (fact.least, fact.most) != (None, None) else ""
            return f"Skriv et beløb{where} med højst to decimaler, fx 1250.50 ({fact.unit})."
        case FactType.KRONERLISTE:
            return f"Skriv en liste af beløb, fx [100, 250.50] ({fact.unit})."
        case FactType.TEMANIVEAU:
            return f"Skriv 0, 1, 2, 3, 4 eller {NOT_ASSESSED}."
    if isinstance(written, bool) and fact.type is FactType.JA_NEJ:
        return "Skriv ja eller nej."
    return nearest(in_short(written), fact.choice_ids)


def _check_birth(document: Document, path: Path, day: date, answers: Answers) -> None:
    """Age follows from the birth date; where both are given they must agree."""
    birth = answers.facts.get(BIRTH)
    if not isinstance(birth, date):
        return
    place = document.place((*path, BIRTH))
    if birth > day:
        answers.faults.append(
            Fault(
                place,
                f"Fødselsdatoen {birth.isoformat()} ligger efter sagens dato {day.isoformat()}.",
                "Ret fødselsdatoen eller sagens dato.",
            )
        )
        return
    age = age_on(birth, day)
    given = answers.facts.get(AGE, age)
    if age > OLDEST:
        answers.faults.append(
            Fault(place, f"Fødselsdatoen giver en alder på {age} år.", "Ret fødselsdatoen.")
        )
    if given != age:
        answers.faults.append(
            Fault(
                document.place((*path, AGE)),
                f"Alderen {given} passer ikke til fødselsdatoen, som giver {age} år.",
                "Ret den ene, eller slet alderen.",
            )
        )
    answers.facts[AGE] = age
