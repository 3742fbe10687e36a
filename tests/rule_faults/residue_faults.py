"""Faults of what was not filled in, or not by hand."""

from rule_faults.seeding import DATE, LATER, either, swap

FAULTS = {
    "placeholder": either(swap(DATE, "[date]"), swap(LATER, " TBD ", " [amount] ", " XXXX ")),
    "template-residue": either(
        swap(DATE, "{{ dated }}"),
        swap(r"(Conveyance No\.) \w+", r"\1 None"),
        swap(LATER, " <<Lender>> ", " ${party} ", " {% endif %} "),
    ),
    "broken-field": swap(r"Section \d[\w.]*", "Section Error! Reference source not found.", "Section #REF!"),
    "open-alternative": swap(LATER, " [is/are] ", " [the Lessor] [the Lessee] "),
}
