"""The FAA's releasable aircraft files: which are read, and of each only the columns that identify an aircraft.

Layout: the registry's "Aircraft Registration Master File" documentation (ardata.pdf). A column is found by its
name, with hyphens and spaces alike and padding left out, so that one that is moved or added does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct


class Layout(Struct, frozen=True):
    """A file by its name without ".txt", its columns in the order in which they are kept."""

    name: str
    columns: tuple[str, ...]
    needed: bool = True


MASTER = Layout(
    "MASTER",
    ("N NUMBER", "SERIAL NUMBER", "MFR MDL CODE", "ENG MFR MDL", "STATUS CODE", "LAST ACTION DATE"),
)
ACFTREF = Layout("ACFTREF", ("CODE", "MFR", "MODEL", "NO ENG"))
ENGINE = Layout("ENGINE", ("CODE", "MFR", "MODEL"))
DEREG = Layout("DEREG", ("N NUMBER", "SERIAL NUMBER", "CANCEL DATE", "LAST ACT DATE"), needed=False)
LAYOUTS = (MASTER, ACFTREF, ENGINE, DEREG)


def columns(header: str) -> list[str]:
    """The names in a header line, without its end and any byte order mark; the last is "" behind a comma."""
    return [re.sub(r"[\s-]+", " ", name).strip().upper() for name in header.split(",")]


def missing(layout: Layout, names: Sequence[str]) -> tuple[str, ...]:
    """The columns of a layout that a header has not."""
    return tuple(name for name in layout.columns if name not in names)
