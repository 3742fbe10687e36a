"""Pieces to inlines: typewritten characters, single spaces, blanks, rules, and emphasis as a tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from amendgen.agreement.reading.docx.pieces import Piece
from amendgen.document.nodes import Blank, Block, Break, Inline, Inlines, Note, Ruled, Style, Styled, Text
from amendgen.document.walking import each_inlines

_TYPEWRITTEN = {
    **dict.fromkeys("\u201c\u201d\u201e\u201f", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b", "'"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    "\u2010": "-",
    "\u2011": "-",
}
_TYPESET = re.compile(f"[{''.join(_TYPEWRITTEN)}]")
_ORDER: tuple[Style, ...] = ("underline", "bold", "italic")
_BLANK = re.compile(r"(_{2,})")
# an underlined space is drawn as a rule to be written on, and so is an underlined tab
_DRAWN, _TAB_WIDTH = 3, 10


class Atom(Struct, frozen=True):
    """A string of one emphasis, or what stands between strings; a tab is the string of it."""

    text: str = ""
    styles: frozenset[Style] = frozenset()
    inline: Inline | None = None


def atoms(pieces: Iterable[Piece], note: Callable[[Piece], Note]) -> list[Atom]:
    """The pieces as atoms, their characters typewritten; `note` reads the note that a piece names."""
    out: list[Atom] = []
    for piece in pieces:
        match piece.kind:
            case "text":
                out.append(_drawn(_typewritten(piece.text), piece.emphasis.styles))
            case "tab":
                out.append(Atom("\t", piece.emphasis.styles))
            case "break" | "page":
                out.append(Atom(inline=Break()))
            case "footnote" | "endnote":
                out.append(Atom(inline=note(piece)))
            case "box":
                pass
    return [atom for atom in out if atom.text or atom.inline]


def _typewritten(text: str) -> str:
    return text if text.isascii() else _TYPESET.sub(lambda found: _TYPEWRITTEN[found[0]], text)


def _drawn(text: str, styles: frozenset[Style]) -> Atom:
    if "underline" in styles and len(text) >= _DRAWN and not text.strip():
        return Atom(inline=Blank(len(text)))
    return Atom(text, styles)


def plain(atoms: Iterable[Atom]) -> str:
    """The characters of the atoms up to the first that is none; tabs as such, other white space as it is."""
    out = ""
    for atom in atoms:
        if atom.inline is not None:
            break
        out += atom.text
    return out


def dropped(atoms: Sequence[Atom], count: int) -> list[Atom]:
    """The atoms without their first `count` characters."""
    out: list[Atom] = []
    for at, atom in enumerate(atoms):
        if not count:
            return [*out, *atoms[at:]]
        cut = min(count, len(atom.text))
        count -= cut
        if atom.inline or atom.text[cut:]:
            out.append(replace(atom, text=atom.text[cut:]))
    return out


def inlines(atoms: Sequence[Atom]) -> Inlines:
    """The inlines of a paragraph's atoms, white space as single spaces and none at the ends of lines."""
    text = "".join([atom.text for atom in atoms])
    styles = frozenset[Style]().union(*[atom.styles for atom in atoms])
    worded = "__" not in text and not [atom for atom in atoms if atom.inline is not None]
    if worded and not styles:
        text = " ".join(text.split())
        return (Text(text),) if text else ()
    used = tuple(style for style in _ORDER if style in styles)
    if worded and "\t" not in text:
        return _emphasized(_spaced(atoms), used)
    return _emphasized(_blanks(_spaced(_unbroken(_ruled(atoms)))), used)


def _unbroken(atoms: Sequence[Atom]) -> Sequence[Atom]:
    """The atoms without line breaks before the first word and after the last."""
    said = [
        at
        for at, atom in enumerate(atoms)
        if atom.text.strip() or not (atom.inline is None or isinstance(atom.inline, Break))
    ]
    return atoms[said[0] : said[-1] + 1] if said else ()


def _ruled(atoms: Sequence[Atom]) -> list[Atom]:
    """Underlined tabs as rules: to the end of its line one to sign on, with what stands on it; else a blank."""
    out: list[Atom] = []
    for at, atom in enumerate(atoms):
        if atom.text != "\t" or "underline" not in atom.styles:
            out.append(atom)
        elif any(isinstance(out[-1].inline, kind) for kind in (Ruled, Blank)) if out else False:
            continue
        elif _ends(atoms[at + 1 :]):
            on_it = ""
            while out and out[-1].text.strip() and "underline" in out[-1].styles:
                on_it = out.pop().text + on_it
            out.append(Atom(inline=Ruled(" ".join(on_it.split()))))
        else:
            out.append(Atom(inline=Blank(_TAB_WIDTH)))
    return out


def _ends(rest: Sequence[Atom]) -> bool:
    for atom in rest:
        if isinstance(atom.inline, Break):
            return True
        if atom.inline or atom.text.strip():
            return False
    return True


def _spaced(atoms: Sequence[Atom]) -> list[Atom]:
    out: list[Atom] = []
    bare = True
    for atom in atoms:
        if atom.inline is not None:
            if isinstance(atom.inline, Break):
                out = _trimmed(out)
            bare = isinstance(atom.inline, Break)
            out.append(atom)
            continue
        text = _single_spaced(atom.text)
        text = text[1:] if bare and text[:1] == " " else text
        if text:
            out.append(atom if text == atom.text else replace(atom, text=text))
            bare = text[-1] == " "
    return _trimmed(out)


def _single_spaced(text: str) -> str:
    words = " ".join(text.split())
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{words}{after}" if words else before


def _trimmed(atoms: list[Atom]) -> list[Atom]:
    """The atoms without white space at their end."""
    if atoms and atoms[-1].inline is None and atoms[-1].text.endswith(" "):
        last = replace(atoms[-1], text=atoms[-1].text[:-1])
        return [*atoms[:-1], last] if last.text else _trimmed(atoms[:-1])
    return atoms


def _blanks(atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms with those of one emphasis joined, and the blanks in them told apart."""
    out: list[Atom] = []
    for (styles, inline), group in groupby(atoms, key=lambda atom: (atom.styles, atom.inline)):
        if inline is not None:
            out += [Atom(styles=styles, inline=inline) for _ in group]
            continue
        for at, text in enumerate(_BLANK.split("".join(atom.text for atom in group))):
            if at % 2:
                out.append(Atom(styles=styles, inline=Blank(len(text))))
            elif text:
                out.append(Atom(text, styles))
    return out


def _emphasized(atoms: Sequence[Atom], order: tuple[Style, ...]) -> Inlines:
    if not order:
        return _joined(atoms)
    first, *rest = order
    out: list[Inline] = []
    for is_on, group in groupby(atoms, key=lambda atom: first in atom.styles):
        inner = _emphasized(list(group), tuple(rest))
        out += [Styled(first, inner)] if is_on else inner
    return tuple(out)


def _joined(atoms: Sequence[Atom]) -> Inlines:
    out: list[Inline] = []
    for is_text, group in groupby(atoms, key=lambda atom: atom.inline is None):
        if is_text:
            out.append(Text("".join(atom.text for atom in group)))
        else:
            out += [atom.inline for atom in group if atom.inline is not None]
    return tuple(out)


def lines_of(block: Block) -> Iterator[list[Atom]]:
    """The atoms of a block's words, for a place that holds inlines alone."""
    for line in each_inlines(block):
        yield [Atom(inline=inline) if not isinstance(inline, Text) else Atom(inline.text) for inline in line]
