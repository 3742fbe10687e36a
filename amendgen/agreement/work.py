"""One run of edits at work: the tree, what the edit at hand struck and inserted, the ways to change it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from amendgen.agreement.extents import Doubtful
from amendgen.agreement.failures import NotApplied
from amendgen.agreement.finding import Finder
from amendgen.agreement.provisions import Spot
from amendgen.agreement.seams import checked
from amendgen.agreement.surroundings import Surroundings, of_blocks, of_words
from amendgen.agreement.words import changed, reading, settled
from amendgen.agreement.working import Node, Past, Tree, grown, strike, words
from amendgen.document import markup
from amendgen.document.nodes import Inlines, Item, Text
from amendgen.edits.address import Address
from amendgen.edits.kinds import Edit


class Change(NamedTuple):
    """A stretch of a node's words, and the clause text that takes its place."""

    start: int
    end: int
    text: str


class Work(Finder):
    """Changes the tree; each way either does all of what it is asked or raises NotApplied and does nothing."""

    def __init__(self, tree: Tree, edits: Sequence[Edit], doubtful: Doubtful) -> None:
        super().__init__(tree, edits, doubtful)
        self.number = -1
        self.struck: list[str] = []
        self.inserted: list[str] = []
        self.seen: list[Surroundings] = []
        self.touched: list[Node] = []
        self.fresh: list[tuple[list[Node], Address | None]] = []

    def begin(self) -> None:
        """Take up the next edit."""
        self.number += 1
        self.struck, self.inserted, self.seen, self.touched, self.fresh = [], [], [], [], []

    def finish(self) -> None:
        """Give what the edit made its addresses, and say where its blocks stand."""
        self.seen += of_blocks(self.touched)
        for nodes, holder in self.fresh:
            self.provisions.renew(nodes, holder)

    def change(self, node: Node, *changes: Change) -> None:
        """Put other words in place of stretches of the node's words; the stretches are apart and in order."""
        result, pasts = node.inlines, list[Past]()
        for start, end, text in reversed(changes):
            before, inserted = reading(result), inlines(text)
            try:
                result = changed(result, start, end, inserted)
            except ValueError as error:
                raise NotApplied("unsupported", str(error)) from error
            checked(before, (start, end), reading(result), (start, start + len(reading(inserted))))
            pasts.append(Past(self.number, before, start, end))
        node.inlines = settled(result) if node.new else result
        node.past += pasts
        self.seen += [of_words(past.words, past.start, past.end) for past in reversed(pasts)]
        self.struck += [past.words[past.start : past.end] for past in reversed(pasts) if past.start < past.end]
        self.inserted += [reading(inlines(text)) for _, _, text in changes if text]

    def strike(self, *spots: Spot) -> None:
        """Take out whole provisions."""
        nodes = [node for spot in spots for node in spot.nodes if not node.gone]
        self.struck += filter(None, map(words, nodes))
        self.touched += nodes
        for node in (worded for each in nodes for worded in each.worded()):
            said = reading(node.inlines)
            node.past.append(Past(self.number, said, 0, len(said), whole=True))
        strike(nodes)

    def put_behind(self, node: Node, holder: Address | None, *texts: str, one: bool = False) -> None:
        """New blocks behind a node, to be addressed under `holder`; those of `one` provision stand in it."""
        self.put(node.siblings().index(node) + 1, node, holder, *texts, one=one)

    def put(self, at: int, beside: Node, holder: Address | None, *texts: str, one: bool = False) -> None:
        """New blocks among the siblings of `beside`, to be addressed under `holder`."""
        blocks = [block for text in texts for block in markup.blocks(text)]
        if one and isinstance(first := blocks[0], Item):
            blocks = [replace(first, blocks=(*first.blocks, *blocks[1:]))]
        within_new = beside.parent is not None and beside.parent.new
        new = grown(blocks, beside.parent, "base" if within_new else "inserted")
        beside.siblings()[at:at] = new
        self.touched += new
        self.provisions.extend(holder, beside, new)
        self.inserted += map(words, new)
        self.fresh.append((new, holder))


def inlines(text: str) -> Inlines:
    """The inlines of clause text, the space at its ends kept."""
    inner = markup.inlines(text.strip())
    before = (Text(" "),) if text[:1].isspace() else ()
    after = (Text(" "),) if text[-1:].isspace() else ()
    return markup.merged(iter((*before, *inner, *after)))
