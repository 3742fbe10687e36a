"""What counts of what was found: silences are kept, a rule is as grave as the house says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from amendgen.checking.configuration import Configuration, Silence
from amendgen.checking.outcome import Outcome
from amendgen.diagnostics import Diagnostic, Severity
from amendgen.lint.silencing import silenced


class Judge:
    """Judges the findings of one file after another, and tells in the end which silences were idle."""

    def __init__(self, rules: Iterable[str], unable: Iterable[str] = ()) -> None:
        self.rules, self.unable = frozenset(rules), frozenset(unable)
        self.seen: set[Path] = set()
        self.silences: dict[Silence, Path] = {}
        self.used: set[Silence] = set()

    def judged(self, file: Path, outcome: Outcome, configuration: Configuration) -> Iterator[Diagnostic]:
        """What is left of the findings in a file, whose whole path it is, as grave as it is."""
        self.seen.add(file)
        for silence in configuration.silences:
            self.silences[silence] = configuration.folder
        for each in silenced(outcome.found, outcome.silences, self.rules, self.unable):
            if not self._meant(each, file, configuration):
                yield from _graded(each, configuration)

    def idle(self) -> Iterator[Diagnostic]:
        """What is wrong with the silences of configurations, when all that they speak of has been looked at."""
        for silence, folder in self.silences.items():
            if not silence.reason:
                yield _fault(
                    "silence-without-reason", "this silence has no reason", 'add reason = "…"', silence
                )
            elif (
                silence not in self.used
                and not self.unable & {*silence.rules}
                and self._covered(folder, silence)
            ):
                rules = ", ".join(silence.rules)
                message = f"nothing is found in {', '.join(silence.paths)} that {rules} would find"
                yield _fault("idle-silence", message, "take the silence out", silence)

    def _meant(self, found: Diagnostic, file: Path, configuration: Configuration) -> bool:
        meant = False
        for silence in configuration.silences:
            if found.rule in silence.rules and _fits(file, silence.paths, configuration.folder):
                self.used.add(silence)
                meant = True
        return meant

    def _covered(self, folder: Path, silence: Silence) -> bool:
        """Whether every file that a silence speaks of was looked at; it may speak of none."""
        spoken = (each for path in silence.paths for each in folder.glob(path))
        return all(each.resolve() in self.seen for each in spoken if each.is_file())


def _fits(file: Path, patterns: Iterable[str], folder: Path) -> bool:
    if not file.is_relative_to(folder):
        return False
    name = file.relative_to(folder).as_posix()
    return any(_pattern(each).fullmatch(name) for each in patterns)


@lru_cache
def _pattern(glob: str) -> re.Pattern[str]:
    """A pattern of paths as `Path.glob` has it: "*" and "?" within a name, "**/" any folders."""
    pieces = re.split(r"(\*\*/|\*|\?)", glob)
    said = {"**/": "(?:.*/)?", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(said.get(each, re.escape(each)) for each in pieces))


def _graded(found: Diagnostic, configuration: Configuration) -> Iterator[Diagnostic]:
    grade = configuration.severities.get(found.rule, found.severity)
    if grade is not None:
        yield replace(found, severity=grade)


def _fault(rule: str, message: str, hint: str, silence: Silence) -> Diagnostic:
    return Diagnostic(rule, message, hint, place=silence.place, severity=Severity.WARNING)
