"""EDGAR text: the rules of the family."""

RULES: tuple[str, ...] = ()
