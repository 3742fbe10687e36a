"""Conveyance numbers: each is one recording's, whatever chains it stands in.

In: every recorded instrument of a list of aircraft, with its path. Out: a diagnostic for each that has the
number of another. A recording may be of several documents, or over several aircraft; that is never inferred
from what the two say alike, for a fleet's mortgages often share title, date and day of recording.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from amendgen.deal.agreements import Instrument
from amendgen.diagnostics import Diagnostic, Path

Placed = tuple[Path, Instrument]


def shared(instruments: Iterable[Placed]) -> Iterator[Diagnostic]:
    """Numbers that stand twice, but where both instruments say that they are one recording, of one day."""
    stands: defaultdict[str, list[Placed]] = defaultdict(list)
    for path, one in instruments:
        if not is_blank(one.conveyance):
            stands[re.sub(r"[\W_]", "", one.conveyance).casefold()].append((path, one))
    for found in stands.values():
        yield from _second(found)


def is_blank(text: str) -> bool:
    """Whether a value is a blank to be filled in, that is, not known."""
    return "__" in text


def _second(found: Sequence[Placed]) -> Iterator[Diagnostic]:
    path, first = found[0]
    also = (("it stands here first", (*path, "conveyance")),)
    for where, one in found[1:]:
        number = one.conveyance
        if not (one.recorded_together and first.recorded_together):
            message = f"Conveyance No. {number} is the number of {first.title!r} already"
            hint = "mend the number that is wrong; if it is one recording, say 'recorded together: yes' at each"
        elif one.recorded != first.recorded:
            message = (
                f"Conveyance No. {number} was recorded on {first.recorded.on}, and here on {one.recorded.on}"
            )
            hint = "mend one of the two dates"
        else:
            continue
        yield Diagnostic("duplicate-conveyance", message, hint, (*where, "conveyance"), also=also)
