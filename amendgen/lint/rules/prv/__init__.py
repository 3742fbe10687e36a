"""Provisions: the rules of the family."""

RULES: tuple[str, ...] = (
    "limited_effect_missing",
    "references_to_nothing",
    "effective_date_undefined",
    "guarantors_not_reaffirming",
    "two_governing_laws",
    "counterparts_without_clause",
    "date_without_article",
    "party_not_awaited",
)
