"""Which signature pages of an earlier closing set are still good.

In: the manifest of that set, and of the set made now. Out: a verdict on each page. A page is good as long as
the whole document that it was signed for has the same words, the page itself included.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from amendgen.english.lists import series
from amendgen.fleet.closing import ClosingSet
from amendgen.fleet.manifest import Bound, Manifest, SignaturePage, lines_of, short

_QUOTED = 70


class Verdict(Struct, frozen=True):
    """What became of a signature page: "good", "stale" with the reason, or "new", which nobody has signed."""

    state: Literal["good", "stale", "new"]
    page: SignaturePage
    reason: str = ""

    @property
    def called(self) -> str:
        """The page in words: its document, who signs it, and for whom."""
        page = self.page
        parties = "" if page.parties == (page.signatory,) else f" for {series(page.parties)}"
        return f"{page.document}, {page.signatory}{parties}"


def verdicts(before: Manifest, after: Manifest, closing: ClosingSet) -> Iterator[Verdict]:
    """What became of each signature page of the set `before`, and which pages of the set `after` are new."""
    old = {_identity(page): page for page in before.signature_pages}
    told = {_whose(one): one for one in before.documents}
    for page in after.signature_pages:
        earlier = old.pop(_identity(page), None)
        if earlier is None:
            yield Verdict("new", page)
        elif (earlier.bound_to, earlier.sha256) == (page.bound_to, page.sha256):
            yield Verdict("good", page)
        else:
            yield Verdict("stale", page, _changed(told.get(_whose(page)), page, closing))
    known = {_whose(one) for one in after.documents}
    for page in old.values():
        there = _whose(page) in known
        yield Verdict(
            "stale", page, "no such page is to be signed now" if there else "the document is not closed now"
        )


def _whose(one: SignaturePage | Bound) -> str:
    """A document is known again by its aircraft, which it keeps when others join the deal; else by its name."""
    return one.aircraft or one.document


def _identity(page: SignaturePage) -> tuple[str, str, tuple[str, ...], int]:
    return _whose(page), page.signatory, page.parties, page.number


def _changed(before: Bound | None, page: SignaturePage, closing: ClosingSet) -> str:
    """How the document differs from the one that was signed: its first line that was not there."""
    after = next(paper.signed for paper in closing.papers if closing.deal + paper.mark == page.document)
    if before is None or before.sha256 == page.bound_to:
        return "the page itself has changed"
    was = Counter(before.lines.split())
    fresh = [line for line in lines_of(after) if not _taken(was, short(line))]
    gone = was.total()
    if not fresh:
        return f"{_paragraphs(gone)} no longer there" if gone else "its paragraphs stand in another order"
    first = " ".join(fresh[0].split())
    quoted = first if len(first) <= _QUOTED else first[:_QUOTED].rpartition(" ")[0] + " …"
    return f"{_paragraphs(len(fresh))} changed or new, the first of them: {quoted}"


def _taken(left: Counter[str], known: str) -> bool:
    """Whether the line was there before; each is taken once."""
    if not left[known]:
        return False
    left[known] -= 1
    return True


def _paragraphs(count: int) -> str:
    return f"{count} paragraph is" if count == 1 else f"{count} paragraphs are"
