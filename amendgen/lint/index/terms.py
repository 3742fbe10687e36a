"""The terms that a document defines, and where it uses them.

A text as filed shouts a term where it is defined, so that terms are compared without regard to case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from amendgen.agreement.defined import terms as defined
from amendgen.lint.passages import Passage, Span

_CAPTION = re.compile(r'\(((?:[^()"]|"[^"]*")*"[^"]*"[^()]*)\)')
_QUOTED = re.compile(r'"([^"]{1,90})"')
_LEADS = re.compile(
    r"(?:[\s,;:]|\b(?:this|the|such|each|every|any|all|a|an|and|or|collectively|together|individually|hereinafter"
    r"|called|referred|to|as|being|in|that|its|respective|capacity|capacities|with|severally|so|amended|modified"
    r"|and/or|supplemented|otherwise|restated|extended|renewed|from|time|hereby|herein|for|purposes|of|foregoing"
    r"|agreement|instrument|amount|date|one|more|both)\b)*",
    re.IGNORECASE,
)


class Term(Struct, frozen=True):
    """A term where it is defined: its words as printed and their span; `caption` for one in brackets."""

    words: str
    span: Span
    caption: bool

    @property
    def key(self) -> str:
        """What terms are compared by."""
        return key(self.words)


def key(words: str) -> str:
    """The words of a term without regard to case and to the spaces in them."""
    return " ".join(words.split()).casefold()


def terms(among: Iterable[Passage]) -> Iterator[Term]:
    """Every term defined, in order: in brackets behind what it is, or by a paragraph that begins with it."""
    for passage in among:
        if '"' in passage.text and passage.part != "contents":
            yield from _captioned(passage)
            yield from _paragraph(passage)


def _captioned(passage: Passage) -> Iterator[Term]:
    for caption in _CAPTION.finditer(passage.text):
        at = 0
        for quoted in _QUOTED.finditer(caption[1]):
            if not _LEADS.fullmatch(caption[1][at : quoted.start()]):
                break
            start = caption.start(1) + quoted.start(1)
            yield Term(quoted[1].strip(" ,"), Span(passage, start, start + len(quoted[1])), caption=True)
            at = quoted.end()


def _paragraph(passage: Passage) -> Iterator[Term]:
    for words in defined(passage.text.lstrip(' "')) if passage.text[:1] == " " else defined(passage.text):
        start = passage.text.find(words)
        yield Term(words, Span(passage, start, start + len(words)), caption=False)


def uses(words: str, among: Sequence[Passage]) -> Iterator[Span]:
    """Where the words stand with capitals, all or the first of each, alone or in the plural."""
    spaced = r"\s+".join(map(re.escape, words.split()))
    pattern = re.compile(rf"(?<!\w)(?i:{spaced})(?:s|es)?(?!\w)")
    for passage in among:
        for found in pattern.finditer(passage.text):
            if found[0][:1].isupper():
                yield Span(passage, found.start(), found.end())
