"""Where pydantic's `loc` points in a tree, and which keys are known there.

In: a model, the tree it was given, and a `loc`, which mixes the steps of the tree with the names of the union
members and validators passed on the way. Out: the path in the tree; the keys that the model there knows.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Union, get_args, get_origin

from typing_extensions import TypeAliasType

from amendgen.deal.composing import Tree
from amendgen.deal.marks import Tag
from amendgen.deal.model import Model
from amendgen.diagnostics import Path

Loc = tuple[str | int, ...]


def path_of(loc: Loc, tree: Tree, given: object) -> Path:
    """The path in the tree that `loc` means; `given` is the value that pydantic found there.

    A union member may have the name of a key it holds (`edits, 0, replace, replace`), so every reading of
    `loc` is weighed: one that ends at the very value given is right, else the one with the most steps.
    """
    readings = list(_readings(loc, tree))
    return max(readings, key=lambda reading: (reading[1] is given, len(reading[0])))[0]


def keys_at(tree: Tree, path: Path) -> frozenset[str]:
    """The keys that stand in the mapping at `path`."""
    for step in path:
        below = _below(tree, step)
        tree = below[0] if below else None
    return frozenset(tree) if isinstance(tree, dict) else frozenset()


def known_keys(model: type[Model], loc: Loc) -> tuple[str, ...]:
    """The keys that the models at `loc` know, in their order, each as a deal writes it."""
    found = (key for reached in _reached(model, loc) for key in _fields(reached))
    return tuple(dict.fromkeys(found))


def _readings(loc: Loc, tree: Tree) -> Iterator[tuple[Path, Tree]]:
    if not loc:
        yield (), tree
        return
    step, rest = loc[0], loc[1:]
    below = _below(tree, step)
    if below is not None:
        yield from (((step, *path), end) for path, end in _readings(rest, below[0]))
    if isinstance(step, str):
        yield from _readings(rest, tree)
    elif below is None:
        yield (), tree


def _below(tree: Tree, step: str | int) -> tuple[Tree] | None:
    match tree, step:
        case dict(), str() if step in tree:
            return (tree[step],)
        case list(), int() if 0 <= step < len(tree):
            return (tree[step],)
    return None


def _reached(annotation: Any, loc: Loc) -> Iterator[type[Model]]:
    """The models that stand at `loc` under an annotation; of a union, all the members that `loc` fits."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, TypeAliasType):
        yield from _reached(annotation.__value__, loc)
    elif origin is Annotated:
        yield from _reached(arguments[0], loc)
    elif origin in (Union, types.UnionType):
        yield from _members(arguments, loc)
    elif _is_model(annotation):
        yield from _within(annotation, loc)
    elif loc and isinstance(origin, type) and issubclass(origin, (Sequence, Mapping)):
        yield from _reached(arguments[1 if issubclass(origin, Mapping) else 0], loc[1:])


def _members(members: Sequence[Any], loc: Loc) -> Iterator[type[Model]]:
    """Through the member that the first step of `loc` names; else all, with or without that step."""
    named = [member for member in members if loc and loc[0] in _names(member)]
    reached = [] if named else [each for member in members for each in _reached(member, loc)]
    yield from reached or (each for member in named or members for each in _reached(member, loc[1:]))


def _names(member: Any) -> set[str]:
    """What pydantic calls a member of a union: its tag, where it has one."""
    return {each.tag for each in get_args(member)[1:] if isinstance(each, Tag)}


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def _within(model: type[Model], loc: Loc) -> Iterator[type[Model]]:
    if not loc:
        yield model
        return
    fields = _fields(model)
    if loc[0] in fields:
        yield from _reached(fields[str(loc[0])], loc[1:])


def _fields(model: type[Model]) -> dict[str, Any]:
    fields = model.model_fields.items()
    return {field.alias or name: field.annotation for name, field in fields}
