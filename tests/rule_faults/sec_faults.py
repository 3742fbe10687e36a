"""Faults of exhibits and their schedules."""

from rule_faults.seeding import IN_TABLE, LATER, either, swap

FAULTS = {
    "schedule-term-undefined": swap(
        r"(?<=<S>)([\s\S]*?under the[ \n]+)(?:Credit Agreement|Lease)", r"\1Loan Facility"
    ),
    "schedule-titles-differ": swap(
        r"(Security Agreement )and( )Chattel( )Mortgage" + IN_TABLE,
        rf"\1{'   '}\2{' ' * 7}\3{' ' * 8}",
    ),
    "schedule-lists-itself": either(
        swap(r"(AIRCRAFT NO\. )(N\w+)(\)[\s\S]*?identical[\s\S]*?<S>[^\n]*\n)N\d\w+", r"\1\2\3\2"),
        swap(
            r"(identical[\s\S]*?<S>[^\n]*\n)(N\w+)((?:(?!</TABLE>)[\s\S])*?\n)N\d\w+",
            r"\1\2\3\2",
        ),
    ),
    "schedule-without-ground": swap(
        r",? (?:in reliance on|pursuant to) Instruction 2 to Item 601 of Regulation S-K", ""
    ),
    "exhibit-numbers-differ": swap(r"(SCHEDULE TO EXHIBIT 10\.)\d", r"\g<1>9"),
    "redaction-without-statement": swap(LATER, " [***] ", " [*] "),
    "outdated-redaction-statement": swap(
        r"the type that the registrant treats as private or confidential", "would likely cause competitive harm"
    ),
    "personal-data": swap(LATER, " (Account No. 4512667890) ", " (Social Security No. 078-05-1120) "),
    "signature-without-name": swap(r"(By: )/s/( \w[^\n]*)", r"\1/S/\2"),
    "conformed-without-signature": swap(r"By: /s/ [^\n]*(?=[\s\S]*?\n)", "By:", unless=r"\A(?!CONFORMED)"),
}
