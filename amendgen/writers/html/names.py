"""What provisions are known by: a label without its brackets, the words of a heading, the term defined."""

from __future__ import annotations

import re

from amendgen.document.nodes import (
    Blocks,
    Break,
    Heading,
    Inlines,
    Reference,
    Revised,
    Revision,
    Styled,
    Text,
)

_WORD = re.compile(r"\d+(?:\.\d+)*[A-Z]?(?![^\W_])|[^\W_]+")
_TERM = re.compile(r'"{1,2}([^"]{1,80})"(?: (?:and|or) "[^"]{1,80}")*,? (?:means?|(?:shall|has|have) \w+)\b')
_MOST = 6  # words of a heading by which it is known


def defined(inlines: Inlines) -> str:
    """The term that a paragraph defines, as a step of an id; "" when it defines none."""
    found = _TERM.match(_said(inlines))
    return "-".join(_WORD.findall(found[1])).lower() if found else ""


def title(blocks: Blocks) -> Heading | None:
    """The first heading that stands."""
    for block in blocks:
        match block:
            case Heading():
                return block
            case Revision("inserted", inner) if found := title(inner):
                return found
            case _:
                pass
    return None


def slug(label: str) -> str:
    """A label without its brackets; the case of an enumerator is kept, for (a) is not (A)."""
    words: list[str] = _WORD.findall(label)
    return words[0] if len(words) == 1 else "-".join(words).lower()


def named(heading: Heading) -> str:
    """The first words of a heading; "" when it has none."""
    return "-".join(_WORD.findall(_said(heading.inlines))[:_MOST]).lower()


def _said(inlines: Inlines) -> str:
    """The words of a heading or a paragraph as they stand, without footnotes."""
    out = ""
    for inline in inlines:
        match inline:
            case Text(text) | Reference(text=text):
                out += text
            case Styled(inlines=inner) | Revised("inserted", inner):
                out += _said(inner)
            case Break():
                out += " "
            case _:
                pass
    return out
