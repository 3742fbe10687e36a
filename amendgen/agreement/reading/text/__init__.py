"""An agreement from plain text, as filed on EDGAR, to the document tree.

Comes in: the bytes of a text file. Goes out: its `Agreement`, with literal labels, every word of the
source in its order but for page furniture, and a `Doubt` for each thing that reading had to settle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from amendgen.agreement.model import Agreement, Doubt
from amendgen.agreement.reading.text.decoding import decoded
from amendgen.agreement.reading.text.feet import Feet, footed
from amendgen.agreement.reading.text.furniture import unfurnished
from amendgen.agreement.reading.text.hashes import unhashed
from amendgen.agreement.reading.text.inlines import inlines
from amendgen.agreement.reading.text.joining import cuts, sentence
from amendgen.agreement.reading.text.lines import numbered, underlined
from amendgen.agreement.reading.text.pages import rejoined
from amendgen.agreement.reading.text.parts import parted
from amendgen.agreement.reading.text.pieces import Piece, measured, pieces
from amendgen.document.naming import title
from amendgen.document.nodes import Document, Heading, Inlines, Note, Paragraph, Part

_LEGEND = re.compile(r"EX(?:HIBIT)?\b|\d|EXECUTION|CONFORMED|COMPOSITE|DRAFT|\W", re.IGNORECASE)


def read(name: str, data: bytes) -> Agreement:
    """The agreement that `data` holds as plain text; Refusal, with the line, when it holds none."""
    plain, marked = unhashed(numbered(decoded(name, data)))
    lines, doubts = unfurnished(plain)
    feet = footed(underlined(lines))
    told, joined = rejoined(pieces(feet.lines, measured(feet.lines, headed=bool(marked))))
    doubts += [*marked, *feet.doubts, *joined, *_cut(told)]
    notes = _notes(feet)

    def say(text: str, heading: bool) -> Inlines:
        return inlines(text, notes, heading)

    parts = parted(told, say, doubts)
    return Agreement(Document(_titled(parts), parts), tuple(sorted(doubts, key=_line)))


def _line(doubt: Doubt) -> int:
    return doubt.line


def _notes(feet: Feet) -> tuple[Note, ...]:
    return tuple(Note((Paragraph(inlines(sentence(lines)), "flush"),), mark) for mark, lines in feet.notes)


def _titled(parts: Sequence[Part]) -> str:
    """The agreement's title: its first title in capitals, else the first words that are no legend."""
    own = [part for part in parts if part.kind in ("cover", "body")]
    words = [_words(block) for part in own for block in part.blocks if isinstance(block, Paragraph)]
    return title(own) or next((word for word in words if word and not _LEGEND.match(word)), "")[:100]


def _words(paragraph: Paragraph) -> str:
    return title((Part("body", (Heading(1, paragraph.inlines),)),))


def _cut(told: Iterable[Piece]) -> list[Doubt]:
    """A doubt for each word cut at its hyphen that the text has nowhere else with one."""
    told = list(told)
    known = set(re.findall(r"\w+(?:-\w+)+", " ".join(line.text for piece in told for line in piece.lines)))
    known = {word.casefold() for word in known}
    return [
        Doubt(number, f'"{word}" is cut at the line end: its hyphen is kept')
        for piece in told
        for number, word in cuts(piece.lines)
        if re.sub(r"^\W+|\W+$", "", word).casefold() not in known
    ]
