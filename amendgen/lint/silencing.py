"""Findings that a deal says are meant: `# amendgen: ignore[rule] reason`.

At the end of a line the comment speaks of that line; alone on a line, of the entry that follows, with all that
is in it; above everything, of the whole deal. One that has no reason, or that silences nothing, is a finding
itself: so that what was once excused is looked at again when it has gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from amendgen.diagnostics import Diagnostic, Place, Severity, suggest

_SILENCE = re.compile(
    r"#\s*amendgen\s*:\s*ignored?\b\s*(?:\[(?P<rules>[^\]]*)\])?\s*(?P<reason>.*)$", re.IGNORECASE
)
"""One without its brackets is read as one that names no rule, which is a finding: it would silence nothing."""

_CODE = re.compile(r"[A-Z]{3}\d{3}")


class Silence(Struct, frozen=True):
    """One comment: the rules it names, its reason, the lines it speaks of; `last` is 0 for the whole file."""

    rules: tuple[str, ...]
    reason: str
    place: Place
    first: int
    last: int

    def covers(self, found: Diagnostic) -> bool:
        """Whether a finding is one that it speaks of."""
        if found.rule not in self.rules or found.place is None or found.place.file != self.place.file:
            return False
        return self.last == 0 or self.first <= found.place.line <= self.last


def silences(name: str, text: str) -> Iterator[Silence]:
    """The silences of a deal file, in order."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if found := _SILENCE.search(line):
            named = tuple(rule.strip() for rule in (found["rules"] or "").split(",") if rule.strip())
            place = Place(name, number, found.start() + 1, line)
            yield Silence(named, found["reason"].strip(), place, *_extent(lines, number, found.start()))


def silenced(
    found: Sequence[Diagnostic], by: Iterable[Silence], known: Iterable[str], unable: Iterable[str] = ()
) -> Iterator[Diagnostic]:
    """The findings that no silence speaks of, then what is wrong with the silences.

    `known` are all rules, `unable` those that lack what they find by: a silence of one of these is never idle.
    """
    told, known, unable = list(by), frozenset(known), frozenset(unable)
    yield from (one for one in found if not any(silence.covers(one) for silence in told))
    for silence in told:
        yield from _faults(silence, found, known, unable)


def _extent(lines: Sequence[str], number: int, column: int) -> tuple[int, int]:
    """The lines that the comment on line `number` speaks of, from 1."""
    if lines[number - 1][:column].strip():
        return number, number
    if not any(map(_says, lines[: number - 1])):
        return 0, 0
    first = next((n for n in range(number, len(lines)) if _says(lines[n])), number)
    own = _indent(lines[first])
    behind = (n for n in range(first + 1, len(lines)) if lines[n].strip() and _indent(lines[n]) <= own)
    return first + 1, next(behind, len(lines))


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#") and line.strip() != "---"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _faults(
    silence: Silence, found: Sequence[Diagnostic], known: frozenset[str], unable: frozenset[str]
) -> Iterator[Diagnostic]:
    if not silence.reason:
        yield _fault("silence-without-reason", "this silence has no reason", "say why behind it", silence)
    for rule in silence.rules:
        if _CODE.fullmatch(rule):
            hint = f"write the name that 'amendgen check --explain {rule}' begins with"
            yield _fault(
                "unknown-rule", f"a rule is silenced by its name, not by its code {rule!r}", hint, silence
            )
        elif rule not in known:
            near = suggest(rule, known)
            hint = f"did you mean {near!r}?" if near else "amendgen check --explain tells a rule"
            yield _fault("unknown-rule", f"there is no rule {rule!r}", hint, silence)
        elif rule not in unable and not any(one.rule == rule and silence.covers(one) for one in found):
            message = f"nothing is found here that {rule!r} would find"
            yield _fault("idle-silence", message, "take the silence out", silence)
    if not silence.rules:
        yield _fault("unknown-rule", "this silence names no rule", "name it: ignore[rule] reason", silence)


def _fault(rule: str, message: str, hint: str, silence: Silence) -> Diagnostic:
    return Diagnostic(rule, message, hint, place=silence.place, severity=Severity.WARNING)
