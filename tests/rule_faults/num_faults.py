"""Faults of numbers and amounts."""

from rule_faults.seeding import LATER, swap

FAULTS = {
    "words-and-figures-differ": swap(
        LATER, " within five (6) Business Days ", " for thirty (20) days ", " of twenty-one (22) months "
    )
}
