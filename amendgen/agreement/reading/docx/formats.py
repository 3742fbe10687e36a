"""Numbers in the forms that a list counts in (ISO 29500-1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

from amendgen.english.numbers import letters, ordinal, roman

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _ordinal_digits(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "ordinal": _ordinal_digits,
    "ordinalText": lambda number: ordinal(number).capitalize(),
    "none": lambda _: "",
}


def counted(number: int, form: str) -> str | None:
    """`number` as a list of this form prints it; None for a form or a number that is not known."""
    try:
        return _FORMATS[form](number)
    except (KeyError, ValueError):
        return None
