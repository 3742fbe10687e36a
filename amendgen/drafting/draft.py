"""Instructions become operative English: one numbered provision each, ready for the form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.document import markup
from amendgen.document.enumerators import printed
from amendgen.document.nodes import Block, Inline, Item, Paragraph, Text
from amendgen.drafting import idioms, places, quoting
from amendgen.drafting.manner import Manner
from amendgen.drafting.slots import Said, said
from amendgen.edits.address import Address
from amendgen.edits.kinds import AddSentence, InsertText, Instruction, ReplaceText, StrikeText

_SLOT = re.compile(r"\{(\w+)\}")
_IN_TEXT = (StrikeText, ReplaceText, InsertText, AddSentence)
_ENDINGS = (".", ";", ",")


def provisions(instructions: Sequence[Instruction], agreement: str, manner: Manner) -> tuple[Item, ...]:
    """One item for each instruction, in order, numbered by its place in the form.

    `agreement` is the defined term of what is amended ("Credit Agreement"). A provision that an
    earlier item amended, or in which an earlier item amended a definition, is "further amended".
    """
    touched: set[Address] = set()
    out = []
    for number, instruction in enumerate(instructions, 1):
        instruction = _pointed(instruction) if manner.style == "plain" else instruction
        further = instruction.subject in touched
        touched |= _touches(instruction.subject)
        last = number == len(instructions)
        drafting = _Drafting(instruction, manner, manner.ends_with if not last else ".")
        blocks = drafting.blocks(agreement, further)
        out.append(Item("", "1.", blocks, f"item-{number}"))
    return tuple(out)


def _touches(subject: Address) -> set[Address]:
    """A definition stands in its section without a number between, so it touches the section too."""
    return {subject, subject.section} if subject.term else {subject}


def _pointed(instruction: Instruction) -> Instruction:
    """The instruction with its subject as narrow as its edits: the one place where all of them change text."""
    at = {edit.at if isinstance(edit, _IN_TEXT) else instruction.subject for edit in instruction.edits}
    return replace(instruction, subject=at.pop()) if len(at) == 1 else instruction


class _Drafting(Struct):
    """One instruction on its way to the page: lines are added, a block closes the line before it."""

    instruction: Instruction
    manner: Manner
    end: str
    out: list[Block] = field(default_factory=list)
    line: list[Inline] = field(default_factory=list)

    def blocks(self, agreement: str, further: bool) -> tuple[Block, ...]:
        subject, edits = self.instruction.subject, self.instruction.edits
        style = self.manner.style
        opening = places.subject(subject, agreement, of_agreement=style == "classic")
        self.add(Text(opening + idioms.opening(style, further)))
        for number, edit in enumerate(edits, 1):
            if len(edits) > 1:
                self.add(Text(f"{self.enumerator(number)} "))
            speech = said(edit, subject, style)
            self.speak(speech, idioms.idiom(type(edit), speech.shape, style), len(edits) - number)
        self.close()
        return tuple(self.out)

    def speak(self, speech: Said, words: str, left: int) -> None:
        for i, piece in enumerate(_SLOT.split(words)):
            if i % 2 and piece != "block":
                self.add(*speech.slots[piece])
            elif not i % 2 and piece:
                self.add(Text(piece))
        if speech.block:
            self.close()
            self.quote(speech, left)
        elif left:
            self.add(Text(" and " if left == 1 else ", "))
        elif not (self.manner.closing == "inside" and words.endswith("{sentence}") and self.stopped()):
            self.add(Text(self.end))

    def stopped(self) -> bool:
        """Whether the instruction's own mark stands already before the closing quotation mark of its line."""
        return quoting.ending((Paragraph(tuple(self.line[:-1])),)) == self.end

    def quote(self, speech: Said, left: int) -> None:
        """The block, the punctuation that the instruction puts behind it, and how its line goes on."""
        lead = '"' if speech.quoted else ""
        behind = self.end if not left else "," if left > 1 else ""
        ending = quoting.ending(quoting.block(speech.block, "", "").blocks)
        if not speech.quoted:
            tail = "" if ending in _ENDINGS else behind
        elif self.manner.closing == "inside":
            tail = f'{"" if ending in (*_ENDINGS, ":") else behind}"'
        else:
            tail = f'"{behind}'
        self.out.append(quoting.block(speech.block, lead, tail))
        if left == 1:
            self.add(Text("and "))

    def enumerator(self, number: int) -> str:
        """(i), (ii), (iii); within a definition, whose own clauses are roman, (x), (y), (z)."""
        few = len(self.instruction.edits) <= 3
        if self.instruction.subject.ends_at_term and few:
            return f"({'xyz'[number - 1]})"
        return printed("(i)", number)

    def add(self, *inlines: Inline) -> None:
        self.line += inlines

    def close(self) -> None:
        if self.line:
            self.out.append(Paragraph(markup.merged(iter(self.line)), "flush"))
            self.line = []
