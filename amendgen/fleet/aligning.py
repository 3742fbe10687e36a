"""Two texts word by word: do known pairs of values make the one into the other?

In: the words of two texts, and pairs. Out: the pairs in their order, what stands between them equal word for
word; None when no pairs do.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.fleet.paired import Pair, Pairs, Words


def aligned(one: Words, other: Words, known: Pairs) -> list[Pair] | None:
    """The pairs that make the one text into the other, in order; None when no pairs do.

    Between two differences the texts are equal word for word. The stretch nearest to each difference is taken.
    """
    end = (len(one), len(other))
    path: list[tuple[Iterator[tuple[Pair, int, int]], Pair | None]] = []
    lost: set[tuple[int, int]] = set()
    at = (0, 0)
    pair: Pair | None = None
    while True:
        ahead = equal_ahead(one, other, *at)
        path.append((_options(one, other, *at, ahead, known), pair))
        if (at[0] + ahead, at[1] + ahead) == end:
            return [taken for _, taken in path if taken]
        while True:
            step = next((step for step in path[-1][0] if step[1:] not in lost), None)
            if step:
                break
            path.pop()
            if not path:
                return None
        pair, at = step[0], step[1:]
        lost.add(at)


def equal_ahead(one: Words, other: Words, a: int, b: int) -> int:
    """How many words are equal from there on."""
    n = 0
    while (run := one[a + n : a + n + _RUN]) and run == other[b + n : b + n + _RUN]:
        n += len(run)
    for left, right in zip(run, other[b + n : b + n + _RUN], strict=False):
        if left != right:
            break
        n += 1
    return n


_RUN = 32


def _options(
    one: Words, other: Words, a: int, b: int, ahead: int, known: Pairs
) -> Iterator[tuple[Pair, int, int]]:
    """The pairs that stand at a difference, or begin before it in words that are equal, the nearest first."""
    for n in range(ahead, -1, -1):
        if a + n >= len(one):
            continue
        for pair in known.get(one[a + n], ()):
            x, y = a + n + len(pair.filed), b + n + len(pair.other)
            if one[a + n : x] == pair.filed and other[b + n : y] == pair.other:
                yield pair, x, y
