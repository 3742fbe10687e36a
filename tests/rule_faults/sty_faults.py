"""Faults of style and slips of the pen."""

from rule_faults.seeding import LATER, either, swap

FAULTS = {
    "misspelt-witnesseth": swap(
        r"W I T N E S S E T H:", "W I T N E S 5 E T H:", "W I T N E S S E T H;", "W I T N E S E T H:"
    ),
    "recital-punctuation": swap(
        r"(?<=[a-z]);(?:(?: and)?\n\n +WHEREAS)", ".\n\n            WHEREAS", "\n\n            WHEREAS"
    ),
    "agreed-without-colon": either(
        swap(r"NOW, THEREFORE", "NOW THEREFORE"), swap(r"(agrees? as follows[^:;]{0,80}):", r"\1;")
    ),
    "therefore-for-therefor": swap(
        LATER, " and any security therefore, ", " the price therefore, ", " a receipt therefore; "
    ),
    "matter-for-manner": swap(
        LATER,
        " in any other matter permitted by law ",
        " of such aircrafts ",
        " in whole or part ",
        " at end of that period ",
    ),
    "enumerator-behind-article": swap(
        LATER,
        " the greater of the (i) Assigned Value and (ii) the sum ",
        " the lesser of the (a) cost and (b) the price ",
    ),
}
