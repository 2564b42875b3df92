"""The same target groups asked of zen-engine.

Of the ways tried (a graph per service or one for all, ``create_decision`` or a loader, expressions
named or nested, JSON text or a dict as input) this one was fastest among those whose trace tells
how each test came out: one graph with one expression node, kept compiled by the static loader, and
only the facts that the target groups use as input.
"""

from __future__ import annotations

from typing import Any

import zen

from bench.zen_language import Expressions, identifier, plain
from visitator.rules.cells import grants_in, tests_in
from visitator.rules.edition import Edition
from visitator.rules.situation import Situation

KEY = "maalgrupper"


class ZenTargetGroups:
    """Every target group of an edition, compiled once."""

    def __init__(self, edition: Edition) -> None:
        groups = {name: s.tilbud.maalgruppe for name, s in edition.standards.items()}
        expressions = Expressions()
        for ydelse, group in groups.items():
            expressions.add_status(ydelse, group)
        self._services = tuple(groups)
        self._facts = {fact for group in groups.values() for fact, _ in tests_in(group)}
        self._grants = [leaf for group in groups.values() for leaf in grants_in(group)]
        content = {KEY: _graph(expressions.named)}
        self._engine = zen.ZenEngine({"loader": {"type": "static", "content": content}})

    def context(self, citizen: Situation) -> dict[str, str | int]:
        """A citizen with every fact known, as the engine's input."""
        found = {identifier(f): plain(v) for f, v in citizen.facts.items() if f in self._facts}
        for leaf in self._grants:
            found[identifier(leaf.key)] = "ja" if citizen.holds_grant(leaf) else "nej"
        return found

    def traced(self, context: dict[str, str | int]) -> Any:
        """The engine's whole response, with its trace."""
        return self._engine.evaluate(KEY, context, {"trace": True})

    def untraced(self, context: dict[str, str | int]) -> Any:
        """The engine's response without a trace."""
        return self._engine.evaluate(KEY, context)

    def statuses(self, context: dict[str, str | int]) -> dict[str, str]:
        """The status of every service."""
        result = self.traced(context)["result"]
        return {ydelse: str(result[identifier(ydelse)]) for ydelse in self._services}


def _graph(expressions: dict[str, str]) -> dict[str, Any]:
    named = [{"id": key, "key": key, "value": text} for key, text in expressions.items()]
    nodes = [
        _node("borger", "inputNode", {}),
        _node(KEY, "expressionNode", {"expressions": named, "passThrough": False}),
        _node("svar", "outputNode", {}),
    ]
    edges = [
        {"id": f"{source}-{target}", "sourceId": source, "targetId": target, "type": "edge"}
        for source, target in (("borger", KEY), (KEY, "svar"))
    ]
    kind = "application/vnd.gorules.decision"
    return {"contentType": kind, "nodes": nodes, "edges": edges}


def _node(name: str, kind: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "name": name, "type": kind, "content": content}
