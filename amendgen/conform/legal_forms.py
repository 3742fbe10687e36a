"""The three legal forms of one amendment: three documents that amend the agreement to the same text.

itemised: numbered instructions. exhibit: one provision, and the agreement annexed with its changes shown.
restated: one provision, and the agreement annexed as it reads afterwards. All three are made and proven before
any is used.
"""

from __future__ import annotations

from pathlib import Path
from string import ascii_uppercase
from typing import Literal, get_args

from amendgen.assemble import Ready, assemble, manner
from amendgen.conform import Conformed
from amendgen.document.annexing import annexed
from amendgen.document.nodes import Document, Heading, Item, Part, Text
from amendgen.document.notes import recounted
from amendgen.document.plain import lines
from amendgen.document.revisions import accepted, rejected
from amendgen.drafting import whole

LegalForm = Literal["itemised", "exhibit", "restated"]
LEGAL_FORMS: tuple[LegalForm, ...] = get_args(LegalForm)
_ANCHOR = "annexed"


def legal_forms(ready: Ready, found: Conformed, folders: tuple[Path, ...]) -> dict[LegalForm, Document]:
    """The document in each of its legal forms; `found` is what the deal's edits make of its base.

    Each is proven on the finished document: the annexed copy, its changes made, is the conformed copy, and
    with none made it is the base.
    """
    label = _label(ready)
    term = ready.deal.amended.term
    title = ready.deal.amended.title
    forms: dict[LegalForm, Document] = {
        "itemised": assemble(ready, folders),
        "exhibit": _annexing(
            ready,
            folders,
            whole.marked(term, label, manner(ready)),
            (_flysheet(label, f"{title}, marked to show the amendments"), *found.redline.parts),
        ),
        "restated": _annexing(
            ready,
            folders,
            whole.restated(term, label, manner(ready)),
            (_flysheet(label, f"Amended and Restated {title}"), *found.copy.parts),
        ),
    }
    _prove(forms, found)
    return forms


def _annexing(ready: Ready, folders: tuple[Path, ...], said: Item, annex: tuple[Part, ...]) -> Document:
    return assemble(ready, folders, (said,), annexed(annex, _ANCHOR))


def _flysheet(label: str, caption: str) -> Part:
    return Part("attachment", (Heading(1, (Text(label),)), Heading(3, (Text(caption),))))


def _label(ready: Ready) -> str:
    """The first exhibit that the deal has not attached itself."""
    taken = {one.label.casefold() for one in ready.deal.attachments}
    labels = (f"Exhibit {letter}" for letter in ascii_uppercase)
    return next(label for label in labels if label.casefold() not in taken)


def _prove(forms: dict[LegalForm, Document], found: Conformed) -> None:
    marked = _annex(forms["exhibit"], len(found.redline.parts))
    proofs = (
        (accepted(marked), found.copy),
        (rejected(marked), found.base),
        (_annex(forms["restated"], len(found.copy.parts)), found.copy),
    )
    if any(list(lines(recounted(one))) != list(lines(recounted(other))) for one, other in proofs):
        raise AssertionError("the legal forms of an amendment must give the same text")


def _annex(document: Document, parts: int) -> Document:
    return Document("", document.parts[-parts:])
