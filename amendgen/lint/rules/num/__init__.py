"""Numbers and amounts: the rules of the family."""

RULES: tuple[str, ...] = ("words_and_figures_differ",)
