"""The events of the YAML parser to a plain tree with marks.

In: a source. Out: the tree, a mark for each path of it, and a diagnostic for each thing that a deal may not
use: keys that stand twice, anchors and aliases, merge keys, tags, keys that are not text, a second document,
and nesting or numbers that no deal has.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from amendgen.deal import scalars, syntax
from amendgen.diagnostics import Diagnostic, Path, Place
from amendgen.source import Mark, Source

try:
    from yaml._yaml import CParser as Parser
except ImportError:  # a PyYAML built without libyaml: slower, and the same tree
    from yaml import BaseLoader as Parser  # type: ignore[assignment]

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"

DEEPEST = 50
MOST = 100_000


class _TooMuch(Exception):  # noqa: N818 - it ends the reading; it is no fault of the program
    """What stands behind this place is not read."""


class Composer:
    """Builds the tree; what it refuses is in `found`.

    It recurses once for each step of a path, so that `DEEPEST` bounds it; an alias is refused where it
    stands, so that nothing is expanded.
    """

    def __init__(self, source: Source) -> None:
        self.marks: dict[Path, tuple[Mark | None, Mark]] = {}
        self.source = Source(source.name, source.text, self.marks)
        self.found: list[Diagnostic] = []
        self.nodes = 0
        self.next: Any = Parser(source.text).get_event

    def read(self) -> Tree:
        """The tree of the one document that the source holds; None for what cannot be read."""
        try:
            return self._document()
        except YAMLError as error:
            stopped = syntax.explained(error, self.source)
            if stopped.place not in [found.place for found in self.found]:
                self.found.append(stopped)
        except _TooMuch:
            pass
        return None

    def _document(self) -> Tree:
        self.next()
        start = self.next()
        if type(start) is StreamEndEvent:
            place, hint = Place(self.source.name, 0, 0, ""), 'begin with a line such as "form: ..."'
            self.found.append(Diagnostic("empty-file", "the file holds no deal", hint, place=place))
            return None
        if self.source.text.startswith("%", start.start_mark.index):
            self._refuse(start, *syntax.DIRECTIVE)
        tree = self._node(self.next(), (), None)
        self.next()
        if type(second := self.next()) is DocumentStartEvent:
            hint = "write one deal in one file, and move the rest to a file of its own"
            self._refuse(second, "several-documents", "a second document begins here", hint)
        return tree

    def _node(self, event: Any, path: Path, key: Mark | None) -> Tree:
        kind, start = type(event), event.start_mark
        self.marks.setdefault(path, (key, (start.line, start.column)))
        self._count(event)
        if kind is AliasEvent:
            self._refuse(event, "alias", *scalars.alias(event.anchor))
            return None
        self._plain(event)
        if kind is ScalarEvent:
            self.found += scalars.changed(event, self.source)
            return event.value or ("" if event.style else None)
        if len(path) >= DEEPEST:
            message = f"more than {DEEPEST} lists and keys stand in one another here"
            self._refuse(event, "too-deep", message, "look for brackets that belong to a text: quote the text")
            raise _TooMuch
        return self._mapping(path) if kind is MappingStartEvent else self._sequence(path)

    def _mapping(self, path: Path) -> dict[str, Tree]:
        tree: dict[str, Tree] = {}
        while type(event := self.next()) is not MappingEndEvent:
            key = self._key(event, path)
            mark, value = (event.start_mark.line, event.start_mark.column), self.next()
            if key is not None and scalars.is_bare(event, value):
                self._refuse(event, "key-without-value", *scalars.bare(key))
            elif key is not None and key not in tree:
                tree[key] = self._node(value, (*path, key), mark)
                continue
            elif key is not None:
                self._twice(key, (*path, key), mark)
            self._node(value, (*path, ""), mark)
        return tree

    def _sequence(self, path: Path) -> list[Tree]:
        tree: list[Tree] = []
        while type(event := self.next()) is not SequenceEndEvent:
            tree.append(self._node(event, (*path, len(tree)), None))
        return tree

    def _key(self, event: Any, path: Path) -> str | None:
        """The key, or None when it is refused and its value has no path."""
        if type(event) is not ScalarEvent:
            self._refuse(event, "key-not-text", *scalars.NOT_TEXT)
            self._node(event, (*path, ""), None)
            return None
        self._plain(event)
        found = scalars.unfit_key(event, self.source)
        self.found += found
        return None if found else event.value

    def _twice(self, key: str, path: Path, mark: Mark) -> None:
        message = f'the key "{key}" stands here a second time'
        hint = "YAML would keep the last one in silence: delete one of the two, or give it another name"
        also = ((f'"{key}" stands here first', self.source.place(path, "key")),)
        place = self.source.at(*mark)
        self.found.append(Diagnostic("duplicate-key", message, hint, path, "key", also, place))

    def _plain(self, event: Any) -> None:
        if event.anchor or event.tag:
            self.found += scalars.decorated(event, self.source)

    def _count(self, event: Any) -> None:
        self.nodes += 1
        if self.nodes > MOST:
            message = f"more than {MOST:,} values stand in this file"
            self._refuse(event, "too-many-values", message, "write fewer tails in one deal")
            raise _TooMuch

    def _refuse(self, event: Any, rule: str, message: str, hint: str) -> None:
        place = self.source.at(event.start_mark.line, event.start_mark.column)
        self.found.append(Diagnostic(rule, message, hint, place=place))
