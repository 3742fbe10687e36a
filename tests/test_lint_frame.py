"""The frame of an instrument as the index reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from amendgen.lint.index import Index
from amendgen.lint.opening import opened

PREAMBLE = 'THIS AMENDMENT NO. 1 (this "AMENDMENT"), dated as of May 3, 2005, is made by ALPHA, INC. ("ALPHA").'
OWN = ("WHEREAS, Alpha has a lease; and", "WHEREAS, it is to be amended;")
AGREED = "NOW, THEREFORE, the parties agree as follows:"
ANNEXED = ("WHEREAS, Alpha has an aircraft; and", "WHEREAS, Beta wants it;")


def recitals(folder: Path, *paragraphs: str) -> tuple[str, ...]:
    file = folder / "amendment.txt"
    file.write_text("\n\n".join(("AMENDMENT NO. 1", PREAMBLE, *paragraphs, "1. The Lease ends.\n")))
    return tuple(one.text for one in Index(opened(file)).frame.recitals)


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        ((*OWN, AGREED), OWN),
        (OWN, OWN),
        ((*OWN, AGREED, *ANNEXED, AGREED), OWN),
        ((AGREED, *OWN), OWN),
        ((AGREED,), ()),
    ],
)
def test_the_recitals_are_those_before_the_words_that_agree(
    tmp_path: Path, paragraphs: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert recitals(tmp_path, *paragraphs) == found
