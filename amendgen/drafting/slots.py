"""What fills the slots of an idiom: each edit, seen from the provision that its instruction amends."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from amendgen.document.nodes import Inlines, Text
from amendgen.drafting import places, quoting
from amendgen.drafting.idioms import StyleName
from amendgen.edits.address import Address
from amendgen.edits.kinds import (
    AddProvisions,
    AddSentence,
    Definition,
    DeleteDefinitions,
    DeleteProvisions,
    Edit,
    InsertAfter,
    InsertDefinitions,
    InsertText,
    ReplaceText,
    ReserveProvisions,
    RestateDefinitions,
    RestateProvisions,
    StrikeText,
    Where,
)
from amendgen.english.lists import series


class Said(NamedTuple):
    """An edit ready to be spoken: the idiom's shape, its slots, and the block that follows, if any.

    `quoted` tells whether the block stands in quotation marks.
    """

    shape: str
    slots: dict[str, Inlines]
    block: str = ""
    quoted: bool = True


def said(edit: Edit, subject: Address, style: StyleName) -> Said:
    """The edit as the idioms of a style want it, with its places told from `subject`."""
    match edit:
        case StrikeText(at, text, where):
            slots = {"struck": _struck(text, where, style), "place": _place(at, subject)}
            return Said(_shape(at, subject, where), slots)
        case ReplaceText(at, struck, inserted, where):
            slots = {"struck": _struck(struck, where, style), "inserted": quoting.mark(inserted, "a", style)}
            return Said(_shape(at, subject, where), slots | {"place": _place(at, subject)})
        case InsertText(at, text, side, anchor):
            slots = {"inserted": quoting.in_line(text, style), "anchor": quoting.in_line(anchor, style)}
            shape = f"here-{side}" if at == subject else side
            return Said(shape, slots | {"place": _place(at, subject)})
        case AddSentence(at, text):
            return _sentence(at, text, subject)
        case RestateProvisions(at, text, quoted):
            # a definition begins with a quotation mark of its own
            return Said(_count(at, subject), _provision(at, subject), text, quoted and not at[0].ends_at_term)
        case ReserveProvisions(at, ending):
            return Said(_count(at, subject), _provision(at, subject), quoting.reserved(at, ending))
        case DeleteProvisions(at):
            return Said(_count(at, subject), _provision(at, subject))
        case AddProvisions(at, text, after, quoted):
            slots = _provision(at, subject) | {"place": _place(at[0].container or subject, subject)}
            if after is None:
                return Said("end", slots, text, quoted)
            return Said("after", slots | {"after": _place(after, subject)}, text, quoted)
        case InsertAfter(after, text, quoted):
            place = _place(after, subject) if after.term else _text(str(after))
            return Said("after", {"after": place}, text, quoted)
        case DeleteDefinitions(section, terms):
            return Said("many" if len(terms) > 1 else "one", _terms(terms, section, subject))
        case RestateDefinitions(section, definitions):
            return _definitions(definitions, section, subject)
        case InsertDefinitions(section, definitions):
            return _definitions(definitions, section, subject)
        case _:
            assert_never(edit)


def _text(words: str) -> Inlines:
    return (Text(words),)


def _place(at: Address, subject: Address) -> Inlines:
    return _text(places.provision((at,), subject))


def _shape(at: Address, subject: Address, where: Where) -> str:
    return ("here" if at == subject else "place") + ("-end" if where == "end" else "")


def _struck(text: str, where: Where, style: StyleName) -> Inlines:
    """At the very end of a provision a mark has no fellow, so its name is enough: "the period"."""
    return quoting.mark(text, "the", style) if where == "end" else quoting.in_line(text, style)


def _sentence(at: Address, text: str, subject: Address) -> Said:
    """In a definition the sentence runs on in the instruction's line; in a provision it is a block."""
    if at.term:
        place = f"such {places.unit(at)}" if at == subject else places.provision((at,), subject)
        return Said("definition", {"place": _text(place), "sentence": quoting.quoted(text)})
    return Said("provision", {"place": _place(at, subject)}, text)


def _count(at: tuple[Address, ...], subject: Address) -> str:
    if at == (subject,):
        return "itself"
    return "many" if len(at) > 1 else "one"


def _provision(at: tuple[Address, ...], subject: Address) -> dict[str, Inlines]:
    if at == (subject,):
        return {"provision": _text(places.itself(subject))}
    return {"provision": _text(places.provision(at, subject)), "name": _text(places.name(at, subject))}


def _terms(terms: tuple[str, ...], section: Address, subject: Address) -> dict[str, Inlines]:
    return {"terms": _text(series([f'"{term}"' for term in terms])), "place": _place(section, subject)}


def _definitions(definitions: tuple[Definition, ...], section: Address, subject: Address) -> Said:
    slots = _terms(tuple(definition.term for definition in definitions), section, subject)
    return Said("many" if len(definitions) > 1 else "one", slots, quoting.defined(definitions), quoted=False)
