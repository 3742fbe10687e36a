"""Numbers in words and in the letters of enumerators."""

from __future__ import annotations

_ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth"),
)
_TENS = {20: "twent", 30: "thirt", 40: "fort", 50: "fift", 60: "sixt", 70: "sevent", 80: "eight", 90: "ninet"}
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def ordinal(number: int) -> str:
    """The ordinal of 1 to 99 in words: ordinal(4) is "fourth", ordinal(21) "twenty-first"."""
    if not 1 <= number <= 99:
        raise ValueError(f"no ordinal in words for {number}: 1 to 99")
    if number < 20:
        return _ORDINALS[number]
    stem = _TENS[number - number % 10]
    return f"{stem}ieth" if number % 10 == 0 else f"{stem}y-{_ORDINALS[number % 10]}"


def roman(number: int) -> str:
    """The lower-case roman numeral of 1 to 399."""
    if not 1 <= number <= 399:
        raise ValueError(f"no roman enumerator for {number}: 1 to 399")
    out = []
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        out.append(numeral * count)
    return "".join(out)


def roman_value(numeral: str) -> int | None:
    """The value of a lower-case roman numeral in its one regular spelling; None for anything else."""
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    if not numeral or any(letter not in values for letter in numeral):
        return None
    digits = [values[letter] for letter in numeral]
    total = sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))
    return total if 1 <= total <= 399 and roman(total) == numeral else None


def letters(number: int) -> str:
    """The lower-case letters of an enumerator: a to z, then aa, bb, as agreements count."""
    if number < 1:
        raise ValueError(f"no letter enumerator for {number}")
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def letters_value(word: str) -> int | None:
    """The value of the lower-case letters of an enumerator ("c" is 3, "bb" 28); None for anything else."""
    if not word or not ("a" <= word[0] <= "z") or word != word[0] * len(word):
        return None
    return ord(word[0]) - ord("a") + 1 + 26 * (len(word) - 1)
