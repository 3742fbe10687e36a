"""The aircraft and the registry: the rules of the family."""

RULES: tuple[str, ...] = (
    "unsettled_registration",
    "mark_not_in_data",
    "deregistered_mark",
    "implausible_model",
    "other_serial_registered",
    "engines_miscounted",
    "other_engine_registered",
    "other_model_registered",
    "recorded_without_number",
    "recorded_on_its_own_date",
    "reserved_mark",
)
