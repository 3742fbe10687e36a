"""Faults of the pen."""

from rule_faults.seeding import LATER, either, swap

FAULTS = {
    "comma-splice": swap(
        r"\b((?:The|This|Every|Each) [^.;:()\"]{30,400}[a-z])\.(?=\s)",
        r"\1, thereafter a counterpart of it shall be filed.",
        r"\1, therefore the Agent shall give notice of it.",
    ),
    "repeated-word": swap(r" (the|of|to|by|and|shall) (?=[a-z])", r" \1 \1 "),
    "wrong-article": either(swap(r" a (?=[bcdfg][a-z]{3})", " an "), swap(r" an (?=[aeio][a-z]{3})", " a ")),
    "doubled-mark": swap(r"(?<=[a-z])([,;])(?= [a-z])", r"\1\1", r"\1;"),
    "misspelt-word": either(
        swap(r"\bpursuant\b", "persuant"),
        swap(r"\b(A|a)mendment\b", r"\1mendement"),
        swap(LATER, " so occured ", " seperate "),
    ),
    "verb-against-number": swap(
        r"WHEREAS, [^;.]{0,80}?the parties wish\b",
        "WHEREAS, the parties wishes",
        "WHEREAS, the Lessee have wished",
    ),
    "therefore-of-nothing": swap(r"WHEREAS[\s\S]*?(?=NOW, THEREFORE)", ""),
    "unclosed-bracket": swap(r"\((as [a-z][^()\"]{5,60})\)", r"(\1"),
    "unclosed-caption": swap(r'(\((?:the )?"[A-Z][A-Z ]+)"\)', r"\1)"),
}
