"""Faults of what an amendment provides beside its edits."""

from rule_faults.seeding import either, swap

FAULTS = {
    "limited-effect-missing": either(
        swap(r"This Amendment has the effect that it states [^§]*? full force and effect\.", "This is all."),
        swap(r"Except as amended hereby, [^.]*\.", "This is all."),
    ),
    "effective-date-undefined": swap(
        r'\(the "[A-Z ]+ EFFECTIVE DATE"\) ',
        "",
        unless=r'AMENDMENT\s+EFFECTIVE\s+DATE"\s+has the meaning assigned\s+to\s+that',
    ),
    "guarantors-not-reaffirming": swap(r"The Guarantor consents [^.]*\.", "The fee is due."),
    "two-governing-laws": swap(r"(laws of the State of) New York", r"\1 Ohio", r"\1 Delaware"),
    "counterparts-without-clause": swap(r"This Amendment may be executed in [^.]*\.", "The fee is due."),
    "date-without-article": swap(
        r"\b([Oo]n|[Ff]rom|before|after) the (\w+ Amendment Effective Date)", r"\1 \2"
    ),
    "party-not-awaited": either(
        swap(r"(Holdings, Company), the Administrative Agent (and the Requisite Lenders have)", r"\1 \2"),
        swap(r"(Holdings, Lessor), Lessee( and the Agent have each signed)", r"\1\2"),
    ),
}
