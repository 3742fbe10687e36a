"""How much room a content takes, so that what is kept together is never more than a page holds."""

from __future__ import annotations

_EM = 0.55
"""The width of a character in those of the type's size; the code around the words adds to their count."""


def lines(content: str, width: float, size: float = 12) -> int:
    """The lines that a content takes in `width` points, sooner too many than too few."""
    return 1 + content.count("linebreak()") + int(len(content) * size * _EM / width)
