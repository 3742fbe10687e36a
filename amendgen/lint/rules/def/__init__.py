"""Defined terms: the rules of the family."""

RULES: tuple[str, ...] = (
    "undefined_party",
    "duplicate_definition",
    "unused_definition",
    "term_for_generic_noun",
    "misplaced_definition",
    "terms_of_another_agreement",
    "clashing_terms",
    "used_before_defined",
    "circular_definition",
    "misspelt_term",
    "definition_not_there",
    "borrowed_for_other_words",
    "definition_in_the_relevant",
    "undefined_term",
)
