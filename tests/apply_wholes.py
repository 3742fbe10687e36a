"""Edits to whole provisions and to definitions, each with its truth; and steps of every kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from apply_agreements import TERMS
from apply_ends import EndSteps
from apply_model import Agreement, Block, joined, plain, plainly
from apply_oracle import behind, defined, ending, replaced, spoken
from apply_steps import Step, nowhere

from amendgen.edits import kinds
from amendgen.edits.address import Address, Label
from amendgen.english.numbers import roman


class AllSteps(EndSteps):
    """Makes steps of every kind."""

    def step(self) -> Step | None:
        """A step of any kind, or None when the kind chosen has no place here."""
        step = self.choose.one(MAKERS)(self)
        if step is None:
            return None
        named = set(spoken_of(step.edit))
        taken = isinstance(step.edit, kinds.AddProvisions) and step.edit.at[0] in self.clauses
        if named & self.doubtful or taken:
            return replace(step, act=step.act if self.citing else nowhere, sure=False)
        below = any(address.within(one) for address in named for one in self.doubtful)
        return replace(step, sure=False) if below else step

    def side_by_side(self) -> list[Block]:
        """One item that has an address, or two that stand side by side."""
        key = self.any(lambda block: block.kind == "item")
        if key is None:
            return []
        row, at = self.agreement.row(key)
        if self.choose.seldom(3) and at + 1 < len(row) and row[at + 1].kind == "item":
            return [row[at], row[at + 1]]
        return [row[at]]

    def anew(self, label: str, deep: bool = True) -> tuple[str, Block]:
        """A provision in new words, as clause text and as a block; now and then with clauses of its own."""
        words, agreement = self.words(), self.agreement
        paragraph = Block(agreement.next(), "paragraph", words=joined(spoken(words), plainly(";")))
        item = Block(agreement.next(), "item", label, inside=[paragraph])
        text = f"{label} {words};"
        if deep and label not in ("(h)", "(i)", "(v)", "(x)", "(I)") and self.choose.seldom(3):
            inner = "(a)" if label[0] != "(" else "(A)" if label[1:-1] in ("ii", "iii", "iv") else "(i)"
            for n in range(self.choose.between(1, 2)):
                below = inner if n == 0 else f"({'ii' if inner == '(i)' else chr(ord(inner[1]) + 1)})"
                more, block = self.anew(below, False)
                text, item.inside = f"{text}\n\n{more}", [*item.inside, block]
        return text, item

    def restate(self) -> Step | None:
        blocks = self.side_by_side()
        if not blocks or blocks[0].label.startswith("Article"):
            return None
        said = [self.anew(block.label, len(blocks) == 1) for block in blocks]
        text, new, keys = "\n\n".join(t for t, _ in said), [b for _, b in said], [b.key for b in blocks]
        edit = kinds.RestateProvisions(self.places(keys), text)
        return self.swapped(edit, keys, new)

    def reserve(self) -> Step | None:
        blocks = self.side_by_side()
        if not blocks:
            return None
        new, given, sure = list[Block](), self.choose.one(("", "", ".", ";")), True
        for block in blocks:
            scope = self.agreement.scope(block.key)
            sure = sure and bool(scope) and self.ends_in_words(block.key)
            words = plainly(f"[Reserved]{given or ending(plain(scope[-1].words) if scope else '')}")
            inside = Block(self.agreement.next(), "paragraph", words=words)
            new.append(Block(self.agreement.next(), "item", block.label, inside=[inside]))
        keys = [block.key for block in blocks]
        return replace(self.swapped(kinds.ReserveProvisions(self.places(keys), given), keys, new), sure=sure)

    def delete(self) -> Step | None:
        keys = [block.key for block in self.side_by_side()]
        return self.swapped(kinds.DeleteProvisions(self.places(keys)), keys, []) if keys else None

    def places(self, keys: Sequence[int]) -> tuple[Address, ...]:
        return tuple(self.addresses[key] for key in keys)

    def swapped(self, edit: kinds.Edit, keys: Sequence[int], new: list[Block]) -> Step:
        def act(agreement: Agreement) -> None:
            for n, key in enumerate(keys):
                replaced(agreement, key, [block.copy() for block in new[n : n + 1]])

        covers = frozenset[int]().union(*map(self.covered, keys))
        return Step(edit, act, keys[0], covers=covers, keys=tuple(keys))

    def add(self) -> Step | None:
        """A provision behind the last of its fellows, named or not."""
        key = self.any(lambda block: block.kind == "item" and not block.label.startswith("Article"))
        if key is None:
            return None
        row, at = self.agreement.row(key)
        last = [block for block in row[at:] if block.kind == "item" or block.term]
        fellows = [block for n, block in enumerate(last) if not any(b.term for b in last[: n + 1])]
        block = fellows[-1]
        after, label = self.addresses[block.key], following(block.label, row)
        new = Address("Section", label.removeprefix("Section ").rstrip("."))
        if after.steps:
            new = Address(after.unit, after.number, (*after.steps[:-1], Label(label)))
        named = self.choose.seldom(2)
        text, item = self.anew(label)
        holder = after.steps and not (after.container and after.container.ends_at_term)
        edit = kinds.AddProvisions((new,), text, after if named else None)
        sure = (named or bool(holder)) and after not in self.doubtful
        return self.behind(edit, block.key, item, sure)

    def insert_after(self) -> Step | None:
        key = self.any(lambda block: True)
        above = self.addresses[key].container if key is not None else None
        if key is None or (above is not None and above.ends_at_term):
            return (
                None  # a paragraph between the clauses of a definition: where the definition ends is not sure
            )
        words = f"{self.words()}."
        new = Block(self.agreement.next(), "paragraph", words=spoken(words))
        return self.behind(kinds.InsertAfter(self.addresses[key], words), key, new, True)

    def behind(self, edit: kinds.Edit, key: int, new: Block, sure: bool) -> Step:
        def act(agreement: Agreement) -> None:
            behind(agreement, key, [new.copy()])

        return Step(edit, act, key, sure, anchors=frozenset({key}))

    # ---- definitions

    def defining(self) -> tuple[int, list[Block]] | None:
        """A section with definitions, and them."""
        found = [b for b in self.agreement.walk() if b.kind == "item" and any(d.term for d in b.inside)]
        if not found:
            return None
        section = self.choose.one(found)
        return section.key, [block for block in section.inside if block.term]

    def definition(self, term: str) -> tuple[kinds.Definition, Block]:
        text = f"means {self.words()}."
        words = joined(plainly('"'), plainly(term, "u"), plainly('" '), spoken(text))
        return kinds.Definition(term, text), Block(self.agreement.next(), "paragraph", words=words, term=term)

    def delete_definitions(self) -> Step | None:
        if (found := self.defining()) is None:
            return None
        section, there = found
        chosen = self.choose.shuffled(there)[: self.choose.between(1, 2)]
        terms, keys = tuple(one.term for one in chosen), [one.key for one in chosen]
        return self.swapped(kinds.DeleteDefinitions(self.addresses[section], terms), keys, [])

    def restate_definitions(self) -> Step | None:
        if (found := self.defining()) is None:
            return None
        section, there = found
        chosen = self.choose.shuffled(there)[: self.choose.between(1, 2)]
        said = [self.definition(one.term) for one in chosen]
        edit = kinds.RestateDefinitions(self.addresses[section], tuple(one for one, _ in said))
        return self.swapped(edit, [one.key for one in chosen], [block for _, block in said])

    def insert_definitions(self) -> Step | None:
        if (found := self.defining()) is None:
            return None
        section, there = found
        free = [term for term in (*TERMS, "aircraft", "Zone") if term not in {one.term for one in there}]
        said = [self.definition(term) for term in self.choose.shuffled(free)[: self.choose.between(1, 2)]]

        def act(agreement: Agreement) -> None:
            for _, block in said:
                defined(agreement, section, block.copy())

        edit = kinds.InsertDefinitions(self.addresses[section], tuple(one for one, _ in said))
        return Step(edit, act, section, anchors=frozenset(one.key for one in there))


def spoken_of(edit: kinds.Edit) -> Iterator[Address]:
    """The addresses that an edit names."""
    for name in edit.__struct_fields__:
        match getattr(edit, name):
            case Address() as one:
                yield one
            case (Address(), *_) as several:
                yield from several


def following(label: str, row: Sequence[Block]) -> str:
    """The label that comes next."""
    if number := re.fullmatch(r"(Section (?:\d+\.)?)(\d+)\.", label):
        return f"{number[1]}{int(number[2]) + 1}."
    core = label.strip("()")
    items = [block.label for block in row if block.kind == "item"]
    if core in ("i", "ii", "iii", "iv", "v") and "(h)" not in items and "(g)" not in items:
        return f"({roman(['i', 'ii', 'iii', 'iv', 'v'].index(core) + 2)})"
    return f"({chr(ord(core) + 1)})"


MAKERS = (
    AllSteps.strike,
    AllSteps.replace,
    AllSteps.insert,
    AllSteps.at_an_end,
    AllSteps.run_in_end,
    AllSteps.restate,
    AllSteps.reserve,
    AllSteps.delete,
    AllSteps.add,
    AllSteps.insert_after,
    AllSteps.delete_definitions,
    AllSteps.restate_definitions,
    AllSteps.insert_definitions,
    AllSteps.strike,
    AllSteps.replace,
    AllSteps.insert,
    AllSteps.at_an_end,
)
