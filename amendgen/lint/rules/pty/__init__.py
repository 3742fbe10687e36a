"""Parties: the rules of the family."""

RULES: tuple[str, ...] = (
    "name_spelt_twice",
    "capacity_differs",
    "parties_not_joined",
)
