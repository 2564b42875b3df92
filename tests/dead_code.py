"""Code that nothing uses, by vulture: ``python -m dead_code`` from the folder ``tests``.

Vulture sees Python alone. In the web application much is used from elsewhere: fields of models and
forms by Django, properties by templates, classes by their dotted name in settings. There a
function, class or method counts as used where a template or a text in Python names it.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

from vulture.core import Item, Vulture

ROOT = Path(__file__).parents[1]
WEB = ROOT / "src" / "visitator" / "web"
BY_DJANGO = ("variable", "attribute")
HOOKS = re.compile(
    r"clean_\w+|clean|get_queryset|ready|handle|save|get_user|authenticate|to_python|validate|prepare_value"
    r"|has_changed|process_view|get_by_natural_key|build_widget_attrs|bulk_create|Meta"
    r"|get_settings|verify_claims|filter_users_by_claims|create_user|update_user|login_failure|add_arguments"
    r"|verify_token|\w+Config|Command|get_context_data|log_message"
)
WORD = re.compile(r"\w+")


def main() -> int:
    """Print what is unused; 1 if there is any."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    chosen = settings["tool"]["vulture"]
    vulture = Vulture(
        ignore_names=chosen["ignore_names"], ignore_decorators=chosen["ignore_decorators"]
    )
    vulture.scavenge([str(ROOT / path) for path in chosen["paths"]])
    named = _named_elsewhere()
    found = [
        item
        for item in vulture.get_unused_code(min_confidence=chosen["min_confidence"])
        if not _is_used(item, named)
    ]
    for item in found:
        print(f"{item.filename}:{item.first_lineno}: {item.message}")
    return 1 if found else 0


def _is_used(item: Item, named: set[str]) -> bool:
    path = Path(item.filename).resolve()
    if WEB not in path.parents:
        return False
    return (
        "migrations" in path.parts
        or item.typ in BY_DJANGO
        or bool(HOOKS.fullmatch(item.name))
        or item.name in named
    )


def _named_elsewhere() -> set[str]:
    """Every word of the templates, and the last part of every dotted name in settings."""
    words: set[str] = set()
    for template in WEB.rglob("*.html"):
        words.update(WORD.findall(template.read_text(encoding="utf-8")))
    settings = (WEB / "settings.py").read_text(encoding="utf-8")
    words.update(name.rpartition(".")[2] for name in re.findall(r'"([\w.]+)"', settings))
    return words


if __name__ == "__main__":
    sys.exit(main())
