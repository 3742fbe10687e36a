"""Edits: the closed vocabulary of change.

Drafting speaks them, reading understands them, applying carries them out, comparing finds them.
An `Edit` is one verb-level change; an `Instruction` is what one numbered paragraph of an amendment
says: the provision it amends, and the edits to it in order. Texts are in the markup of clause text.
"""

from __future__ import annotations

from typing import Literal, assert_never

from msgspec import Struct

from amendgen.edits.address import Address, Term

Where = Literal["within", "end"]
Side = Literal["before", "after", "beginning", "end"]


class StrikeText(Struct, frozen=True):
    """Strike `text`, which stands once in `at` ("within") or at its very end."""

    at: Address
    text: str
    where: Where = "within"


class ReplaceText(Struct, frozen=True):
    """Strike `struck` and put `inserted` in its place."""

    at: Address
    struck: str
    inserted: str
    where: Where = "within"


class InsertText(Struct, frozen=True):
    """Insert `text` before or after the text `anchor`, or, with no anchor, at one end of `at`."""

    at: Address
    text: str
    side: Side
    anchor: str = ""


class AddSentence(Struct, frozen=True):
    """Add a sentence at the end of `at`."""

    at: Address
    text: str


class RestateProvisions(Struct, frozen=True):
    """Give one or more provisions anew, in full; `text` carries their labels."""

    at: tuple[Address, ...]
    text: str
    quoted: bool = True


class ReserveProvisions(Struct, frozen=True):
    """Take the words out of provisions and keep their labels: "(a) [Reserved]" with `ending` after it."""

    at: tuple[Address, ...]
    ending: str = ""


class DeleteProvisions(Struct, frozen=True):
    """Take provisions out, label and all."""

    at: tuple[Address, ...]


class AddProvisions(Struct, frozen=True):
    """Add new provisions behind `after`, or with None at the end of what they stand in."""

    at: tuple[Address, ...]
    text: str
    after: Address | None = None
    quoted: bool = True


class InsertAfter(Struct, frozen=True):
    """Insert text without a label of its own behind a provision: a proviso, flush text."""

    after: Address
    text: str
    quoted: bool = True


class Definition(Struct, frozen=True):
    """A defined term and what is said of it, in one paragraph or more: Definition("Lien", "means …")."""

    term: str
    text: str

    @property
    def paragraph(self) -> str:
        """The definition as clause text, the term underlined in quotation marks before its first paragraph."""
        return f'"__{self.term}__" {self.text}'


class DeleteDefinitions(Struct, frozen=True):
    """Take the definitions of `terms` out of `section`."""

    section: Address
    terms: tuple[str, ...]


class RestateDefinitions(Struct, frozen=True):
    """Give definitions that `section` has anew, in full."""

    section: Address
    definitions: tuple[Definition, ...]


class InsertDefinitions(Struct, frozen=True):
    """Insert definitions into `section`, each in its alphabetical place."""

    section: Address
    definitions: tuple[Definition, ...]


Edit = (
    StrikeText
    | ReplaceText
    | InsertText
    | AddSentence
    | RestateProvisions
    | ReserveProvisions
    | DeleteProvisions
    | AddProvisions
    | InsertAfter
    | DeleteDefinitions
    | RestateDefinitions
    | InsertDefinitions
)


class Instruction(Struct, frozen=True):
    """What one numbered paragraph of an amendment says: the provision amended, and its edits in order."""

    subject: Address
    edits: tuple[Edit, ...]


def places(edit: Edit) -> tuple[Address, ...]:
    """The provisions and definitions that an edit names as its place."""
    match edit:
        case StrikeText(at=at) | ReplaceText(at=at) | InsertText(at=at) | AddSentence(at=at):
            return (at,)
        case (
            RestateProvisions(at=at) | ReserveProvisions(at=at) | DeleteProvisions(at=at) | AddProvisions(at=at)
        ):
            return at
        case InsertAfter(after=after):
            return (after,)
        case DeleteDefinitions(section, terms):
            return tuple(section / Term(term) for term in terms)
        case RestateDefinitions(section, definitions) | InsertDefinitions(section, definitions):
            return tuple(section / Term(one.term) for one in definitions)
        case _:
            assert_never(edit)
