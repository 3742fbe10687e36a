"""EDGAR text: the rules of the family."""

RULES: tuple[str, ...] = (
    "half_shouted_term",
    "shouted_label",
)
