"""The idioms of operative English: one table, spoken by the drafter and read backwards by a reader.

A row says, for a kind of edit in one shape, the words of each style; `{slots}` are filled by
`slots.py`. "classic" is the market's wording since long before word processors, "plain" says the
same in fewer words. `{block}` stands last: the text follows as a block of its own.

Shapes: "one" and "many" provisions, "itself" when the provision amended is given anew, "place" for a
narrower place and "here" for the provision amended, "-end" at its very end; text is inserted "before"
or "after" other text, or at the "beginning" or "end".
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from amendgen.edits.kinds import (
    AddProvisions,
    AddSentence,
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
)

StyleName = Literal["classic", "plain"]


class Idiom(NamedTuple):
    """The words for one kind of edit in one shape."""

    kind: type[Edit]
    shape: str
    classic: str
    plain: str


_LIEU = "in lieu thereof"

IDIOMS = (
    Idiom(StrikeText, "place", "deleting {struck} appearing in {place}", "deleting {struck} in {place}"),
    Idiom(
        StrikeText,
        "place-end",
        "deleting {struck} appearing at the end of {place}",
        "deleting {struck} at the end of {place}",
    ),
    Idiom(StrikeText, "here", "deleting {struck} appearing in {place}", "deleting {struck}"),
    Idiom(StrikeText, "here-end", "deleting {struck} at the end thereof", "deleting {struck} at its end"),
    Idiom(
        ReplaceText,
        "place",
        "deleting {struck} appearing in {place} and inserting {inserted} " + _LIEU,
        "replacing {struck} in {place} with {inserted}",
    ),
    Idiom(
        ReplaceText,
        "place-end",
        "deleting {struck} appearing at the end of {place} and inserting {inserted} " + _LIEU,
        "replacing {struck} at the end of {place} with {inserted}",
    ),
    Idiom(
        ReplaceText,
        "here",
        "deleting {struck} appearing in {place} and inserting {inserted} " + _LIEU,
        "replacing {struck} with {inserted}",
    ),
    Idiom(
        ReplaceText,
        "here-end",
        "deleting {struck} and inserting {inserted} at the end thereof",
        "replacing {struck} at its end with {inserted}",
    ),
    Idiom(
        InsertText,
        "before",
        "inserting {inserted} immediately before {anchor} appearing in {place}",
        "inserting {inserted} before {anchor} in {place}",
    ),
    Idiom(
        InsertText,
        "after",
        "inserting {inserted} immediately after {anchor} appearing in {place}",
        "inserting {inserted} after {anchor} in {place}",
    ),
    Idiom(
        InsertText,
        "beginning",
        "inserting {inserted} at the beginning of {place}",
        "inserting {inserted} at the beginning of {place}",
    ),
    Idiom(
        InsertText,
        "end",
        "inserting {inserted} at the end of {place}",
        "inserting {inserted} at the end of {place}",
    ),
    Idiom(
        InsertText,
        "here-before",
        "inserting {inserted} immediately before {anchor} appearing in {place}",
        "inserting {inserted} before {anchor}",
    ),
    Idiom(
        InsertText,
        "here-after",
        "inserting {inserted} immediately after {anchor} appearing in {place}",
        "inserting {inserted} after {anchor}",
    ),
    Idiom(
        InsertText,
        "here-beginning",
        "inserting {inserted} at the beginning of {place}",
        "inserting {inserted} at its beginning",
    ),
    Idiom(
        InsertText, "here-end", "inserting {inserted} at the end of {place}", "inserting {inserted} at its end"
    ),
    Idiom(
        AddSentence,
        "definition",
        "adding the following sentence at the end of {place}: {sentence}",
        "adding the following sentence at the end of {place}: {sentence}",
    ),
    Idiom(
        AddSentence,
        "provision",
        "inserting the following sentence at the end of {place}:{block}",
        "adding the following sentence at the end of {place}:{block}",
    ),
    Idiom(
        RestateProvisions,
        "itself",
        "deleting {provision} in its entirety and inserting the following text " + _LIEU + ":{block}",
        "replacing {provision} with the following:{block}",
    ),
    Idiom(
        RestateProvisions,
        "one",
        "deleting {provision} in its entirety and inserting the following new {name} " + _LIEU + ":{block}",
        "replacing {name} with the following:{block}",
    ),
    Idiom(
        RestateProvisions,
        "many",
        "deleting {provision} in their entirety and inserting the following new {name} " + _LIEU + ":{block}",
        "replacing {name} with the following:{block}",
    ),
    Idiom(
        ReserveProvisions,
        "itself",
        "deleting {provision} in its entirety and inserting the following text " + _LIEU + ":{block}",
        "replacing {provision} with the following:{block}",
    ),
    Idiom(
        ReserveProvisions,
        "one",
        "deleting {provision} in its entirety and inserting the following new {name} " + _LIEU + ":{block}",
        "replacing {name} with the following:{block}",
    ),
    Idiom(
        ReserveProvisions,
        "many",
        "deleting {provision} in their entirety and inserting the following new {name} " + _LIEU + ":{block}",
        "replacing {name} with the following:{block}",
    ),
    Idiom(DeleteProvisions, "itself", "deleting {provision} in its entirety", "deleting {provision}"),
    Idiom(DeleteProvisions, "one", "deleting {provision} in its entirety", "deleting {name}"),
    Idiom(DeleteProvisions, "many", "deleting {provision} in their entirety", "deleting {name}"),
    Idiom(
        AddProvisions,
        "end",
        "inserting the following new {name} at the end of {place}:{block}",
        "adding the following new {name} at the end:{block}",
    ),
    Idiom(
        AddProvisions,
        "after",
        "inserting the following new {name} immediately following {after}:{block}",
        "adding the following new {name} after {after}:{block}",
    ),
    Idiom(
        InsertAfter,
        "after",
        "inserting the following text after {after}:{block}",
        "adding the following text after {after}:{block}",
    ),
    Idiom(
        DeleteDefinitions,
        "one",
        "deleting the definition of {terms} in {place}",
        "deleting the definition of {terms}",
    ),
    Idiom(
        DeleteDefinitions,
        "many",
        "deleting the definitions of {terms} in {place}",
        "deleting the definitions of {terms}",
    ),
    Idiom(
        RestateDefinitions,
        "one",
        "deleting the definition of {terms} in {place} in its entirety and inserting the following new definition "
        + _LIEU
        + ":{block}",
        "replacing the definition of {terms} with the following:{block}",
    ),
    Idiom(
        RestateDefinitions,
        "many",
        "deleting the definitions of {terms} in {place} in their entirety and inserting the following new definitions "
        + _LIEU
        + ":{block}",
        "replacing the definitions of {terms} with the following:{block}",
    ),
    Idiom(
        InsertDefinitions,
        "one",
        "inserting the following new definition in appropriate alphabetical order:{block}",
        "adding the following new definition in alphabetical order:{block}",
    ),
    Idiom(
        InsertDefinitions,
        "many",
        "inserting the following new definitions in appropriate alphabetical order:{block}",
        "adding the following new definitions in alphabetical order:{block}",
    ),
)

_TABLE = {(idiom.kind, idiom.shape): idiom for idiom in IDIOMS}


def idiom(kind: type[Edit], shape: str, style: StyleName) -> str:
    """The words for a kind of edit in a shape, in a style, with their slots open."""
    row = _TABLE[kind, shape]
    return row.classic if style == "classic" else row.plain


def opening(style: StyleName, further: bool) -> str:
    """The words between the provision amended and the edits to it."""
    if style == "classic":
        return f" is hereby {'further ' if further else ''}amended by "
    return f" is {'further ' if further else ''}amended by "
