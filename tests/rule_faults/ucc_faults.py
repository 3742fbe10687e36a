"""Faults of chattel paper."""

from rule_faults.seeding import swap

FAULTS = {"missing-receipt": swap(r"Receipt of this original counterpart is acknowledged:", "Acknowledged:")}
