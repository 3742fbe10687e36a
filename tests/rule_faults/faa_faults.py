"""Faults of the aircraft and the registry."""

import re
from random import Random

from rule_faults.seeding import DATE, swap


def _marked(text: str, random: Random) -> str | None:
    """A deal one of whose aircraft has another mark, in the titles of its instruments as well."""
    marks = re.findall(r"registration: (N\w+)", text)
    if not marks or re.search(r"(?m)^register:", text):
        return None
    return re.sub(rf"\b{random.choice(marks)}\b", random.choice(("N44", "N7")), text)


FAULTS = {
    "reserved-mark": _marked,
    "implausible-model": swap(r"(Boeing )747(?=-)", r"\g<1>741", r"\g<1>797"),
    "recorded-without-number": swap(r"(Conveyance No\. )[A-Z]+\d+", r"\1[____]", r"\1________"),
    "recorded-on-its-own-date": swap(rf"(dated (?:as of )?)({DATE})(, recorded ){DATE}", r"\1\2\3\2"),
}
