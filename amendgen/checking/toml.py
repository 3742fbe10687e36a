"""A table of a TOML file, and the lines that its keys stand on, which tomllib does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from amendgen.diagnostics import Diagnostic, Place, Refusal, suggest
from amendgen.files import named
from amendgen.source import Source

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class Said(Struct, frozen=True):
    """The table under `keys` of a file; every complaint about it is a refusal at the line concerned."""

    source: Source
    keys: tuple[str, ...]
    table: dict[str, Any]

    def place(self, *path: str | int) -> Place:
        """Where a key of the table stands, or one of a table in it; a number counts the tables of an array."""
        at = _found(self.source.text, path, self.keys)
        return self.source.at(self.source.text.count("\n", 0, at), at - self.source.text.rfind("\n", 0, at) - 1)

    def refused(self, message: str, hint: str, *path: str | int) -> Refusal:
        """The refusal of what stands at a place of the table."""
        return Refusal([Diagnostic("configuration", message, hint, place=self.place(*path))])

    def known(self, names: Iterable[Any], known: Iterable[str], what: str, *path: str | int) -> None:
        """Refuse the first of the names that is none of those known."""
        listed = sorted(known)
        for name in names:
            if name not in listed:
                close = suggest(str(name), listed)
                there = (
                    "amendgen check --explain tells a rule"
                    if what == "rule"
                    else f"there is {', '.join(listed)}"
                )
                hint = f"did you mean {close!r}?" if close else there
                raise self.refused(f"{name!r} is no {what} that is known", hint, *path, str(name))

    def mapping(self, key: str) -> dict[str, Any]:
        """The table under a key; {} when there is none."""
        found = self.table.get(key, {})
        if not isinstance(found, dict):
            raise self.refused(f"{key!r} is a table", f'write {key} = {{rule = "…"}}', key)
        return found

    def tables(self, key: str) -> list[dict[str, Any]]:
        """The array of tables under a key."""
        found = self.table.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise self.refused(f"{key!r} is an array of tables", f"write [[{'.'.join(self.keys)}.{key}]]", key)
        return found

    def texts(self, table: dict[str, Any], key: str, *path: str | int) -> tuple[str, ...]:
        """The array of texts under a key of a table, which is at `path`."""
        found = table.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, str) and each for each in found):
            raise self.refused(f"{key!r} is a list of texts", f'write {key} = ["…"]', *path, key)
        return tuple(found)

    def text(self, key: str) -> str:
        """The text under a key; "" when there is none."""
        found = self.table.get(key, "")
        if not isinstance(found, str):
            raise self.refused(f"{key!r} is a text", f'write {key} = "…"', key)
        return found


def said_in(file: Path, keys: tuple[str, ...]) -> Said | None:
    """The table under the keys of a file; None when there is no such file, or no such table in it.

    Nothing stands beside the table: what the keys before the last lead to is for this alone.
    """
    try:
        text = file.read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise _unread(file, f"the file cannot be read: {error}") from error
    source = Source(named(shown(file)), text)
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unread(file, str(error), source) from error
    for depth, key in enumerate(keys):
        if not isinstance(table, dict):
            raise Said(source, keys[:depth], {}).refused(f"{keys[depth - 1]!r} is a table", _headed(keys))
        if key == keys[-1]:
            Said(source, keys[:depth], table).known(table, (key,), "table")
        if key not in table:
            return None
        table = table[key]
    if not isinstance(table, dict):
        raise Said(source, keys, {}).refused(f"{keys[-1]!r} is a table", _headed(keys))
    return Said(source, keys, table)


def _headed(keys: tuple[str, ...]) -> str:
    return f"write [{'.'.join(keys)}]"


def _unread(file: Path, message: str, source: Source | None = None) -> Refusal:
    place = Place(named(shown(file)), 0, 0, "")
    if source and (at := _AT.search(message)):
        line, column = (int(at[1]), int(at[2])) if at[1] else (source.text.count("\n") + 1, 1)
        place, message = source.at(line - 1, column - 1), message.removesuffix(at[0])
    return Refusal([Diagnostic("configuration", message, "mend the file", place=place)])


def shown(file: Path) -> Path:
    """A file or folder as seen from the current one, when it is in it."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file


def _found(text: str, path: Sequence[str | int], table: Sequence[str]) -> int:
    """Where the last key of a path stands: each is looked for behind the one before it, from the table's head.

    A number means the table of an array that has it.
    """
    dotted = r"\s*\.\s*".join(map(re.escape, table))
    head = re.search(rf"(?m)^[ \t]*\[+\s*{dotted}\b", text)
    at = last = head.start() if head else 0
    for before, key in zip((*table[-1:], *path), path, strict=False):
        standing = _heads(text, str(before))[key:] if isinstance(key, int) else _keys(text, key, last)
        at = next(iter(standing), at)
        last = at + 1
    return at


def _heads(text: str, key: str) -> list[int]:
    """Where the heads of an array's tables stand: [[check.silence]]."""
    return [each.start() for each in re.finditer(rf"(?m)^[ \t]*\[\[[^\]\n]*\b{re.escape(key)}\s*\]\]", text)]


def _keys(text: str, key: str, begin: int) -> Iterator[int]:
    """The places behind `begin` where a key or a value stands, but in comments."""
    pattern = re.compile(rf"(?<![\w-])[\"']?{re.escape(key)}[\"']?(?![\w-])")
    for found in pattern.finditer(text, begin):
        if "#" not in text[text.rfind("\n", 0, found.start()) + 1 : found.start()]:
            yield found.start()
