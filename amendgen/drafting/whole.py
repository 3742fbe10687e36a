"""The one provision that amends an agreement as a whole, by a copy of it that is annexed.

In: the defined term of the agreement, and the label of the annex. Out: the provision that stands where the
numbered instructions would. The market's pattern for a marked copy shows an example of each mark, since one
filed as text has neither strokes nor double lines.
"""

from __future__ import annotations

from amendgen.document.nodes import Inlines, Item, Paragraph, Revised, Text
from amendgen.drafting.manner import Manner

_MARKED = {
    "classic": (
        "The {agreement} is hereby amended by deleting the stricken text (indicated as in this example: ",
        ") and by adding the double-underlined text (indicated as in this example: ",
        "), in each case as set forth in the copy of the {agreement} attached hereto as {annex}.",
    ),
    "plain": (
        "In the {agreement}, the stricken text (marked like this: ",
        ") is deleted and the double-underlined text (marked like this: ",
        ") is added, as shown in the copy of the {agreement} attached as {annex}.",
    ),
}
_RESTATED = {
    "classic": "The {agreement} is hereby amended and restated in its entirety to read as set forth in "
    "{annex} hereto.",
    "plain": "The {agreement} is amended and restated in its entirety to read as the attached {annex}.",
}


def marked(agreement: str, annex: str, manner: Manner) -> Item:
    """The agreement is amended as the marked copy shows."""
    opening, between, end = (
        Text(words.format(agreement=agreement, annex=annex)) for words in _MARKED[manner.style]
    )
    struck = Revised("struck", (Text("stricken text"),))
    inserted = Revised("inserted", (Text("double-underlined text"),))
    return _only((opening, struck, between, inserted, end))


def restated(agreement: str, annex: str, manner: Manner) -> Item:
    """The agreement is amended and restated as the annex reads."""
    return _only((Text(_RESTATED[manner.style].format(agreement=agreement, annex=annex)),))


def _only(inlines: Inlines) -> Item:
    return Item("", "1.", (Paragraph(inlines, "flush"),), "item-1")
