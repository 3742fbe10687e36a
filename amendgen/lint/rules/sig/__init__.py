"""Signature pages: the rules of the family."""

RULES: tuple[str, ...] = ()
