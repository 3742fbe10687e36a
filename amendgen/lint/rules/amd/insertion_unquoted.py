"""One insertion is quoted, another is not.

What: the text that one item inserts stands in quotation marks, and that of another follows its colon bare.
Why: where the bare text ends is not marked; its last words may be the instruction's.
Authority: the usage of the field.
Example: item 1 inserts "(i) all the tolls, …;" without marks, item 3 inserts its text with them.
Remedy: put every inserted text in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.payloads import Payload
from amendgen.lint.passages import whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(220, Severity.ERROR, DOCUMENTS)
_FOLLOWING = re.compile(r"\b(?:following|as\s+follows)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each bare payload, where as many or more are quoted."""
    put = [one for one in index.payloads if _FOLLOWING.search(one.lead.text[-120:])]
    bare = [one for one in put if _bare(one)]
    if len(bare) > sum(one.quoted for one in put):
        return
    for payload in bare:
        also = (("announced here", whole(payload.lead)),)
        message = "this is inserted without quotation marks, and other insertions have them"
        yield Finding(whole(payload.passages[0]), message, "put it in quotation marks", also)


def _bare(payload: Payload) -> bool:
    """Whether no marks begin what is put in; a deal's document sets it apart all the same."""
    return not payload.found or (payload.passages[0].quoted and not payload.marked)
