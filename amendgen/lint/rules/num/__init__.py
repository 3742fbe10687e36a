"""Numbers and amounts: the rules of the family."""

RULES: tuple[str, ...] = (
    "words_and_figures_differ",
    "misgrouped_amount",
    "ungrouped_amount",
    "unit_said_twice",
    "least_above_most",
)
