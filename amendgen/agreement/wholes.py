"""Edits to whole provisions: taken out, given anew, reserved, added."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.agreement import clauses
from amendgen.agreement.addressing import ATTACHED, addressed
from amendgen.agreement.failures import NotApplied
from amendgen.agreement.holding import holding
from amendgen.agreement.ordering import in_sequence, labelled
from amendgen.agreement.provisions import Spot
from amendgen.agreement.searching import last_words
from amendgen.agreement.words import reading
from amendgen.agreement.work import Change, Work
from amendgen.agreement.working import Node
from amendgen.document.nodes import Item
from amendgen.edits.address import Address

_JOINT = re.compile(r"\s*([,;](?:\s*(?:and/or|and|or))?|(?:and/or|and|or)\b)\s*(?=\()")


def delete(work: Work, at: Sequence[Address]) -> None:
    """Take provisions out, label and all."""
    if _run_in(work, at):
        clauses.delete(work, at)
    else:
        work.strike(*[work.whole(one) for one in at])


def restate(work: Work, at: Sequence[Address], text: str) -> None:
    """Give provisions that stand side by side anew."""
    if _run_in(work, at):
        clauses.restate(work, at, text)
        return
    spots = [work.whole(one) for one in at]
    holding(work, at, text)
    if any(one.siblings() is not spots[0].nodes[0].siblings() for spot in spots for one in spot.nodes):
        raise NotApplied("unsupported", "the provisions do not stand side by side", "restate them one by one")
    work.put_behind(spots[-1].nodes[-1], at[0].container, *labelled(at, text), one=len(at) == 1)
    work.strike(*spots)


def reserve(work: Work, at: Sequence[Address], ending: str) -> None:
    """Keep the labels of provisions and take their words."""
    if _run_in(work, at):
        clauses.reserve(work, at, ending)
        return
    spots = [(work.whole(one), one) for one in at]
    texts = [f"{_label(spot, one)} [Reserved]{ending or _ending(last_words(spot, one))}" for spot, one in spots]
    for (spot, address), text in zip(spots, texts, strict=True):
        work.put_behind(spot.nodes[-1], address.container, text)
        work.strike(spot)


def add(work: Work, at: Sequence[Address], text: str, after: Address | None) -> None:
    """Add new provisions behind another, or at the end of what they stand in."""
    for address in at:
        if work.provisions.find(address):
            raise NotApplied(
                "label-taken", f"the agreement has {address} already", "restate it, or take the next"
            )
    if not at[0].steps and at[0].unit in ATTACHED:
        message = f"{at[0]} would be a part of its own, which no edit makes yet"
        raise NotApplied("unsupported", message, "attach it to the amendment")
    behind = after or _last_run_in(work, at[0])
    if behind is not None and work.spot(behind).run_in:
        clauses.add(work, at, text, behind)
        return
    node = work.whole(behind).nodes[-1] if behind is not None else _last_clause(work, at[0])
    in_sequence(node.label, at[0])
    joint, text = _joined(text) if isinstance(node.block, Item) else ("", text)
    pieces = labelled(at, text)
    if joint:
        _join(work, node, joint, at[0])
    work.put_behind(node, at[0].container, *pieces, one=len(at) == 1)


def insert_after(work: Work, after: Address, text: str) -> None:
    """Insert text without a label behind a provision."""
    work.put_behind(work.whole(after).nodes[-1], after.container, text)


def _joined(text: str) -> tuple[str, str]:
    """The joint with which the text of a clause begins, and the clause: "; and" and "(11) …"."""
    found = _JOINT.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def _join(work: Work, node: Node, joint: str, new: Address) -> None:
    """Write the joint that a new clause brings at the end of the clause behind which it stands."""
    before = _clauses(node)
    worded = list(before[-1].worded()) if before and joint[-1] not in ",;" else []
    said = reading(worded[-1].inlines) if worded else ""
    if found := re.search(r"\b(?:and|or)\s*$", said):
        message = f'clause {before[-1].label} ends with "{found[0].strip()}", and the new text brings "{joint}"'
        raise NotApplied("seam", message, "strike the earlier one in an edit before this one")
    last = last_words(Spot((node,)), new)
    end = len(reading(last.inlines).rstrip())
    work.change(last, Change(end, end, joint if joint[0] in ",;" else f" {joint}"))


def _clauses(node: Node) -> list[Node]:
    """The clauses up to a node, among its siblings."""
    siblings = node.siblings()
    return [one for one in siblings[: siblings.index(node)] if isinstance(one.block, Item) and not one.gone]


def _run_in(work: Work, at: Sequence[Address]) -> bool:
    """Whether the provisions are run-in clauses: all of them, or none."""
    kinds = {work.spot(one).run_in for one in at}
    if len(kinds) > 1:
        message = "some of the provisions are run into a paragraph, and some are not"
        raise NotApplied("unsupported", message, "say them in two edits")
    return kinds == {True}


def _last_run_in(work: Work, new: Address) -> Address | None:
    """The last run-in clause of what holds a new one, when it has no others."""
    holder = new.container
    if holder is None or not new.steps or (not work.spot(holder).run_in and _items(work, holder)):
        return None
    labels = [label for label, _ in work.provisions.run_ins(holder)]
    return holder / type(new.steps[-1])(labels[-1]) if labels else None


def _last_clause(work: Work, new: Address) -> Node:
    """The clause behind which a new one stands when the edit says only "at the end"."""
    holder = new.container
    if holder is None:
        raise NotApplied("unsupported", f"where {new} is to stand is not said", "say it under 'following'")
    work.ending(holder)
    items = _items(work, holder)
    if not items:
        raise NotApplied("unsupported", f"{holder} has no clauses behind which a new one could stand")
    last = addressed(items[-1].label, holder)
    if last is not None and work.provisions.find(last):
        work.ending(last)
    return items[-1]


def _items(work: Work, holder: Address) -> list[Node]:
    """The clauses of a provision: the items within it, or behind the paragraph that it begins with."""
    spot = work.spot(holder)
    nodes = spot.nodes[0].children if isinstance(spot.nodes[0].block, Item) else spot.nodes
    return [node for node in nodes if isinstance(node.block, Item) and not node.gone]


def _label(spot: Spot, address: Address) -> str:
    """The label that a provision keeps; a definition, an exhibit has none to keep."""
    if label := spot.nodes[0].label:
        return label
    raise NotApplied("unsupported", f"{address} has no label to keep", "delete it, or give it anew")


def _ending(node: Node) -> str:
    found = re.search(r"[.;,]?(?: and| or)?\s*$", reading(node.inlines))
    return found[0].rstrip() if found else ""
