"""Pieces to the parts of an agreement: cover, contents, body, signatures, attachments."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from amendgen.agreement.model import Doubt
from amendgen.agreement.reading.text import listing, signatures
from amendgen.agreement.reading.text.labels import Start, labelled
from amendgen.agreement.reading.text.nesting import Nesting
from amendgen.agreement.reading.text.pieces import Piece
from amendgen.agreement.reading.text.plain import plain
from amendgen.agreement.reading.text.tables import table, untagged
from amendgen.document.nodes import Block, Blocks, Heading, Inlines, Lines, Paragraph, Part, PartKind, Rule

Say = Callable[[str, bool], Inlines]
_ATTACHED = re.compile(
    r"(?P<label>(?:ANNEX|SCHEDULE|EXHIBIT|APPENDIX|ATTACHMENT|Annex|Schedule|Exhibit|Appendix|Attachment)"
    r" [\"']?(?:\d{1,2}|[A-Z]{1,3})(?:[.-]\w{1,4})*[\"']?)(?P<title>(?: ?[-:.] .*)?)"
)
_FILED = re.compile(r"EXHIBIT \d{1,3}\.\d.*", re.IGNORECASE)  # as Item 601 of Regulation S-K numbers exhibits
_QUOTED = re.compile(r"\"[.;,]*(?: (?:and|or))?[.,]?\Z")
_HEAD = 30  # the lines of a text among which its number and title stand
_CAPTION = re.compile(r"(?:RECITALS?|BACKGROUND|PRELIMINARY STATEMENTS?|W ?I ?T ?N ?E ?S ?S ?E ?T ?H ?[:;]?)")


def parted(pieces: Sequence[Piece], say: Say, doubts: list[Doubt]) -> tuple[Part, ...]:
    """The parts in the order of the text."""
    place = listing.listed(pieces)
    if place is None:
        cover = _cover(pieces)
        parts = [Part("cover", _shown(pieces[:cover], say))] if cover else []
        return (*parts, *_Parting(pieces[cover:], say, doubts, len(parts)).parts())
    first, last = place
    parts = [Part("cover", _shown(pieces[:first], say))] if first else []
    contents = Part("contents", listing.kept(pieces[first:last]))
    return (*parts, contents, *_Parting(pieces[last:], say, doubts, len(parts) + 1).parts())


def _cover(pieces: Sequence[Piece]) -> int:
    """How many pieces make the first page, when it is a cover: short, and no running text on it."""
    end = next((i for i, piece in enumerate(pieces) if i and piece.paged), 0)
    short = all(piece.kind != "table" and len(piece.text) < 200 for piece in pieces[:end])
    return end if 2 <= end < len(pieces) and short and not any(labelled(p.text) for p in pieces[:end]) else 0


def _shown(pieces: Sequence[Piece], say: Say) -> Blocks:
    return tuple(_shown_as(piece, say) for piece in pieces)


def _shown_as(piece: Piece, say: Say) -> Block:
    match piece.kind:
        case "centered" | "right" as role:
            return Paragraph(say(piece.text, False), role)
        case "lines":
            return Lines(tuple(say(line.words, False) for line in piece.lines))
        case "table":
            return table(piece.lines)[0]
        case "rule":
            return Rule()
        case "running":
            return Paragraph(say(piece.text, False), "flush")


class _Parting:
    """The parts among the pieces, behind the `before` that stand there already."""

    def __init__(self, pieces: Sequence[Piece], say: Say, doubts: list[Doubt], before: int) -> None:
        self.before = before
        self.pieces = pieces
        self.say = say
        self.doubts = doubts
        self.kind: PartKind = "body"
        self.done: list[Part] = []
        self.nesting = Nesting(say, doubts, before)
        self.told = False
        self.titled = False
        self.within = self.quoted()
        told = [piece.lines for piece in pieces]
        self.closing = {signatures.begun(told, i) for i, p in enumerate(pieces) if self.signing(p)}
        self.starts = [labelled(p.text) if p.kind in ("running", "centered") else None for p in pieces]

    def parts(self) -> list[Part]:
        for i, piece in enumerate(self.pieces):
            self.take(piece, i)
        self.cut("body")
        return self.done

    def cut(self, kind: PartKind) -> None:
        """End the part that is open, and begin one of `kind`."""
        if blocks := self.nesting.done():
            self.done.append(Part(self.kind, blocks))
        self.kind = kind
        self.nesting = Nesting(self.say, self.doubts, self.before + len(self.done))
        self.titled = kind != "body"

    def take(self, piece: Piece, i: int) -> None:
        if (attached := self.attached(piece)) is not None:
            if not _apart(piece):
                label = plain(attached["label"])
                self.doubt(piece, f'"{label}" is taken to begin an attachment')
            self.cut("attachment")
            self.begin(piece, attached)
            return
        if self.kind == "body" and self.told and (i in self.closing or self.signing(piece)):
            self.cut("signatures")
        self.told = self.told or _running(piece)
        if i in self.within:
            self.nesting.inner(piece)
        else:
            self.place(piece, self.coming(i))

    def coming(self, i: int) -> list[Start]:
        return [start for start in self.starts[i + 1 : i + 60] if start is not None]

    def signing(self, piece: Piece) -> bool:
        if piece.kind == "running" and plain(piece.text).upper().startswith("IN WITNESS"):
            return True
        return (
            piece.kind in ("lines", "running") and not labelled(piece.text) and signatures.signed(piece.lines)
        )

    def quoted(self) -> set[int]:
        """The pieces that stand within a quotation of several paragraphs: their labels are another's."""
        out: set[int] = set()
        texts = [plain(piece.text) if piece.kind == "running" else "" for piece in self.pieces]
        for i, text in enumerate(texts):
            if i in out or not text.startswith('"') or text.count('"') % 2 == 0:
                continue
            ends = [j for j in range(i + 1, min(i + 30, len(texts))) if texts[j].count('"') % 2]
            if ends and _QUOTED.search(texts[ends[0]]):
                out |= set(range(i, ends[0] + 1))
        return out

    def attached(self, piece: Piece) -> re.Match[str] | None:
        """The heading of an attachment, which stands on a line of its own behind running text."""
        if not self.told or piece.kind in ("table", "rule"):
            return None
        found = _ATTACHED.fullmatch(plain(piece.lines[0].words))
        if found and piece.first < _HEAD and not self.titled and _FILED.fullmatch(found["label"]):
            return None  # the instrument's own number, below a statement on what is left out of it
        alone = piece.kind != "running" or len(piece.lines) == 1
        return found if found and alone and (not found["title"] or len(found[0]) < 90) else None

    def begin(self, piece: Piece, found: re.Match[str]) -> None:
        self.nesting.block(Heading(1, self.say(found["label"], False)))
        title = found["title"]
        if title:
            self.nesting.block(Heading(3, self.say(title.strip(), False)))
        for line in piece.lines[1:]:
            self.nesting.block(Heading(3, self.say(line.words, False)))
            title = line.words
        self.titled = bool(title)

    def doubt(self, piece: Piece, message: str) -> None:
        """A doubt whether all that is open ends at a piece."""
        part = ((self.before + len(self.done),),) if self.kind == "attachment" else ()
        unsure = (*part, *(frame.path for frame in self.nesting.frames))
        self.doubts.append(Doubt(piece.number, message, unsure))

    def place(self, piece: Piece, coming: Sequence[Start]) -> None:
        match piece.kind:
            case "running" if not self.nesting.waiting and _CAPTION.fullmatch(plain(piece.text)):
                self.nesting.outermost(Heading(3, self.say(piece.text, False)))
            case "running" | "lines" if not self.told and not self.titled and self.entitled(piece):
                self.titled = True
                self.nesting.outermost(Heading(1, self.say(piece.text, False)))
            case "running" if signatures.signed(piece.lines) and not labelled(piece.text):
                self.flat(piece)
            case "running":
                self.nesting.running(piece, coming)
            case "centered":
                self.centred(piece, coming)
            case "right":
                self.nesting.block(Paragraph(self.say(piece.text, False), "right"))
            case "lines":
                self.kept(piece)
            case "table":
                self.table(piece)
            case "rule":
                self.nesting.block(Rule())

    def ends(self, piece: Piece) -> bool:
        """Whether only signatures or an attachment follow."""
        at = self.pieces.index(piece) + 1
        after = self.pieces[at] if at < len(self.pieces) else None
        return after is None or self.signing(after) or self.attached(after) is not None

    def entitled(self, piece: Piece) -> bool:
        """Whether capitals at the margin, before any running text, are the title."""
        words = plain(piece.text)
        legend = _ATTACHED.match(words) or "COPY" in words or labelled(words) or not words.isupper()
        return piece.first < _HEAD and len(words) < 200 and " " in words and not legend

    def flat(self, piece: Piece) -> None:
        self.nesting.outermost(signatures.block(piece.lines))

    def kept(self, piece: Piece) -> None:
        if self.kind == "signatures" or signatures.signed(piece.lines):
            self.flat(piece)
        else:
            self.nesting.block(Lines(tuple(self.say(line.words, False) for line in piece.lines)))

    def table(self, piece: Piece) -> None:
        made, sure = table(piece.lines)
        if not any(untagged(line) for line in piece.lines):
            return
        if not sure:
            message = "a table whose columns are not sure: kept as lines, word for word"
            self.doubts.append(Doubt(piece.number, message))
        self.nesting.block(made)

    def centred(self, piece: Piece, coming: Sequence[Start]) -> None:
        words = plain(piece.text)
        start = labelled(piece.text)
        if start is not None or (self.nesting.waiting and words.strip(" *")):
            self.nesting.running(piece, coming, centred=True)
        elif not words.strip(" *") and self.ends(piece):
            self.nesting.outermost(Paragraph(self.say(piece.text, False), "centered"))
        elif not words.isupper() or self.kind == "signatures":
            self.nesting.block(Paragraph(self.say(piece.text, False), "centered"))
        elif not self.titled and self.kind != "attachment" and not _CAPTION.fullmatch(words):
            self.titled = True
            self.nesting.outermost(Heading(1, self.say(piece.text, False)))
        else:
            self.titled = self.titled or not _CAPTION.fullmatch(words)
            self.nesting.outermost(Heading(3, self.say(piece.text, False)))


def _apart(piece: Piece) -> bool:
    """Whether a heading stands where one is looked for: on a new page, below a space, in the middle."""
    return piece.paged or piece.gap > 2 or piece.kind in ("right", "centered")


def _running(piece: Piece) -> bool:
    """Whether it is a provision, or long enough to be one."""
    return piece.kind == "running" and (len(piece.text) > 150 or labelled(piece.text) is not None)
