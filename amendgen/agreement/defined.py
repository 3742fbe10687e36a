"""The definitions among the paragraphs of a section: where each begins, and where it surely ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.agreement.words import reading
from amendgen.agreement.working import Node
from amendgen.document.nodes import Heading, Item, Lines, Paragraph, Text

_QUOTED = re.compile(r'(?:[Tt]he (?:term|word|expression|phrase)s? )?["“]\s*([^"“”]*[^"“”\s,])\s*,?\s*["”]')
_AND_QUOTED = re.compile(r',?\s*(?:and|or|,)?\s*["“]\s*([^"“”]*[^"“”\s,])\s*,?\s*["”]')
# what may stand between a term and the verb: "of any Person", "(Reserve Requirement)", ", for any period,"
_SAYS = re.compile(
    r"(?:\s*:|[^.;:\"“”]{0,120}?\s(?:means?|shall\s+(?:mean|have|include|be)|has|have|includes?|refers?\s+to)\b"
    r"|\s+(?:is|are)\b)"
)
_BEGINNINGS = frozenset(("", " ", '"', "“", "T", "t"))
_CLAUSE = re.compile(r"\([A-Za-z]{1,8}\)|\(\d{1,3}\)|[A-Z]\.")


class Defined(Struct, frozen=True):
    """A definition: its terms, the nodes that are surely it, and the first node that may be part of it."""

    terms: tuple[str, ...]
    nodes: tuple[Node, ...]
    unsure: Node | None = None


def terms(text: str) -> tuple[str, ...]:
    """The terms that a paragraph defines: '"Law" or "Laws" means …' defines two; () when it defines none."""
    found, at = list[str](), 0
    one = _QUOTED.match(text)
    while one:
        found.append(one[1])
        at = one.end()
        one = _AND_QUOTED.match(text, at)
    return tuple(found) if found and _SAYS.match(text, at) else ()


def definitions(nodes: Sequence[Node], given: bool = False) -> Iterator[Defined]:
    """The definitions among sibling nodes, in order.

    A paragraph that begins no definition belongs to the one before it when the alphabet goes on behind it,
    when it goes on with a small letter, or when an edit has `given` it; else nobody can be sure of it.
    """
    begun = [(i, terms(text), text) for i, node in enumerate(nodes) if (text := _beginning(node))]
    for n, (i, named, _) in enumerate(begun):
        if not named:
            continue  # it begins with a quoted term, and does not say what the term means
        stop, following, _ = begun[n + 1] if n + 1 < len(begun) else (len(nodes), (), "")
        stop = next((k for k in range(i + 1, stop) if _ends(nodes[k])), stop)
        run = nodes[i:stop]
        goes_on = bool(following) and named[0].casefold() <= following[0].casefold()
        sure = len(run) if goes_on or given else _sure(run)
        yield Defined(named, tuple(run[:sure]), run[sure] if sure < len(run) else None)


def _beginning(node: Node) -> str:
    """The words of a paragraph that begins with a quoted term, else ""."""
    if isinstance(node.block, Lines) and node.block.lines and not node.gone:
        text = " ".join(map(reading, node.block.lines)).lstrip()
        return text if _QUOTED.match(text) else ""
    if not isinstance(node.block, Paragraph) or not node.inlines:
        return ""
    first = node.inlines[0]
    if (first.text if isinstance(first, Text) else reading((first,)))[:1] not in _BEGINNINGS:
        return ""  # most paragraphs; the others are looked at
    text = reading(node.inlines).lstrip()
    return text if not node.gone and (text[:1] in ('"', "“") or _QUOTED.match(text)) else ""


def _ends(node: Node) -> bool:
    """Whether a node is surely no part of the definition before it: a heading, a section."""
    return isinstance(node.block, Heading) or (
        isinstance(node.block, Item) and not _CLAUSE.fullmatch(node.label)
    )


def _sure(run: Sequence[Node]) -> int:
    """How many of the nodes are surely the definition's: its clauses, and what its words lead on to."""
    led_in = False
    for k, node in enumerate(run):
        words = reading(node.inlines)
        if k and not isinstance(node.block, Item) and not words[:1].islower() and not led_in:
            return k
        led_in = words.rstrip().endswith(":")
    return len(run)
