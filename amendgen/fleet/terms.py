"""What an amendment does that the filed one does not, and the other way round, as its provisions are drafted.

Words that somebody wrote of it once would stay when the edits change; what is drafted from the edits does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amendgen.assemble import Ready, drafted
from amendgen.document.nodes import Item
from amendgen.fleet.shown import said

_ALSO, _WITHOUT = "it provides", "it does not provide"


def terms_apart(filed: Ready, other: Ready) -> tuple[str, ...]:
    """Each operative provision that only one of two amendments has, in words; or that their order differs.

    () when they have the same provisions in the same order.
    """
    mine, its = _provisions(drafted(filed)), _provisions(drafted(other))
    found = (*_only(its, mine, _ALSO), *_only(mine, its, _WITHOUT))
    return found or (("its provisions stand in another order",) if mine != its else ())


def _provisions(items: Sequence[Item]) -> list[str]:
    return [said(item.blocks) for item in items]


def _only(those: Sequence[str], others: Sequence[str], how: str) -> Iterator[str]:
    for each in dict.fromkeys(those):
        if those.count(each) > others.count(each):
            yield f"{how}: {each}"
