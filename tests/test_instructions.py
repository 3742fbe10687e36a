"""From the entries of a deal to instructions: every kind of edit is made, every mistake refused."""

from typing import Annotated

import pytest
import yaml
from edit_strategies import KINDS as EDITS
from edit_strategies import as_entry, instructions
from hypothesis import assume, given

from amendgen.deal.edits import KINDS, Change, Entry
from amendgen.deal.fields import AT_LEAST_ONE, Listed
from amendgen.deal.instructions import instructions as made
from amendgen.deal.model import Model
from amendgen.deal.reading import read
from amendgen.deal.validation import validate
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.edits import kinds
from amendgen.edits.address import parse
from amendgen.edits.conflicts import conflicts
from amendgen.edits.kinds import Definition, Edit, Instruction
from amendgen.source import report


class Edited(Model):
    """The part of a deal that says its edits."""

    edits: Annotated[tuple[Entry, ...], Listed, AT_LEAST_ONE]


def said(text: str) -> tuple[Instruction, ...]:
    """The instructions of a piece of a deal file."""
    tree, source = read("deal.yaml", f"edits:\n{text}".encode())
    return made(validate(Edited, tree, source).edits)


def one(text: str) -> Edit:
    (instruction,) = said(text)
    (edit,) = instruction.edits
    return edit


def refused(text: str) -> list[Diagnostic]:
    with pytest.raises(Refusal) as refusal:
        said(text)
    return list(refusal.value.diagnostics)


def shown(text: str) -> str:
    """The report of a refusal, as a reader sees it."""
    whole = f"edits:\n{text}"
    _, source = read("deal.yaml", whole.encode())
    return report(refused(text), source)


@given(instructions(most=1))
def test_every_edit_that_a_deal_can_write_is_the_edit_it_means(instruction: Instruction) -> None:
    assume(not list(conflicts(instruction.edits)))
    text = yaml.safe_dump([as_entry(instruction)], allow_unicode=True, width=10_000, default_style='"')
    assert said(text) == (instruction,)


SHORT: dict[str, tuple[str, Edit]] = {
    "strike": ("- {in: Section 6.5, strike: x}", kinds.StrikeText(parse("Section 6.5"), "x")),
    "replace": (
        "- {in: Section 6.5, at: clause (i), replace: x, with: y, where: at the end}",
        kinds.ReplaceText(parse("Section 6.5(i)"), "x", "y", "end"),
    ),
    "insert": (
        "- {in: Section 6.5, insert: x, before: y}",
        kinds.InsertText(parse("Section 6.5"), "x", "before", "y"),
    ),
    "add sentence": ("- {at: Section 6.5, add sentence: X.}", kinds.AddSentence(parse("Section 6.5"), "X.")),
    "restate": (
        "- {in: Section 6.5, restate: 'clauses (i) and (ii)', text: (i) x}",
        kinds.RestateProvisions((parse("Section 6.5(i)"), parse("Section 6.5(ii)")), "(i) x"),
    ),
    "reserve": (
        "- {in: Section 6, reserve: Section 6.1, ending: ;}",
        kinds.ReserveProvisions((parse("Section 6.1"),), ";"),
    ),
    "delete": ("- {delete: Section 6.16}", kinds.DeleteProvisions((parse("Section 6.16"),))),
    "add": (
        "- {in: Section 6.7, add: clause (xi), following: clause (x), text: (xi) x, quoted: no}",
        kinds.AddProvisions((parse("Section 6.7(xi)"),), "(xi) x", parse("Section 6.7(x)"), False),
    ),
    "insert after": (
        "- {insert after: Section 1(b)(xvi), text: x}",
        kinds.InsertAfter(parse("Section 1(b)(xvi)"), "x"),
    ),
    "delete definitions": (
        "- {in: Section 1.1, delete definitions: Lien}",
        kinds.DeleteDefinitions(parse("Section 1.1"), ("Lien",)),
    ),
    "restate definitions": (
        "- {in: Section 1.1, restate definitions: [{term: Lien, text: means x.}]}",
        kinds.RestateDefinitions(parse("Section 1.1"), (Definition("Lien", "means x."),)),
    ),
    "add definitions": (
        "- {in: Section 1.1, add definitions: [{term: Lien, text: means x.}]}",
        kinds.InsertDefinitions(parse("Section 1.1"), (Definition("Lien", "means x."),)),
    ),
}


@pytest.mark.parametrize("lead", KINDS)
def test_each_leading_key_makes_its_edit(lead: str) -> None:
    text, edit = SHORT[lead]
    assert one(text) == edit


def test_every_kind_of_edit_can_be_written_in_a_deal() -> None:
    assert {type(edit) for _, edit in SHORT.values()} == set(EDITS)
    assert SHORT.keys() == KINDS.keys()


def test_a_change_of_no_known_kind_is_the_programs_own_fault() -> None:
    with pytest.raises(TypeError, match="no edit is made of Change"):
        made((Change.model_validate({"in": "Section 6"}),))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("- {restate: Section 1(b)(i), text: (i) x}", "Section 1(b)(i)"),
        ("- {reserve: Section 6.1}", "Section 6.1"),
        ("- {delete: Section 6.16}", "Section 6"),
        ("- {delete: Section 7(p)}", "Section 7"),
        ("- {delete: Section 6}", "Section 6"),
        ("- {add: Section 6.17, text: 6.17 x}", "Section 6"),
        ("- {add: Section 6.5(iv), following: Section 6.5(iii), text: (iv) x}", "Section 6.5"),
        ("- {insert after: Section 1(b)(xvi), text: x}", "Section 1(b)"),
        ("- {add: Section 7, following: Section 6, text: 7. x}", ""),
        ("- {insert after: Section 6, text: x}", ""),
        ("- {strike: x, at: Section 6.5(i)}", "Section 6.5(i)"),
        ("- {add sentence: X., at: 'Section 1.1 \"Lien\"'}", 'Section 1.1 "Lien"'),
        ("- {restate: 'Section 1.1 \"Lien\"', text: x}", 'Section 1.1 "Lien"'),
    ],
)
def test_without_in_the_provision_amended_follows_from_the_edit(text: str, subject: str) -> None:
    (instruction,) = said(text)
    assert str(instruction.subject).strip() == subject


def test_changes_are_said_in_one_instruction_in_their_order() -> None:
    found = said(
        "- in: Section 7.3\n"
        "  changes:\n"
        "  - {at: clause (i), strike: '6.1,'}\n"
        "  - {replace: a, with: b}\n"
        "- {in: Section 8, strike: x}\n"
    )
    section = parse("Section 7.3")
    first = kinds.StrikeText(parse("Section 7.3(i)"), "6.1,"), kinds.ReplaceText(section, "a", "b")
    assert found[0] == Instruction(section, first)
    assert [str(each.subject) for each in found] == ["Section 7.3", "Section 8"]


def test_spaces_at_the_ends_of_a_text_are_kept_and_its_lines_joined() -> None:
    assert one("- {in: Section 6, strike: ' and '}") == kinds.StrikeText(parse("Section 6"), " and ")
    assert one("- in: Section 6\n  strike: |-\n    a\n    b\n") == kinds.StrikeText(parse("Section 6"), "a b")


IN = "- in: Section 6.5\n  "


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("- {in: Sec. 6, strike: x}", ("edits", 0, "in"), "'Sec. 6': an address begins with"),
        ("- {in: clause (i), strike: x}", ("edits", 0, "in"), "an address begins with"),
        ("- {strike: x, at: clause (i)}", ("edits", 0, "at"), "the provision it stands in is not said"),
        (IN + "at: clause (i\n  strike: x", ("edits", 0, "at"), "is no part of an address"),
        (IN + "delete: Section 6.7", ("edits", 0, "delete"), "Section 6.7 does not lie in Section 6.5"),
        (IN + "delete: [clause (i), clause x]", ("edits", 0, "delete", 1), "is no part of an address"),
        (
            IN + "add: clause (i)\n  following: Section 7(a)\n  text: (i) x",
            ("edits", 0, "following"),
            "does not lie in",
        ),
        (IN + "at: clauses (i) and (ii)\n  strike: x", ("edits", 0, "at"), "one provision is wanted here"),
        (IN + "insert after: clauses (i) and (ii)\n  text: x", ("edits", 0, "insert after"), "names 2"),
        ("- {strike: x}", ("edits", 0), "the provision that this amends is not said"),
        ("- {delete definitions: Lien}", ("edits", 0), "is not said"),
        ("- {delete: [Section 6.1, Section 6.2]}", ("edits", 0), "is not said"),
        (IN + "insert: x", ("edits", 0), "one of before, after and where, and it has none of them"),
        (IN + "insert: x\n  before: y\n  after: z", ("edits", 0), "and it has before and after"),
        (IN + "insert: x\n  before: y\n  where: at the end", ("edits", 0), "and it has before and where"),
        (IN + "replace: x\n  with: x", ("edits", 0, "with"), "the text inserted is the text struck"),
        (IN + "delete: clauses (i) and (i)", ("edits", 0, "delete"), "named twice"),
        (IN + "delete: [clause (i), clause (i)]", ("edits", 0, "delete"), "named twice"),
        (IN + "delete: [clause (i), clause (i)(a)]", ("edits", 0, "delete"), "named twice"),
        (IN + "delete: [clause (i), 'Section 6.5.1']", ("edits", 0, "delete"), "of two sorts"),
        (IN + "delete: the definition of \"Lien\"", ("edits", 0, "delete"), "a definition is no clause"),
        (IN + "reserve: the definition of \"Lien\"", ("edits", 0, "reserve"), "a definition is no clause"),
        (IN + "delete definitions: [A, A]", ("edits", 0, "delete definitions"), "the same term is named twice"),
        (IN + "delete definitions: ['A\" and \"B']", ("edits", 0, "delete definitions"), "without its"),
        (
            "- {in: 'Section 1.1 \"Lien\"', delete definitions: Loan}",
            ("edits", 0, "delete definitions"),
            "definitions stand in a section",
        ),
        (IN + "add: Section 6.5\n  text: x", ("edits", 0, "add"), "a new provision stands in another"),
        ("- {add: Schedule II, text: x}", ("edits", 0, "add"), "where Schedule II is to stand is not said"),
        (IN + "add: clauses (i) and (ii)(a)\n  text: x", ("edits", 0, "add"), "do not stand side by side"),
        (
            IN + "restate: clause (i)\n  text: |-\n    (i) x\n\n    a | b\n    --|--\n    1 | 2",
            ("edits", 0, "text"),
            "quoted text begins and ends with words",
        ),
        (IN + "restate: clause (i)\n  text: '[^a]: x'", ("edits", 0, "text"), "words"),
        (
            "- in: Section 6.5\n  changes:\n  - {in: Section 6.5, strike: x}",
            ("edits", 0, "changes", 0, "in"),
            "the provision amended is said once",
        ),
        ("- in: Sectoin 6\n  changes:\n  - {strike: x}", ("edits", 0, "in"), "an address begins with"),
        (
            "- in: Section 6\n  changes:\n  - {strike: x, at: clause 1}",
            ("edits", 0, "changes", 0, "at"),
            "is no part of an address",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_refused_at_its_place(text: str, path: tuple[str | int, ...], message: str) -> None:
    (found,) = refused(text)
    assert found.path == path
    assert message in found.message


@pytest.mark.parametrize(
    ("text", "rule", "message"),
    [
        ("- {in: Section 6}", "edit", "this is no edit: an edit has one of the keys 'strike', 'replace',"),
        ("- just words", "edit", "this is no edit"),
        ("- {in: Section 6, stirke: x}", "edit", "this is no edit"),
        ("- {in: Section 6, strike: x, delete: clause (i)}", "unknown-key", '"delete" is no key'),
        ("- {in: Section 6, restate: clause (i), text: x, add: clause (i)}", "unknown-key", '"add" is no key'),
        ("- {in: Section 6, replace: x}", "missing-key", '"with" is missing'),
        ("- {in: Section 6, restate: clause (i)}", "missing-key", '"text" is missing'),
        ("- {changes: [{strike: x}]}", "missing-key", '"in" is missing'),
        ("- {in: Section 6, changes: []}", "empty-value", '"changes" is empty'),
        ("- {in: Section 6, changes: [{in: Section 6}]}", "edit", "this is no edit"),
        ("- {in: Section 6, strike: x, where: at the beginning}", "not-one-of", "at the end"),
        ("- {in: Section 6, reserve: clause (i), ending: ','}", "not-one-of", "ending"),
        ("- {in: Section 6, delete: []}", "empty-value", '"delete" is empty'),
        ("- {in: Section 6, delete definitions: []}", "empty-value", "is empty"),
        ("- {in: Section 6, add definitions: [{term: Lien}]}", "missing-key", '"text" is missing'),
        ("- {in: Section 6, restate: clause (i), text: '::: x'}", "markup", "there is no container"),
        ("- {in: Section 6, strike: ' '}", "empty", "a stretch of text is wanted"),
        ("- {in: Section 6, restate: clause (i), text: x, quoted: maybe}", "yes-or-no", "neither yes nor no"),
    ],
)
def test_what_is_no_edit_is_refused_when_the_deal_is_read(text: str, rule: str, message: str) -> None:
    found = refused(text)
    assert [(each.rule, message in each.message) for each in found] == [(rule, True)]


def test_no_edits_are_refused() -> None:
    tree, source = read("deal.yaml", b"edits: []\n")
    with pytest.raises(Refusal, match='"edits" is empty'):
        validate(Edited, tree, source)


def test_a_contradiction_shows_both_places() -> None:
    text = "- {delete: Section 6.16}\n"
    text += "- in: Section 6\n  changes:\n  - {strike: x}\n  - {at: Section 6.16, strike: y}\n"
    assert shown(text) == (
        "deal.yaml:6:5: contradiction: an earlier edit takes Section 6.16 out\n"
        "      - {at: Section 6.16, strike: y}\n"
        "        ^\n"
        "  hint: keep one of the two\n"
        "  deal.yaml:2:3: the earlier edit\n"
        "    - {delete: Section 6.16}\n"
        "      ^\n"
    )


def test_a_malformed_address_shows_how_far_it_is_understood() -> None:
    text = "- in: Section 6.7 (ii)\n  strike: x\n"
    assert shown(text) == (
        "deal.yaml:2:7: address: 'Section 6.7 (ii)': ' (ii)' is no part of an address: "
        "clauses are written (a), (iii) or B\n"
        "    - in: Section 6.7 (ii)\n"
        "          ^\n"
        '  hint: "Section 6.7" is understood, what follows is not\n'
    )


def test_every_mistake_is_told_and_contradictions_only_when_there_is_none() -> None:
    contrary = "- {delete: Section 6.16}\n- {delete: Section 6.16}\n"
    wrong = "- {strike: x}\n- {in: x, strike: y}\n"
    assert [found.rule for found in refused(contrary + wrong)] == ["edit", "address"]
    assert [found.rule for found in refused(contrary)] == ["contradiction"]
