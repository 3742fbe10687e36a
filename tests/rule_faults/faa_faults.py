"""Faults of the aircraft and the registry."""

from rule_faults.seeding import DATE, swap

FAULTS = {
    "reserved-mark": swap(r"(registration: )N\d{3}\w+", r"\1N44", r"\1N7", unless=r"(?m)^register:"),
    "implausible-model": swap(r"(Boeing )747(?=-)", r"\g<1>741", r"\g<1>797"),
    "recorded-without-number": swap(r"(Conveyance No\. )[A-Z]+\d+", r"\1[____]", r"\1________"),
    "recorded-on-its-own-date": swap(rf"(dated (?:as of )?)({DATE})(, recorded ){DATE}", r"\1\2\3\2"),
}
