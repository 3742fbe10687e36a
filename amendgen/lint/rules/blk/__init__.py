"""Blanks and residue: the rules of the family."""

RULES: tuple[str, ...] = (
    "blank",
    "drafting_note",
)
