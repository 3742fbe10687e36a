"""A plain tree to a model, or a refusal with every error the model found, each at its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic_core import ValidationError

from amendgen.deal.composing import Tree
from amendgen.deal.model import Model
from amendgen.diagnostics import Path, Refusal
from amendgen.source import Source, located

M = TypeVar("M", bound=Model)


def validate(model: type[M], tree: Tree, source: Source) -> M:
    """The model's value for the tree that was read from the source; raises `Refusal`."""
    nulls, invalid = list(_nulls(tree, ())), None
    try:
        valid = model.model_validate(tree)
    except ValidationError as error:
        invalid = error
    else:
        if not nulls:
            return valid
    from amendgen.deal.invalid import diagnosed  # only a refusal needs it

    raise Refusal(located(each, source) for each in diagnosed(invalid, nulls, model, tree, source))


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
        case _:
            return
