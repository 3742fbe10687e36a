"""A deal file to a deal.

In: the path of a file and the model of what it holds. Out: the model's value and its source; or a refusal,
each diagnostic of it with its place.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from amendgen import files
from amendgen.deal.model import Model
from amendgen.deal.reading import LARGEST, read, too_large
from amendgen.deal.validation import validate
from amendgen.diagnostics import Refusal
from amendgen.source import Source

M = TypeVar("M", bound=Model)


def load(path: Path, model: type[M]) -> tuple[M, Source]:
    """The deal in the file at `path`, and its source; raises `Refusal`."""
    tree, source = read(files.named(path), contents(path))
    return validate(model, tree, source), source


def contents(path: Path) -> bytes:
    """What the file holds, or a refusal; its size and its kind are looked at before it is opened."""
    return files.contents(path, LARGEST, "name a deal file in it", "name a deal file", _too_large)


def _too_large(path: Path, size: int) -> Refusal:
    return Refusal([too_large(files.named(path), size)])
