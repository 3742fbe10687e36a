"""Applying edits to an agreement, each to the text as those before it left it.

An edit lands in exactly one place or it fails; one that fails changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import assert_never

from msgspec import Struct

from amendgen.agreement.failures import Failure, NotApplied
from amendgen.agreement.finding import Finder
from amendgen.agreement.provisions import Spot
from amendgen.agreement.seams import checked
from amendgen.agreement.words import changed, reading
from amendgen.agreement.working import Node, Tree, grown, strike, words
from amendgen.document import markup
from amendgen.document.enumerators import readings
from amendgen.document.nodes import Document, Item, Text
from amendgen.edits.address import Address, Label, Term
from amendgen.edits.kinds import (
    AddProvisions,
    AddSentence,
    Definition,
    DeleteDefinitions,
    DeleteProvisions,
    Edit,
    InsertAfter,
    InsertDefinitions,
    InsertText,
    ReplaceText,
    ReserveProvisions,
    RestateDefinitions,
    RestateProvisions,
    StrikeText,
)

_BINDS_LEFT = ",;:.)]"


class Outcome(Struct, frozen=True):
    """What became of one edit: applied when `failure` is None; the words that it struck and inserted."""

    edit: Edit
    struck: str = ""
    inserted: str = ""
    failure: Failure | None = None


class Applied(Struct, frozen=True):
    """A redline of the base, and the outcome of each edit in order."""

    redline: Document
    outcomes: tuple[Outcome, ...]

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The edits that did not land."""
        return tuple(outcome for outcome in self.outcomes if outcome.failure)


def applied(base: Document, edits: Sequence[Edit], reviser: str, revised: str) -> Applied:
    """The redline of `base` after `edits`; `reviser` and the ISO date `revised` sign its changes."""
    work = _Work(Tree.of(base))
    outcomes = []
    for edit in edits:
        try:
            work.apply(edit)
            outcomes.append(Outcome(edit, " ".join(work.struck), " ".join(work.inserted)))
        except NotApplied as failed:
            outcomes.append(Outcome(edit, failure=failed.failure))
    return Applied(work.tree.redline(reviser, revised), tuple(outcomes))


class _Work(Finder):
    def __init__(self, tree: Tree) -> None:
        super().__init__(tree)
        self.struck: list[str] = []
        self.inserted: list[str] = []
        self.fresh: list[tuple[list[Node], Address | None]] = []

    def apply(self, edit: Edit) -> None:
        """Carry the edit out, and give what it made its addresses; NotApplied when it does not land."""
        self.struck, self.inserted, self.fresh = [], [], []
        self.carry_out(edit)
        for nodes, holder in self.fresh:
            self.provisions.index(nodes, holder)

    def carry_out(self, edit: Edit) -> None:
        match edit:
            case StrikeText(at, text, where):
                node, start, end = self.text(at, text, where)
                words = reading(node.inlines)
                if words[end : end + 1] == " " and words[start - 1 : start] in (" ", "") and where == "within":
                    end += 1  # one of the two spaces that the struck words leave behind goes with them
                self.change(node, start, end, "")
            case ReplaceText(at, struck, inserted, where):
                node, start, end = self.text(at, struck, where)
                self.change(node, start, end, inserted)
            case InsertText(at, text, side, anchor):
                self.insert(at, text, side, anchor)
            case AddSentence(at, text):
                node = self.own_end(at)
                end = len(reading(node.inlines).rstrip())
                self.change(node, end, end, f" {text}")
            case RestateProvisions(at, text, _):
                self.restate(at, text)
            case ReserveProvisions(at, ending):
                self.reserve(at, ending)
            case DeleteProvisions(at):
                for spot in [self.whole(one) for one in at]:
                    self.strike(spot)
            case AddProvisions(at, text, after, _):
                self.add(at, text, after)
            case InsertAfter(after, text, _):
                self.put_behind(self.whole(after).nodes[-1], text, after.container)
            case DeleteDefinitions(section, terms):
                for spot in [self.definition(section, term) for term in terms]:
                    self.strike(spot)
            case RestateDefinitions(section, definitions):
                found = [(self.definition(section, one.term), one) for one in definitions]
                for spot, one in found:
                    self.put_behind(spot.nodes[-1], one.paragraph, section)
                    self.strike(spot)
            case InsertDefinitions(section, definitions):
                for one in definitions:
                    if self.provisions.find(section / Term(one.term)):
                        raise NotApplied(
                            "definition-exists", f'"{one.term}" is defined in {section} already', "restate it"
                        )
                for one in definitions:
                    self.define(section, one)
            case _:
                assert_never(edit)

    def change(self, node: Node, start: int, end: int, text: str) -> None:
        inserted = markup.inlines(text)
        if text.startswith(" ") and inserted and isinstance(inserted[0], Text):
            inserted = (Text(" " + inserted[0].text.lstrip()), *inserted[1:])
        if text.endswith(" ") and inserted and isinstance(inserted[-1], Text):
            inserted = (*inserted[:-1], Text(inserted[-1].text.rstrip() + " "))
        before = reading(node.inlines)
        try:
            result = changed(node.inlines, start, end, inserted)
        except ValueError as error:
            raise NotApplied("unsupported", str(error)) from error
        checked(before, reading(result), (start, start + len(reading(inserted))))
        node.inlines = result
        self.struck += [before[start:end]] * (start < end)
        self.inserted += [text] * bool(text)

    def insert(self, at: Address, text: str, side: str, anchor: str) -> None:
        if side in ("before", "after"):
            node, start, end = self.text(at, anchor, "within")
        else:
            spot = self.spot(at)
            nodes = [node for each in spot.nodes for node in each.worded()]
            node = nodes[0] if side == "beginning" else nodes[-1]
            start, end = 0, len(reading(node.inlines).rstrip())
        position = start if side in ("before", "beginning") else end
        words, binds = reading(node.inlines), text.lstrip()[:1] in _BINDS_LEFT
        if position == start and side in ("before", "beginning"):
            if binds and words[position - 1 : position] == " ":
                position -= 1
                self.change(node, position, position, text.strip())
            else:
                self.change(node, position, position, f"{text.strip()} ")
        else:
            self.change(node, position, position, text.strip() if binds else f" {text.strip()}")

    def restate(self, at: Sequence[Address], text: str) -> None:
        spots = [self.whole(one) for one in at]
        if any(one.siblings() is not spots[0].nodes[0].siblings() for spot in spots for one in spot.nodes):
            raise NotApplied(
                "unsupported", "the provisions do not stand side by side", "restate them one by one"
            )
        _labelled(at, text)
        self.put_behind(spots[-1].nodes[-1], text, at[0].container)
        for spot in spots:
            self.strike(spot)

    def reserve(self, at: Sequence[Address], ending: str) -> None:
        for spot, address in [(self.whole(one), one) for one in at]:
            label = spot.nodes[0].label or str(address.steps[-1])
            text = f"{label} [Reserved]{ending or _ending(self.last_words(spot))}"
            self.put_behind(spot.nodes[-1], text, address.container)
            self.strike(spot)

    def add(self, at: Sequence[Address], text: str, after: Address | None) -> None:
        for address in at:
            if self.provisions.find(address):
                raise NotApplied(
                    "label-taken", f"the agreement has a {address} already", "restate it, or take the next"
                )
        behind = self.whole(after).nodes[-1] if after is not None else self.last_clause(at[0])
        _in_sequence(behind.label, at[0])
        _labelled(at, text)
        self.put_behind(behind, text, at[0].container)

    def last_clause(self, new: Address) -> Node:
        """The clause behind which a new one stands when the edit says only "at the end"."""
        holder = new.container
        if holder is None:
            raise NotApplied("unsupported", f"where {new} is to stand is not said", "say it under 'following'")
        items = [n for n in self.whole(holder).nodes[0].children if isinstance(n.block, Item) and not n.gone]
        if not items:
            raise NotApplied("unsupported", f"{holder} has no clauses behind which a new one could stand")
        return items[-1]

    def define(self, section: Address, definition: Definition) -> None:
        """Behind the definition that comes before it in the alphabet, else before the first of all."""
        there = [
            ((one.term or "").casefold(), spot.nodes)
            for one, spot in self.provisions.spots.items()
            if one.ends_at_term and one.container == section and not spot.nodes[0].gone
        ]
        inside = sorted(there, key=lambda pair: pair[0])
        if not inside:
            raise NotApplied("unsupported", f"{section} has no definitions among which a new one could stand")
        before = [nodes for term, nodes in inside if term < definition.term.casefold()]
        if before:
            self.put_behind(before[-1][-1], definition.paragraph, section)
        else:
            first = inside[0][1][0]
            self.put(first.siblings().index(first), first, definition.paragraph, section)
        self.provisions.index(*self.fresh.pop())

    def strike(self, spot: Spot) -> None:
        self.struck += [words(node) for node in spot.nodes]
        strike(spot.nodes)

    def put_behind(self, node: Node, text: str, holder: Address | None) -> None:
        self.put(node.siblings().index(node) + 1, node, text, holder)

    def put(self, at: int, beside: Node, text: str, holder: Address | None) -> None:
        """New blocks among the siblings of `beside`, to be addressed under `holder`."""
        new = grown(markup.blocks(text), beside.parent, "inserted")
        beside.siblings()[at:at] = new
        self.inserted.append(text)
        self.fresh.append((new, holder))


def _ending(node: Node) -> str:
    found = re.search(r"[.;,]?(?: and| or)?\s*$", reading(node.inlines))
    return found[0].rstrip() if found else ""


def _labelled(at: Sequence[Address], text: str) -> None:
    """The text of provisions begins each with its own label, in the order in which they are named."""
    labels = [block.label.rstrip(".") for block in markup.blocks(text) if isinstance(block, Item)]
    wanted = [str(one.steps[-1]) if one.steps else one.number for one in at if not one.ends_at_term]
    if [label.rpartition(" ")[2] for label in labels] != wanted:
        message = (
            f"the text is to carry {' and '.join(wanted)}, and it carries {' and '.join(labels) or 'no label'}"
        )
        raise NotApplied("label-out-of-sequence", message, "begin each provision with its label")


def _in_sequence(last: str, new: Address) -> None:
    label = str(new.steps[-1]) if new.steps else new.number
    ways = {(way.series, way.value + 1) for way in readings(last)}
    nexts = {(way.series, way.value) for way in readings(label)}
    if isinstance(new.steps[-1] if new.steps else None, Label) and ways and nexts and not ways & nexts:
        raise NotApplied("label-out-of-sequence", f"{label} does not follow {last}", "number it as the next")
