"""One link of a recorded chain is stated without its recording.

What: an instrument and its amendments are recited with the conveyance numbers under which they are recorded,
and one of them, dated like the others, has neither a recording nor a number.
Why: an amendment describes the recorded conveyance that it amends; a link that was not recorded breaks the
chain.
Authority: 14 CFR 49.33(c); the registry's leaflet on related instruments (date, parties, recording, number).
Example: "recorded … as Conveyance No. XX015580, amended by the First Amendment dated as of May 1, 2002,
further amended by … recorded … as Conveyance No. M000794".
Remedy: state its recording, or that it was filed and has no number yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(301, Severity.WARNING, DOCUMENTS)
_LINK = re.compile(
    r"\b(?:as\s+)?(?:further\s+)?(?:amended|supplemented)\s+by\s+"
    r"(?=(?:the\s+|that\s+certain\s+)?[A-Z])"
)
_DATED = re.compile(r"\bdated\b")
_RECORDED = re.compile(r"\b(?:record(?:ed|ation)|filed|Conveyance|attached)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each link between recorded ones that says its date and nothing of a recording."""
    for passage in dict.fromkeys(one.conveyance.passage for one in index.recordings):
        starts = [found.end() for found in _LINK.finditer(passage.text)]
        for start, end in pairwise([*starts, len(passage.text)]):
            words = passage.text[start:end].split("(collectively")[0]
            if _DATED.search(words) and not _RECORDED.search(words):
                message = "this link of the chain has no recording, where the others have theirs"
                span = Span(passage, start, start + len(words.split(" dated")[0].rstrip(" ,")))
                yield Finding(span, message, "state the day of recording and the conveyance number")
