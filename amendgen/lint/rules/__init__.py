"""The rules, by family; a family is a package that lists its rules, a rule is a file named by what is wrong."""

FAMILIES = {
    "FAA": "The aircraft and the registry",
    "UCC": "Chattel paper",
    "SEC": "Exhibits and schedules",
    "EDG": "What EDGAR takes",
    "AMD": "How an amendment amends",
    "DEF": "Defined terms",
    "REF": "References",
    "NUM": "Numbers and amounts",
    "DAT": "Dates",
    "PTY": "Parties",
    "SIG": "Signature pages",
    "PRV": "Provisions",
    "BLK": "Blanks and residue",
    "STY": "Style and slips of the pen",
}
