"""Exhibits and schedules: the rules of the family."""

RULES: tuple[str, ...] = (
    "schedule_term_undefined",
    "schedule_titles_differ",
    "schedule_lists_itself",
    "schedule_without_ground",
    "exhibit_numbers_differ",
    "redaction_without_statement",
    "outdated_redaction_statement",
    "personal_data",
    "signature_without_name",
    "conformed_without_signature",
)
