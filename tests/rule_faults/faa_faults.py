"""Faults of the aircraft and the registry."""

from rule_faults.seeding import DATE, either, swap

_MARK = r"(?:Registration|Aircraft) No\. "
_SERIAL = r"manufacturer's serial number "
FAULTS = {
    "malformed-mark": swap(rf"(\b{_MARK}N)(\d)", r"\g<1>0\2", r"\g<1>AB\2"),
    "mistyped-mark": swap(rf"(\b{_MARK}N)(\d)", r"\1-\2"),
    "outdated-prefix": swap(rf"(\b{_MARK})N(\d+)\w+", r"\1NC\2"),
    "reserved-mark": swap(
        r"(registration: )N\d\d+\w*", r"\1N44", r"\1N7", unless=r"(?m)^register:|Aircraft No\. N"
    ),
    "mark-of-another": swap(r"(\[Signature page[^\]]*Aircraft No\. N)\d", r"\g<1>99"),
    "aircraft-without-serial": swap(rf", {_SERIAL}\w+(?=[\s\S]*?Conveyance No)", "", unless=r"Engines"),
    "implausible-model": swap(r"(Boeing )747(?=-)", r"\g<1>741", r"\g<1>797"),
    "one-mark-two-aircraft": swap(r"(Manufacturer's Serial Number )\d+(?=\.)", r"\g<1>99999"),
    "unrecorded-link": swap(
        rf"(amended by the [A-Z][^,]*? dated as of {DATE}), recorded {DATE}, as Conveyance No\. \w+",
        r"\1",
        unless=r"(?s)\A(?!.*further amended)",
    ),
    "unlikely-conveyance-number": swap(r"(Conveyance No\. [A-Z]+\d\d)\d+", r"\1"),
    "recorded-without-number": swap(r"(Conveyance No\. )[A-Z]+\d+", r"\1[____]", r"\1________"),
    "recorded-before-dated": swap(rf"(dated (?:as of )?{DATE}, recorded [A-Z][a-z]+ \d+, )\d+", r"\g<1>1997"),
    "recorded-after-this-date": swap(
        rf"(dated (?:as of )?{DATE}, recorded [A-Z][a-z]+ \d+, )\d+", r"\g<1>2049"
    ),
    "recorded-on-its-own-date": swap(rf"(dated (?:as of )?)({DATE})(, recorded ){DATE}", r"\1\2\3\2"),
    "amendment-skipped": swap(
        r"(?<=\A)([\s\S]{0,400}?AMENDMENT NO\. )\d",
        r"\g<1>9",
        unless=r"No\. _+|\A(?![\s\S]*amended by the [\s\S]*Conveyance No)",
    ),
    "other-base": either(
        swap(r"(AMENDMENT NO\. \d TO )SECOND ", r"\1"),
        swap(r"(\[Signature page to [^\]]*? to )Second ", r"\1First ", r"\1"),
    ),
    "conveyance-number-twice": swap(
        r"(Conveyance No\. )([A-Z]+\d+)(, [^;]*?Conveyance No\. )[A-Z]+\d+", r"\1\2\3\2"
    ),
    "registry-misnamed": swap(r"Federal Aviation Administration", "Federal Aviation Authority"),
    "ordinals-differ": swap(r"(\[Signature page to Amendment No\. )\d", r"\g<1>9"),
    "signer-without-office": swap(r"(Name: \w[^\n]*\n +Title:)[^\n]+", r"\1", unless=r"\A(?![\s\S]*No\. N\d)"),
    "unacceptable-office": swap(
        r"(Title: )\w[^\n]+", r"\1Authorized Signatory", unless=r"\A(?![\s\S]*No\. N\d)"
    ),
    "engine-without-power": swap(r"\(each with 550 or more rated takeoff horsepower[^)]*\)", ""),
    "outdated-horsepower": swap(r"550( or more rated takeoff horsepower)", r"750\1"),
}
_DATA = "it is read from the registry's data, which no text has: tests/test_registry.py puts the faults in"
UNSEEDED = dict.fromkeys(
    (
        *("unsettled-registration", "mark-not-in-data", "deregistered-mark", "other-serial-registered"),
        *("other-model-registered", "engines-miscounted", "other-engine-registered"),
    ),
    _DATA,
)
