"""What EDGAR takes: the rules of the family."""

RULES: tuple[str, ...] = (
    "line_too_wide",
    "table_too_wide",
    "foreign_character",
    "untidy_table",
    "misplaced_page_tag",
    "half_shouted_term",
    "stray_markup",
    "shouted_label",
    "forbidden_element",
    "forbidden_attribute",
    "wrong_nesting",
    "outside_link",
    "raw_character",
    "active_content",
    "file_name",
)
