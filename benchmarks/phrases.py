"""The words of a made agreement: clauses of the kind that credit agreements have, no two quite alike."""

from __future__ import annotations

from random import Random

UNDER = "under the Loan Documents"
"""What stands in most clauses, once in each."""

_PERSONS = (
    *("the Borrower", "the Parent Guarantor", "each Lender", "the Administrative Agent", "each Guarantor"),
    *("the Issuing Bank", "any Loan Party", "each Restricted Subsidiary", "the Collateral Agent"),
)
_VERBS = (
    *("shall deliver", "shall not create or incur", "may assign", "shall cause to be maintained"),
    *("may waive", "shall not permit to subsist", "agrees to indemnify and hold harmless"),
    *("shall promptly discharge", "represents and warrants as to", "shall, at its own expense, preserve"),
    "shall furnish evidence of",
)
_OBJECTS = (
    *("all Indebtedness", "any Lien upon the Mortgaged Property", "the books and records", "each Note"),
    *("such policies of insurance", "the Required Collateral", "any Swap Obligation", "any Asset Sale"),
    *("all Excess Cash Flow", "the financial statements", "every Permitted Investment"),
    *("each Letter of Credit", "the Leased Premises", "the proceeds of each Advance"),
    *("all Intellectual Property", "each Security Document"),
)
_HOWS = (
    *("in accordance with GAAP", "in form and substance satisfactory to the Required Lenders"),
    *("in the ordinary course of business", "to the extent required by applicable law", "without set-off"),
    *("on a pari passu basis", "free and clear of every adverse claim"),
    "in good faith and at arm's length",
)
_WHENS = (
    *("within {} days after the end of each fiscal quarter", "on or before the {}th day of each month"),
    *("not later than {} Business Days after receipt of notice", "upon {} days' prior written notice"),
    "so long as no Event of Default has occurred and is continuing for {} days",
)
_UNLESS = (
    "provided that the aggregate amount thereof does not exceed ${:,},000 in any fiscal year",
    "except as set forth on Schedule I with respect to item {}",
    "unless the Administrative Agent has received a certificate numbered {} to the contrary",
    "it being understood that an amount of ${:,},000 shall be excluded from such computation",
)
_FIRST = (
    *("Additional", "Applicable", "Base", "Consolidated", "Designated", "Eligible", "Excluded", "Foreign"),
    *("General", "Initial", "Joint", "Key", "Limited", "Material", "Net", "Original", "Permitted"),
    *("Qualified", "Restricted", "Secured", "Term", "Unrestricted", "Voting", "Working"),
)
_SECOND = (
    *("Account", "Advance", "Assets", "Bank", "Capital", "Commitment", "Debt", "Equity", "Fee", "Group"),
    *("Holder", "Income", "Lease", "Margin", "Notice", "Obligor", "Payment", "Rate", "Subsidiary", "Transfer"),
)
_HEADINGS = (
    *("Payment of", "Covenants as to", "Conditions to", "Representations as to"),
    *("Limitation on", "Maintenance of"),
)


def clause(random: Random) -> str:
    """A clause without its end: who, what, how, when and unless, some twenty-five words."""
    said = " ".join(random.choice(each) for each in (_PERSONS, _VERBS, _OBJECTS, _HOWS))
    if random.random() < 0.85:
        said += f" {UNDER}"
    if random.random() < 0.5:
        said += " " + random.choice(_WHENS).format(random.randint(4, 20))
    if random.random() < 0.3:
        said += ", " + random.choice(_UNLESS).format(random.randint(101, 9899))
    return said


def sentence(random: Random) -> str:
    """A clause as a sentence."""
    said = clause(random)
    return f"{said[0].upper()}{said[1:]}."


def heading(random: Random) -> str:
    """What a section is about."""
    return f"{random.choice(_HEADINGS)} {random.choice(_FIRST)} {random.choice(_SECOND)}"


def terms() -> list[str]:
    """The terms there are to define, in the order of the alphabet."""
    return [f"{first} {second}" for first in _FIRST for second in _SECOND]
