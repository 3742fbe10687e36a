"""The fixtures of the rules: tests/fixtures/rules/<rule>/ok.* and err.*, and what a rule says of each.

`err.out` is what the rule reports of its err: written by tests/accept.py, reviewed in `git diff`.
"""

from __future__ import annotations

import atexit
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from command import HERE
from msgspec.structs import replace
from registry_files import unpacked, unshown

from amendgen.checking.subjects import subjects
from amendgen.forms.folders import folders
from amendgen.lint.engine import checked
from amendgen.lint.registry.lookup import Registry
from amendgen.lint.registry.opening import opened
from amendgen.lint.rule import Rule
from amendgen.source import report

RULES = HERE / "fixtures" / "rules"


@cache
def data() -> Registry:
    """The registry's data that the tests make up, for as long as they run."""
    folder = TemporaryDirectory()
    atexit.register(folder.cleanup)
    return opened(unpacked(Path(folder.name)), unshown)


def fixture(rule: Rule, kind: str) -> Path:
    """The one file of a rule's that is `ok` or `err`; a deal's own files are named otherwise."""
    [file] = [each for each in (RULES / rule.id).glob(f"{kind}.*") if each.suffix != ".out"]
    return file


def said(rule: Rule, file: Path) -> str:
    """What the rule alone reports of a file, named by its name; all are told what the made-up registry has."""
    found = []
    registry = data()
    for subject in subjects(file, folders()):
        named = replace(
            subject,
            name=file.name,
            source=subject.source and replace(subject.source, name=file.name),
            registry=registry,
        )
        found += checked(named, [rule])
    return report(dict.fromkeys(found), None)
