"""A recording is stated without its conveyance number.

What: the words say that an instrument "was recorded", and leave the conveyance number open.
Why: the number is how the registry finds the instrument; an amendment that does not give it describes no
recorded conveyance.
Authority: 14 CFR 49.19 and 49.33; the registry's leaflet on recording related instruments.
Example: "recorded on July 27, 2004, as Conveyance No. [____]".
Remedy: give the number, or say "filed with the FAA on …, and not yet assigned a conveyance number".
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(303, Severity.ERROR, WORDS)


def findings(index: Index) -> Iterator[Finding]:
    """Each conveyance number that is left open in what is no draft."""
    for recording in index.recordings:
        if not recording.number and not index.draft:
            hint = "give it, or say that the instrument was filed and has no number yet"
            yield Finding(recording.conveyance, "the conveyance number of a recorded instrument is open", hint)
