"""What rules look at: a deal, a text that was read, a document that a deal makes, the agreement as amended."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from amendgen.deal.models import Deal
from amendgen.document.nodes import Document
from amendgen.edits.kinds import Instruction
from amendgen.source import Source

Kind = Literal["deal", "text", "rendered", "amended"]

DOCUMENTS: frozenset[Kind] = frozenset(("text", "rendered"))
"""An instrument, whether it was read from a file or made from a deal."""
WORDS: frozenset[Kind] = frozenset(("text", "rendered", "amended"))
"""Whatever has words: instruments, and agreements as they read after the edits."""
DEALS: frozenset[Kind] = frozenset(("deal",))
READ: frozenset[Kind] = frozenset(("text",))
RENDERED: frozenset[Kind] = frozenset(("rendered",))
AMENDED: frozenset[Kind] = frozenset(("amended",))


class Subject(Struct, frozen=True):
    """One thing to look at; `name` is the file that findings name.

    A "text" has its document, and `lines` when its file has any: the file's characters with straight quotation
    marks. A "deal" has `deal`, `source` and `instructions`; a "rendered" document and an "amended" agreement
    have these too. `before` is the agreement that was amended; `mark` tells the documents of a fleet apart.
    """

    kind: Kind
    name: str
    document: Document = Document("", ())
    lines: str = ""
    deal: Deal | None = None
    source: Source | None = None
    instructions: tuple[Instruction, ...] = ()
    before: Document | None = None
    mark: str = ""
