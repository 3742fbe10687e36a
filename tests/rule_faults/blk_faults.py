"""Faults of blanks and residue."""

from rule_faults.seeding import DATE, LATER, swap

FAULTS = {
    "blank": swap(rf"{DATE}", "_________, 2005", "________ __, ____"),
    "drafting-note": swap(
        LATER, " [confirm with counsel] ", " [add description of the lease] ", " [NTD: to be discussed] "
    ),
}
