"""Every provision of an agreement by its address: items, definitions, attachments, run-in clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.agreement.words import reading
from amendgen.agreement.working import Node, Tree
from amendgen.document.enumerators import Reading, readings
from amendgen.document.nodes import Heading, Item, Paragraph
from amendgen.edits.address import Address, AddressError, Label, Term, parse

_NUMBERED = re.compile(r"(?:SECTION |Section )?(\d+(?:\.\d+)*)([A-Z]?)\.?")
_ARTICLE = re.compile(r"(?:ARTICLE|Article) ([\dIVXL]+)\.?")
_STEP = re.compile(r"\([A-Za-z]{1,8}\)|\(\d{1,3}\)|([A-Z])\.")
_ATTACHED = re.compile(r"(annex|schedule|exhibit|appendix) ([A-Z0-9-]+|[IVXL]+)", re.IGNORECASE)
_DEFINED = re.compile(r'"([^"]+)"\s*(?:,[^,]{1,60},)?\s*(?:means?|shall mean|has|have|shall have|includes?)\b')
_RUN_IN = re.compile(r"(?<![\w(])\((?:[a-z]{1,8}|[A-Z]{1,8}|\d{1,3})\)(?=\s)")
# a label behind one of these words cites a clause; it begins none
_CITED = re.compile(r"(?:clauses?|paragraphs?|[Ss]ections?|subsections?|items?|Articles?) $")


class Spot(Struct, frozen=True):
    """Where a provision stands: the nodes that are it, or a stretch of one node's words (a run-in clause)."""

    nodes: tuple[Node, ...]
    start: int | None = None
    end: int | None = None

    @property
    def run_in(self) -> bool:
        """Whether the provision is a stretch of words within a paragraph."""
        return self.start is not None


class Provisions:
    """The provisions of a tree by address. `repeated` are addresses that more than one provision has."""

    def __init__(self, tree: Tree) -> None:
        self.spots: dict[Address, Spot] = {}
        self.repeated: set[Address] = set()
        for part, root in zip(tree.document.parts, tree.roots, strict=True):
            if part.kind == "attachment":
                self._attachment(root.children)
            elif part.kind != "contents":
                self.index(root.children, None)

    def add(self, address: Address, spot: Spot) -> None:
        """Give a provision its address."""
        if address in self.spots and not self.spots[address].nodes[0].gone:
            self.repeated.add(address)
        self.spots[address] = spot

    def find(self, address: Address) -> Spot | None:
        """Where the provision stands; None when there is none, or only one that was struck."""
        spot = self.spots.get(address)
        if spot is not None:
            return None if all(node.gone for node in spot.nodes) else spot
        holder = address.container if address.steps else None
        if holder is None or (above := self.find(holder)) is None:
            return None
        label = str(address.steps[-1])
        return next((found for name, found in run_ins(above) if name == label), None)

    def _attachment(self, nodes: Sequence[Node]) -> None:
        title = next((node for node in nodes if isinstance(node.block, Heading)), None)
        named = _ATTACHED.search(reading(title.inlines)) if title else None
        if named:
            address = Address(named[1].capitalize(), named[2])
            self.add(address, Spot(tuple(nodes)))
            self.index(nodes, address)

    def index(self, nodes: Sequence[Node], above: Address | None) -> None:
        """The provisions among sibling nodes; items behind a definition are its clauses."""
        holder, defining = above, list[Node]()
        for node in nodes:
            if isinstance(node.block, Item):
                address = _addressed(node.label, holder)
                if address is not None:
                    self.add(address, Spot((node,)))
                self.index(node.children, address or holder)
                if defining and holder is not None and holder.ends_at_term:
                    defining.append(node)
                    self.spots[holder] = Spot(tuple(defining))
            elif above is not None and isinstance(node.block, Paragraph):
                if defined := _DEFINED.match(reading(node.inlines)):
                    holder, defining = above / Term(defined[1]), [node]
                    self.add(holder, Spot((node,)))
                else:
                    holder, defining = above, []


def _addressed(label: str, above: Address | None) -> Address | None:
    """The address of an item with this label under `above`."""
    if article := _ARTICLE.fullmatch(label):
        return Address("Article", article[1])
    step = _STEP.fullmatch(label)
    if step and above is not None and above.unit != "Article":
        return above / Label(step[1] or label)
    if (number := _NUMBERED.fullmatch(label)) and (
        above is None or above.unit == "Article" or "." in number[1]
    ):
        section = Address("Section", number[1])
        return section / Label(number[2]) if number[2] else section
    if above is None and label:
        try:
            return parse(label.rstrip(".").title())
        except AddressError:
            return None
    return None


def run_ins(spot: Spot) -> Iterator[tuple[str, Spot]]:
    """The clauses run into the words of a provision: "(i) …, (ii) …", each to where the next begins.

    Only a sequence of two or more counts, from its first member ((a), (i), (A), (1); or (w) and (x), as
    drafters begin who keep a to v for clauses of their own), and of nested ones the outermost.
    """
    for node in _own_words(spot):
        text = reading(node.inlines)
        start, end = (spot.start or 0, spot.end or len(text)) if spot.run_in else (0, len(text))
        clauses = list(_sequence(text, start + 1 if spot.run_in else start, end))  # past its own label
        for i, (label, begins) in enumerate(clauses):
            ends = clauses[i + 1][1] if i + 1 < len(clauses) else end
            yield label, Spot((node,), begins, ends)


def _sequence(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The labels of the outermost sequences in a stretch of words, each with where it begins."""
    open_runs: list[list[tuple[Reading, str, int]]] = []
    for found in _RUN_IN.finditer(text, start, end):
        if _CITED.search(text, max(0, found.start() - 15), found.start()):
            continue
        ways = readings(found[0])
        for depth in range(len(open_runs) - 1, -1, -1):
            before = open_runs[depth][-1][0]
            if (following := Reading(before.series, before.value + 1)) in ways:
                del open_runs[depth + 1 :]
                open_runs[depth].append((following, found[0], found.start()))
                break
        else:
            begins = [
                way for way in ways if way.value == 1 or (found[0] in ("(w)", "(x)") and way.series == "(a)")
            ]
            for way in begins[:1]:
                if len(open_runs) == 1 and len(open_runs[0]) == 1 and way.series == open_runs[0][0][0].series:
                    open_runs.clear()
                open_runs.append([(way, found[0], found.start())])
    if open_runs and len(open_runs[0]) > 1:
        yield from ((label, at) for _, label, at in open_runs[0])


def _own_words(spot: Spot) -> Iterator[Node]:
    """The paragraphs that are the provision's own, not those of the items within it."""
    for node in spot.nodes:
        if isinstance(node.block, Paragraph):
            yield node
        else:
            yield from (
                child for child in node.children if isinstance(child.block, Paragraph) and not child.gone
            )
