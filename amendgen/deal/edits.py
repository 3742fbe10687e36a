"""The edits as a deal writes them: each known by its leading key, with the provision amended under `in`."""

from typing import Annotated, Any, Literal

from typing_extensions import TypeAliasType

from amendgen.deal.fields import AT_LEAST_ONE, Clause, Flag, Listed, Phrase, Words
from amendgen.deal.marks import Before, Discriminator, Tag
from amendgen.deal.model import Field, Model

AtTheEnd = Literal["at the end"]


def _addresses(found: Any) -> Any:
    """One citation or a list of them."""
    return tuple(found) if isinstance(found, list) else (found,)


Addresses = Annotated[tuple[Words, ...], Before(_addresses), AT_LEAST_ONE]
Terms = Annotated[tuple[Words, ...], Before(_addresses), AT_LEAST_ONE]


class Change(Model):
    """One verb-level change. `subject` is the provision that its instruction amends."""

    subject: Words | None = Field(None, alias="in")


class _InText(Change):
    at: Words | None = None
    where: AtTheEnd | None = None


class Strike(_InText):
    strike: Phrase


class Replace(_InText):
    replace: Phrase
    inserted: Phrase = Field(alias="with")


class Insert(Change):
    insert: Phrase
    at: Words | None = None
    before: Phrase | None = None
    after: Phrase | None = None
    where: Literal["at the end", "at the beginning"] | None = None


class Sentence(Change):
    sentence: Phrase = Field(alias="add sentence")
    at: Words | None = None


class Restate(Change):
    restate: Addresses
    text: Clause
    quoted: Flag = True


class Reserve(Change):
    reserve: Addresses
    ending: Literal[";", "."] | None = None


class Delete(Change):
    delete: Addresses


class Add(Change):
    add: Addresses
    following: Words | None = None
    text: Clause
    quoted: Flag = True


class After(Change):
    after: Words = Field(alias="insert after")
    text: Clause
    quoted: Flag = True


class Defined(Model):
    term: Words
    text: Clause


Definitions = Annotated[tuple[Defined, ...], Listed, AT_LEAST_ONE]


class Undefine(Change):
    terms: Terms = Field(alias="delete definitions")


class Redefine(Change):
    definitions: Definitions = Field(alias="restate definitions")


class Define(Change):
    definitions: Definitions = Field(alias="add definitions")


KINDS: dict[str, type[Change]] = {
    "strike": Strike,
    "replace": Replace,
    "insert": Insert,
    "add sentence": Sentence,
    "restate": Restate,
    "reserve": Reserve,
    "delete": Delete,
    "add": Add,
    "insert after": After,
    "delete definitions": Undefine,
    "restate definitions": Redefine,
    "add definitions": Define,
}


def _lead(found: Any) -> str | None:
    if isinstance(found, Change):
        return next(lead for lead, kind in KINDS.items() if type(found) is kind)
    return next((lead for lead in KINDS if lead in found), None) if isinstance(found, dict) else None


def _lead_or_several(found: Any) -> str | None:
    several = isinstance(found, Several) or (isinstance(found, dict) and "changes" in found)
    return "changes" if several else _lead(found)


_WANTED = ", ".join(f"'{lead}'" for lead in KINDS)
_UNION: Any = None
for _name, _class in KINDS.items():
    _UNION = Annotated[_class, Tag(_name)] if _UNION is None else _UNION | Annotated[_class, Tag(_name)]

_no_edit = {
    "custom_error_type": "edit",
    "custom_error_message": f"this is no edit: an edit has one of the keys {_WANTED}",
}


class Several(Model):
    """Several changes to one provision, said in one instruction."""

    subject: Words = Field(alias="in")
    changes: Annotated[tuple[Annotated[_UNION, Discriminator(_lead, **_no_edit)], ...], Listed, AT_LEAST_ONE]


Entry = TypeAliasType(
    "Entry",
    Annotated[_UNION | Annotated[Several, Tag("changes")], Discriminator(_lead_or_several, **_no_edit)],
)
