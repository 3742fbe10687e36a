"""Checking a file: its subjects through the rules, its silences kept, refusals among the findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from amendgen.cli.check_subjects import subjects
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.lint.engine import checked
from amendgen.lint.registry.lookup import Registry
from amendgen.lint.rule import Rule
from amendgen.lint.silencing import silenced, silences
from amendgen.source import Source


def found_in(
    path: Path, folders: tuple[Path, ...], rules: Sequence[Rule], registry: Registry | None = None
) -> list[Diagnostic]:
    """What is wrong with a file, each thing once: what a fleet's documents have in common is one finding."""
    found: dict[Diagnostic, None] = {}
    source: Source | None = None
    try:
        for subject in subjects(path, folders):
            source = subject.source
            found |= dict.fromkeys(checked(replace(subject, registry=registry), rules))
    except Refusal as refusal:
        return [*found, *refusal.diagnostics]
    if source is None:
        return list(found)
    return list(silenced(list(found), silences(source.name, source.text), (rule.id for rule in rules)))
