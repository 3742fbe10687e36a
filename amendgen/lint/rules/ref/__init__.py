"""References: the rules of the family."""

RULES: tuple[str, ...] = (
    "hereunder_for_hereof",
    "dangling_reference",
)
