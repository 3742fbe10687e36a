"""Sections that stand within a section: given anew, it gives them anew, or says that they go."""

from __future__ import annotations

from collections.abc import Sequence

from amendgen.agreement.addressing import addressed
from amendgen.agreement.failures import NotApplied
from amendgen.agreement.work import Work
from amendgen.document import markup
from amendgen.document.nodes import Item
from amendgen.document.walking import each_block
from amendgen.edits.address import Address
from amendgen.english.lists import series


def holding(work: Work, at: Sequence[Address], text: str) -> None:
    """Refuse a text for provisions that leaves out sections with numbers of their own which they hold.

    Clauses, "(a)" and "(i)", are part of a provision's text, and go with it.
    """
    given = {
        addressed(block.label, None) for block in each_block(markup.blocks(text)) if isinstance(block, Item)
    }
    gone = [
        address for one in at for address in _sections(work, one) if address not in given and address not in at
    ]
    if not gone:
        return
    named = series([str(address) for address in gone])
    message = f"{series([str(one) for one in at])} holds {named}, and the text given for it does not"
    hint = "give them in the text, delete them in an edit before this one, or replace the words that change"
    raise NotApplied("unsupported", message, hint)


def _sections(work: Work, holder: Address) -> list[Address]:
    """The sections with numbers of their own that stand among the nodes of a provision."""
    inside = {id(each) for node in work.spot(holder).nodes for each in node.each()}
    return [
        address
        for address, spot in work.provisions.spots.items()
        if not address.steps and address != holder and not spot.gone and id(spot.nodes[0]) in inside
    ]
