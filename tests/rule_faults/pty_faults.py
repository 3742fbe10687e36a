"""Faults of parties."""

from rule_faults.seeding import either, swap

_NAMED_ONCE = r"each of the undersigned"
"""Found in a text whose parties are named in its signature blocks alone."""
FAULTS = {
    "name-spelt-twice": either(
        swap(r"(?m)^( {20,}[A-Z][A-Z ]+), INC\.$", r"\1 INC.", unless=_NAMED_ONCE),
        swap(r"(?m)^( {20,}EXAMPLE AIR CARGO) LLC$", r"\1, LLC"),
    ),
    "capacity-differs": either(
        swap(r"(?m)^( {20,})as (?=Administrative Agent$)", r"\1Individually and as "),
        swap(r"(?m)^( {20,})as (?=Security Trustee$)", r"\1Individually and as "),
    ),
    "parties-not-joined": swap(r"(\(\"[A-Z]+\"\)),? and (?=[A-Z][^(]*\(\"[A-Z]+\"\), and accepted)", r"\1, "),
}
