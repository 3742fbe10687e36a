"""The table of contents has another title than what it lists.

What: an entry of the table of contents and the heading that it leads to do not have quite the same words.
Why: the contents are what a reader goes by; the title was changed in one of the two places.
Authority: the usage of the field.
Example: "Annex A - Address for Notices to Guarantor" for "ADDRESS FOR NOTICES TO THE GUARANTORS".
Remedy: make the contents anew from the headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.agreement.addressing import attached
from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(405, Severity.WARNING, DOCUMENTS)
_LONG = re.compile(r"[a-z]{4,}")
_STEM = 4
_TITLE = 100  # characters that a title has at most
_ENTRY = re.compile(
    r"((?:Section|Article|Annex|Schedule|Exhibit|Appendix)\s+[\w.-]*\w)[.:]?\s*(?:[-\u2013\u2014]\s*)?"
    r"([A-Za-z\"].*?)[\s.]*(?:\s(?:\d+|[ivx]+))?\s*$",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each entry whose number heads a provision or an attachment with words that differ somewhat."""
    titles = dict[str, tuple[str, Span]]()
    for name, title, span in _headings(index):
        titles.setdefault(name, (title, span))
    for passage in index.passages:
        entry = _ENTRY.match(passage.text) if passage.part == "contents" or passage.kind == "entry" else None
        if entry is None or _plain(entry[1]) not in titles:
            continue
        title, span = titles[_plain(entry[1])]
        if _alike(title, entry[2]) and not _plain(title).startswith(_plain(entry[2])):
            also = (("the heading", span),)
            message = f'the contents have "{entry[2]}", and {entry[1]} has "{title}"'
            yield Finding(Span(passage, *entry.span(2)), message, "make the contents anew", also)


def _headings(index: Index) -> Iterator[tuple[str, str, Span]]:
    """What each provision and attachment is headed: its number, its title, and where it stands."""
    for passage in index.passages:
        if passage.part == "contents" or passage.kind == "entry":
            continue
        if passage.kind == "heading" and passage.part == "attachment":
            following = index.passages[passage.number + 1 : passage.number + 2]
            for address in attached(passage.text)[:1]:
                own = passage.text[len(str(address)) :].strip(" -:.")
                below = following[0].text if following and len(following[0].text) < _TITLE else ""
                yield _plain(str(address)), own or below, whole(passage)
        elif passage.label.casefold().startswith(("section", "article")):
            yield _plain(passage.label), passage.text.partition(". ")[0], whole(passage)


def _alike(one: str, other: str) -> bool:
    """Whether two titles share a word of some length; else what stands below a number may be no title."""
    mine, others = (_LONG.findall(title.casefold()) for title in (one, other))
    return any(word[:_STEM] == each[:_STEM] for word in mine for each in others)


def _plain(text: str) -> str:
    """Words without regard to case, marks and spaces."""
    return " ".join(re.findall(r"\w+", text.casefold()))
