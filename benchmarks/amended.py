"""Edits to a made agreement, of the kinds that amendments make and about as many of each; and a rename."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import phrases
from agreement import Agreement, Clause

Said = dict[str, object]
"""An edit as JSON says it: its `kind`, and its fields with addresses as citations."""

_IN_TEXT = {"ReplaceText": 60, "InsertText": 25, "StrikeText": 20}
_WHOLE = {"RestateProvisions": 12, "DeleteProvisions": 8}
_LENGTHENED, _ADDED, _RESTATED, _DELETED, _DEFINED = 5, 10, 4, 2, 4
_DEFINITIONS = "Section 1.1"
_LEADS = {
    "RestateProvisions": "restate",
    "DeleteProvisions": "delete",
    "AddProvisions": "add",
    "RestateDefinitions": "restate definitions",
    "InsertDefinitions": "add definitions",
}
_OLD, _NEW = "Loan Documents", "Finance Documents"


def edits(base: Agreement, times: int = 1) -> list[Said]:
    """A hundred and fifty edits to an agreement, or as many times that, each in a place of its own."""
    random = Random(times)
    kinds = [kind for kind, share in (_IN_TEXT | _WHOLE).items() for _ in range(share * times)]
    random.shuffle(kinds)
    inner = [clause for clause in base.clauses if not clause.last]
    chosen = inner[:: len(inner) // len(kinds)]
    made = [_edit(kind, clause, random) for kind, clause in zip(kinds, chosen, strict=False)]
    return [
        *made,
        *_lengthened(base, times, random),
        *_added(base, times, random),
        *_defined(base, times, random),
    ]


def rename(base: Agreement, places: int) -> list[Said]:
    """The same words changed in each of so many clauses, an edit for each, as a rename is drafted."""
    found = [each for each in base.clauses if _OLD in each.text]
    return [
        {"kind": "ReplaceText", "at": each.address, "struck": _OLD, "inserted": _NEW} for each in found[:places]
    ]


def _edit(kind: str, clause: Clause, random: Random) -> Said:
    new = phrases.clause(random)
    match kind:
        case "ReplaceText":
            return {
                "kind": kind,
                "at": clause.address,
                "struck": _stretch(clause, random),
                "inserted": _few(new),
            }
        case "InsertText":
            anchor = _stretch(clause, random)
            return {"kind": kind, "at": clause.address, "text": _few(new), "side": "after", "anchor": anchor}
        case "StrikeText":
            return {"kind": kind, "at": clause.address, "text": _stretch(clause, random)}
        case "RestateProvisions":
            return {"kind": kind, "at": [clause.address], "text": f"{clause.label} {new};"}
        case _:
            return {"kind": kind, "at": [clause.address]}


def _stretch(clause: Clause, random: Random) -> str:
    """Two to four words of a clause that stand in it once, and neither at its ends nor at a comma."""
    words = clause.text.split()
    while True:
        start, length = random.randrange(1, len(words) - 5), random.randint(2, 4)
        text = " ".join(words[start : start + length])
        if clause.text.count(text) == 1 and text.replace(" ", "").isalpha():
            return text


def _few(text: str) -> str:
    """Four words without a conjunction, which might come to stand beside another."""
    words = [word for word in text.replace(",", "").split() if word not in ("and", "or")]
    return " ".join(words[2:6])


def _lengthened(base: Agreement, times: int, random: Random) -> Iterator[Said]:
    """Sentences added to clauses that end with one."""
    ended = [clause for clause in base.clauses if clause.last]
    wanted = _LENGTHENED * times
    for clause in ended[:: len(ended) // wanted][:wanted]:
        yield {"kind": "AddSentence", "at": clause.address, "text": phrases.sentence(random)}


def _added(base: Agreement, times: int, random: Random) -> Iterator[Said]:
    """New clauses at the ends of sections, all over the agreement."""
    sections = list(base.sections.items())
    wanted = _ADDED * times
    for section, label in sections[:: len(sections) // wanted][:wanted]:
        yield {"kind": "AddProvisions", "at": [section + label], "text": f"{label} {phrases.clause(random)}."}


def _defined(base: Agreement, times: int, random: Random) -> Iterator[Said]:
    """Definitions given anew, taken out, and put in their alphabetical places."""
    restated, deleted = _RESTATED * times, _DELETED * times
    chosen = base.terms[:: len(base.terms) // (restated + deleted)]
    for term in chosen[:restated]:
        yield _definitions("RestateDefinitions", term, random)
    for term in chosen[restated : restated + deleted]:
        yield {"kind": "DeleteDefinitions", "section": _DEFINITIONS, "terms": [term]}
    for term in base.terms[7 :: len(base.terms) // (_DEFINED * times)][: _DEFINED * times]:
        yield _definitions("InsertDefinitions", f"{term} Agreement", random)


def _definitions(kind: str, term: str, random: Random) -> Said:
    definition = {"term": term, "text": f"means that {phrases.clause(random)}."}
    return {"kind": kind, "section": _DEFINITIONS, "definitions": [definition]}


def deal(said: list[Said], base: str) -> dict[str, object]:
    """A deal that makes the same edits to the agreement in the file `base`."""
    party = {"name": "Polar Air Cargo, Inc.", "term": "the Borrower"}
    amends = {"title": "Credit Agreement", "dated": "as of 2004-11-30", "parties": "the Borrower"}
    return {
        "form": "credit-agreement-amendment",
        "status": "draft",
        "dated": "as of 2005-03-31",
        "ordinal": "1",
        "law": "State of New York",
        "base": base,
        "parties": {"borrower": party},
        "agreements": {"credit": amends | {"term": "Credit Agreement"}},
        "amends": "credit",
        "terms": ["credit"],
        "requested by": ["borrower"],
        "edits": [_entry(each) for each in said],
    }


def _entry(said: Said) -> Said:
    """An edit as a deal writes it."""
    match said:
        case {"kind": "ReplaceText", "at": at, "struck": struck, "inserted": inserted}:
            return {"in": at, "replace": struck, "with": inserted}
        case {"kind": "InsertText", "at": at, "text": text, "anchor": anchor}:
            return {"in": at, "insert": text, "after": anchor}
        case {"kind": "StrikeText", "at": at, "text": text}:
            return {"in": at, "strike": text}
        case {"kind": "AddSentence", "at": at, "text": text}:
            return {"in": at, "add sentence": text}
        case {"at": at, **more}:
            return {_LEADS[str(said["kind"])]: at} | ({"text": more["text"]} if "text" in more else {})
        case {"terms": terms}:
            return {"in": _DEFINITIONS, "delete definitions": terms}
        case _:
            return {"in": _DEFINITIONS, _LEADS[str(said["kind"])]: said["definitions"]}
