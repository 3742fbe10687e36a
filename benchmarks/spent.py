"""What a worker tells of its phases: the median milliseconds of each, as a line of JSON."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from itertools import pairwise


def told(phases: Sequence[str], moments: Sequence[Sequence[float]]) -> str:
    """The medians of `phases` over documents, of each of which the moments between its phases are known."""
    spans = [[after - before for before, after in pairwise(one)] for one in moments]
    medians = [1000 * statistics.median(column) for column in zip(*spans, strict=True)]
    whole = 1000 * statistics.median(map(sum, spans))
    return json.dumps({"document": whole, **dict(zip(phases, medians, strict=True))})
