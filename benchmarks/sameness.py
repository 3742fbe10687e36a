"""Whether two docx files say the same, so that a race is run over the same course."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PRINTED = {f"{_W}t": "", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
_COUNTED = "<label> "
_LABEL = re.compile(r"^(?:SECTION )?(?:(?:\d+|[A-Z])\.|\([a-z]+\)) ")
_STRAIGHT = str.maketrans({"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u00a0": " "})


def differences(ours: bytes, theirs: bytes) -> list[str]:
    """The paragraphs that stand in one file and not in the other, each with a sign before it."""
    here, there = _paragraphs(ours), _paragraphs(theirs)
    return [f"+ {text}" for text in (here - there)] + [f"- {text}" for text in (there - here)]


def _paragraphs(file: bytes) -> Counter[str]:
    """The text of every paragraph, notes among them; a footer counts once, however often it is used."""
    said: Counter[str] = Counter()
    footers: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        for name in package.namelist():
            if name in ("word/document.xml", "word/footnotes.xml"):
                said.update(_texts(package.read(name)))
            elif name.startswith("word/footer"):
                footers.update(_texts(package.read(name)))
    said.update(footers)
    return said


def _texts(part: bytes) -> list[str]:
    texts = []
    for paragraph in ElementTree.fromstring(part).iter(f"{_W}p"):
        text = "".join(_PRINTED[one.tag] or one.text or "" for one in _printed(paragraph))
        # a label that Word counts is as good as one that is written
        said = _COUNTED if paragraph.find(f"{_W}pPr/{_W}numPr") is not None else ""
        text = f"{said}{_LABEL.sub(_COUNTED, text)}"
        texts.append(" ".join(text.translate(_STRAIGHT).split()))
    return [text for text in texts if text]


def _printed(paragraph: ElementTree.Element) -> list[ElementTree.Element]:
    return [one for run in paragraph.iter(f"{_W}r") for one in run if one.tag in _PRINTED]
