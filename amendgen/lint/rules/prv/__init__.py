"""Provisions: the rules of the family."""

RULES: tuple[str, ...] = ("references_to_nothing",)
