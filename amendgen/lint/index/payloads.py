"""What an amendment puts in, apart from the words that announce it: the passages behind each colon."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from amendgen.lint.index.directions import Direction
from amendgen.lint.index.units import own_words
from amendgen.lint.passages import Passage

ANNOUNCES = re.compile(
    r"(?:insert|add|substitut|replac|read|restat|includ)\w*\b[^:]{0,300}:\s*$", re.IGNORECASE
)
"""How a passage ends behind which stands what is put in."""
# words that are the amendment's own: a further step, a page's furniture, a text that quotes another
_DIRECTS = re.compile(
    r"\b(?:is|are|shall\s+be)\s+(?:hereby\s+)?(?:\w+ly\s+)?(?:further\s+)?"
    r"(?:amended|deleted|added|inserted|replaced)\b"
    r"|^\W*(?:\w+\W+)?(?:by\s+)?(?:delet|insert|add|replac|strik)ing\b|\"|^[<']",
    re.IGNORECASE,
)


class Payload(Struct, frozen=True):
    """Passages that are put in: the direction, the passage whose last words announce them, and they.

    `found` is False where nothing marks them as what is put in: no quotation marks, no block of their own.
    """

    direction: Direction
    lead: Passage
    passages: tuple[Passage, ...]
    found: bool = True

    @property
    def quoted(self) -> bool:
        """Whether all of it stands between quotation marks; the marks of a term defined are none of these."""
        return self.marked and self.passages[-1].text.rstrip(" .,;")[-1:] == '"'

    @property
    def marked(self) -> bool:
        """Whether a quotation mark begins it, before its label if it has one."""
        first = self.passages[0]
        return '"' in (first.text[:1], first.label[:1], *(label[:1] for label in first.labels[-1:]))


def payloads(
    directions: Sequence[Direction], among: Sequence[Passage], inserted: Collection[int]
) -> Iterator[Payload]:
    """Every payload, in order; of one that is not found the first passage only, for its end is not known."""
    inner = {one.passage.number for one in directions}
    for direction in directions:
        for passage in own_words(direction, inserted, inner):
            if passage.text.rstrip().endswith(":") and ANNOUNCES.search(passage.text):
                behind = among[passage.number + 1 :][:1]
                if put := tuple(_following(among, passage, inserted)):
                    yield Payload(direction, passage, put)
                elif any(one in direction.rest and _bare(one) for one in behind):
                    yield Payload(direction, passage, tuple(behind), found=False)


def _bare(passage: Passage) -> bool:
    """Whether a passage that no marks set apart is put in all the same: it directs nothing itself."""
    return passage.kind == "paragraph" and not _DIRECTS.search(passage.text)


def _following(among: Sequence[Passage], lead: Passage, inserted: Collection[int]) -> Iterator[Passage]:
    for one in among[lead.number + 1 :]:
        if one.number not in inserted:
            return
        yield one
