"""The title does not say what is amended.

What: the instrument is headed "THIRD AMENDMENT" and nothing more.
Why: the title is what an index of filings, a closing list and the registry show; there are third amendments of
every agreement.
Authority: the usage of the field; 14 CFR 49.33 asks of an amendment that it identify what it amends.
Example: "THIRD AMENDMENT" for "THIRD AMENDMENT TO FIFTH AMENDED AND RESTATED CREDIT AGREEMENT".
Remedy: name the agreement in the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(110, Severity.WARNING, DOCUMENTS)
_BARE = re.compile(
    r"(?:THE\s+)?(?:[A-Z-]+\s+)?AMENDMENT(?:\s+(?:NO\.?|NUMBER|#)\s*\w+)?(?:\s+AGREEMENT)?[\s.*_=()\d-]*",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:to|of|agreement|lease|mortgage|indenture|guaranty|note|plan|contract|schedule|letter)\b"
)


def findings(index: Index) -> Iterator[Finding]:
    """The title, when it and what stands between it and the preamble name no instrument but the amendment."""
    title, preamble = index.frame.title, index.frame.preamble
    if (
        title is None
        or preamble is None
        or title.kind == "signature"
        or not _BARE.fullmatch(title.text.strip())
    ):
        return
    above = index.passages[: preamble.number]
    if title.number < preamble.number and not any(_NAMES.search(one.text.casefold()) for one in above):
        yield Finding(whole(title), "the title does not say what is amended", "name the agreement in it")
