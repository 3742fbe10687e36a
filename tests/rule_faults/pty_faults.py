"""Faults of parties."""

from rule_faults.seeding import either, swap

FAULTS = {
    "name-spelt-twice": either(
        swap(r"(?m)^( {20,}[A-Z][A-Z ]+), INC\.$", r"\1 INC."),
        swap(r"(?m)^( {20,}[A-Z ]+ CORP)\. (I+)$", r"\1 \2"),
        swap(r"(?m)^( {20,}EXAMPLE AIR CARGO) LLC$", r"\1, LLC"),
    ),
    "capacity-differs": either(
        swap(r"(?m)^( {20,})as (?=Administrative Agent$)", r"\1Individually and as "),
        swap(r"(?m)^( {20,})as (?=Security Trustee$)", r"\1Individually and as "),
    ),
    "parties-not-joined": swap(r"(\(\"[A-Z]+\"\)),? and (?=[A-Z][^(]*\(\"[A-Z]+\"\), and accepted)", r"\1, "),
}
