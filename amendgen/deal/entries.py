"""What the entries under `edits` name, and where each of their edits stands in the deal.

In: entries as a deal writes them. Out: the places of their changes; and of a change without `in`, the words
that name what is amended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amendgen.deal.edits import (
    Add,
    After,
    Change,
    Delete,
    Insert,
    Replace,
    Reserve,
    Restate,
    Sentence,
    Several,
    Strike,
)
from amendgen.diagnostics import Path

Naming = tuple[str, str, bool]
"""How a change without `in` says what is amended: a key, and the words under it; whether these name what stands
in the provision amended, not that provision itself."""


def each_at(
    entries: Sequence[Change | Several], paths: Sequence[Path] | None
) -> Iterator[tuple[Change | Several, Path]]:
    """Each entry with its place; under `edits`, in order, when `paths` does not say otherwise."""
    return zip(entries, paths or [("edits", number) for number, _ in enumerate(entries)], strict=True)


def changes_at(entry: Change | Several, path: Path) -> Iterator[tuple[Change, Path]]:
    """The changes of an entry that stands at `path`, each with its own place: an edit is made of each."""
    if isinstance(entry, Several):
        yield from ((change, (*path, "changes", i)) for i, change in enumerate(entry.changes))
    else:
        yield entry, path


def places(entries: Sequence[Change | Several], paths: Sequence[Path] | None = None) -> tuple[Path, ...]:
    """Where each edit of the entries stands in the deal, in order; `paths` are the entries' own."""
    return tuple(place for entry, path in each_at(entries, paths) for _, place in changes_at(entry, path))


def naming(change: Change) -> Naming | None:
    """What names the provision that a change without `in` amends; None when nothing does.

    The provision given anew, the place of the text itself, or what a new provision stands in.
    """
    match change:
        case Restate(restate=(only,)):
            return "restate", only, False
        case Reserve(reserve=(only,)):
            return "reserve", only, False
        case Delete(delete=(only,)):
            return "delete", only, True
        case Add(add=(only,)):
            return "add", only, True
        case After(after=after):
            return "insert after", after, True
        case Strike(at=str(at)) | Replace(at=str(at)) | Insert(at=str(at)) | Sentence(at=str(at)):
            return "at", at, False
        case _:
            return None
