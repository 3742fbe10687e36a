"""Agreements as Word files: the bytes of a docx in, the agreement out, and what its reading was unsure of.

The stages, in order: open and check the package, take one view of its tracked changes, read the body with its
numbers as they are printed, part it into the agreement and what is attached.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from amendgen.agreement.model import Agreement, Doubt
from amendgen.agreement.reading.docx.changes import changes, project
from amendgen.agreement.reading.docx.margins import said
from amendgen.agreement.reading.docx.numbering import Definitions
from amendgen.agreement.reading.docx.opening import Package, package
from amendgen.agreement.reading.docx.parts import attaches, parts
from amendgen.agreement.reading.docx.refusing import unread
from amendgen.agreement.reading.docx.story import Reading, Story
from amendgen.agreement.reading.docx.styles import Styles
from amendgen.agreement.reading.docx.xml import local, value
from amendgen.document.naming import title
from amendgen.document.nodes import Document
from amendgen.document.package import Unsound

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from amendgen.agreement.reading.docx.nesting import Read

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read(name: str, data: bytes, view: Literal["accepted", "rejected"] | None = None) -> Agreement:
    """The agreement in the docx `data`, called `name` in what is said of it.

    Tracked changes are read in the `view` that is named, all made or none; without one, a docx that has any
    is refused. The line of a doubt is the number of the body's paragraph, 0 for the document as a whole.
    """
    try:
        return _read(name, package(data), view)
    except Unsound as unsound:
        raise unread(name, unsound.message, unsound.hint) from unsound


def _read(name: str, opened: Package, view: Literal["accepted", "rejected"] | None) -> Agreement:
    notes = {kind: opened.root(f"{kind}s") for kind in ("footnote", "endnote")}
    stories = [opened.document, *(root for root in notes.values() if root is not None)]
    count, looks = changes(stories)
    if count and view is None:
        raise unread(
            name,
            f"has {count} tracked change{'s' * (count > 1)} in it",
            'say which view is read: "accepted", with all of them made, or "rejected", with none',
        )
    doubts = [*_reformatted(looks, view), *_margins(opened)]
    for story in stories:
        if view is not None:
            project(story, view)
    reading = Reading(
        Styles(opened.root("styles")), Definitions(opened.root("numbering")), _notes(notes), doubts
    )
    body = Story(reading, main=True)
    found = list(body.rows(opened.document))
    if not found:
        raise unread(name, "has no words in it", "name the file that has the agreement in it")
    reading.doubts += _unbroken(found)
    read_parts = tuple(parts(found, body.nested))
    ordered = sorted(reading.doubts, key=lambda doubt: doubt.line)
    return Agreement(Document(title(read_parts), read_parts), tuple(ordered))


def _notes(roots: dict[str, Element | None]) -> dict[tuple[str, str], Element]:
    return {
        (kind, value(each, "id")): each
        for kind, root in roots.items()
        for each in (() if root is None else root)
        if local(each) == kind and value(each, "type") not in _SEPARATORS
    }


def _reformatted(count: int, view: str | None) -> Iterator[Doubt]:
    if count and view is None:
        yield Doubt(0, f"{count} changes of formatting are tracked, and are read as made")


def _margins(opened: Package) -> Iterator[Doubt]:
    for kind in ("header", "footer"):
        for words in dict.fromkeys(map(said, opened.roots(kind))):
            if words:
                yield Doubt(0, f"a {kind} says {words!r}, and is not read")


def _unbroken(found: list[Read]) -> Iterator[Doubt]:
    """What reads as the heading of an attachment and begins no page, so that it begins no part."""
    for each in found:
        if not each.breaks and _set_off(each) and attaches(each):
            yield Doubt(
                each.line, "this reads as the heading of an attachment, but begins no page; no part begins"
            )


def _set_off(read: Read) -> bool:
    return getattr(read.block, "role", "centered") == "centered"
