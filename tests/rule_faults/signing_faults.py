"""Faults of signature pages."""

from rule_faults.seeding import swap

_BLOCK = r"(?m)^ {20,}[A-Z][A-Z ,.]+\n(?: {20,}as .*\n)?\n* {20,}By:.*\n.*\n.*Name:.*\n.*Title:.*\n"

FAULTS = {
    "footer-of-another-instrument": swap(
        r"([Ss]ignature page to [^\]]*to) Fifth Amended", r"\1 Fourth Amended", r"\1 Sixth Amended"
    ),
    "unsigned-party": swap(_BLOCK, "", unless=r"Receipt of this original|GUARANTY|Subsidiaries Guaranty"),
    "signer-is-no-party": swap(
        r"(?m)^( {20,})([A-Z][A-Z ]+, INC\.)\n(?=\n* {20,}By:)",
        r"\1OTHER CARRIER, INC.\n\n\1By:\n\1Name:\n\1Title:\n\n\1\2\n",
        unless=r"(?i)\blenders|guarantors|undersigned",
    ),
    "incomplete-block": swap(r"(?m)^ +Title:.*\n", ""),
    "signed-by-another-name": swap(r"(/s/ \w+ (?:\w )?\w\w+)", r"\1er", r"\1ham"),
    "testimonium-of-another-instrument": swap(
        r"(IN WITNESS WHEREOF, the parties have (?:had|executed) this) Amendment", r"\1 Agreement", r"\1 Lease"
    ),
}
