"""What is stated beside an annotation: how a value is read, and which member of a union is meant.

Each tells pydantic of itself in pydantic's own way, by `__get_pydantic_core_schema__`, and does what the mark
of pydantic's does that it is named after. Those would load pydantic, of which most calls need no more than the
core (`validator.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, get_args

from msgspec import Struct
from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

Reading = Callable[[Any], Any]


class Before(Struct, frozen=True):
    """A function that is given the value as it stands in the deal."""

    function: Reading

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.function, handler(source))


class After(Struct, frozen=True):
    """A function that is given the value as it was read."""

    function: Reading

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.function, handler(source))


class Plain(Struct, frozen=True):
    """A function that reads the value alone."""

    function: Reading

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.function)


class Text(Struct, frozen=True):
    """How a text is written; the space round it is no part of it."""

    min_length: int
    pattern: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.str_schema(min_length=self.min_length, pattern=self.pattern, strip_whitespace=True)


class Tag(Struct, frozen=True):
    """The name of a member of a union."""

    tag: str


class Discriminator(Struct, frozen=True):
    """The function that gives the tag of the member that is meant, None for none; and how that is refused."""

    function: Callable[[Any], str | None]
    custom_error_type: str | None = None
    custom_error_message: str | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.tagged_union_schema(
            {tag: handler.generate_schema(member) for tag, member in _members(source)},
            self.function,
            custom_error_type=self.custom_error_type,
            custom_error_message=self.custom_error_message,
        )


def _members(union: Any) -> Iterator[tuple[str, Any]]:
    for member in get_args(union):
        [tag] = (each.tag for each in get_args(member)[1:] if isinstance(each, Tag))
        yield tag, member
