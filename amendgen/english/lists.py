"""Lists in running text."""

from __future__ import annotations

from collections.abc import Sequence


def series(parts: Sequence[str], conjunction: str = "and") -> str:
    """Join with commas and a conjunction, no comma before it: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}"
