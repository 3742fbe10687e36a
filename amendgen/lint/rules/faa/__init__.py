"""The aircraft and the registry: the rules of the family."""

RULES: tuple[str, ...] = (
    "malformed_mark",
    "mistyped_mark",
    "reserved_mark",
    "outdated_prefix",
    "mark_of_another",
    "unsettled_registration",
    "mark_not_in_data",
    "deregistered_mark",
    "aircraft_without_serial",
    "implausible_model",
    "other_serial_registered",
    "one_mark_two_aircraft",
    "engines_miscounted",
    "other_engine_registered",
    "other_model_registered",
    "unrecorded_link",
    "unlikely_conveyance_number",
    "recorded_without_number",
    "recorded_before_dated",
    "recorded_on_its_own_date",
    "amendment_skipped",
    "other_base",
    "conveyance_number_twice",
    "registry_misnamed",
    "ordinals_differ",
    "signer_without_office",
    "unacceptable_office",
    "engine_without_power",
    "outdated_horsepower",
)

OF_DATA = (
    "unsettled_registration",
    "mark_not_in_data",
    "deregistered_mark",
    "other_serial_registered",
    "engines_miscounted",
    "other_engine_registered",
    "other_model_registered",
)
"""Those that find nothing without the registry's data."""
