"""Chattel paper: the rules of the family."""

RULES: tuple[str, ...] = (
    "missing_receipt",
    "receipt_of_another",
)
