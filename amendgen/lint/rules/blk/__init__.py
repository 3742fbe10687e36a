"""Blanks and residue: the rules of the family."""

RULES: tuple[str, ...] = (
    "blank",
    "drafting_note",
    "template_residue",
    "placeholder",
    "broken_field",
    "open_alternative",
)
