"""Defined terms: the rules of the family."""

RULES: tuple[str, ...] = (
    "misplaced_definition",
    "undefined_party",
)
