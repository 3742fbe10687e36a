"""Faults of references."""

from rule_faults.seeding import AMENDMENT, swap

FAULTS = {
    "dangling-reference": swap(
        r"(?<=[a-z][ \n])(this Section |Section )\d+(?:\(\w\))*(?=[ ,;]|\.\s)(?! of the)",
        "Section 99",
        "Section 47(b)",
        unless=AMENDMENT,
    ),
    "hereunder-for-hereof": swap(r"(?<=[a-z][ \n])(Section \d+(?:\(\w+\))*)(?=[,;.]? [a-z])", r"\1 hereunder"),
}
