"""The forms in which findings are told: for a terminal, for a program, for the CI services.

Comes in: what a call looked at, and what it found. Goes out: text, the same for the same findings.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from amendgen.checking.reports.told import Told

FORMATS = ("text", "json", "sarif", "github", "junit")


def reported(told: Told, form: str) -> str:
    """The report in one of `FORMATS`, which is loaded when it is asked for; ASCII, but for text."""
    module = import_module(f"amendgen.checking.reports.{form}_report")
    return cast("Callable[[Told], str]", module.reported)(told)
