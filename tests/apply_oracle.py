"""What the text of an agreement must read after an edit: said on strings and lists, without the package.

Also how often a text stands in a provision, as a reader would count; and words printed as clause text.
"""

from __future__ import annotations

import re
from itertools import groupby

from apply_model import Agreement, Block, Words, cut, joined, plain, plainly

SHAPES = str.maketrans({"“": '"', "”": '"', "’": "'", "‑": "-", "\u00a0": " "})
PRINTED = {".": "{}", "u": "__{}__", "b": "**{}**", "i": "_{}_", "_": "{}"}


def told(text: str) -> str:
    """The text as it is compared: its letters, digits and marks, with single spaces."""
    return " ".join(text.translate(SHAPES).split())


def times(sought: str, text: str, whole: bool) -> int:
    """How often the text stands there; only as `whole` words, or as part of words too."""
    inside, wanted, found, at = told(text), told(sought), 0, -1
    while (at := inside.find(wanted, at + 1)) >= 0:
        edges = inside[at - 1 : at] if at else "", inside[at + len(wanted) : at + len(wanted) + 1]
        if not whole or all(edge in ("", " ") for edge in edges):
            found += 1
    return found


def within(agreement: Agreement, key: int, sought: str, whole: bool = False) -> int:
    """How often the text stands in a provision, its tables included."""
    inside = [block for one in agreement.extent(key) for block in one.walk()]
    texts = [
        plain(words) for block in inside for words in (block.words, *(c for row in block.rows for c in row))
    ]
    return sum(times(sought, text, whole) for text in texts)


def balanced(text: str) -> bool:
    """Whether brackets and quotation marks stand in pairs."""
    shut = text.count("(") == text.count(")") and text.count("“") == text.count("”")
    return shut and text.count('"') % 2 == 0 and not re.match(r"[^(]*\)", text)


def sliced(words: Words, start: int, end: int, new: Words) -> Words:
    return joined(cut(words, 0, start), new, cut(words, end))


def spoken(text: str) -> Words:
    """The words of clause text; only whole words of it are emphasised."""
    pieces = re.split(r"(__[^_]+__)", text)
    return joined(*(plainly(p.strip("_"), "u") if i % 2 else plainly(p) for i, p in enumerate(pieces)))


def written(words: Words) -> str | None:
    """Words as clause text; None for what clause text does not hold, or not in that place."""
    out = ""
    for mark, run in groupby(zip(*words, strict=True), key=lambda pair: pair[1]):
        text = "".join(character for character, _ in run)
        if mark not in PRINTED or "\u00a0" in text or (mark in "ubi" and out[-1:].isalnum()):
            return None
        if out[-1:] in ("_", "*") and not (mark == "." and text[0] in ' ";,.)”'):
            return None
        out += PRINTED[mark].format(text)
    return out


def said(block: Block, top: bool = True) -> str | None:
    """A provision as clause text; None when clause text cannot say its shape."""
    if block.kind == "paragraph":
        return written(block.words)
    if block.kind != "item":
        return None
    section = block.label.startswith("Section")
    seen, out = False, list[str]()
    for i, one in enumerate(block.inside):
        text = said(one, False)
        if text is None or (one.kind == "paragraph" and i and (seen or not section) and not (section and top)):
            return None
        seen = seen or one.kind == "item"
        out.append(f"{block.label} {text}" if i == 0 else text)
    confused = seen and block.label in ("(h)", "(i)", "(v)", "(x)", "(I)")
    return None if confused else "\n\n".join(out)


def ending(text: str) -> str:
    """The mark that a provision ends with, and the "and" or "or" behind it."""
    last = text.rstrip()
    for word in (" and", " or", ""):
        if last.endswith(word):
            mark = last[: len(last) - len(word)][-1:]
            return f"{mark if mark in ('.', ';', ',') else ''}{word}"
    return ""


def replaced(agreement: Agreement, key: int, new: list[Block]) -> None:
    """Other blocks in the place of a provision."""
    row, at = agreement.row(key)
    row[at : at + len(agreement.extent(key))] = new


def behind(agreement: Agreement, key: int, new: list[Block]) -> None:
    """Blocks behind a provision."""
    row, at = agreement.row(key)
    end = at + len(agreement.extent(key))
    row[end:end] = new


def defined(agreement: Agreement, section: int, new: Block) -> None:
    """A definition in its alphabetical place among those of a section."""
    there = [block for block in agreement.block(section).inside if block.term]
    before = [block for block in there if block.term.casefold() < new.term.casefold()]
    if before:
        behind(agreement, max(before, key=lambda block: block.term.casefold()).key, [new])
    else:
        row, at = agreement.row(there[0].key)
        row[at:at] = [new]
