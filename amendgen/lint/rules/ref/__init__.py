"""References: the rules of the family."""

RULES: tuple[str, ...] = (
    "hereunder_for_hereof",
    "dangling_reference",
    "reference_to_reserved",
    "above_for_below",
    "not_the_preceding_one",
    "not_attached",
    "attachment_never_cited",
    "contents_differ",
    "calls_itself_otherwise",
    "range_backwards",
)
