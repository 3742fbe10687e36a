"""Faults of provisions."""

from rule_faults.seeding import swap

FAULTS = {
    "references-to-nothing": swap(
        r"every reference to (the [A-Z][A-Za-z ]*?) in \1 is a reference",
        r"all references in \1 shall be deemed to be references",
        r"each reference in \1 shall be a reference",
    )
}
