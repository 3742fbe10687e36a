"""One number under two names: "Paragraph 2.5" for what is labelled "2.5.", and so filed as Section 2.5."""

from __future__ import annotations

from msgspec import structs

from amendgen.agreement.provisions import Provisions
from amendgen.edits.address import Address
from amendgen.edits.kinds import Edit

_ALIKE = ("Section", "Article", "Paragraph", "Clause")


def as_labelled(provisions: Provisions, edit: Edit) -> Edit:
    """The edit with its addresses in the units of the agreement, where it has one provision of their number."""
    named = {field: getattr(edit, field) for field in edit.__struct_fields__}
    found = {field: _value(provisions, value) for field, value in named.items()}
    return edit if found == named else structs.replace(edit, **found)


def _value(provisions: Provisions, value: object) -> object:
    if isinstance(value, Address):
        return _address(provisions, value)
    if isinstance(value, tuple):
        return tuple(_value(provisions, one) for one in value)
    return value


def _address(provisions: Provisions, address: Address) -> Address:
    """The address under the one unit that has its number, or, for a new provision, the number that it is in.

    Only for a number that is printed without a unit, in an agreement that has nothing of the unit cited.
    """
    if address.unit not in _ALIKE or any(one.unit == address.unit for one in provisions.spots):
        return address
    number: Address | None = address.section
    while number is not None:
        units = [unit for unit in _ALIKE if structs.replace(number, unit=unit) in provisions.spots]
        if len(units) > 1 or (number != address.section and "Article" in units):
            return address  # two have the number; or a new section stands in an article
        if units:
            found = structs.replace(number, unit=units[0])
            bare = provisions.spots[found].nodes[0].label[:1].isdigit()
            return structs.replace(address, unit=units[0]) if bare else address
        number = number.container
    return address
