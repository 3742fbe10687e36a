"""Looking for words in the passages of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from amendgen.lint.passages import Passage, Span


def spans(pattern: re.Pattern[str], among: Iterable[Passage], group: int | str = 0) -> Iterator[Span]:
    """Every stretch that the pattern, or a group of it that took part, matches, in reading order."""
    for passage in among:
        for match in pattern.finditer(passage.text):
            if match.start(group) >= 0:
                yield Span(passage, match.start(group), match.end(group))
