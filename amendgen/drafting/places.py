"""Provisions in words: as the subject of an instruction, and as seen from that subject."""

from __future__ import annotations

from collections.abc import Sequence

from amendgen.edits.address import Address, Label, Term
from amendgen.english.lists import series


def subject(address: Address, agreement: str, of_agreement: bool = True) -> str:
    """How an instruction begins: 'The definition of "X" in Section 1.1 of the Credit Agreement'."""
    words = _from_outside(address)
    words = words[0].upper() + words[1:]
    return f"{words} of the {agreement}" if of_agreement else words


def _from_outside(address: Address) -> str:
    match _split(address):
        case section, None, ():
            return section
        case section, str() as term, ():
            return f'the definition of "{term}" in {section}'
        case section, str() as term, labels:
            return f'clause {_joined(labels)} of the definition of "{term}" in {section}'
        case section, _, _:
            return section


def _split(address: Address) -> tuple[str, str | None, tuple[Label, ...]]:
    """The address as its section (with clauses), the term defined there, and the clauses behind the term."""
    at = next((i for i, step in enumerate(address.steps) if isinstance(step, Term)), None)
    if at is None:
        return str(address), None, ()
    section = Address(address.unit, address.number, address.steps[:at])
    return (
        str(section),
        address.term,
        tuple(step for step in address.steps[at + 1 :] if isinstance(step, Label)),
    )


def unit(address: Address) -> str:
    """What the address is called when spoken of again: "definition", "clause", else its unit, "Section"."""
    if address.ends_at_term:
        return "definition"
    return "clause" if address.term else address.unit


def itself(address: Address) -> str:
    """The subject, where it is given anew: "such subsection", "such Section", "such definition"."""
    return "such subsection" if address.steps and not address.term else f"such {unit(address)}"


def provision(at: Sequence[Address], above: Address) -> str:
    """Provisions seen from the one amended: "clause (a) of said Section", "Section 6.1"."""
    if at == (above,):
        return f"said {unit(above)}"
    named = name(at, above)
    return named if _numbered_anew(at[0], above) else f"{named} of said {unit(above)}"


def name(at: Sequence[Address], above: Address) -> str:
    """Provisions by their own labels: "clause (a)", "clauses (iii) and (iv)", "Section 6.1"."""
    many = "s" if len(at) > 1 else ""
    if _numbered_anew(at[0], above):
        return f"{above.unit}{many} {series([str(a).removeprefix(f'{a.unit} ') for a in at])}"
    if at[0].ends_at_term:
        return f"definition{many} of {series([str(a.steps[-1]) for a in at])}"
    return f"clause{many} {series([_joined(a.steps[len(above.steps) :]) for a in at])}"


def _numbered_anew(address: Address, above: Address) -> bool:
    """Whether the provision has a number of its own, as Section 6.1 has in Section 6."""
    return address.number != above.number


def _joined(labels: Sequence[object]) -> str:
    return "".join(str(label) for label in labels)
