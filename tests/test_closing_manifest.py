"""The manifest of a closing set: every file by its hash, every signature page bound to what it was made for."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from closing_set import DEAL, FLEET, changed, close, contents, manifest, refused
from command import called
from hypothesis import given, settings
from hypothesis import strategies as st

from amendgen.assemble import read
from amendgen.fleet.closing import closing_set
from amendgen.fleet.manifest import Manifest, encoded
from amendgen.fleet.manifest import manifest as bound
from amendgen.fleet.manifest_reading import decoded
from amendgen.fleet.standing import verdicts as judged
from amendgen.forms.folders import folders

KEPT = Path("kept.json")


@pytest.fixture(autouse=True)
def _fleet(desk: Path) -> None:
    DEAL.write_text(FLEET, encoding="utf-8", newline="\n")


@pytest.fixture
def closed() -> None:
    """A set has been closed, and its manifest kept."""
    close()
    shutil.copy("closing/manifest.json", KEPT)


def verdicts(*words: str | Path) -> list[str]:
    """What --since says of each page."""
    return [line for line in close("--since", KEPT, *words) if line.startswith(("good", "stale", "new"))]


def test_every_file_is_there_by_its_hash() -> None:
    close()
    files = contents()
    files.pop("manifest.json")
    assert manifest()["files"] == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_a_page_is_bound_to_the_words_of_its_whole_document() -> None:
    close()
    told = manifest()
    bound = {one["document"]: one["sha256"] for one in told["documents"]}
    assert sorted(bound) == ["fleet-N123TA", "fleet-N124TA"]
    assert [
        (page["signatory"], page["parties"], page["bound_to"] == bound[page["document"]])
        for page in told["signature_pages"]
        if page["aircraft"] == "N124TA"
    ] == [
        ("Ana Ruiz", ["Tern Air Cargo, Inc."], True),
        ("Ana Ruiz", ["Tern Holdings, Inc."], True),
        ("Bo Lindqvist", ["Tern Air Cargo, Inc."], True),
        ("First Harbor Bank, N.A.", ["First Harbor Bank, N.A."], True),
    ]


def test_the_same_deal_is_the_same_set_wherever_and_however_often() -> None:
    close()
    close("--out", "deep/other")
    assert contents() == contents("deep/other")
    before = contents()
    close()
    assert contents() == before


def test_a_comma_in_one_tail_changes_its_files_the_schedule_that_states_it_and_the_manifest() -> None:
    close()
    before = contents()
    changed("        with: promptly\n", "        with: promptly,\n")
    close()
    after = contents()
    assert before.keys() == after.keys()
    assert [name for name in after if after[name] != before[name]] == [
        "documents/fleet-N123TA.docx",
        "documents/fleet-N123TA.txt",
        "documents/fleet-N124TA.docx",
        "documents/fleet-N124TA.txt",
        "manifest.json",
    ]


def test_a_blank_that_is_filled_in_changes_what_shows_it_and_nothing_else() -> None:
    changed("conveyance: AB123456", "conveyance: ________")
    close()
    before = contents()
    changed(
        "        recorded: 2028-02-02\n        conveyance: ________",
        "        recorded: 2028-02-02\n        conveyance: AB123456",
    )
    close()
    changes = {name for name, data in contents().items() if data != before[name]}
    own = {
        f"{name}.{kind}"
        for name in ("documents/fleet-N123TA", "transmittal/letter-N123TA")
        for kind in ("docx", "txt")
    }
    sheets = {f"{name}.{kind}" for name in ("index", "checklist") for kind in ("docx", "txt")}
    assert own | sheets | {"manifest.json"} <= changes
    assert not [name for name in changes if name.startswith(("signatures", "transmittal/letter-N124TA"))]


def test_every_page_of_an_unchanged_deal_is_good(closed: None) -> None:
    assert verdicts() == [
        "good: fleet-N123TA, Ana Ruiz for Tern Air Cargo, Inc.",
        "good: fleet-N123TA, Ana Ruiz for Tern Holdings, Inc.",
        "good: fleet-N124TA, Ana Ruiz for Tern Air Cargo, Inc.",
        "good: fleet-N124TA, Ana Ruiz for Tern Holdings, Inc.",
        "good: fleet-N123TA, Bo Lindqvist for Tern Air Cargo, Inc.",
        "good: fleet-N124TA, Bo Lindqvist for Tern Air Cargo, Inc.",
        "good: fleet-N123TA, First Harbor Bank, N.A.",
        "good: fleet-N124TA, First Harbor Bank, N.A.",
    ]


def test_a_comma_makes_the_pages_of_its_document_stale_and_no_others(closed: None) -> None:
    changed("        with: promptly\n", "        with: promptly,\n")
    told = verdicts()
    assert sorted(line for line in told if "N123TA" in line) == sorted(
        line for line in told if line.startswith("good")
    )
    stale = [line for line in told if line.startswith("stale")]
    assert len(stale) == 4
    for line in stale:
        assert "fleet-N124TA" in line
        assert ": 1 paragraph is changed or new, the first of them: 2. Section 3 of the Mortgage" in line


def test_what_was_taken_out_is_told(closed: None) -> None:
    text = DEAL.read_text(encoding="utf-8")
    cut = text.index("    also edits:")
    end = text.index("    instruments:", cut)
    DEAL.write_text(text[:cut] + text[end:], encoding="utf-8", newline="\n")
    changed("  differing terms: {N124TA: Section 3 is amended too}\n", "")
    assert any(line.startswith("stale: fleet-N124TA") for line in verdicts())


def test_another_signatory_has_a_new_page_and_the_first_ones_is_stale(closed: None) -> None:
    changed("{name: Bo Lindqvist}", "{name: Bo Lindgren}")
    told = verdicts()
    assert "new: fleet-N124TA, Bo Lindgren for Tern Air Cargo, Inc." in told
    assert (
        "stale: fleet-N124TA, Bo Lindqvist for Tern Air Cargo, Inc.: no such page is to be signed now" in told
    )
    page = next(line for line in told if "N124TA, First Harbor Bank" in line)
    assert page.startswith("stale: ") and "Lindgren" in page


def test_the_pages_of_a_document_that_is_closed_no_more_are_stale(closed: None) -> None:
    changed('    serial: "30002"\n', '    serial: "30002"\n    elsewhere: yes\n')
    changed("  differing terms: {N124TA: Section 3 is amended too}\n", "")
    told = verdicts()
    assert "stale: fleet-N124TA, Bo Lindqvist for Tern Air Cargo, Inc.: the document is not closed now" in told


def test_an_aircraft_that_joins_leaves_the_page_of_the_other_good(closed: None) -> None:
    both = DEAL.read_text(encoding="utf-8")
    alone = both[: both.index("  - registration: N124TA")]
    DEAL.write_text(alone[: alone.index("schedule:")] + alone[alone.index("aircraft:") :], "utf-8")
    close()
    shutil.copy("closing/manifest.json", KEPT)
    assert [one["document"] for one in manifest()["documents"]] == ["fleet"]
    DEAL.write_text(both, "utf-8")
    told = verdicts()
    page = next(line for line in told if "fleet-N123TA, Bo Lindqvist" in line)
    assert page.startswith("good: ")
    assert "new: fleet-N124TA, Bo Lindqvist for Tern Air Cargo, Inc." in told


def test_the_sets_own_manifest_may_be_the_earlier_one(closed: None) -> None:
    changed("        with: promptly\n", "        with: promptly,\n")
    first = close("--since", "closing/manifest.json")
    assert sum(line.startswith("stale") for line in first) == 4
    second = close("--since", "closing/manifest.json")
    assert sum(line.startswith("good") for line in second) == 8


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"form: x\n",
        b"[]",
        b"{}",
        b"\xff\xfe{}",
        b"[" * 100_000,
        b'{"kind": "amendgen closing set", "version": 1, "deal": "fleet", "x": ' + b"[" * 100_000,
        b'{"kind": "another", "version": 1, "deal": "", "documents": [], "signature_pages": [], "files": {}}',
    ],
    ids=["empty", "yaml", "list", "object", "bytes", "deep", "deeper", "kind"],
)
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    KEPT.write_bytes(data)
    told = refused("--since", KEPT)
    assert told.startswith("kept.json: manifest: this is no manifest of a closing set: ")
    assert "hint: name the manifest.json that amendgen close wrote" in told


def test_a_manifest_of_a_later_version_is_refused(closed: None) -> None:
    KEPT.write_text(json.dumps(manifest() | {"version": 2}), encoding="utf-8")
    assert "this is no manifest of a closing set: Invalid enum value 2" in refused("--since", KEPT)


def test_the_manifest_of_another_deal_is_refused(closed: None) -> None:
    KEPT.write_text(json.dumps(manifest() | {"deal": "fleet-two"}), encoding="utf-8")
    told = refused("--since", KEPT)
    assert (
        "kept.json: manifest: this is the manifest of the deal 'fleet-two', and the deal closed is 'fleet'"
        in told
    )


@pytest.mark.parametrize(
    ("key", "damage", "told"),
    [
        ("sha256", "gggg", "'sha256' of the document 'fleet-N123TA' is no hash: 'gggg'"),
        ("lines", "0123", "'lines' of the document 'fleet-N123TA' is no hash: '0123'"),
        (
            "bound_to",
            "0" * 63,
            f"'bound_to' of the page of 'Ana Ruiz' in 'fleet-N123TA' is no hash: '{'0' * 63}'",
        ),
        (
            "bound_to",
            "0" * 64,
            "the page of 'Ana Ruiz' is bound to other words than the manifest has of 'fleet-N12",
        ),
        ("checklist.docx", "F" * 64, f"'checklist.docx' of the files is no hash: '{'F' * 64}'"),
    ],
)
def test_a_damaged_hash_is_told_where_it_stands(closed: None, key: str, damage: str, told: str) -> None:
    text = KEPT.read_text(encoding="utf-8")
    start = text.index(f'"{key}": "') + len(f'"{key}": "')
    written = json.dumps(damage)[1:-1]
    KEPT.write_text(text[:start] + written + text[text.index('"', start) :], encoding="utf-8")
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start) - 1
    before = contents()
    found = refused("--since", KEPT)
    assert f"kept.json:{line}:{column}: damaged-manifest: {told}" in found
    assert "hint: a hash cannot be mended: take the manifest as amendgen close wrote it" in found
    assert contents() == before


def test_a_damaged_hash_that_no_text_has_is_told_of_the_file(closed: None) -> None:
    text = KEPT.read_text(encoding="utf-8").replace('"sha256": "', '"sha256": "\\u001b[2J', 1)
    KEPT.write_text(text, encoding="utf-8")
    found = refused("--since", KEPT)
    assert "kept.json: damaged-manifest: 'sha256' of the document 'fleet-N123TA' is no hash: '\\x1b[2J" in found
    assert "\x1b" not in found


def test_a_page_bound_to_the_words_of_another_document_is_told_at_that_page(closed: None) -> None:
    told = manifest()
    first, other = told["documents"][0]["sha256"], told["documents"][1]["document"]
    number = next(n for n, page in enumerate(told["signature_pages"]) if page["document"] == other)
    told["signature_pages"][number]["bound_to"] = first
    KEPT.write_text(json.dumps(told, indent=2), encoding="utf-8", newline="\n")
    bound_to = [
        n for n, line in enumerate(KEPT.read_text(encoding="utf-8").split("\n"), 1) if '"bound_to"' in line
    ]
    assert f"kept.json:{bound_to[number]}:19: damaged-manifest: the page of " in refused("--since", KEPT)


def test_what_a_terminal_would_obey_in_a_manifest_is_not_printed(closed: None) -> None:
    text = KEPT.read_text(encoding="utf-8").replace(
        '"signatory": "Bo Lindqvist"', '"signatory": "Bo\\u001b[2J"'
    )
    KEPT.write_text(text, encoding="utf-8")
    told = verdicts()
    assert "\x1b" not in "".join(told) and any("Bo\ufffd[2J" in line for line in told)


def test_a_manifest_that_is_not_there_is_a_wrong_call() -> None:
    assert called("close", DEAL, "--since", "nowhere.json").exit_code == 2
    assert called("close", DEAL, "--since", ".").exit_code == 2


def test_a_file_that_cannot_be_put_in_its_place_takes_the_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    close()
    before = contents()
    changed("        with: promptly\n", "        with: promptly,\n")
    replace = Path.replace

    def failing(self: Path, target: str | os.PathLike[str]) -> Path:
        if Path(target).name == "manifest.json":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert "cannot write into closing: No space left on device" in refused()
    assert contents() == before


WORDS = st.lists(
    st.sampled_from(["promptly", "at", "once,", "(and", "fully)", "10", "days"]), min_size=1, max_size=4
)


def _closed(tail: str, company: str) -> tuple[Manifest, dict[str, str]]:
    """The manifest of the fleet with these words in the second tail's edit and this officer of the company."""
    text = FLEET.replace("with: promptly", f"with: '{tail}'").replace(
        "name: Bo Lindqvist", f"name: '{company}'"
    )
    DEAL.write_text(text, encoding="utf-8", newline="\n")
    made = closing_set(DEAL, read(DEAL), folders())
    found = bound(made)
    assert decoded(encoded(found), "manifest.json", "fleet") == found
    before = decoded(KEPT.read_bytes(), "kept.json", "fleet") if KEPT.exists() else found
    return found, {each.called: each.state for each in judged(before, found, made)}


@settings(max_examples=25, deadline=None)
@given(WORDS, WORDS)
def test_a_page_is_good_exactly_as_long_as_the_words_of_its_document_are_the_same(
    first: list[str], second: list[str]
) -> None:
    KEPT.unlink(missing_ok=True)
    before, _ = _closed(" ".join(first), "Bo Lindqvist")
    KEPT.write_bytes(encoded(before))
    _, told = _closed(" ".join(second), "Bo Lindqvist")
    states = {"N123TA": "good", "N124TA": "good" if first == second else "stale"}
    assert told == {page: states[page[6:12]] for page in told} and len(told) == 8


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Pd", "Po"]), min_size=1, max_size=90))
def test_whoever_signs_has_a_packet_under_a_name_of_its_own(name: str) -> None:
    KEPT.unlink(missing_ok=True)
    found, _ = _closed("promptly", name.replace("'", "").replace("_", "") + " Jr")
    packets = {page.packet for page in found.signature_pages}
    assert len(packets) == len({page.signatory for page in found.signature_pages}) == 3
    assert all(len(packet.encode("utf-8")) < 255 and packet.startswith("packet-") for packet in packets)
