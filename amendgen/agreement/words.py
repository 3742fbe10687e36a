"""The words of a run of inlines as they now read, and changing a stretch of them.

Positions count the characters of the text as amended so far: what is struck has no width.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.document.nodes import Blank, Break, Inline, Inlines, Note, Reference, Revised, Ruled, Styled, Text
from amendgen.document.revisions import joined
from amendgen.document.walking import each_inline


def reading(inlines: Inlines) -> str:
    """The characters that the inlines print, changes made; a line break is "\\n"."""
    if len(inlines) == 1 and isinstance(only := inlines[0], Text):
        return only.text
    return "".join(_reading(inline) for inline in inlines)


def _reading(inline: Inline) -> str:
    match inline:
        case Text(text) | Reference(text=text) | Ruled(text):
            return text
        case Styled(inlines=inner) | Revised("inserted", inner):
            return reading(inner)
        case Blank(width):
            return "_" * width
        case Break():
            return "\n"
        case _:
            return ""


def changed(inlines: Inlines, start: int, end: int, inserted: Inlines) -> Inlines:
    """The inlines with the characters from `start` to `end` struck, and `inserted` in their place.

    A footnote stays with the words before it; one that stands among the words struck is not struck in silence.
    """
    before, rest = _noted(*_cut(inlines, start))
    middle, after = _cut(rest, end - start)
    if any(isinstance(inline, Note) for inline in each_inline(_standing(middle))):
        raise ValueError("a footnote stands among the words struck")
    added = (Revised("inserted", inserted),) if inserted else ()
    return _gathered((*before, *_struck(middle), *added, *after))


def settled(inlines: Inlines) -> Inlines:
    """The inlines as they now read, with no change marked: words struck are gone, words inserted are there."""
    kept: list[Inline] = []
    for inline in inlines:
        match inline:
            case Revised("struck"):
                continue
            case Revised(inlines=inner):
                kept += inner
            case _:
                kept.append(inline)
    return joined(iter(kept))


def _noted(left: Inlines, right: Inlines) -> tuple[Inlines, Inlines]:
    """The two sides of a cut, with the footnotes that stand at it on its left."""
    notes = 0
    for i, inline in enumerate(right):
        if _reading(inline):
            break
        if any(isinstance(one, Note) for one in each_inline(_standing((inline,)))):
            notes = i + 1
    return (*left, *right[:notes]), right[notes:]


def _standing(inlines: Inlines) -> Inlines:
    return tuple(
        inline for inline in inlines if not (isinstance(inline, Revised) and inline.change == "struck")
    )


def _cut(inlines: Inlines, at: int) -> tuple[Inlines, Inlines]:
    """The inlines before and behind the position `at`."""
    for i, inline in enumerate(inlines):
        width = len(_reading(inline))
        if at < width or (at == width and at == 0):
            if at == 0:
                return inlines[:i], inlines[i:]
            left, right = _split(inline, at)
            return (*inlines[:i], left), (right, *inlines[i + 1 :])
        at -= width
        if at == 0:
            return inlines[: i + 1], inlines[i + 1 :]
    if at:
        raise IndexError("the position lies behind the end of the words")
    return inlines, ()


def _split(inline: Inline, at: int) -> tuple[Inline, Inline]:
    match inline:
        case Text(text):
            return Text(text[:at]), Text(text[at:])
        case Styled(style, inner):
            left, right = _cut(inner, at)
            return Styled(style, left), Styled(style, right)
        case Revised(change, inner):
            left, right = _cut(inner, at)
            return Revised(change, left), Revised(change, right)
        case _:
            raise ValueError("a blank, a rule or a reference is changed whole or not at all")


def _struck(inlines: Inlines) -> Iterator[Inline]:
    """Base words become struck words; words that an earlier edit inserted are gone without a trace."""
    for inline in inlines:
        match inline:
            case Revised("inserted"):
                continue
            case Revised():
                yield inline
            case _:
                yield Revised("struck", (inline,))


def _gathered(inlines: Inlines) -> Inlines:
    """The inlines with changes of one kind that stand side by side made one."""
    out: list[Inline] = []
    for inline in inlines:
        match out[-1] if out else None, inline:
            case Revised(change, before), Revised(other, inner) if change == other:
                out[-1] = Revised(change, (*before, *inner))
            case _:
                out.append(inline)
    return tuple(out)
