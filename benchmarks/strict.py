"""A docx redline as a reader sees it who makes all of its changes, or none: its paragraphs, to the letter.

It knows no writer: insertions, deletions and moves count, of words, of paragraphs' ends and of tables' rows.
A paragraph whose end is gone runs on into the next.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Literal
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = {"accepted": (f"{_W}del", f"{_W}moveFrom"), "rejected": (f"{_W}ins", f"{_W}moveTo")}
_SAID = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}noBreakHyphen": "-"}
View = Literal["accepted", "rejected"]


def wrong(redline: bytes, base: bytes, conformed: bytes) -> dict[View, int]:
    """How many paragraphs of the redline differ from the base when it is rejected, from the other accepted."""
    return {
        "accepted": _apart(paragraphs(redline, "accepted"), paragraphs(conformed, "accepted")),
        "rejected": _apart(paragraphs(redline, "rejected"), paragraphs(base, "rejected")),
    }


def paragraphs(file: bytes, view: View) -> list[str]:
    """The paragraphs of the body, then those of the footnotes; the empty ones left out."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        parts = [package.read(name) for name in ("word/document.xml", "word/footnotes.xml")]
    texts = (text for part in parts for text in _Reader(view).texts(ElementTree.fromstring(part)))
    # which space keeps a line from breaking hangs on the words beside it, those struck and put in among them
    return [text.replace("\u00a0", " ") for text in texts if text.strip()]


def _apart(found: list[str], wanted: list[str]) -> int:
    """How many paragraphs are too many or missing, and when none is, how many stand in another's place."""
    ours, theirs = Counter(found), Counter(wanted)
    missing = max(sum((ours - theirs).values()), sum((theirs - ours).values()))
    return missing or sum(a != b for a, b in zip(found, wanted, strict=True))


class _Reader:
    def __init__(self, view: View) -> None:
        self.gone = _GONE[view]
        self.waiting = ""

    def texts(self, element: ElementTree.Element) -> Iterator[str]:
        for each in element:
            if each.tag == f"{_W}p":
                self.waiting += "".join(self.words(each))
                if not self.marked(each.find(f"{_W}pPr/{_W}rPr")):
                    yield self.waiting
                    self.waiting = ""
            elif not (each.tag == f"{_W}tr" and self.marked(each.find(f"{_W}trPr"))):
                yield from self.texts(each)

    def words(self, element: ElementTree.Element) -> Iterator[str]:
        for each in element:
            if each.tag in (f"{_W}t", f"{_W}delText"):
                yield each.text or ""
            elif each.tag in _SAID and element.tag == f"{_W}r":
                yield _SAID[each.tag]
            elif each.tag not in self.gone and each.tag != f"{_W}pPr":
                yield from self.words(each)

    def marked(self, properties: ElementTree.Element | None) -> bool:
        return properties is not None and any(each.tag in self.gone for each in properties)
