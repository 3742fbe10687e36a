"""Dates: the rules of the family."""

RULES: tuple[str, ...] = ("comma_before_bracket",)
