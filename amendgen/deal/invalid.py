"""From pydantic's errors to diagnostics, each at its path: loaded only when there is something to refuse.

In: what a model found wrong with a tree. Out: a diagnostic for each mistake, told once: a key misspelled is
not told again as missing, and of a union only the member that was meant speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic_core import ErrorDetails, ValidationError

from amendgen.deal import faults
from amendgen.deal.composing import Tree
from amendgen.deal.locations import keys_at, known_keys, path_of
from amendgen.deal.mistaken import mistaken
from amendgen.deal.model import Model
from amendgen.diagnostics import Diagnostic, Path, suggest
from amendgen.source import Source

_Placed = tuple[Path, ErrorDetails]


def diagnosed(
    invalid: ValidationError | None, nulls: Sequence[Path], model: type[Model], tree: Tree, source: Source
) -> list[Diagnostic]:
    """The errors of the model, and the keys and items without a value that it took for left out.

    A tree that is plainly of another model is told as that alone.
    """
    if other := mistaken(model, tree, source.name):
        return [other]
    errors = invalid.errors(include_url=False) if invalid else []
    found = list(_found([(_path(error, tree), error) for error in errors], model, tree, source))
    told = {each.path for each in found}
    return found + [faults.empty(path) for path in nulls if path not in told]


def _path(error: ErrorDetails, tree: Tree) -> Path:
    loc = error["loc"]
    if error["type"] == "missing":
        return (*path_of(loc[:-1], tree, error["input"]), loc[-1])
    return path_of(loc, tree, error["input"])


def _found(errors: list[_Placed], model: type[Model], tree: Tree, source: Source) -> Iterator[Diagnostic]:
    misspelled: set[Path] = set()
    for path, error in errors:
        if error["type"] == "extra_forbidden":
            known, beside = known_keys(model, error["loc"][:-1]), keys_at(tree, path[:-1])
            meant = suggest(str(path[-1]), (key for key in known if key not in beside))
            misspelled.add((*path[:-1], meant or ""))
            yield faults.unknown_key(path, known, meant)
    yield from _wrong_types(errors, model, source)
    for path, error in errors:
        if error["type"] == "missing" and path not in misspelled:
            yield faults.missing_key(path)
        elif error["type"] not in ("extra_forbidden", "missing") and not faults.wanted(error):
            yield faults.other(error, path)


def _wrong_types(errors: list[_Placed], model: type[Model], source: Source) -> Iterator[Diagnostic]:
    """One diagnostic for each path; none where another member of a union took the value and found more."""
    taken = {path[:length] for path, _ in errors for length in range(len(path))}
    taken |= {path for path, error in errors if not faults.wanted(error)}
    grouped: dict[Path, list[ErrorDetails]] = {}
    for path, error in errors:
        if faults.wanted(error) and path not in taken:
            grouped.setdefault(path, []).append(error)
    for path, group in grouped.items():
        keys = (key for error in group for key in known_keys(model, error["loc"]))
        wants = (faults.wanted(error) for error in group)
        yield faults.wrong_type(path, group[0]["input"], wants, _opens(source, path) in ("[", "{"), keys)


def _opens(source: Source, path: Path) -> str:
    """The character that the value at `path` begins with, as it is written."""
    place = source.place(path)
    return place.source[place.column - 1 : place.column]
