"""Faults of defined terms."""

from rule_faults.seeding import LATER, swap

_GUARANTY = r"\A(?![\s\S]*\"GUARANTEED\s+OBLIGATIONS\"\))"
FAULTS = {
    "undefined-party": swap(
        r"(?<=[a-z][ \n])the (?:Company|Lessee|Administrative Agent)\b(?=[ .])",
        "the Borrower",
        unless=r"(?:have|has) the meaning",  # which another instrument may give
    ),
    "duplicate-definition": swap(r"(a statement of rent)\.", r'\1 (a "LOSS NOTICE").'),
    "unused-definition": swap(LATER, ' (the "SPARE TERM") '),
    "term-for-generic-noun": swap(
        LATER, " by a Guarantor or surety ", " by sureties and Guarantors ", unless=_GUARANTY
    ),
    "undefined-term": swap(r"\"Closing Date\" means July 27, 2004\.", ""),
    "misplaced-definition": swap(
        r"(as [A-Z][A-Za-z ]*?Agent for) (the Lenders[^(]*?) (\((?:in that [a-z]+, )?the \"[A-Z ]+\"\))",
        r"\1 \3 \2",
    ),
    "terms-of-another-agreement": swap(r"(the Credit Agreement) and the Mortgage\.", r"\1."),
    "clashing-terms": swap(
        LATER, ' on a day (the "LOAN FEE PAYMENT DATE") or a later one (the "BETA LOAN FEE PAYMENT DATE") '
    ),
    "used-before-defined": swap(r"(lessee under the Lease) referred to below", r"\1"),
    "circular-definition": swap(r"(means any )day(?= that is)", r"\1Business Day"),
    "misspelt-term": swap(r"(Guaranteed )Obligations", r"\1Obligatoins", r"\1Obligetions"),
    "definition-not-there": swap(r"(meaning set forth in Section 2\.)2", r"\g<1>1"),
    "borrowed-for-other-words": swap(r" \(as defined in the Credit Agreement\)(?= to the Lease)", ""),
    "definition-in-the-relevant": swap(LATER, " (as defined in the relevant Mortgage) "),
}
