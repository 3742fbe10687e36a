"""The steps of a direction: "(i) deleting …, (ii) the insertion of … and (iii) adding"."""

from __future__ import annotations

import re


def begins_step(label: str, words: str) -> bool:
    """Whether a label stands in the words as what a step begins with, and not as one that is cited.

    A step's stands behind "by", "and" or a mark, one cited behind "clause"; in a list of those cited it may be
    taken for a step's, but no step's for one cited.
    """
    return re.search(rf"(?:^|\b(?:by|and|to)|[,:;.\"])\s*{re.escape(label)}\s", words) is not None
