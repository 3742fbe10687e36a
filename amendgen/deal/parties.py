"""Who is party to the instrument, in what capacity, and who signs."""

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from amendgen.deal.fields import AT_LEAST_ONE, Listed, Words
from amendgen.deal.marks import Discriminator, Tag
from amendgen.deal.model import Field, Model

Joins = Literal["directly", "accepted and agreed"]


class Signatory(Model):
    """A natural person who signs for a party. Left out, name or title is a blank to fill by hand."""

    name: Words | None = None
    title: Words | None = None


# made without validation, which would build Signatory's schema before there is anything to validate
_BY_HAND = (Signatory.model_construct(),)


class Party(Model):
    """One legal person. `term` is how the instrument calls it: "Company" or "the Agent"."""

    name: Words
    entity: Words | None = None
    formerly: Words | None = None
    capacity: Words | None = None
    acting_for: Words | None = Field(None, alias="for")
    term: Words | None = None
    joins: Joins = "directly"
    signs_as: Words | None = Field(None, alias="signs as")
    signatories: Annotated[tuple[Signatory, ...], Listed, AT_LEAST_ONE] = _BY_HAND


class Group(Model):
    """Persons who join as a class: the lenders, the guarantors. `members` are named where they are known."""

    described: Words = Field(alias="class")
    heading: Words | None = None
    each: Words
    term: Words
    joins: Joins = "directly"
    signatories: Annotated[tuple[Signatory, ...], Listed, AT_LEAST_ONE] = _BY_HAND
    members: Annotated[tuple[Party, ...], Listed] = ()


def _kind(found: object) -> str:
    named = isinstance(found, Group) or (isinstance(found, dict) and ("class" in found or "each" in found))
    return "group" if named else "party"


# an alias of its own, so that its schema is made once for all who name it
AnyParty = TypeAliasType(
    "AnyParty",
    Annotated[Annotated[Party, Tag("party")] | Annotated[Group, Tag("group")], Discriminator(_kind)],
)
