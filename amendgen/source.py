"""A text, where each path in it stands, and the report that shows a diagnostic at its place.

In: diagnostics that carry paths, and the source they speak of. Out: the lines a reader sees.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.diagnostics import Diagnostic, On, Path, Place, Severity

Mark = tuple[int, int]
"""Line and column, both from 0; a reader is shown both from 1."""

WIDTH = 100
"""A longer source line is cut around its caret."""


class Source(Struct, frozen=True):
    """A named text, and for each path in it the marks of its key (an item has none) and of its value."""

    name: str
    text: str
    marks: Mapping[Path, tuple[Mark | None, Mark]] = field(default_factory=dict)

    def place(self, path: Path, on: On = "value") -> Place:
        """Where `path` stands. A path that does not exist stands at the key of its nearest parent."""
        known = path
        while known and known not in self.marks:
            known = known[:-1]
        key, value = self.marks.get(known, (None, (0, 0)))
        return self.at(*(key if key and (on == "key" or known != path) else value))

    def at(self, line: int, column: int) -> Place:
        """The place at a mark; past the end of the text, the end of its last line."""
        lines = _lines(self.text)
        if line >= len(lines) or (line and line == len(lines) - 1 and not lines[line]):
            line = max(len(lines) - (1 if lines[-1] else 2), 0)
            column = len(lines[line])
        return Place(self.name, line + 1, column + 1, lines[line])


Elsewhere = Callable[[Path], "tuple[Source, Path] | None"]
"""The source and the path there of what stands in another file; None of what does not."""


class Joined(Source, frozen=True, kw_only=True):
    """A source some of whose paths stand in other files."""

    others: Elsewhere

    def place(self, path: Path, on: On = "value") -> Place:
        """Where `path` stands, in whichever file that is."""
        for length in range(len(path), 0, -1):
            if (other := self.others(path[:length])) is not None:
                source, there = other
                return source.place((*there, *path[length:]), on)
        return Source.place(self, path, on)


def joined(source: Source, others: Elsewhere) -> Joined:
    """The source, some of whose paths stand in others; those that did so before still do."""
    if isinstance(source, Joined):
        before = source.others
        return Joined(source.name, source.text, source.marks, others=lambda path: others(path) or before(path))
    return Joined(source.name, source.text, source.marks, others=others)


def located(diagnostic: Diagnostic, source: Source | None) -> Diagnostic:
    """The diagnostic with its own place and its other places, if there is a source to tell them."""
    if source is None:
        return diagnostic
    place = diagnostic.place or source.place(diagnostic.path, diagnostic.on)
    also = tuple(
        (words, source.place(where, diagnostic.on) if isinstance(where, tuple) else where)
        for words, where in diagnostic.also
    )
    return replace(diagnostic, place=place, also=also)


def report(diagnostics: Iterable[Diagnostic], source: Source | None) -> str:
    """The diagnostics as text in the order of their places, a blank line between each two; "" for none."""
    found = in_order(located(diagnostic, source) for diagnostic in diagnostics)
    return "\n".join("".join(f"{line}\n" for line in _shown(each)) for each in found)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics in the order of their places, by rule and message where they have the same."""
    return sorted(diagnostics, key=_order)


def _order(found: Diagnostic) -> tuple[str, int, int, str, str]:
    place = found.place or Place("", 0, 0, "")
    return place.file, place.line, place.column, found.rule, found.message


def _shown(found: Diagnostic) -> Iterator[str]:
    grade = "warning: " if found.severity is Severity.WARNING else ""
    where = _spoken(found.place or found.path)
    yield f"{where}: {grade}{found.rule}: {_visible(found.message)}".removeprefix(": ")
    yield from _excerpt(found.place)
    if found.hint:
        yield "  hint: " + "\n        ".join(_visible(line) for line in found.hint.split("\n"))
    for words, other in found.also:
        yield f"  {_spoken(other)}: {_visible(words)}"
        yield from _excerpt(other)


def _spoken(where: Place | Path) -> str:
    """`file:line:column`, or `aircraft[0].serial` for a path that no source has placed."""
    if isinstance(where, Place):
        return _visible(where.file) + (f":{where.line}:{where.column}" if where.line else "")
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in where)
    return _visible("".join(steps).removeprefix("."))


def _excerpt(place: Place | Path | None) -> Iterator[str]:
    """The source line and a caret under the column, or nothing where there is no line to show."""
    if not isinstance(place, Place) or not (place.line or place.source):
        return
    line, caret = _cut(_visible(place.source), place.column - 1)
    yield f"    {line}".rstrip()
    yield "    " + "".join(_space(character) for character in line[:caret]) + "^"


def _cut(line: str, caret: int) -> tuple[str, int]:
    if len(line) <= WIDTH:
        return line, caret
    start = max(0, min(caret - WIDTH // 2, len(line) - WIDTH))
    piece = line[start : start + WIDTH]
    before, after = "…" if start else "", "…" if start + WIDTH < len(line) else ""
    return before + piece + after, caret - start + len(before)


def _space(character: str) -> str:
    """White space as wide as the character stands on a terminal (UAX #11)."""
    if character == "\t":
        return "\t"
    if unicodedata.combining(character):
        return ""
    return "  " if unicodedata.east_asian_width(character) in "WF" else " "


def _visible(text: str) -> str:
    """The text with nothing in it that a terminal would obey: one character still stands for one."""
    if text.isprintable():
        return text
    return "".join(each if _harmless(each) else "\ufffd" for each in text)


def _harmless(character: str) -> bool:
    return character.isprintable() or character == "\t" or unicodedata.category(character) == "Zs"


@lru_cache(maxsize=8)
def _lines(text: str) -> list[str]:
    return [line.removesuffix("\r") for line in text.split("\n")]
