"""The tables that list what is substantially identical to an exhibit, and is not filed for that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.lint.index.tables import Table
from amendgen.lint.passages import Passage

_ALIKE = re.compile(r"\bsubstantially\s+(?:identical|similar)\b", re.IGNORECASE)


def alike(among: Sequence[Passage], tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables behind the words that say so; () without such words (17 CFR 240.12b-31)."""
    said = next((one.number for one in among if one.kind != "cell" and _ALIKE.search(one.text)), None)
    return tuple(one for one in tables if said is not None and one.header[0].number > said)
