"""A plain tree to a model, or a refusal with every error the model found, each at its path.

In: a pydantic model, the tree and the source it was read from. Out: the model's value. A mistake is told
once: a key misspelled is not told again as missing, and of a union only the member that was meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from amendgen.deal import faults
from amendgen.deal.composing import Tree
from amendgen.deal.locations import keys_at, known_keys, path_of
from amendgen.diagnostics import Diagnostic, Path, Refusal, suggest
from amendgen.source import Source, located

M = TypeVar("M", bound=BaseModel)
_Placed = tuple[Path, ErrorDetails]


def validate(model: type[M], tree: Tree, source: Source) -> M:
    """The model's value for the tree; raises `Refusal`."""
    found: list[Diagnostic] = []
    try:
        valid = model.model_validate(tree)
    except ValidationError as invalid:
        errors = [(_path(error, tree), error) for error in invalid.errors(include_url=False)]
        found += _found(errors, model, tree, source)
    told = {each.path for each in found}
    found += (faults.empty(path) for path in _nulls(tree, ()) if path not in told)
    if found:
        raise Refusal(located(each, source) for each in found)
    return valid


def _nulls(tree: Tree, path: Path) -> Iterator[Path]:
    """Where a key or an item has no value: taken for left out, it would drop what was to stand there."""
    match tree:
        case None:
            yield path
        case dict():
            for key, value in tree.items():
                yield from _nulls(value, (*path, key))
        case list():
            for i, value in enumerate(tree):
                yield from _nulls(value, (*path, i))


def _path(error: ErrorDetails, tree: Tree) -> Path:
    loc = error["loc"]
    if error["type"] == "missing":
        return (*path_of(loc[:-1], tree, error["input"]), loc[-1])
    return path_of(loc, tree, error["input"])


def _found(errors: list[_Placed], model: type[BaseModel], tree: Tree, source: Source) -> Iterator[Diagnostic]:
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


def _wrong_types(errors: list[_Placed], model: type[BaseModel], source: Source) -> Iterator[Diagnostic]:
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
