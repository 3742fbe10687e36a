"""Style and slips of the pen: the rules of the family."""

RULES: tuple[str, ...] = (
    "misspelt_witnesseth",
    "therefore_for_therefor",
    "matter_for_manner",
    "agreed_without_colon",
    "recital_punctuation",
    "comma_splice",
    "enumerator_behind_article",
    "repeated_word",
    "wrong_article",
    "doubled_mark",
    "misspelt_word",
    "verb_against_number",
    "therefore_of_nothing",
    "unclosed_bracket",
    "unclosed_caption",
)
