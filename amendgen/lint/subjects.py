"""What rules look at: a deal, a text that was read, a document that a deal makes, the agreement as amended."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from amendgen.deal.models import Deal
from amendgen.document.nodes import Document
from amendgen.edits.kinds import Instruction
from amendgen.lint.registry.lookup import Registry
from amendgen.source import Source

Kind = Literal["deal", "text", "page", "rendered", "amended"]

DOCUMENTS: frozenset[Kind] = frozenset(("text", "rendered"))
"""An instrument, whether it was read from a file or made from a deal."""
WORDS: frozenset[Kind] = frozenset(("text", "rendered", "amended"))
"""Whatever has words: instruments, and agreements as they read after the edits."""
DEALS: frozenset[Kind] = frozenset(("deal",))
PAGES: frozenset[Kind] = frozenset(("page",))
"""An exhibit in HTML, of which the file is looked at and no document is read."""
FILED: frozenset[Kind] = frozenset(("text", "page"))
READ: frozenset[Kind] = frozenset(("text",))
RENDERED: frozenset[Kind] = frozenset(("rendered",))
DESCRIBING: frozenset[Kind] = frozenset(("deal", "text"))
"""Whatever describes aircraft in its own right: a deal, and an instrument that no deal made."""
AMENDED: frozenset[Kind] = frozenset(("amended",))


class Subject(Struct, frozen=True):
    """One thing to look at; `name` is the file that findings name.

    A "text" has its document, and `lines` when its file has any: the file's characters with straight quotation
    marks. `filed` are the very characters, of a plain text and of a "page". A "deal" has `deal`, `source` and
    `instructions`; a "rendered" document and an "amended" agreement have these too. `before` is the agreement
    that was amended; `mark` tells the documents of a fleet apart; `registry` has the registry's data, when
    these are given.
    """

    kind: Kind
    name: str
    document: Document = Document("", ())
    lines: str = ""
    filed: str = ""
    deal: Deal | None = None
    source: Source | None = None
    instructions: tuple[Instruction, ...] = ()
    before: Document | None = None
    mark: str = ""
    registry: Registry | None = None
