"""Faults of defined terms."""

from rule_faults.seeding import swap

FAULTS = {
    "undefined-party": swap(
        r"(?<=[a-z][ \n])(?:Company|the Administrative Agent)(?= (?:agrees|has|is|shall|may)\b)", "the Borrower"
    ),
    "misplaced-definition": swap(
        r"(as [A-Z][A-Za-z ]*?Agent for) (the Lenders[^(]*?) (\((?:in that [a-z]+, )?the \"[A-Z ]+\"\))",
        r"\1 \3 \2",
    ),
}
