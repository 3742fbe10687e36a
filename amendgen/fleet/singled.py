"""A deal as if it were about one of its aircraft alone, before its register is asked.

What is asked of one amendment of a fleet is not held up by the chains of the others.
"""

from __future__ import annotations

from collections.abc import Callable

from amendgen.deal.models import Deal
from amendgen.source import Source, joined


def only(registration: str) -> Callable[[Deal, Source], tuple[Deal, Source]]:
    """What `read` does to a deal so that it is about the aircraft alone, whose places stay.

    A deal that makes no amendment for it stays as it is, to be refused where it is asked for one.
    """

    def narrowed(deal: Deal, source: Source) -> tuple[Deal, Source]:
        made = (
            n for n, one in enumerate(deal.aircraft) if one.registration == registration and not one.elsewhere
        )
        number = next(made, None)
        if number is None:
            return deal, source
        one = deal.model_copy(update={"aircraft": (deal.aircraft[number],), "schedule": None})
        there = ("aircraft", number)
        return one, joined(source, lambda path: (source, there) if path == ("aircraft", 0) else None)

    return narrowed
