"""Looking at a file: what the rules find in its subjects, what is refused, the documents that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from amendgen.checking.outcome import DEALS, Made, Outcome
from amendgen.checking.subjects import subjects
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.files import named
from amendgen.lint.engine import checked
from amendgen.lint.registry.lookup import Registry
from amendgen.lint.rule import Rule
from amendgen.lint.silencing import Silence, silences
from amendgen.lint.subjects import Subject
from amendgen.writers.markdown import write


def looked_at(
    path: Path, folders: tuple[Path, ...], rules: Sequence[Rule], registry: Registry | None = None
) -> Outcome:
    """The outcome of a file: what the documents of a fleet have in common is one finding.

    A file that is refused has its refusal among the findings.
    """
    found: dict[Diagnostic, None] = {}
    documents: list[Made] = []
    try:
        for subject in subjects(path, folders):
            found |= dict.fromkeys(checked(replace(subject, registry=registry), rules))
            documents += _made(subject)
    except Refusal as refusal:
        return Outcome((*found, *refusal.diagnostics), tuple(documents), whole=False)
    return Outcome(tuple(found), tuple(documents), silences=tuple(_silences(path)))


def _silences(path: Path) -> Iterable[Silence]:
    """The silences of a deal; an instrument has none."""
    if path.suffix.lower() not in DEALS:
        return ()
    return silences(named(path), path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n"))


def _made(subject: Subject) -> Iterable[Made]:
    return [Made(subject.mark, write(subject.document))] if subject.kind == "rendered" else ()
