"""The runs of a paragraph as pieces in order: strings with their emphasis, breaks, tabs, notes, boxes.

Nothing that prints is passed over: what the tree has no node for is asked about, by a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.agreement.reading.docx.styles import Emphasis, Styles
from amendgen.agreement.reading.docx.xml import W, local, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Kind = Literal["text", "tab", "break", "page", "footnote", "endnote", "box"]

_INSIDE = frozenset(
    (
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "smartTag",
        "customXml",
        "sdt",
        "sdtContent",
        "dir",
        "bdo",
        "fldSimple",
    )
)
_SILENT = frozenset(
    (
        *("rPr", "pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "proofErr", "lastRenderedPageBreak"),
        *("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "footnoteRef", "endnoteRef", "annotationRef"),
        *("commentRangeStart", "commentRangeEnd", "softHyphen", "separator", "continuationSeparator"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "fldData", "ffData"),
        *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"),
    )
)
_PAGE = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|PRINTDATE|SAVEDATE|FILENAME)\b", re.IGNORECASE)
_RUN, _TEXT, _PROPERTIES = f"{W}r", f"{W}t", f"{W}rPr"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class Piece(Struct, frozen=True):
    """What one element of a run prints; `id` names a note, `element` holds a text box."""

    kind: Kind
    text: str = ""
    emphasis: Emphasis = field(default_factory=Emphasis)
    id: str = ""
    element: Element | None = None


class _Field(Struct):
    """A field that is open: its code, and whether its result has begun."""

    code: str = ""
    shown: bool = False


class Gathering:
    """The pieces of one paragraph, and the doubts that they raise."""

    def __init__(self, styles: Styles, style: str) -> None:
        self.styles = styles
        self.style = style
        self.plain = styles.emphasis(None, style, linked=False)
        self.fields: list[_Field] = []
        self.doubts: list[str] = []

    def gathered(self, paragraph: Element) -> list[Piece]:
        """The pieces of a paragraph. A field that it leaves open has a result of several paragraphs."""
        pieces = self.inside(paragraph, linked=False)
        for each in pieces:
            if each.emphasis.asked:
                self.look_at(each)
        return pieces

    def inside(self, element: Element, linked: bool) -> list[Piece]:
        pieces: list[Piece] = []
        for each in element:
            if each.tag == _RUN:
                pieces += self.run(each, linked)
                continue
            name = local(each)
            if name == "hyperlink":
                pieces += self.inside(each, linked=True)
            elif name in _INSIDE:
                if name == "fldSimple":
                    self.field(value(each, "instr"))
                pieces += self.inside(each, linked)
            elif name not in _SILENT:
                pieces += self.strange(each)
        return pieces

    def run(self, run: Element, linked: bool) -> list[Piece]:
        """The pieces of a run. A note's own mark stands in the run of its reference and belongs to the note."""
        properties, emphasis = run.find(_PROPERTIES), self.plain
        if properties is not None:
            emphasis = self.styles.emphasis(properties, self.style, linked)
        pieces: list[Piece] = []
        for each in run:
            if each.tag == _TEXT and not self.fields:  # nearly all that a run holds, beside its properties
                pieces.append(Piece("text", each.text or "", emphasis))
            elif each.tag != _PROPERTIES:
                pieces += self.printed(each, emphasis)
        if [piece for piece in pieces if piece.id] and _marks_itself(run):
            return _marked(pieces)
        return pieces

    def printed(self, element: Element, emphasis: Emphasis) -> Iterator[Piece]:
        """What one element of a run prints. The code of a field prints nothing."""
        match local(element):
            case "fldChar":
                self.turn(value(element, "fldCharType"))
            case "instrText":
                if self.fields:
                    self.fields[-1].code += element.text or ""
            case "t":
                if any(not each.shown for each in self.fields):
                    self.doubts.append(f"the words {element.text!r} stand in the code of a field, and are read")
                yield Piece("text", element.text or "", emphasis)
            case "noBreakHyphen":
                yield Piece("text", "-", emphasis)
            case "sym":
                yield Piece("text", self.symbol(element), emphasis)
            case "tab" | "ptab":
                yield Piece("tab", emphasis=emphasis)
            case "br" if value(element, "type") in ("page", "column"):
                yield Piece("page")
            case "br" | "cr":
                yield Piece("break")
            case "footnoteReference":
                yield Piece("footnote", id=value(element, "id"))
            case "endnoteReference":
                yield Piece("endnote", id=value(element, "id"))
            case "commentReference":
                self.doubts.append("a comment stands here, and it is not read")
            case name if name not in _SILENT:
                yield from self.strange(element)

    def strange(self, element: Element) -> Iterator[Piece]:
        """Drawings and whatever else may hold words: asked about, and its words read."""
        name = element.tag.rpartition("}")[2]
        kind = _NAMES.get(name, f"a part of the kind {name!r}")
        self.doubts.append(f"{kind} stands here; its words alone are read")
        boxes = list(_boxes(element))
        yield from (Piece("box", element=box) for box in boxes)
        if not boxes:
            words = _words(element, newest=True) or _words(element, newest=False)
            yield Piece("text", words)

    def turn(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shown = True
            self.field(self.fields[-1].code)
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            if not ended.shown and _PRINTS.match(ended.code):
                self.doubts.append(f"the field {ended.code.strip()!r} has no result, and nothing is read of it")

    def field(self, code: str) -> None:
        if _PAGE.match(code):
            self.doubts.append(f"the field {code.strip()!r} stands in the text; what it last printed is read")

    def symbol(self, element: Element) -> str:
        code = value(element, "char")
        point = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,6}", code) else 0xFFFD
        if 0x20 <= point < 0xD800:
            return chr(point)
        self.doubts.append(
            f"the symbol {code} of the font {value(element, 'font')!r} has no character; \ufffd is read"
        )
        return "\ufffd"

    def look_at(self, piece: Piece) -> None:
        """Asks once for each way in which words are set off that the tree cannot show."""
        said = piece.text.strip()
        for is_so, how in (
            (piece.emphasis.hidden, "hidden, and is read as if it were not"),
            (piece.emphasis.struck, "struck through by its format, not as a change, and is read as it stands"),
            (
                piece.emphasis.doubled,
                "double-underlined by its format, not as a change, and is read as it stands",
            ),
        ):
            if is_so and said:
                self.doubts.append(f"the text {said[:40]!r} is {how}")


# fields that print something; bookmarks, index entries and the like do not
_PRINTS = re.compile(
    r"\s*(?!(?:SET|XE|TC|TA|RD|BOOKMARK|PRIVATE|ADVANCE|ASK|NEXT|NEXTIF|SKIPIF)\b)\w", re.IGNORECASE
)
_NAMES = {
    **dict.fromkeys(("drawing", "pict", "AlternateContent"), "a drawing"),
    **dict.fromkeys(("oMath", "oMathPara"), "a formula"),
    **{"object": "an embedded object", "ruby": "a phonetic guide", "pgNum": "a page's number"},
}


def _marks_itself(run: Element) -> bool:
    return any(value(each, "customMarkFollows") not in ("", "0", "false") for each in run)


def _marked(pieces: list[Piece]) -> list[Piece]:
    mark = "".join(piece.text for piece in pieces if piece.kind == "text")
    return [replace(piece, text=mark) for piece in pieces if piece.id]


def _boxes(element: Element) -> Iterator[Element]:
    """The contents of text boxes; what is there twice for older programs is read once."""
    for each in element:
        if local(each) == "txbxContent":
            yield each
        elif each.tag != _FALLBACK:
            yield from _boxes(each)


def _words(element: Element, newest: bool) -> str:
    """The words of an element without boxes; with `newest`, not those for older programs."""
    out = ""
    for each in element:
        if each.tag == _FALLBACK and newest:
            continue
        out += (each.text or "") if local(each) in ("t", _MATH_TEXT) else _words(each, newest)
    return out
