"""What is the same across a fleet is made once: results kept for the very same arguments."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])


def kept_for_same(most: int, by: Callable[..., tuple[Any, ...]] | None = None) -> Callable[[F], F]:
    """Keeps what a function of values that never change gave for the very same values, `most` times.

    `by` says which values those are, when it does not hang on all that it is given.

    Told apart by identity: a tree that is shared need not be walked to be known again. What is kept holds its
    arguments, so that no other value can take their place in memory; when it is full it is emptied.
    """

    def keeping(function: F) -> F:
        kept: dict[Any, tuple[Any, Any]] = {}

        @wraps(function)
        def of_one(value: Any) -> Any:
            if (found := kept.get(id(value))) is not None:
                return found[1]
            made = function(value)
            if len(kept) >= most:
                kept.clear()
            kept[id(value)] = (value, made)
            return made

        @wraps(function)
        def remembered(*values: Any) -> Any:
            told = by(*values) if by else values
            key = tuple(map(id, told))
            if (found := kept.get(key)) is not None:
                return found[1]
            made = function(*values)
            if len(kept) >= most:
                kept.clear()
            kept[key] = (told, made)
            return made

        alone = by is None and function.__code__.co_argcount == 1
        return cast(F, of_one if alone else remembered)

    return keeping
