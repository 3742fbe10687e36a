"""Style and slips of the pen: the rules of the family."""

RULES: tuple[str, ...] = (
    "misspelt_witnesseth",
    "therefore_for_therefor",
    "matter_for_manner",
    "agreed_without_colon",
    "recital_punctuation",
    "enumerator_behind_article",
)
