"""Provisions in words: as the subject of an instruction, and as seen from that subject."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from amendgen.edits.address import PLURALS, WHOLE, Address, Term
from amendgen.english.lists import series


def subject(address: Address, agreement: str, of_agreement: bool = True) -> str:
    """How an instruction begins: 'The definition of "X" in Section 1.1 of the Credit Agreement'."""
    if address == WHOLE:
        return f"The {agreement}"
    words = _from_outside(address)
    words = words[0].upper() + words[1:]
    return f"{words} of the {agreement}" if of_agreement else words


def _from_outside(address: Address) -> str:
    if not address.term:
        return str(address)
    section, _ = _split(address)
    return f"{name((address,), section)} in {section}"


def _split(address: Address) -> tuple[Address, str]:
    """An address that leads into a definition: where that stands, and the labels of the clause in it."""
    at = next(i for i, step in enumerate(address.steps) if isinstance(step, Term))
    return replace(address, steps=address.steps[:at]), _joined(address.steps[at + 1 :])


def unit(address: Address) -> str:
    """What the address is called when spoken of again: "definition", "clause", else its unit, "Section"."""
    if address.ends_at_term:
        return "definition"
    return "clause" if address.term else address.unit


def itself(address: Address) -> str:
    """The subject, where it is given anew: "such subsection", "such Section", "such definition"."""
    return "such subsection" if address.steps and not address.term else f"such {unit(address)}"


def provision(at: Sequence[Address], above: Address) -> str:
    """Provisions seen from the one amended: "clause (a) of said Section", "Section 6.1".

    A definition stands in its section: 'clause (i) of the definition of "X" in said Section'.
    """
    if at == (above,):
        return f"said {unit(above)}"
    named = name(at, above)
    if _defined_in(at[0], above):
        return f"{named} in {provision((_split(at[0])[0],), above)}"
    return named if _numbered_anew(at[0], above) else f"{named} of said {unit(above)}"


def name(at: Sequence[Address], above: Address) -> str:
    """Provisions by their own labels: "clause (a)", "clauses (iii) and (iv)", "Section 6.1"."""
    many = "s" if len(at) > 1 else ""
    if _defined_in(at[0], above):
        labels = [label for _, label in map(_split, at) if label]
        clauses = f"clause{many} {series(labels)} of " if labels else ""
        return f'{clauses}the definition of "{at[0].term}"'
    if _numbered_anew(at[0], above):
        called = PLURALS[at[0].unit] if many else at[0].unit
        return f"{called} {series([str(a).removeprefix(f'{a.unit} ') for a in at])}"
    return f"clause{many} {series([_joined(a.steps[len(above.steps) :]) for a in at])}"


def _defined_in(address: Address, above: Address) -> bool:
    """Whether the provision amended holds the definition into which the address leads."""
    return address.term is not None and above.term is None


def _numbered_anew(address: Address, above: Address) -> bool:
    """Whether the provision has a number of its own, as Section 6.1 has in Section 6."""
    return address.number != above.number


def _joined(labels: Sequence[object]) -> str:
    return "".join(str(label) for label in labels)
