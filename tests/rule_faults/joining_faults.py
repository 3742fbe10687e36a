"""Faults of who joins an instrument: what each party is, and who is bound by what."""

from rule_faults.seeding import swap

FAULTS = {
    "entity-differs": swap(
        r"(?m)^( {20,}[A-Z][A-Z ]+, INC\.)$", r"\1, a Nevada corporation", unless=r"POLAR AIR CARGO"
    ),
    "entity-against-name": swap(
        r"(INC\.,) a ([A-Z][a-z]+) corporation",
        r"\1 a \2 limited liability company",
        r"\1 a \2 limited partnership",
    ),
    "entity-missing": swap(r"(INC\.), a [A-Z][a-z]+ corporation( \()", r"\1\2"),
    "guaranty-of-the-beneficiary": swap(r"(guarantee the obligations of the) Lessee", r"\1 Lessor"),
    "represents-without-joining": swap(r"Holdings and Lessee represent", "Holdings represents"),
}
