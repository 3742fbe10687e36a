"""The edit that undoes a step, written as a drafter would who has the agreement before it."""

from __future__ import annotations

import re

from apply_model import Agreement, cut, plain
from apply_oracle import said, within, written
from apply_steps import Step

from amendgen.edits import kinds
from amendgen.edits.kinds import Edit


def inverse(agreement: Agreement, step: Step) -> Edit | None:
    """What undoes `step` on `agreement`; None where the vocabulary of edits has nothing that does."""
    match step.edit:
        case kinds.ReplaceText(at, _, inserted, where):
            key, start, end = _changed(agreement, step)
            struck = written(cut(agreement.block(key).words, start, end))
            return kinds.ReplaceText(at, inserted, struck, where) if struck else None
        case kinds.StrikeText():
            return _put_back(agreement, step, step.edit)
        case kinds.InsertText(at, text, "end") | kinds.AddSentence(at, text):
            return kinds.StrikeText(at, text, "end")
        case kinds.InsertText(at, text, "after") if not text.startswith(","):
            key, start, end = _changed(agreement, step)
            anchor = written(cut(agreement.block(key).words, start, end))
            return kinds.ReplaceText(at, f"{anchor} {text}", anchor) if anchor else None
        case kinds.InsertText(at, text):
            return kinds.StrikeText(at, text)
        case kinds.AddProvisions(at):
            return kinds.DeleteProvisions(at)
        case kinds.RestateProvisions(at) | kinds.ReserveProvisions(at):
            texts = [said(agreement.block(key)) for key in step.keys]
            return kinds.RestateProvisions(at, "\n\n".join(map(str, texts))) if all(texts) else None
        case kinds.DeleteProvisions(at):
            return _added_again(agreement, step, step.edit)
        case kinds.InsertDefinitions(section, new):
            return kinds.DeleteDefinitions(section, tuple(one.term for one in new))
        case kinds.DeleteDefinitions(section) | kinds.RestateDefinitions(section):
            found = [_defined(agreement, key) for key in step.keys]
            there = [block for block in agreement.row(step.keys[0])[0] if block.term]
            if not all(found) or len(there) == len(found):  # a section without definitions has no place for one
                return None
            undo = (
                kinds.InsertDefinitions
                if isinstance(step.edit, kinds.DeleteDefinitions)
                else kinds.RestateDefinitions
            )
            return undo(section, tuple(one for one in found if one))
        case _:
            return None


def _changed(agreement: Agreement, step: Step) -> tuple[int, int, int]:
    return step.seat or step.spans[0]


def _put_back(agreement: Agreement, step: Step, edit: kinds.StrikeText) -> Edit | None:
    """The struck words before the word that followed them, which stands once; or at the end."""
    key, start, end = _changed(agreement, step)
    words = agreement.block(key).words
    struck = written(cut(words, start, end))
    if struck is None or edit.where == "end":
        return None  # a mark goes to the end by replacing the last word
    behind = re.match(r"\s(\S+)", plain(cut(words, end)))
    if behind is None or within(agreement, step.key, behind[1]) != 1 or "r" in words[1][end + 1 : end + 2]:
        return None
    if words[0][end : end + 1] != " " or words[1][end] != "." or behind[1][0] == "(":
        return None
    return kinds.InsertText(edit.at, struck, "before", behind[1])


def _added_again(agreement: Agreement, step: Step, edit: kinds.DeleteProvisions) -> Edit | None:
    row, at = agreement.row(step.keys[0])
    texts = [said(agreement.block(key)) for key in step.keys]
    before = agreement.addresses().get(row[at - 1].key) if at else None
    if before is None or row[at - 1].kind != "item" or not all(texts):
        return None
    if before.steps and any(str(before.steps[-1]) in block.clauses for block in agreement.walk()):
        return None  # a clause run into words may have that address too
    return kinds.AddProvisions(edit.at, "\n\n".join(map(str, texts)), before)


def _defined(agreement: Agreement, key: int) -> kinds.Definition | None:
    paragraph, *clauses = agreement.extent(key)
    texts = [written(paragraph.words), *map(said, clauses)]
    if not all(texts):
        return None
    text = "\n\n".join(map(str, texts))
    return kinds.Definition(paragraph.term, text.removeprefix(f'"__{paragraph.term}__" '))
