"""Parties: the rules of the family."""

RULES: tuple[str, ...] = (
    "name_spelt_twice",
    "entity_differs",
    "guaranty_of_the_beneficiary",
    "capacity_differs",
    "parties_not_joined",
    "represents_without_joining",
    "entity_against_name",
    "entity_missing",
)
