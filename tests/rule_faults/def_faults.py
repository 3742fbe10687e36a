"""Faults of defined terms."""

from rule_faults.seeding import swap

FAULTS = {
    "undefined-party": swap(
        r"(?<=[a-z][ \n])the (?:Company|Lessee|Administrative Agent)\b(?=[ .])",
        "the Borrower",
        unless=r"(?:have|has) the meaning",  # which another instrument may give
    ),
    "misplaced-definition": swap(
        r"(as [A-Z][A-Za-z ]*?Agent for) (the Lenders[^(]*?) (\((?:in that [a-z]+, )?the \"[A-Z ]+\"\))",
        r"\1 \3 \2",
    ),
}
