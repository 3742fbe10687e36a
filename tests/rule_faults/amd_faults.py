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
    "further-at-first": swap(
        r"(?m)^( +1\. Section \d[\w.()]* of the [A-Z][\w ]*? is hereby )amended", r"\1further amended"
    ),
    "amended-twice-without-further": swap(
        r"((?:Section 7 of the Lease|Section 6 of the Credit Agreement) is hereby) further amended",
        r"\1 amended",
    ),
    "item-out-of-order": swap(r"(?m)^( +\d+\. Section )(?:5\.1|6\(a\)|2\.4B)( of the )", r"\g<1>9\2"),
    "amends-what-it-deleted": either(
        swap(r"Section 7\(c\)( of the Lease is hereby)", r"Section 7(a)\1"),
        swap(r"Section 6\.2A( of the Credit Agreement is hereby)", r"Section 6.1(a)\1"),
    ),
    "restated-as-another": swap(
        r"(new )clause (\([a-z]+\))( in lieu thereof)", r"\1Section \2\3", r"\1clause (zz)\3"
    ),
    "clause-behind-full-stop": swap(
        r", \(ii\) deleting the period at the end of clause \(x\) of said Section", ""
    ),
    "glued-words": either(
        swap(r'(deleting the text ")(?=[^"]*" [^"]{0,80}inserting the text "[a-z])', r"\1, "),
        swap(r'("; )(?=and \()', '";'),
    ),
    "replacement-changes-nothing": swap(
        r'(deleting the (?:text|amount) )"([^"]+)"([^"]{0,120}inserting the (?:text|amount) )"[^"]+"( in lieu)',
        r'\1"\2"\3"\2"\4',
    ),
    "skipped-enumerator": swap(r"(and )\(ii\)( (?:inserting|deleting|adding))", r"\1(iii)\2"),
    "inserted-under-another-label": swap(r'(new clause )\(([a-z]+)\)([^:"]{0,60}: ")\(\2\)', r"\1(\2)\3(zz)"),
    "deleted-not-reserved": swap(
        r" and inserting the following new (?:clause|Section) [\w.()]+ in lieu thereof: "
        r'"[\w.()]+ \[Reserved\]"',
        "",
        unless=r"of the Guaranty is",
    ),
    "deleted-and-reinserted": swap(
        r"(following new definition) in lieu thereof:", r"\1 in appropriate alphabetical order:"
    ),
    "definitions-out-of-order": swap(
        r'(alphabetical order: ")[A-Z](?=[^"]*" (?:means|has)[^":]*"[A-Z][^"]*" (?:means|has))', r"\1ZZ"
    ),
    "schedule-of-what-is-gone": swap(r"Schedule 6\.10", "Schedule 6.1"),
    "amendment-speaks-in-agreement": swap(
        r"(?<=[a-z][ \n])this (?:Agreement|Lease|Mortgage|Guaranty)\b", "this Amendment", unless=NO_AMENDMENT
    ),
    "insertion-unquoted": swap(r'(in lieu thereof: )"(\([a-z]+\) [^"]+)"\.', r"\1\2"),
    "stop-on-the-other-side": swap(r'\]"\.', ']."'),
    "item-without-full-stop": swap(
        r"(appearing in said Section|in lieu thereof)\.(?=\s+\d+\. Section)", r"\1;"
    ),
    "joint-limit-differs": swap(r"\$50,000,000( at any time outstanding;)", r"$40,000,000\1", r"$5,000,000\1"),
    "semicolon-among-commas": swap(
        r", (\([xy]\) )(?=the leasing|with respect to)", r"; \1", unless=r"below;\s+\(y\)"
    ),
    "title-names-no-agreement": swap(r"(THIRD AMENDMENT)\n +TO LEASE", r"\1"),
    "amended-without-by": swap(r"amended by (deleting|inserting)", r"amended \1"),
    "deleted-definition-still-used": swap(
        r"(Subsidiaries may make )Consolidated Capital", r"\1Blade and Disk Capital"
    ),
    "added-definition-never-used": swap(r"(add sentence: Lessee shall pay it in )Dollars", r"\1cash"),
    "gap-in-labels": swap(r"reserve: clause \(b\) ending: ;", "delete: clause (b)"),
    "stop-within-series": swap(
        r"(?<=with:[ ])as provided in Section 4; and", "as provided in Section 4 of this Lease."
    ),
    "conjunction-out-of-place": swap(
        r"- in: Section 2 at: clause \(c\) strike: and where: at the end (?=- in)", ""
    ),
}
