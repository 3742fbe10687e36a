"""The models that a type holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from amendgen.deal.model import Model


def models(kind: Any, seen: set[type[Model]]) -> Iterator[type[Model]]:
    """Every model that a type holds, at any depth; none that has been `seen`."""
    if isinstance(kind, type) and issubclass(kind, Model) and kind not in seen:
        seen.add(kind)
        yield kind
        for field in kind.model_fields.values():
            yield from models(field.annotation, seen)
    for inner in get_args(getattr(kind, "__value__", kind)):
        yield from models(inner, seen)
