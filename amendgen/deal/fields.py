"""The kinds of value a deal holds, each read from the text that stands in the file."""

import datetime
import re
from typing import Annotated, Any

from msgspec import Struct
from pydantic_core import PydanticCustomError, PydanticKnownError

from amendgen.deal.marks import After, Before, Plain, Text
from amendgen.document import markup
from amendgen.document.fences import MarkupError
from amendgen.english.dates import long_date, parse_date

_BLANK_DATE = re.compile(r"_{2,}(?: _{2,})?(?:, ?(?:\d{4}|_{2,}))?|[A-Z][a-z]+ _{2,}, \d{4}")


def refused(rule: str, message: str, hint: str = "", **where: Any) -> PydanticCustomError:
    """An error of a value, to be shown at its place: the rule, what is wrong, what to write instead.

    `where` may hold a `path` from there on, `on`, and `also`, as `amendgen.deal.faults` has them.
    """
    return PydanticCustomError(rule, "{message}", {"message": message, "hint": hint, **where})


Words = Annotated[str, Text(min_length=1, pattern=r"^[^\n]*$")]
"""Words on one line, printed as they stand; nothing in them is markup."""


_NAME = re.compile(r"[a-z][a-z0-9-]*")


def _name(text: Any) -> Any:
    if isinstance(text, str) and not _NAME.fullmatch(text):
        hint = "small letters, digits and dashes, a letter first, as in governing-law"
        raise refused("name", f"{text!r} is not written as a name", hint)
    return text


Name = Annotated[str, Before(_name)]
"""The name of a form or of a provision: that of its file, without folder and suffix."""


def _key(text: Any) -> Any:
    if isinstance(text, str) and not _NAME.fullmatch(text):
        hint = "small letters, digits and dashes, a letter first, as in company; the name itself goes under it"
        raise refused("key", f"{text!r} cannot be the key by which the deal refers to this", hint, on="key")
    return text


Key = Annotated[str, Before(_key)]
"""The key of a party or of an agreement, by which the rest of the deal refers to it."""

_MEND = "write it in the markup of clause text, without links, pictures and containers"


def _clause(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    if not text.strip():
        raise refused("empty", "there is no text here", "write the text, or leave the key out")
    try:
        markup.blocks(text.strip("\n"))
    except MarkupError as error:
        raise refused("markup", str(error), _MEND) from error
    return text.strip("\n")


Clause = Annotated[str, Before(_clause)]
"""Clause text: paragraphs in the markup, labels literal."""


def _phrase(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    if not text.strip() or "\n\n" in text.strip():
        hint = "write the words themselves, without a blank line"
        raise refused("empty", "a stretch of text is wanted here, within one paragraph", hint)
    try:
        markup.inlines(text)
    except MarkupError as error:
        raise refused("markup", str(error), _MEND) from error
    return text.strip("\n").replace("\n", " ")


Phrase = Annotated[str, Before(_phrase)]
"""Text struck, inserted or looked for: one stretch, in the markup, spaces at its ends kept."""


class Marked(str):
    """A stretch of text in the markup that a form prints as such; every other text is only characters."""

    __slots__ = ()


Said = Annotated[Phrase, After(Marked)]
"""Words of the instrument that may define a term: (each a "__Lender__")."""


def _count(text: Any) -> Any:
    if isinstance(text, str) and re.fullmatch(r"[1-9]\d?", text):
        return int(text)
    raise refused("number", f"{text!r} is not a number from 1 to 99", "write it in digits, such as 4")


Count = Annotated[int, Plain(_count)]


def _flag(text: Any) -> Any:
    if text in ("yes", "no"):
        return text == "yes"
    raise refused("yes-or-no", f"{text!r} is neither yes nor no", "write yes or no")


Flag = Annotated[bool, Plain(_flag)]


class Dated(Struct, frozen=True):
    """The date of an instrument: a day of the calendar, or a blank; "dated" or "dated as of"."""

    day: datetime.date | None
    blank: str = ""
    as_of: bool = False

    @property
    def on(self) -> str:
        """The date alone: "November 30, 2004"."""
        return long_date(self.day) if self.day else self.blank

    def __str__(self) -> str:
        return f"as of {self.on}" if self.as_of else self.on


def _dated(text: Any) -> Any:
    if not isinstance(text, str):
        raise refused("date", "a date is wanted here", "write 2004-11-30, or as of 2004-11-30")
    as_of = text.startswith("as of ")
    rest = text.removeprefix("as of ").strip()
    if day := parse_date(rest):
        return Dated(day, "", as_of)
    if _BLANK_DATE.fullmatch(rest):
        return Dated(None, rest, as_of)
    raise refused(
        "date",
        f"{rest!r} is not a day of the calendar",
        "write 2004-11-30 or November 30, 2004; a date to be filled in is ________ __, 2005",
    )


Date = Annotated[Dated, Plain(_dated)]


def _list(found: Any) -> Any:
    return tuple(found) if isinstance(found, list) else found


Listed = Before(_list)
"""Goes with tuple[...]: a list in the file, frozen in the model."""


def _some(found: Any) -> Any:
    if not found:
        raise PydanticKnownError("too_short", {"field_type": "Value", "min_length": 1, "actual_length": 0})
    return found


AT_LEAST_ONE = After(_some)
"""Goes with a list or a mapping that may not be empty."""
