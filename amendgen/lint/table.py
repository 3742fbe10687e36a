"""The table of rules: each family lists its own, and a rule's file is loaded when the table is asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from amendgen.lint.rules import FAMILIES

if TYPE_CHECKING:
    from amendgen.lint.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by family in the order of `FAMILIES` and by number within it."""
    return tuple(rule for family in FAMILIES for rule in sorted(_of(family), key=lambda one: one.about.number))


def names() -> frozenset[str]:
    """The ids of all rules; none is loaded for it."""
    return frozenset(name.replace("_", "-") for family in FAMILIES for name in _listed(family))


def of_data() -> frozenset[str]:
    """The ids of the rules that find nothing unless the registry's data are given."""
    listed = (getattr(import_module(_package(family)), "OF_DATA", ()) for family in FAMILIES)
    return frozenset(name.replace("_", "-") for names in listed for name in names)


def _listed(family: str) -> tuple[str, ...]:
    listed: tuple[str, ...] = import_module(_package(family)).RULES
    return listed


def _package(family: str) -> str:
    return f"amendgen.lint.rules.{family.lower()}"


def _of(family: str) -> list[Rule]:
    return [_loaded(family, f"{_package(family)}.{name}", name) for name in _listed(family)]


def _loaded(family: str, module: str, name: str) -> Rule:
    from amendgen.lint.rule import Rule

    file = import_module(module)
    return Rule(name.replace("_", "-"), family, file.ABOUT, file.__doc__ or "", file.findings)
