"""Whether the text of provisions carries their labels, and whether a new label is the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from amendgen.agreement.addressing import ATTACHED, attached
from amendgen.agreement.defined import terms
from amendgen.agreement.failures import NotApplied
from amendgen.agreement.words import reading
from amendgen.document import markup
from amendgen.document.enumerators import readings
from amendgen.document.nodes import Heading, Item, Paragraph
from amendgen.edits.address import Address, Label


def labelled(at: Sequence[Address], text: str) -> tuple[str, ...]:
    """The text of provisions in pieces, each of which begins with the label or term of the next one named.

    A text is one piece where its labels are read as they are named; "(i) …" and "(j) …", which alone look
    like a clause and its subclause, are taken apart by the paragraphs that begin with the labels named.
    """
    if not at[0].steps and at[0].unit in ATTACHED:
        _titled(at, text)
        return (text,)
    wanted = [_label(one) for one in at if not one.ends_at_term]
    found = _labels(text)
    pieces: tuple[str, ...] = (text,)
    if found != wanted and (cut := _pieces(text, wanted)):
        found, pieces = [label for piece in cut for label in _labels(piece)], cut
    if found != wanted:
        carried = " and ".join(found) or "no label"
        message = f"the text is to carry {' and '.join(wanted)}, and it carries {carried}"
        hint = "begin each provision with its label, and indent by two spaces the clauses within it"
        raise NotApplied("label-out-of-sequence", message, hint)
    for term in (one.term for one in at if one.ends_at_term):
        if term not in _defined(text):
            message = f'the text does not define "{term}"'
            raise NotApplied("definition-missing", message, f'begin it with "{term}" in quotation marks')
    return pieces


def _titled(at: Sequence[Address], text: str) -> None:
    """The text of an exhibit begins with its title."""
    first = next(iter(markup.blocks(text)), None)
    titles = attached(reading(first.inlines)) if isinstance(first, Heading) else ()
    if titles != tuple(at):
        said = " and ".join(map(str, titles)) or "no title"
        message = f"the text is to carry the title of {' and '.join(map(str, at))}, and it carries {said}"
        raise NotApplied("label-out-of-sequence", message, f'begin it with "# {at[0]}"')


def _label(address: Address) -> str:
    return str(address.steps[-1]) if address.steps else address.number


def _labels(text: str) -> list[str]:
    """The labels of the outermost items of a text, without the word or the full stop that go with them."""
    return [
        block.label.rstrip(".").rpartition(" ")[2] for block in markup.blocks(text) if isinstance(block, Item)
    ]


def _defined(text: str) -> set[str]:
    """The first term of each definition among the paragraphs of a text."""
    words = [reading(block.inlines) for block in markup.blocks(text) if isinstance(block, Paragraph)]
    return {found[0] for found in map(terms, words) if found}


def _pieces(text: str, wanted: Sequence[str]) -> tuple[str, ...]:
    """The text cut before the paragraphs that begin with the labels wanted, each of which begins one."""
    cuts = []
    for label in wanted:
        found = list(re.finditer(rf"(?:^|(?<=\n\n)) {{0,3}}(?:[A-Za-z]+ )?{re.escape(label)}\.?(?=\s)", text))
        if len(found) != 1:
            return ()
        cuts.append(found[0].start())
    if cuts != sorted(cuts) or cuts[0] != 0:
        return ()
    return tuple(text[start:end] for start, end in pairwise((*cuts, len(text))))


def in_sequence(last: str, new: Address) -> None:
    """A new clause has the label that follows the one behind which it stands."""
    label = str(new.steps[-1]) if new.steps else new.number
    ways = {(way.series, way.value + 1) for way in readings(last)}
    nexts = {(way.series, way.value) for way in readings(label)}
    if isinstance(new.steps[-1] if new.steps else None, Label) and ways and nexts and not ways & nexts:
        raise NotApplied("label-out-of-sequence", f"{label} does not follow {last}", "number it as the next")
