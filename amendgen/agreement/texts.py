"""Edits to words: text struck, replaced and inserted, and sentences added."""

from __future__ import annotations

import re

from amendgen.agreement.defined import terms
from amendgen.agreement.failures import NotApplied
from amendgen.agreement.provisions import Spot
from amendgen.agreement.searching import Stretch, first_words, last_words, text
from amendgen.agreement.words import reading
from amendgen.agreement.work import Change, Work
from amendgen.agreement.working import Node
from amendgen.document.nodes import Item, Paragraph
from amendgen.edits.address import Address
from amendgen.edits.kinds import AddSentence, InsertText, ReplaceText, StrikeText

_BINDS_LEFT = ",;:.)]"
_CONJUNCTIONS = ("and", "or", "and/or")
_CLOSING = re.compile(
    r"\bin witness\b|\b(?:have|has) (?:duly )?(?:executed|caused)\b|\bauthorized (?:representatives|officers)\b"
    r"|\bfirst (?:above )?written\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[.?!:][\"')\]]*$")


def strike(work: Work, edit: StrikeText) -> None:
    """Take the text out, and one of the two spaces that it leaves, or the one before a mark or the end.

    A paragraph without a label that is struck to its last word goes with its words.
    """
    node, start, end = text(work, edit.at, edit.text, edit.where)
    words = reading(node.inlines)
    if not (words[:start] + words[end:]).strip() and _stands_alone(node, words):
        work.strike(Spot((node,)))
        return
    if words[end : end + 1] == " " and _opens(words[:start]):
        end += 1
    elif words[:start][-1:] == " " and _closes_up(words, end):
        start -= 1
    work.change(node, Change(start, end, ""))


def replace(work: Work, edit: ReplaceText) -> None:
    """Put other text in its place; a mark that comes for a word takes the space before it."""
    node, start, end = text(work, edit.at, edit.struck, edit.where)
    if edit.inserted[:1] in _BINDS_LEFT and reading(node.inlines)[:start][-1:] == " ":
        start -= 1
    work.change(node, Change(start, end, edit.inserted))


def insert(work: Work, edit: InsertText) -> None:
    """Insert text beside other text, or at one end of a provision, with the one space that it wants."""
    node, at, end = _place(work, edit)
    words, new = reading(node.inlines), edit.text.strip()
    binds = new[:1] in _BINDS_LEFT
    if edit.side in ("before", "beginning"):
        if binds and words[:at][-1:] in (" ", "\u00a0"):
            work.change(node, Change(at - 1, at - 1, new))
        else:
            work.change(node, Change(at, at, f"{new} "))
    else:
        if edit.side == "end":
            _goes_on(words[:end], new, edit.at)
        work.change(node, Change(end, end, new if binds else f" {new}"))


def add_sentence(work: Work, edit: AddSentence) -> None:
    """Add a sentence at the end of a provision whose end is sure."""
    node = _own_end(work, edit.at)
    words = reading(node.inlines).rstrip()
    if not _SENTENCE_ENDS.search(words):
        message = f'{edit.at} does not end with a sentence: "…{words[-30:]}"'
        raise NotApplied("seam", message, "replace its last mark with a full stop in an edit before this one")
    work.change(node, Change(len(words), len(words), f" {edit.text}"))


def _opens(words: str) -> bool:
    """Whether no space is wanted behind these words: they end with one, or with what opens."""
    last = words[-1:]
    return last in ("", " ", "\u00a0", "\n", "(", "[", "“") or (last == '"' and words.count('"') % 2 == 1)


def _closes_up(words: str, at: int) -> bool:
    """Whether no space is wanted before what stands at this position: the end, or what closes."""
    behind = words[at : at + 1]
    return behind in ("", "\n", "”", *_BINDS_LEFT) or (behind == '"' and words[:at].count('"') % 2 == 1)


def _stands_alone(node: Node, words: str) -> bool:
    """Whether a paragraph may go as a whole: it begins no provision and no definition."""
    first = node.parent is not None and isinstance(node.parent.block, Item) and node.siblings()[0] is node
    return isinstance(node.block, Paragraph) and not first and not terms(words)


def _place(work: Work, edit: InsertText) -> Stretch:
    """The text beside which to insert, or, with no anchor, the words of the provision."""
    if edit.side in ("before", "after"):
        return text(work, edit.at, edit.anchor, "within")
    spot = (work.ending if edit.side == "end" else work.spot)(edit.at)
    if spot.start is None:
        node = (first_words if edit.side == "beginning" else last_words)(spot, edit.at)
        return Stretch(node, 0, len(reading(node.inlines).rstrip()))
    node, words = spot.nodes[0], reading(spot.nodes[0].inlines)
    if edit.side == "beginning":
        label = str(edit.at.steps[-1])
        start = spot.start + len(label)
        return Stretch(node, start + len(words[start:]) - len(words[start:].lstrip()), start)
    if not _closes(words[: spot.end], words[spot.end :], edit.text.strip()):
        message = f"whether text at the end of {edit.at} stands before or behind what ends it is not sure"
        raise NotApplied("unsupported", message, "say the words after which it stands")
    return Stretch(node, spot.start, len(words[: spot.end].rstrip()))


def _closes(clause: str, behind: str, new: str) -> bool:
    """Whether the end of a run-in clause is sure: the next follows, behind no joint or an open one."""
    last = clause.rstrip()[-1:]
    return behind.startswith("(") and (last.isalnum() or (last in ",;" and new in _CONJUNCTIONS))


def _goes_on(words: str, new: str, at: Address) -> None:
    """Words in small letters do not go on behind a full stop."""
    if _SENTENCE_ENDS.search(words) and words[-1] != ":" and new[:1].islower():
        message = f'"{new}" would stand behind the full stop at the end of {at}'
        raise NotApplied("seam", message, "say the words after which it stands")


def _own_end(work: Work, at: Address) -> Node:
    """The paragraph that a provision ends with, when no clause stands at its end.

    The last provision of a part ends before the closing words of the part.
    """
    spot = work.ending(at)
    last = spot.nodes[-1]
    there = [child for child in last.children if not child.gone]
    clause = (there and there[-1].label) or (last.label and len(spot.nodes) > 1)
    closing = len(there) > 1 and _last_of_all(last) and _closes_part(reading(there[-1].inlines))
    if spot.run_in or spot.unsure or clause or closing:
        raise NotApplied(
            "unsupported",
            f"whether {at} ends with its last clause or behind it is not sure",
            "say 'at' which clause, or use 'insert after'",
        )
    return last_words(spot, at)


def _closes_part(words: str) -> bool:
    """Whether a paragraph reads as the closing words of an agreement, or as names of those who sign it."""
    capitals = sum(word[0].isupper() for word in words.split())
    return _CLOSING.search(words) is not None or 2 * capitals > len(words.split())


def _last_of_all(node: Node) -> bool:
    return node.parent is None or (node.siblings()[-1] is node and _last_of_all(node.parent))
