"""What looking at a file comes to; it can be kept, and read back without what it was found by."""

from __future__ import annotations

from msgspec import Struct

from amendgen.diagnostics import Diagnostic
from amendgen.lint.silencing import Silence

DEALS = (".yaml", ".yml")


class Made(Struct, frozen=True):
    """A document that a deal makes, as Markdown; `mark` stands behind the deal's name, "-N355MC"."""

    mark: str
    text: str


class Outcome(Struct, frozen=True):
    """What was found in a file, each thing once, and what it makes; `whole` says that nothing was refused.

    `silences` are those that a deal has, of which nothing was refused.
    """

    found: tuple[Diagnostic, ...]
    documents: tuple[Made, ...] = ()
    whole: bool = True
    silences: tuple[Silence, ...] = ()
