"""Dates: the rules of the family."""

RULES: tuple[str, ...] = (
    "comma_before_bracket",
    "dated_and_dated_as_of",
    "two_dates_for_one_instrument",
    "blank_without_day",
    "impossible_date",
    "wrong_weekday",
    "period_backwards",
    "recites_what_is_later",
    "nothing_dated_above",
    "comma_missing_behind_year",
    "mixed_date_forms",
)
