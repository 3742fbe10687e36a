"""One party is described as two kinds of company, or of two states.

What: the preamble has "a Delaware corporation", another place "a New York corporation" behind the same name.
Why: the state where a debtor is organised is where a security interest in its property is filed.
Authority: UCC 9-301, 9-307(e).
Example: "NORTHGATE AIR, INC., a Delaware corporation" above, "NORTHGATE AIR, INC., a Nevada corporation" below.
Remedy: describe the party alike everywhere, as its public organic record does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.naming import bare
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(502, Severity.ERROR, DOCUMENTS)
_KINDS = "corporation|limited liability company|limited partnership|general partnership|statutory trust"
_DESCRIBED = re.compile(
    rf"(?P<name>[A-Z][\w&.,'() -]{{2,80}}?)\s*,\s+an?\s+(?P<said>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s(?:{_KINDS}))\b"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each description that differs from the first one of the same name."""
    first: dict[str, Span] = {}
    for passage in index.passages:
        for found in _DESCRIBED.finditer(passage.text):
            said = Span(passage, found.start("said"), found.end("said"))
            name = _named(found["name"], index)
            before = first.setdefault(name, said)
            if name and before.text.casefold() != said.text.casefold():
                message = f'the party is "{said.text}" here, "{before.text}" elsewhere'
                yield Finding(
                    said, message, "describe the party alike in both places", (("elsewhere", before),)
                )


def _named(words: str, index: Index) -> str:
    """The party whose name the words end in, "" for none."""
    said = bare(words)
    return max((name for one in index.parties if said.endswith(name := bare(one.name))), key=len, default="")
