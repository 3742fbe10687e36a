"""The references of an agreement: which are found, which dangle, which are another's, which cannot be told."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from agreements import agreements, clauses
from command import CHOICES, DEALS, ROOT, called
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from amendgen.agreement.provisions import Provisions
from amendgen.agreement.reading import read
from amendgen.agreement.references import Reference, references
from amendgen.agreement.references.citations import citations
from amendgen.agreement.working import Tree, strike
from amendgen.assemble import assemble
from amendgen.assemble import read as read_deal
from amendgen.document import markup
from amendgen.document.nodes import Document, Item, Paragraph, Part, Text
from amendgen.edits.address import Address, Label, parse
from amendgen.forms.folders import folders

SEED = ROOT.parent / "shared" / "seeds" / "002_a97a1c4bf751f044.txt"

AGREEMENT = """ARTICLE I. TERMS

1.1 Definitions. The words below have these meanings.

"Charge" means (i) a lien of any kind, and (ii) a pledge.

"Permitted Charge" means any of the following:

(a) a Charge for taxes; or

(b) a Charge that Annex A lists.

1.2 Reading. Captions do not count.

1.3 Amounts. Sums are in Dollars.

ARTICLE II. DUTIES

2.1 Payment. The Tenant shall pay (x) rent and (y) taxes, (A) monthly, or (B) as the Landlord asks.

2.2 Books. The Tenant shall:

(a) keep books;

(b) show them:

(i) yearly; and

(ii) when asked; and

(c) keep them safe.

2.3 Probe. PROBE
"""


def document(probe: str, behind: str = "") -> Document:
    """The agreement with a sentence in Section 2.3, and what stands behind that."""
    annex = Part("attachment", markup.blocks("# ANNEX A\n\nThe charges are these."))
    body = Part("body", markup.blocks(AGREEMENT.replace("PROBE", probe) + behind))
    return Document("Lease", (body, annex))


def cited(probe: str, behind: str = "") -> list[Reference]:
    return [one for one in references(document(probe, behind)) if str(one.at).startswith("Section 2.3")]


def told(probe: str) -> list[str]:
    """What the probe cites: "Section 1.2 found"."""
    return [f"{target.address} {target.fate}" for one in cited(probe) for target in one.targets]


FOUND = [
    ("as Section 1.2 says", ["Section 1.2"]),
    ("as SECTION 1.2 SAYS", ["Section 1.2"]),
    ("see § 1.2 and §§ 2.1, 2.2", ["Section 1.2", "Section 2.1", "Section 2.2"]),
    ("under Sections 1.2, 2.1 and 2.2 hereof", ["Section 1.2", "Section 2.1", "Section 2.2"]),
    ("under Section 1.1 or 1.2", ["Section 1.1", "Section 1.2"]),
    ("under Section 1.1 or 30 days later", ["Section 1.1"]),
    ("under Section 1.1, 2.5 percent of which", ["Section 1.1"]),
    ("Sections 1.1 through 1.3", ["Section 1.1", "Section 1.2", "Section 1.3"]),
    ("Sections 2.2(a), (b) and (c)", ["Section 2.2(a)", "Section 2.2(b)", "Section 2.2(c)"]),
    ("Sections 2.2(a) and 2.1", ["Section 2.2(a)", "Section 2.1"]),
    ("Sections 2.2(b)(i), (ii) and (c)", ["Section 2.2(b)(i)", "Section 2.2(b)(ii)", "Section 2.2(c)"]),
    ("Sections 2.2(a) through (c)", ["Section 2.2(a)", "Section 2.2(b)", "Section 2.2(c)"]),
    ("as in Section 2.2(a), and (ii) if it fails", ["Section 2.2(a)"]),
    ("clause (x) of Section 2.1", ["Section 2.1(x)", "Section 2.1"]),
    ("clauses (x) and (y) of said Section 2.1", ["Section 2.1(x)", "Section 2.1(y)", "Section 2.1"]),
    ("clause (ii) of paragraph (b) of Section 2.2", ["Section 2.2(b)(ii)", "Section 2.2(b)", "Section 2.2"]),
    ("Section 2.2, and clause (b) of said Section", ["Section 2.2", "Section 2.2(b)", "Section 2.2"]),
    (
        'clauses (a) and (b) of the definition of the term "Permitted Charge"',
        [
            'Section 1.1 "Permitted Charge" (a)',
            'Section 1.1 "Permitted Charge" (b)',
            'Section 1.1 "Permitted Charge"',
        ],
    ),
    ("Article II and Annex A hereto", ["Article II", "Annex A"]),
    ("Article 2 (Duties) hereof", ["Article 2"]),
    ("this Section 2.3", ["Section 2.3"]),
    ("(a) to pay, or (b) to do as clause (a) above says", ["Section 2.3(a)"]),
]


@pytest.mark.parametrize(("probe", "addresses"), FOUND, ids=[row[0] for row in FOUND])
def test_what_is_there_is_found(probe: str, addresses: list[str]) -> None:
    assert told(f"It is {probe}.") == [f"{address} found" for address in addresses]
    assert all(one.internal for one in cited(f"It is {probe}."))


DANGLING = [
    ("as Section 1.9 says", ["Section 1.9"]),
    ("Sections 1.2 and 1.9 hereof", ["Section 1.9"]),
    ("this Section 4.3", ["Section 4.3"]),
    ("under Section 2.2(k)", ["Section 2.2(k)"]),
    ("under Section 2.2(b)(vii) hereof", ["Section 2.2(b)(vii)"]),
    ("under Sections 2.2(a) and (k)", ["Section 2.2(k)"]),
    ("clause (z) of Section 2.1", ["Section 2.1(z)"]),
    ('clause (k) of the definition of "Charge"', ['Section 1.1 "Charge" (k)']),
    ("clause (q) above", ["Section 2.3(q)"]),
    ("clause (q) of this Section", ["Section 2.3(q)"]),
    ("the preceding clause (q)", ["Section 2.3(q)"]),
]


@pytest.mark.parametrize(("probe", "addresses"), DANGLING, ids=[row[0] for row in DANGLING])
def test_what_is_surely_ours_and_surely_not_there_dangles(probe: str, addresses: list[str]) -> None:
    found = cited(f"It is {probe}.")
    assert [str(address) for one in found for address in one.missing] == addresses
    assert all(one.internal for one in found if one.missing)


FOREIGN = [
    "Section 9.9 of the Credit Agreement",
    "Sections 1 and 2 of the Security Agreement",
    "Section 1110 of the Bankruptcy Code",
    "26 U.S.C. Section 882",
    "Code Section 409A",
    "Section 5.1 thereof",
    "Section 4975 of ERISA",
    "Section 9.9 (Notices) of the Credit Agreement",
    "clause (k) of Section 9.9 of the other Loan Documents",
    "Exhibit C to the Purchase Agreement",
    "the Lease's Section 9.9",
]


@pytest.mark.parametrize("probe", FOREIGN)
def test_what_is_another_instruments_is_not_ours(probe: str) -> None:
    found = cited(f"It is as {probe} says.")
    assert found
    assert {(one.fate, one.internal) for one in found} == {("foreign", False)}


UNSURE = [
    "Section 9.9 of the Agreement",  # which agreement?
    "Section 4975",  # a statute's number
    "Section 9",  # sections are numbered otherwise here
    "Sections 9.9 or Section 8 of the Security Agreement",
    "Section 8 of the Security Agreement and, if so, Section 9.9",  # both may be that agreement's
    "Schedule 9 hereto",  # which may not have been filed with it
    "Article IX",
    "clause (q)",  # of what?
    "clause A of such Section",
    'the definition of "Nothing"',  # which may be another instrument's
    "such Section",
    "clause (q) of the definition of Nothing",
    "Section 2.2(i)",  # there is an (i), one step further down
    "Section 9.9 of each of them",
]


@pytest.mark.parametrize("probe", UNSURE)
def test_what_cannot_be_told_is_unsure(probe: str) -> None:
    found = cited(f"It is as {probe} says.")
    assert found
    assert "unsure" in {one.fate for one in found}
    assert not any(one.missing for one in found)


def test_a_number_that_stands_elsewhere_may_be_the_section_that_reading_missed() -> None:
    for behind in ("\nThe Tenant agrees. Section 2.7 Notices. By letter.", "\nTo this 2.7 Notices applies."):
        assert cited("See Section 2.7.", behind)[0].fate == "unsure"
    assert cited("See Section 2.7.", "\nSee Section 2.7 as well.")[0].fate == "dangling"


NO_REFERENCES = [
    "He cites nothing.",
    "Such schedules are late.",
    "subsections of it",
    "the Section of it",
    "item by item",
]


@pytest.mark.parametrize("text", NO_REFERENCES)
def test_words_that_cite_nothing(text: str) -> None:
    assert citations(text) == []


def test_a_title_is_no_reference() -> None:
    assert [
        one.words for one in references(document("None.")) if one.at is None or one.at.unit == "Annex"
    ] == []


def test_a_reference_says_where_it_stands() -> None:
    (found,) = cited("The Tenant shall do as is said in Section 1.9 of this Lease, and no more.")
    assert (found.words, str(found.at), found.start) == (
        "Section 1.9",
        "Section 2.3",
        found.text.index("Section 1.9"),
    )
    assert found.around.strip("…") in found.text
    assert "Section 1.9 of this Lease" in found.around


def test_an_amendment_speaks_of_what_it_amends() -> None:
    said = "Section 9.9 is hereby amended by deleting the word. Section 1.7 of this Amendment holds."
    found = {one.words: one.fate for one in references(document(said, "\nAMENDMENT NO. 2"))}
    assert found["Section 9.9"] == "unsure"
    titled = replace(document(said), parts=(Part("cover", markup.blocks("# AMENDMENT")), *document(said).parts))
    found = {one.words: one.fate for one in references(titled)}
    assert (found["Section 9.9"], found["Section 1.7"]) == ("unsure", "dangling")


def test_what_stood_before_is_surely_absent() -> None:
    shortened = Document(
        "Lease", (Part("body", markup.blocks("Section 1. Pay.\n\nSection 2. Do as Section 3 says.")),)
    )
    (unsure,), (sure,) = references(shortened), references(shortened, {parse("Section 3")})
    assert (unsure.fate, sure.fate) == ("unsure", "dangling")


def citing(document: Document, addresses: list[Address]) -> Document:
    """The agreement with a last section that cites the addresses, each in a sentence."""
    text = " ".join(f"It is as {address} says." for address in addresses)
    last = Item("Section 99.", "", (Paragraph((Text(text),), "flush"),))
    body = document.parts[0]
    return replace(document, parts=(replace(body, blocks=(*body.blocks, last)),))


@given(st.data())
def test_no_reference_to_a_provision_that_is_there_dangles(data: st.DataObject) -> None:
    base = data.draw(agreements())
    wanted = data.draw(st.lists(st.sampled_from(clauses(base)), min_size=1, max_size=5))
    found = references(citing(base, wanted))
    assert [one.targets[0].address for one in found] == wanted
    assert {one.fate for one in found} == {"found"}


@given(st.data())
def test_a_reference_to_a_provision_that_was_taken_out_dangles(data: st.DataObject) -> None:
    base = data.draw(agreements())
    gone = data.draw(st.sampled_from(clauses(base)))
    kept = data.draw(st.sampled_from([one for one in clauses(base) if one != gone]))
    tree = Tree.of(citing(base, [gone, kept]))
    strike(Provisions(tree).spots[gone].nodes)
    assert [one.fate for one in references(tree)] == ["dangling", "found"]


@given(st.data())
def test_a_clause_that_no_section_has_dangles(data: st.DataObject) -> None:
    base = data.draw(agreements())
    address = data.draw(st.sampled_from(clauses(base))).section / Label("(q)")
    assert [one.fate for one in references(citing(base, [address]))] == ["dangling"]


@pytest.mark.parametrize("deal", [*DEALS, *CHOICES], ids=lambda deal: deal.stem)
def test_no_reference_of_a_sample_dangles(deal: Path) -> None:
    found = references(assemble(read_deal(deal), folders(None)))
    assert [one.around for one in found if one.missing] == []


def test_the_outline_tells_what_dangles(tmp_path: Path) -> None:
    file = tmp_path / "lease.md"
    file.write_text(AGREEMENT.replace("PROBE", "See Section 1.9 hereof."), encoding="utf-8", newline="\n")
    found = called("outline", file)
    line = "lease.md: unsure: Section 2.3 cites Section 1.9, which is not there: Probe. See Section 1.9 hereof."
    assert [each for each in found.output.splitlines() if "cites" in each] == [f"{tmp_path.as_posix()}/{line}"]


@pytest.mark.skipif(not SEED.exists(), reason="the exhibits lie in ../shared beside the repository")
def test_every_reference_of_the_guaranty_as_filed_resolves() -> None:
    found = references(read(SEED).document)
    assert [(str(one.at), one.words) for one in found if one.internal] == [
        ("None", "Schedule I"),
        ("Section 1(b)", "clause (a)"),
        ("Section 2(c)", "Section 1"),
        ("Section 2(c)(xiv)", "paragraph (f)"),
        ("Section 2(c)(xiv)", "Section 2"),
        ("Section 5(e)", "Annex A"),
        ("Section 5(i)", "Section 5(i)"),
        ("Section 5(i)", "Section 5(i)"),
        ("Section 5(i)", "Annex A"),
        ("Section 5(i)", "Section 5(i)"),
    ]
    assert {one.fate for one in found if one.internal} == {"found"}
    assert [(one.words, one.fate) for one in found if not one.internal] == [("Section 2.2D", "foreign")]


def test_a_hundred_pages_are_read_in_a_moment() -> None:
    sentence = "Subject to Sections 3(a) and 4, and clause (b) of Section 5, the Tenant shall keep the house. "
    items = tuple(
        Item(f"Section {n}.", "", tuple(Paragraph((Text(sentence * 2),), "flush") for _ in range(20)))
        for n in range(1, 101)
    )
    long = Document("Lease", (Part("body", items),))
    begun = time.perf_counter()
    assert len(references(long)) == 12_000
    assert time.perf_counter() - begun < 5  # minutes would mean that something is sought anew for each
