"""United States registration marks: which rule a wrong one breaks, and what was surely meant.

In: a text. Out: the same text, or the refusal that names the rule (FAA, "Forming an N-Number"; 14 CFR 47.15).
"""

import re
from collections.abc import Sequence
from typing import Annotated, Any

from amendgen.deal.fields import refused
from amendgen.deal.marks import Before
from amendgen.diagnostics import suggest

_MARK = re.compile(r"N(?:[1-9]\d{0,4}|[1-9]\d{0,3}[A-HJ-NP-Z]|[1-9]\d{0,2}[A-HJ-NP-Z]{2})", re.ASCII)
_NAMED = re.compile(r"(?<![\w-])" + _MARK.pattern + r"(?![\w-])", re.ASCII)
_MOST = 5
_MOST_LETTERS = 2


def is_mark(text: str) -> bool:
    """Whether the text is a registration mark of the United States, in its one regular spelling."""
    return _MARK.fullmatch(text) is not None


def marks_in(text: str) -> list[str]:
    """The registration marks that a text names: a title says "(Aircraft No. N355MC)"."""
    return _NAMED.findall(text)


def _registration(text: Any) -> Any:
    if not isinstance(text, str) or is_mark(text):
        return text
    if foreign := next((each for each in text if not each.isascii()), ""):
        rule = f"it has {foreign!r}, and a mark has capital letters and digits of a keyboard alone"
        hint = f"type it anew: {foreign!r} is U+{ord(foreign):04X}, no letter or digit of a keyboard"
    else:
        rule, hint = _broken(text)
        if typed := " or ".join(f'"{each}"' for each in meant(text)):
            hint = f"did you mean {typed}?"
    raise refused("registration", f"{text!r} is no United States registration mark: {rule}", hint)


Registration = Annotated[str, Before(_registration)]
"""A United States registration mark: no letters I and O, no leading zero."""


def _broken(text: str) -> tuple[str, str]:
    """The rule that a text of ASCII breaks, and how it is kept."""
    rest = text[1:]
    letters = rest.lstrip("0123456789")
    for broken, rule, hint in (
        (re.search(r"[^A-Za-z0-9]", text), "only letters and digits stand in it", "take out what is neither"),
        (re.search(r"[a-z]", text), "its letters are capitals", "write capitals"),
        (not text.startswith("N"), "it does not begin with N", "N stands for the United States"),
        (not rest, "nothing follows the N", "one to five characters follow, a digit first"),
        (re.search(r"[IO]", rest), "no mark has the letter I or O", "they would read as 1 and 0: look it up"),
        (not rest[:1].isdigit(), f"a letter, {rest[:1]}, follows the N", "the first character is 1 to 9"),
        (rest[:1] == "0", "a zero follows the N", "the first character is 1 to 9"),
        (len(rest) > _MOST, f"{len(rest)} characters follow the N", "five follow it at most"),
        (not letters.isalpha(), "a digit stands behind a letter", "letters stand at the end alone"),
        (len(letters) > _MOST_LETTERS, f"it ends with {len(letters)} letters", "it ends with two at most"),
    ):
        if broken:
            return rule, hint
    raise AssertionError(text)  # what breaks no rule is a mark


def meant(text: str) -> tuple[str, ...]:
    """The marks for which a text may have been typed: in regular spelling, and with 0 for O, 1 for I and l."""
    plain = re.sub(r"[ -]", "", text)
    typed = (plain.upper(), plain.replace("l", "1").upper().replace("O", "0").replace("I", "1"))
    return tuple(each for each in dict.fromkeys(typed) if is_mark(each))


def nearest(text: str, known: Sequence[str]) -> str | None:
    """The known mark that a text, none of them, was most likely meant to be; None when none is close."""
    return next((each for each in meant(text) if each in known), None) or suggest(text, known)
