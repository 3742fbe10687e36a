"""What a batch is made of: the deals that the words of a call name, and the stretches of work in them."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from amendgen.diagnostics import Diagnostic, Place, Refusal

_DEAL = re.compile(rb"""^(?:form|\{?\s*["']form["'])[ \t]*:""", re.MULTILINE)
_SUFFIXES = (".yaml", ".yml")


class Stretch(Struct, frozen=True):
    """Work for one process at a time: the tails of a deal from `start` up to `stop`, counted from 0."""

    deal: Path
    start: int
    stop: int


def deals(words: Iterable[str]) -> tuple[Path, ...]:
    """The deal files that the words name: a file itself, the deals in a folder, the files of a pattern.

    Each stands once, in the order of the words, and by name within a word. A YAML file in a folder is a deal
    when it says a form; one that is named is taken at its word. Refusal carries every word that names none.
    """
    found: dict[Path, Path] = {}
    missing: list[Diagnostic] = []
    for word in words:
        named = list(_named(word))
        if not named:
            missing.append(_nothing(word))
        for path in named:
            found.setdefault(path.resolve(), path)
    if missing:
        raise Refusal(missing)
    return tuple(found.values())


def stretches(deal: Path, tails: int, most: int) -> Iterator[Stretch]:
    """The tails of a deal in stretches of `most` at the most."""
    for start in range(0, tails, most):
        yield Stretch(deal, start, min(start + most, tails))


def _named(word: str) -> Iterator[Path]:
    path = Path(word)
    if path.is_dir():
        yield from (each for each in sorted(path.iterdir()) if _is_deal(each))
    elif path.exists():
        yield path
    else:
        # a shell of Windows hands a pattern on as it stands
        for each in sorted(map(Path, glob.glob(word, recursive=True))):  # noqa: PTH207 - it may be absolute
            if each.is_file():
                yield each


def _is_deal(path: Path) -> bool:
    if path.suffix.lower() not in _SUFFIXES or not path.is_file():
        return False
    try:
        return _DEAL.search(path.read_bytes()) is not None
    except OSError:
        return True  # what cannot be read is told when it is opened, never passed over


def _nothing(word: str) -> Diagnostic:
    folder = Path(word).is_dir()
    message = "no deal is in this folder" if folder else "no file has this name, and none fits it as a pattern"
    return Diagnostic("no-deal", message, "check the name and the folder", place=Place(word, 0, 0, ""))
