"""What may stand in the texts of an agreement that a deal quotes.

In: a change as a deal writes it. Out: for each fault the key of the text, what is wrong, what to write instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.deal.edits import Add, After, Change, Defined, Restate
from amendgen.document import markup
from amendgen.document.nodes import Heading, Item, Paragraph, Reference
from amendgen.document.walking import each_block, each_inline, each_inlines

Fault = tuple[str, str, str]


def faults(change: Change) -> Iterator[Fault]:
    """What is wrong with the texts that the change quotes."""
    if isinstance(change, Restate | Add | After) and not _quotable(change.text, change.quoted):
        yield "text", "quoted text begins and ends with words", "or say  quoted: no"
    for key, text in _texts(change):
        if "](#" in text and _refers(text):
            message = "a text of the agreement has a reference in it, which would be to this amendment"
            yield key, message, "write the citation out, as in Section 6.7(ii)"


def _quotable(text: str, quoted: bool) -> bool:
    """Quotation marks need words to stand at; a footnote alone is no text."""
    blocks = markup.blocks(text)
    last = blocks[-1] if blocks else None
    while isinstance(last, Item):
        last = last.blocks[-1]
    worded = isinstance(last, Paragraph | Heading) and isinstance(blocks[0], Paragraph | Heading | Item)
    return bool(blocks) and (worded or not quoted)


def _texts(change: Change) -> Iterator[tuple[str, str]]:
    """The texts of the change, each with its key in the deal."""
    for name, field in type(change).model_fields.items():
        key, value = field.alias or name, getattr(change, name)
        if isinstance(value, str):
            yield key, value
        elif isinstance(value, tuple):
            yield from ((key, one.text) for one in value if isinstance(one, Defined))


def _refers(text: str) -> bool:
    runs = (inlines for block in each_block(markup.blocks(text)) for inlines in each_inlines(block))
    return any(isinstance(inline, Reference) for inlines in runs for inline in each_inline(inlines))
