"""The faults that rules are to find: by rule, how such a fault is put at a random place into a clean text.

A family has a file, `<family>_faults.py`, with `FAULTS`, by the id of the rule; and, where a rule cannot be
tried like this, `UNSEEDED`: the id, and why. The text is an instrument as EDGAR has it, its lines wrapped, made
from one of the project's deals; or the deal itself, of a rule that reads nothing else.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from rule_faults.seeding import Fault

_FAMILIES = sorted(file.stem for file in Path(__file__).parent.glob("*_faults.py"))


def _merged(name: str) -> dict[str, object]:
    families = [import_module(f"rule_faults.{family}") for family in _FAMILIES]
    return {rule: found for family in families for rule, found in getattr(family, name, {}).items()}


FAULTS: dict[str, Fault] = _merged("FAULTS")  # type: ignore[assignment]
UNSEEDED: dict[str, str] = _merged("UNSEEDED")  # type: ignore[assignment]
