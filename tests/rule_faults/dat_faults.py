"""Faults of dates."""

from rule_faults.seeding import DATE, swap

FAULTS = {"comma-before-bracket": swap(rf"({DATE}) (\((?:as|the|this))", r"\1, \2")}
