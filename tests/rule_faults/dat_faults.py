"""Faults of dates."""

from rule_faults.seeding import DATE, LATER, either, swap

_MANY = r"\A(?!(?:[\s\S]*?[A-Z][a-z]+\s+\d{1,2},\s+\d{4},){4})"
"""Found in a text without several dates that a comma follows."""
_UNDATED = r"\A(?![\s\S]*date\s+first\s+above)"
"""Found in a text that does not refer to its date."""
FAULTS = {
    "comma-before-bracket": swap(rf"({DATE}) (\((?:as|the|this))", r"\1, \2"),
    "two-dates-for-one-instrument": swap(
        r"(The Lease Agreement, dated as of )July 27, 2004", r"\1April 25, 2000"
    ),
    "blank-without-day": swap(
        rf"(\A[\s\S]*?dated as of )(?:{DATE}|_+ _+, 2005)", r"\1_________, 2005", unless=_UNDATED
    ),
    "dated-and-dated-as-of": swap(
        LATER,
        " under the Gamma Trust Deed, dated May 1, 2003, and the Gamma Trust Deed, dated as of May 1, 2003, ",
    ),
    "impossible-date": swap(r"[A-Z][a-z]+ \d{1,2}(, \d{4})", r"June 31\1", r"February 30\1"),
    "wrong-weekday": swap(LATER, " on Tuesday, May 4, 2005, "),
    "period-backwards": swap(LATER, " from July 1, 2005 to and including June 30, 2005 "),
    "recites-what-is-later": swap(
        r"(WHEREAS[^;]*?, dated as of [A-Z][a-z]+ \d+, )\d{4}", r"\g<1>2031", unless=r"_{3,}"
    ),
    "nothing-dated-above": either(
        swap(rf"(\A[\s\S]*?dated as of ){DATE}", r"\1_________, 2005", unless=_UNDATED),
        swap(rf'(\A[\s\S]*?\(this "[A-Z]+"\)), dated as of {DATE},', r"\1,", unless=_UNDATED),
    ),
    "comma-missing-behind-year": swap(LATER, ", dated as of May 4, 2003 and amended since, ", unless=_MANY),
    "mixed-date-forms": swap(LATER, " since 4 May 2003 ", unless=_MANY),
}
