"""Faults of numbers and amounts."""

from rule_faults.seeding import LATER, swap

FAULTS = {
    "words-and-figures-differ": swap(
        LATER,
        " within five (6) Business Days ",
        " for thirty (20) days ",
        " of twenty-one (22) months ",
        " of one million seven thousand dollars ($1,700,000) ",
    ),
    "misgrouped-amount": swap(LATER, " of $60,00,000 ", " of $1,0000 ", " of $2,500.5 "),
    "ungrouped-amount": swap(LATER, " of $60000000 ", " of $10000.50 "),
    "unit-said-twice": swap(LATER, " of $6,000 dollars ", " of 5% percent "),
    "least-above-most": swap(LATER, " at least sixty and not more than thirty (30) days before that "),
}
