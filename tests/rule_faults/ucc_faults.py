"""Faults of chattel paper."""

from rule_faults.seeding import swap

FAULTS = {
    "missing-receipt": swap(r"Receipt of this original counterpart is acknowledged:", "Acknowledged:"),
    "receipt-of-another": swap(
        r"(receipt therefor executed by [^,]*, Inc\., as )Administrative Agent", r"\1Trustee", r"\1Agent"
    ),
}
