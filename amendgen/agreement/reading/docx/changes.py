"""Tracked changes: how many there are, and the document as one view of them has it.

A view is the document with every change made, "accepted", or with none, "rejected". The projection works on
the XML, before anything is read, so that words, paragraphs, rows and numbers are all of one view.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from amendgen.agreement.reading.docx.xml import W, child, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

View = Literal["accepted", "rejected"]

_DROPPED: dict[View, frozenset[str]] = {
    "accepted": frozenset(("del", "moveFrom", "cellDel")),
    "rejected": frozenset(("ins", "moveTo", "cellIns")),
}
_CHANGES = frozenset.union(*_DROPPED.values())
_WRAPPERS = _CHANGES - {"cellDel", "cellIns"}
_FORMATTING = frozenset(("rPrChange", "pPrChange", "numberingChange"))
_RESTORED = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}
_BETWEEN = ("bookmark", "comment", "perm", "move", "proofErr", "customXmlIns", "customXmlDel", "customXmlMove")


def changes(roots: Iterable[Element]) -> tuple[int, int]:
    """How many insertions, deletions and moves are tracked, of paragraph marks, rows and cells too; and how
    many changes of formatting alone.
    """
    there = Counter(map(attrgetter("tag"), chain.from_iterable(root.iter() for root in roots)))
    return sum(there[W + name] for name in _CHANGES), sum(there[W + name] for name in _FORMATTING)


def project(root: Element, view: View) -> None:
    """Leaves in `root` what `view` has: paragraphs whose mark is gone are joined to the next."""
    _project(root, view)
    for element in root.iter():
        element.tag = _RESTORED.get(element.tag, element.tag)


def _project(element: Element, view: View) -> None:
    if local(element) in ("pPr", "rPr"):
        if view == "rejected":
            _as_it_was(element, view)
        return
    element[:] = _joined(_kept(element, view), view)


def _kept(element: Element, view: View) -> Iterator[Element]:
    for each in element:
        name = local(each)
        if name in _WRAPPERS:
            if name not in _DROPPED[view]:
                yield from _kept(each, view)
        elif not _gone(each, view):
            _project(each, view)
            if name != "tbl" or child(each, "tr") is not None or child(each, "sdt") is not None:
                yield each


def _gone(element: Element, view: View) -> bool:
    """Whether a row or a cell is marked as one that the view has not."""
    marks = {"tr": "trPr", "tc": "tcPr"}.get(local(element))
    return marks is not None and _marked(child(element, marks), view)


def _marked(properties: Element | None, view: View) -> bool:
    return properties is not None and any(local(each) in _DROPPED[view] for each in properties)


def _joined(elements: Iterable[Element], view: View) -> list[Element]:
    """The elements with each paragraph whose mark is gone put before the next, whose properties stay."""
    out: list[Element] = []
    waiting: list[Element] = []
    for each in elements:
        if local(each) != "p":
            if waiting and not local(each).startswith(_BETWEEN):
                out += _left(waiting)
                waiting = []
            out.append(each)
            continue
        properties = child(each, "pPr")
        if _marked(child(properties, "rPr"), view):
            waiting.append(each)
            continue
        at = 0 if properties is None else list(each).index(properties) + 1
        each[at:at] = [inner for paragraph in waiting for inner in _content(paragraph)]
        waiting = []
        out.append(each)
    return out + _left(waiting)


def _left(waiting: list[Element]) -> list[Element]:
    """Paragraphs that no paragraph follows to be joined to: one of them, if there is anything in them."""
    first, *rest = waiting or (None,)
    if first is None:
        return []
    first.extend(inner for paragraph in rest if paragraph is not None for inner in _content(paragraph))
    return [first] if _content(first) else []


def _content(paragraph: Element) -> list[Element]:
    return [each for each in paragraph if local(each) != "pPr"]


def _as_it_was(properties: Element, view: View) -> None:
    """Properties with the formatting that they had before it was changed."""
    marks = child(properties, "rPr")
    for each in list(properties):
        if local(each) == "numPr" and child(each, "ins") is not None:
            properties.remove(each)
    for change in [each for each in properties if local(each) in ("pPrChange", "rPrChange")]:
        before = child(change, local(properties))
        kept = [each for each in properties if local(each) in ("rPr", "sectPr") and each is not marks]
        tracked = [each for each in properties if local(each) in _CHANGES]
        properties[:] = [*(() if before is None else before), *tracked, *kept]
        if marks is not None:
            properties.append(marks)
    if marks is not None:
        _as_it_was(marks, view)
