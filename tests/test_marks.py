"""Marks beside annotations: pydantic makes of each what it makes of its own."""

from __future__ import annotations

from typing import Annotated, Any

import pydantic
import pytest
from pydantic import TypeAdapter

from amendgen.deal.marks import After, Before, Discriminator, Plain, Tag, Text

_OTHER_USES = {"metadata", "ref", "serialization", "json_schema_input_schema"}


def same(found: Any) -> Any:
    return found


def tag(found: Any) -> str:
    return "count" if isinstance(found, int) else "word"


def bare(schema: Any) -> Any:
    """What the core is told, without pydantic's notes for other uses."""
    match schema:
        case dict():
            return {key: bare(value) for key, value in schema.items() if key not in _OTHER_USES}
        case list():
            return [bare(each) for each in schema]
        case _:
            return schema


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (Annotated[str, Before(same)], Annotated[str, pydantic.BeforeValidator(same)]),
        (Annotated[str, After(same)], Annotated[str, pydantic.AfterValidator(same)]),
        (Annotated[int, Plain(same)], Annotated[int, pydantic.PlainValidator(same)]),
        (
            Annotated[str, Before(same), After(same)],
            Annotated[str, pydantic.BeforeValidator(same), pydantic.AfterValidator(same)],
        ),
        (
            Annotated[str, Text(min_length=1, pattern="^x$")],
            Annotated[str, pydantic.StringConstraints(min_length=1, pattern="^x$", strip_whitespace=True)],
        ),
        (
            Annotated[
                Annotated[int, Tag("count")] | Annotated[str, Tag("word")], Discriminator(tag, "no", "none")
            ],
            Annotated[
                Annotated[int, pydantic.Tag("count")] | Annotated[str, pydantic.Tag("word")],
                pydantic.Discriminator(tag, custom_error_type="no", custom_error_message="none"),
            ],
        ),
    ],
)
def test_a_mark_says_what_pydantics_own_says(ours: Any, theirs: Any) -> None:
    assert bare(TypeAdapter(ours).core_schema) == bare(TypeAdapter(theirs).core_schema)
