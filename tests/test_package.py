"""Word packages from anywhere: what cannot be parsed is said to be so, never let through as a fault."""

from __future__ import annotations

import pytest

from amendgen.document.package import Unsound, parsed


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (b"<a", "has a part that is no XML, word/a.xml"),
        (b'<?xml version="1.0" encoding="big5"?><a/>', "has a part that is no XML, word/a.xml"),
        (b"<!DOCTYPE a><a/>", "has a document type declaration, in word/a.xml"),
    ],
)
def test_what_cannot_be_parsed_is_unsound(xml: bytes, said: str) -> None:
    with pytest.raises(Unsound) as found:
        parsed("word/a.xml", xml)
    assert found.value.message.startswith(said)
