"""Deals on a test's desk with other words in them."""

from __future__ import annotations

from pathlib import Path


def reworded(file: str | Path, old: str, new: str) -> None:
    """Puts `new` in the place of `old`, which stands once in the file."""
    path = Path(file)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
