"""How the parts of an agreement are headed: its attachments, its table of contents."""

from __future__ import annotations

import re

_CONTENTS = re.compile(r"(?:TABLE OF CONTENTS|CONTENTS|INDEX)(?: \(?continued\)?)?:?", re.IGNORECASE)
_ATTACHED = re.compile(
    r"\W*(?:annex|schedule|exhibit|appendix|attachment|addendum)\W+\w[\w.-]*\b", re.IGNORECASE
)
# longer than any heading, shorter than a sentence about the schedule that it names
_LONGEST = 100


def heads_contents(text: str) -> bool:
    """Whether a line of its own heads a table of contents."""
    return _CONTENTS.fullmatch(text) is not None


def heads_attachment(text: str) -> bool:
    """Whether a paragraph of its own reads as the heading of an annex, a schedule, an exhibit."""
    return len(text) < _LONGEST and text[-1:] not in ".;," and bool(_ATTACHED.match(text))
