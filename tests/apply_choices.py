"""Choices read off bytes, for strategies that make large values.

Hypothesis draws the bytes in one piece, which is many times as fast as a draw for each choice. A byte of
zero, to which it shrinks, is the first of what there is to choose from, and "no".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Choices:
    """Choices from the bytes drawn; when they are used up every choice is the first."""

    def __init__(self, drawn: bytes) -> None:
        self.drawn, self.bytes = iter(drawn), drawn.rstrip(b"\0")

    def __repr__(self) -> str:
        return f"Choices({self.bytes!r})"

    def below(self, bound: int) -> int:
        return next(self.drawn, 0) % bound

    def between(self, least: int, most: int) -> int:
        return least + self.below(most - least + 1)

    def one(self, values: Sequence[T]) -> T:
        return values[self.below(len(values))]

    def seldom(self, one_in: int) -> bool:
        """Once in so many times."""
        return self.below(one_in) == one_in - 1

    def shuffled(self, values: Sequence[T]) -> list[T]:
        left = list(values)
        return [left.pop(self.below(len(left))) for _ in values]


def choices(size: int) -> st.SearchStrategy[Choices]:
    """Choices from `size` bytes."""
    return st.binary(min_size=size, max_size=size).map(Choices)
