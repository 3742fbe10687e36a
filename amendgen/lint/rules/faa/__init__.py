"""The aircraft and the registry: the rules of the family."""

RULES: tuple[str, ...] = (
    "implausible_model",
    "recorded_without_number",
    "recorded_on_its_own_date",
    "reserved_mark",
)
