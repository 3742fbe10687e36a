"""The names under which EDGAR would take what a call has written, where it would not take their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from amendgen.lint.filed_names import fitting
from amendgen.writers import FORMATS


def to_be_filed_as(names: Sequence[str]) -> list[str]:
    """For each output the name that EDGAR would take, as its line says that; "" where its own will do.

    Only what is for EDGAR and nobody else is told, and no name is told twice.
    """
    ending = FORMATS["edgar-html"].suffix
    fit = [fitting(name) if name.endswith(ending) else name for name in names]
    met = Counter(fit)
    return [_told(one, met[one] > 1) if one != name else "" for one, name in zip(fit, names, strict=True)]


def _told(name: str, twice: bool) -> str:
    return " [EDGAR wants another name]" if twice else f" [to EDGAR as {name}]"
