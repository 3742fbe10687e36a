"""The table of rules: each family lists its own, and a rule's file is loaded when the table is asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from amendgen.lint.rule import Rule
from amendgen.lint.rules import FAMILIES


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by family in the order of `FAMILIES` and by number within it."""
    return tuple(rule for family in FAMILIES for rule in sorted(_of(family), key=lambda one: one.about.number))


def _of(family: str) -> list[Rule]:
    package = f"amendgen.lint.rules.{family.lower()}"
    return [_loaded(family, f"{package}.{name}", name) for name in import_module(package).RULES]


def _loaded(family: str, module: str, name: str) -> Rule:
    file = import_module(module)
    return Rule(name.replace("_", "-"), family, file.ABOUT, file.__doc__ or "", file.findings)
