"""Faults of how an amendment amends."""

from rule_faults.seeding import NO_AMENDMENT, either, swap

FAULTS = {
    "mixed-enumerators": swap(
        r"(deleting clause )\([ivx]+\)( of said Section[^.]{0,400}? clause \([ivx]+\) of said Section)",
        r"\1(3)\2",
    ),
    "unnamed-agreement": swap(
        r"(?m)^( +\d+\. Section \d[\w.]*(?:\(\w+\))*) of the [A-Z][\w ]*?(?= is hereby)", r"\1"
    ),
    "unbalanced-replacement": either(
        swap(r'(inserting the text "\()', r"\1("),
        swap(r'(deleting the text ")(?=[^"]*" [^"]{0,80}inserting)', r"\1("),
        swap(r'\)(" in lieu thereof)', r"\1"),
    ),
    "enumeration-without-first": swap(
        r"(hereby (?:further )?amended by )\((?:x|i)\) (?=deleting|adding|inserting)", r"\1"
    ),
    "dangling-target": swap(r"(that term in subsection \d[\w.]*(?:\(\w\))?)\((?:iii|2|ii)\)\.", r"\1(9)."),
    "wrong-self-reference": swap(
        r"(this Section) \d[\w.]*(?:\(\w+\))*\w*", r"\1 9.9", r"\1 8(q)", unless=NO_AMENDMENT
    ),
}
