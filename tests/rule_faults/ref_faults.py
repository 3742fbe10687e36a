"""Faults of references."""

from rule_faults.seeding import AMENDMENT, either, swap

FAULTS = {
    "dangling-reference": swap(
        r"(?<=[a-z][ \n])(this Section |Section )\d+(?:\(\w\))*(?=[ ,;]|\.\s)(?! of the)",
        "Section 99",
        "Section 47(b)",
        unless=AMENDMENT,
    ),
    "hereunder-for-hereof": swap(
        r"(?<=[a-z][ \n])(Section \d+(?:\(\w+\))*)(?=[,;.]? [a-z])", r"\1 hereunder", unless=AMENDMENT
    ),
    "reference-to-reserved": swap(r"Sections 1 through 4", "Section 3"),
    "above-for-below": either(
        swap(r"(Section 3) below", r"\1 above"), swap(r"(clause \(a\)) above", r"\1 below")
    ),
    "not-the-preceding-one": swap(
        r"(deliver a guaranty;) and\n\n", "\\1\n\n      WHEREAS, Lessor owns the Aircraft; and\n\n"
    ),
    "not-attached": swap(r"\n +SCHEDULE II\n", "\n"),
    "attachment-never-cited": swap(r"Schedules I and II", "Schedule I"),
    "contents-differ": swap(r"(SECTION \d\. [A-Z ]+)[ ](?:THE[ ])?GUARANT(?:ORS?|Y)\n", r"\1 OBLIGORS\n"),
    "calls-itself-otherwise": swap(r"this Section \d(?:\(\w\))?(?=[ ,])", "this Section 9", unless=AMENDMENT),
    "range-backwards": swap(r"Sections 1 through 3", "Sections 3 through 1"),
}
