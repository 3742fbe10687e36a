"""The closing set: what it holds, and what is refused."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from closing_set import DEAL, FLEET, changed, close, contents, pages, read, refused, rows
from command import DEALS, ROOT, called, names, written

from amendgen.assemble import assemble
from amendgen.assemble import read as ready
from amendgen.document.blanks import blanks
from amendgen.fleet.opened import opened
from amendgen.fleet.tails import tails
from amendgen.forms.folders import folders

FIRST = "Amendment No. 2 to Security Agreement and Chattel Mortgage (Aircraft No. N123TA)"
SECOND = "Amendment No. 1 to Security Agreement and Chattel Mortgage (Aircraft No. N124TA)"


@pytest.fixture(autouse=True)
def _fleet(desk: Path) -> None:
    DEAL.write_text(FLEET, encoding="utf-8", newline="\n")


def test_the_set_is_a_folder_of_all_that_a_closing_takes() -> None:
    told = close()
    assert sorted(contents()) == [
        "checklist.docx",
        "checklist.txt",
        "documents/fleet-N123TA.docx",
        "documents/fleet-N123TA.txt",
        "documents/fleet-N124TA.docx",
        "documents/fleet-N124TA.txt",
        "index.docx",
        "index.txt",
        "manifest.json",
        "signatures/packet-ana-ruiz.docx",
        "signatures/packet-bo-lindqvist.docx",
        "signatures/packet-first-harbor-bank-n-a.docx",
        "transmittal/letter-N123TA.docx",
        "transmittal/letter-N123TA.txt",
        "transmittal/letter-N124TA.docx",
        "transmittal/letter-N124TA.txt",
    ]
    assert f"closing/documents/fleet-N123TA.docx: {FIRST}" in told
    assert "closing/signatures/packet-ana-ruiz.docx: Signature pages: Ana Ruiz" in told


def test_the_documents_are_those_that_render_makes() -> None:
    close()
    assert called("render", DEAL, "--format", "txt", "--format", "docx").exit_code == 0
    assert {f"documents/{name}": data for name, data in contents("out").items()}.items() <= contents().items()


def test_a_packet_has_the_pages_that_its_person_signs_and_no_others() -> None:
    close()
    found = pages("ana-ruiz")
    assert [footer for _, footer in found] == [
        f"[Signature page to {FIRST}]",
        f"[Signature page to {FIRST}]",
        f"[Signature page to {SECOND}]",
        f"[Signature page to {SECOND}]",
    ]
    assert [re.findall(r"TERN \w+|FIRST HARBOR", words) for words, _ in found] == [
        ["TERN AIR"],
        ["TERN HOLDINGS"],
    ] * 2
    assert "Name: Ana Ruiz Title: Treasurer" in found[0][0]
    assert "Accepted and agreed:" in found[1][0] and "Name: Ana Ruiz Title: Vice President" in found[1][0]


def test_a_page_that_two_persons_sign_goes_whole_to_both() -> None:
    close()
    ana, bo = pages("ana-ruiz"), pages("bo-lindqvist")
    assert bo == [ana[0], ana[2]]
    assert "Ana Ruiz" in bo[0][0] and "Bo Lindqvist" in bo[0][0]


def test_a_party_that_does_not_say_who_signs_has_the_packet() -> None:
    close()
    [(first, _), (second, footer)] = pages("first-harbor-bank-n-a")
    assert "FIRST HARBOR BANK, N.A., as Administrative Agent By:" in first
    assert "Name: Title:" in second and "N124TA" in footer


def test_one_of_two_signatories_who_is_not_named_has_the_page_through_the_party() -> None:
    changed("      - {name: Bo Lindqvist}", "      - {}")
    close()
    assert len(pages("tern-air-cargo-inc")) == 2
    assert pages("tern-air-cargo-inc")[0] == pages("ana-ruiz")[0]


def test_a_class_has_one_packet_and_its_members_each_their_own() -> None:
    lenders = (
        "  lenders: {class: the lenders party to the Credit Agreement, each: Lender, term: the Lenders%s}\n\n"
    )
    changed("\nagreements:\n", lenders % "" + "agreements:\n")
    close()
    assert "NAME OF LENDER:" in pages("the-lenders")[0][0]
    changed("term: the Lenders}", "term: the Lenders, members: [{name: Bank of Oz}, {name: Bank of Oz Two}]}")
    told = close("--out", "second")
    assert [words.count("BANK OF OZ TWO") for words, _ in pages("bank-of-oz-two", "second")] == [1, 1]
    assert not any("packet-the-lenders" in line for line in told)


def test_a_party_that_joins_twice_has_the_signatory_of_each_time() -> None:
    twice = "    name: Tern Air Cargo, Inc.\n    term: Holdings\n    capacity: Manager\n"
    changed("    name: Tern Holdings, Inc.\n    term: Holdings\n", twice)
    changed("{name: Ana Ruiz, title: Vice President}", "{name: Di Okoro, title: Vice President}")
    close()
    [(words, _), _] = pages("di-okoro")
    assert "as Manager" in words and "Ana Ruiz" not in words
    assert len(pages("ana-ruiz")) == 2


def test_the_receipt_of_the_original_is_for_whoever_signs_the_page() -> None:
    changed(
        "    term: the Agent\n", "    term: the Agent\n    signatories: [{name: Cy Otis, title: Cashier}]\n"
    )
    changed("lodged with:", "receipt: agent\nlodged with:")
    close()
    assert "Receipt of this original counterpart is acknowledged:" in pages("cy-otis")[0][0]
    assert "signatures/packet-first-harbor-bank-n-a.docx" not in contents()


def test_names_that_make_one_file_name_are_told_apart() -> None:
    changed("name: First Harbor Bank, N.A.", "name: Ana-Ruiz")
    close()
    assert [len(pages("ana-ruiz")), len(pages("ana-ruiz-2"))] == [4, 2]


def test_a_footer_that_does_not_name_the_document_and_the_aircraft_is_completed() -> None:
    form = (folders()[0] / "shared" / "signatures.md").read_text(encoding="utf-8")
    footer = "::: footer\n\n[Signature page to {{ name }}]\n\n:::\n"
    assert footer in form
    written(Path("firm"), [("shared/signatures.md", form.replace(footer, ""))])
    close("--templates", "firm")
    assert pages("bo-lindqvist")[0][1] == f"[Signature page to {FIRST}]"
    own = footer.replace("{{ name }}", "the Amendment")
    written(Path("other"), [("shared/signatures.md", form.replace(footer, own))])
    close("--templates", "other", "--out", "second")
    assert pages("bo-lindqvist", "second")[0][1] == (
        f"[Signature page to {FIRST}] [Signature page to the Amendment]"
    )


def test_the_letter_names_what_the_registry_asks_for() -> None:
    close()
    told = read("transmittal/letter-N123TA.txt")
    assert "FAA Aircraft Registry P.O. Box 25504 Oklahoma City, OK 73125-0504" in told
    assert (
        f"Re: {FIRST} Boeing 767-300F, U.S. Registration No. N123TA, manufacturer's serial number 30001" in told
    )
    assert (
        f"14 CFR Part 49: {FIRST}, dated as of March 1, 2030, among Tern Air Cargo, Inc., Tern Holdings, "
        "Inc. and First Harbor Bank, N.A., as Administrative Agent."
    ) in told
    assert "between Tern Air Cargo, Inc., as debtor, and First Harbor Bank, N.A., as secured party," in told
    assert "Security Agreement and Chattel Mortgage January 10, 2028 February 2, 2028 AB123456" in told
    assert "Mortgage January 10, 2029 February 2, 2029 AB234567" in told


def test_the_fee_is_five_dollars_for_the_aircraft_and_each_engine() -> None:
    close()
    told = read("transmittal/letter-N123TA.txt")
    assert "Engine General Electric CF6-80C2, manufacturer's serial number 704-102 $5" in told
    assert "for which the fee under 14 CFR 49.15 is enclosed" in told
    assert rows("transmittal/letter-N123TA.docx")[-1] == ["Total", "", "$15"]
    assert rows("transmittal/letter-N124TA.docx")[-1] == ["Total", "", "$5"]


def test_an_engine_that_the_document_does_not_name_is_not_paid_for() -> None:
    recital = "the Mortgage covers a General Electric CF6-80C2 engine, 704-102"
    changed("\neffectiveness:", f"\nrecitals: [{{text: '{recital}'}}]\neffectiveness:")
    close()
    told = read("transmittal/letter-N123TA.txt")
    assert "704-102 $5" in told and "704-101" not in told
    assert rows("transmittal/letter-N123TA.docx")[-1] == ["Total", "", "$10"]
    step = "Recorded against the aircraft alone or some of its engines: the document does not name them all"
    assert [step, "N123TA", ""] in [row[1:] for row in rows("checklist.docx")]


def test_without_a_recorded_chain_there_is_no_letter() -> None:
    text = DEAL.read_text(encoding="utf-8")
    text = text[: text.index("  - registration: N124TA")]
    text = text[: text.index("schedule:")] + text[text.index("aircraft:") :]
    text = text[: text.index("    instruments:")] + "    ordinal: 2\n"
    text = text.replace(
        "security-agreement-amendment", "credit-agreement-amendment\nrecitals: [base-agreement]"
    )
    text = text.replace(
        "    title: Security Agreement and", "    dated: 2028-01-10\n    title: Security Agreement and"
    )
    DEAL.write_text(text, encoding="utf-8", newline="\n")
    close()
    assert not [name for name in contents() if name.startswith("transmittal")]
    assert "Letters" not in read("index.txt")
    step = "No letter to the FAA Aircraft Registry is made: the deal states no recorded chain"
    assert [step, "N123TA", ""] in [row[1:] for row in rows("checklist.docx")]


def test_the_index_tells_each_document() -> None:
    close()
    told = read("index.txt")
    assert re.findall("DOCUMENTS|SIGNATURE PACKETS|LETTERS TO THE FAA AIRCRAFT REGISTRY", told) == [
        "DOCUMENTS",
        "SIGNATURE PACKETS",
        "LETTERS TO THE FAA AIRCRAFT REGISTRY",
    ]
    parties = "Tern Air Cargo, Inc.; Tern Holdings, Inc.; First Harbor Bank, N.A."
    assert rows("index.docx") == [
        ["1", FIRST, "N123TA", parties, "as of March 1, 2030", "draft, 1 blank, edits not verified"],
        ["2", SECOND, "N124TA", parties, "as of March 1, 2030", "draft, 1 blank, edits not verified"],
        ["Ana Ruiz", "Tern Air Cargo, Inc.; Tern Holdings, Inc.", "4"],
        ["Bo Lindqvist", "Tern Air Cargo, Inc.", "2"],
        ["First Harbor Bank, N.A.", "First Harbor Bank, N.A.", "2"],
        ["N123TA", "$15"],
        ["N124TA", "$5"],
    ]


def test_the_checklist_tells_conditions_steps_and_blanks() -> None:
    close()
    assert "on the date (the Effective Date) on which each of these has been met." in read("checklist.txt")
    assert "2 blanks are still open in the text of the documents." in read("checklist.txt")
    found = rows("checklist.docx")
    assert found[:-4] == [
        ["1", "Signature of Tern Air Cargo, Inc., delivered to the Agent", "all", ""],
        ["2", "Signature of First Harbor Bank, N.A., delivered to the Agent", "all", ""],
        ["3", "Signature of the Requisite Lenders, delivered to the Agent", "all", ""],
        ["4", "Company has paid all fees that are payable under the Mortgage", "all", ""],
        ["1", "Signed by Ana Ruiz for Tern Air Cargo, Inc.", "all", ""],
        ["2", "Signed by Ana Ruiz for Tern Holdings, Inc.", "all", ""],
        ["3", "Signed by Bo Lindqvist for Tern Air Cargo, Inc.", "all", ""],
        ["4", "Signed for First Harbor Bank, N.A.", "all", ""],
        ["5", "Edits checked against the agreement amended: the deal names no base", "all", ""],
        ["6", "Full set of the signed counterparts left with Company and the Agent", "all", ""],
        ["7", "Filed for recordation with the Federal Aviation Administration", "all", ""],
        ["8", "Sent to the FAA Aircraft Registry with its letter and the fee, $15", "N123TA", ""],
        ["9", "Sent to the FAA Aircraft Registry with its letter and the fee, $5", "N124TA", ""],
        ["10", "Recorded against the aircraft alone: the deal names no engines", "N124TA", ""],
    ]
    listed, blank, unnamed, untitled = found[-4:]
    assert listed[:3] == ["N123TA", "Schedule to Exhibit 10.1", "1"]
    assert blank[:3] == ["N124TA", "Recitals", "1"] and "as Conveyance No. ________ (the" in blank[3]
    assert unnamed == [
        "all",
        "Signature page",
        "1",
        "who signs for First Harbor Bank, N.A., and in what office",
    ]
    assert untitled == ["all", "Signature page", "1", "the title of Bo Lindqvist"]


def test_a_condition_that_differs_by_aircraft_names_it_and_keeps_its_place() -> None:
    agent = "{name: Second Harbor Bank, capacity: Administrative Agent, term: the Agent}"
    own = f"    parties:\n      agent: {agent}\n"
    changed('    serial: "30002"\n', f'    serial: "30002"\n{own}')
    close()
    assert rows("checklist.docx")[1:3] == [
        ["2", "Signature of First Harbor Bank, N.A., delivered to the Agent", "N123TA", ""],
        ["3", "Signature of Second Harbor Bank, delivered to the Agent", "N124TA", ""],
    ]


def test_a_deal_without_conditions_or_blanks_says_so() -> None:
    text = DEAL.read_text(encoding="utf-8")
    text = re.sub(r"effectiveness:\n(?:  .*\n)+", "", text).replace("________", "AB999999")
    text = text.replace("{name: Bo Lindqvist}", "{name: Bo Lindqvist, title: Secretary}")
    text = text.replace(
        "    term: the Agent\n", "    term: the Agent\n    signatories: [{name: Cy Otis, title: Cashier}]\n"
    )
    DEAL.write_text(text.replace("status: draft", "status: execution"), encoding="utf-8", newline="\n")
    close()
    told = read("checklist.txt")
    assert "CONDITIONS TO EFFECTIVENESS The deal states no conditions to effectiveness." in told
    assert told.endswith("BLANKS STILL OPEN None.")
    assert rows("index.docx")[0][-1] == "execution copy, edits not verified"


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_no_blank_is_passed_over(deal: Path) -> None:
    for tail in tails(ready(deal)):
        document = assemble(tail.ready, folders())
        found = list(opened(document))
        assert sum(one.count for one in found) == len(blanks(document.parts))
        assert all("__" in one.words and one.where for one in found)


def test_a_conformed_copy_is_not_closed() -> None:
    changed("status: draft", "status: conformed")
    changed("{name: Bo Lindqvist}", "{name: Bo Lindqvist, title: Secretary}")
    changed(
        "    term: the Agent\n", "    term: the Agent\n    signatories: [{name: Cy Otis, title: Cashier}]\n"
    )
    changed("________", "AB999999")
    told = refused()
    assert (
        "fleet.yaml:3:9: conformed: a conformed copy is signed already, and has no pages to be signed" in told
    )
    assert "hint: say 'status: execution'" in told


def test_a_form_without_signature_pages_is_refused() -> None:
    written(Path("firm"), [("shared/signatures.md", "Nobody signs.\n")])
    told = refused("--templates", "firm")
    assert "no-signature: N123TA: the document has no signature page" in told
    assert "no-signature: N124TA: the document has no signature page" in told


def test_a_signatory_whose_page_the_form_does_not_make_is_refused() -> None:
    form = (folders()[0] / "shared" / "signature.md").read_text(encoding="utf-8")
    written(Path("firm"), [("shared/signature.md", form.replace("signatory.name", "signatory.title"))])
    told = refused("--templates", "firm")
    assert "N123TA: no signature page is made for Bo Lindqvist to sign for Tern Air Cargo, Inc." in told
    assert "fleet.yaml:8:5: no-signature:" in told


def test_a_block_that_names_no_party_is_refused() -> None:
    form = (folders()[0] / "shared" / "signature.md").read_text(encoding="utf-8")
    written(
        Path("firm"), [("shared/signature.md", form.replace("{{ block.name | upper }}", "THE UNDERSIGNED"))]
    )
    told = refused("--templates", "firm")
    assert "a signature block names no party of the deal: it begins 'THE UNDERSIGNED'" in told


def test_a_signature_page_without_a_block_is_refused() -> None:
    form = (folders()[0] / "shared" / "signatures.md").read_text(encoding="utf-8")
    written(Path("firm"), [("shared/signatures.md", f"{form}\n\n::: signatures\n\nSeen by: ______\n\n:::\n")])
    assert "N123TA: a signature page has no signature block on it" in refused("--templates", "firm")


def test_one_faulty_document_and_nothing_is_written() -> None:
    close()
    before = contents()
    changed("        with: promptly", "        with: ''")
    refused()
    assert contents() == before


def test_a_folder_that_cannot_be_written_leaves_nothing() -> None:
    Path("closing").mkdir()
    Path("closing/signatures").write_text("in the way", encoding="utf-8")
    told = refused()
    assert told.startswith("unwritable: cannot write into closing: ")
    assert names(Path("closing")) == ["signatures"]


def test_what_an_earlier_set_left_is_told() -> None:
    close()
    changed("{name: Bo Lindqvist}", "{name: Bo Lindgren}")
    told = close()
    assert "closing/signatures/packet-bo-lindqvist.docx: not of this set; it was there before" in told


def test_a_deal_with_a_base_is_verified_before_it_is_closed() -> None:
    base = ROOT / "deals" / "guaranty-amendment-1.yaml"
    assert called("close", base).exit_code == 0
    assert [row[-1] for row in rows("index.docx") if row[0] == "1"] == ["draft"]
    assert "Edits checked" not in read("checklist.txt")
    text = base.read_text(encoding="utf-8")
    for name in ("subsidiaries-guaranty.yaml", base.name):
        shutil.copy(base.parent / name, name)
    edits = text.index("edits:")
    Path(base.name).write_text(
        text[:edits] + "edits:\n  - in: Section 2\n    strike: no such words\n", encoding="utf-8"
    )
    told = called("close", base.name, "--out", "second")
    assert (told.exit_code, Path("second").exists()) == (1, False)
    assert "no such words" in told.stderr
