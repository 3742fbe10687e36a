"""`amendgen record`: a returned recording goes into the register, and nothing else of the file changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from command import ROOT, called, names
from hypothesis import given
from hypothesis import strategies as st

from amendgen.deal.reading import read
from amendgen.deal.recording import recorded
from amendgen.diagnostics import Refusal

REGISTER = "register.yaml"
BLOCKS = """\
# the fleet
aircraft:
  - registration: N355MC   # the lead
    model: Boeing 747-341
    serial: "023395"
    instruments:
      - title: Mortgage   # lodged twice
        dated: 2000-05-18
        recorded: 2000-07-05
        conveyance: XX015580
        # pages 2 and 3 were returned late

  # bought in 2001
  - registration: N540MC
    model: Boeing 747-2
    serial: "22508"
    # nothing yet
"""
FLOW = (
    'aircraft: [{registration: N355MC, model: M, serial: "1", instruments: [\n'
    "  {title: Mortgage, dated: 2000-05-18, recorded: 2000-07-05, conveyance: XX015580}, # one\n"
    '  ] }, {registration: N540MC, model: M, serial: "2", instruments: [ ]}]  # end'
)
FOLDED = """\
aircraft:
- registration: N355MC
  model: M
  instruments:
  - title: >-
      Mortgage
      of 2000

    dated: 2000-05-18
    recorded: 2000-07-05
    conveyance: |-
      XX015580

  serial: "1"
- registration: N540MC
  model: M
  serial: "2"
"""
BARE = """\
aircraft:
- {registration: N355MC, model: M, serial: "1"}
- {registration: N540MC, model: M, serial: "2"}"""
SAID = {
    "title": "Amendment No. 1",
    "dated": "as of 2002-05-01",
    "recorded": "2002-06-14",
    "conveyance": "M000794",
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / REGISTER).write_bytes(BLOCKS.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*words: str, **changed: str) -> tuple[int, str]:
    said = {"aircraft": "N355MC"} | SAID | changed
    found = called("record", *words, *(word for key, value in said.items() for word in (f"--{key}", value)))
    assert not (found.exit_code and found.stdout)
    return found.exit_code, found.output


def test_a_recording_is_added_and_every_other_character_stays(desk: Path) -> None:
    assert call(REGISTER) == (0, f"{REGISTER}: N355MC: Amendment No. 1, Conveyance No. M000794\n")
    after = Path(REGISTER).read_text(encoding="utf-8")
    new = (
        "      - title: Amendment No. 1\n"
        "        dated: as of 2002-05-01\n"
        "        recorded: 2002-06-14\n"
        "        conveyance: M000794\n"
    )
    before, late, behind = BLOCKS.partition("        # pages 2 and 3 were returned late\n")
    assert after == before + late + new + behind
    assert names(desk) == [REGISTER]


def test_the_first_recording_of_an_aircraft(desk: Path) -> None:
    assert call(REGISTER, aircraft="N540MC", title="Mortgage", parties="A, and B: C")[0] == 0
    new = Path(REGISTER).read_text(encoding="utf-8").removeprefix(BLOCKS)
    assert new == (
        "    instruments:\n"
        "      - title: Mortgage\n"
        "        dated: as of 2002-05-01\n"
        "        parties: 'A, and B: C'\n"
        "        recorded: 2002-06-14\n"
        "        conveyance: M000794\n"
    )


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"title": "Amendment No. 2"},
            ":12:16: chain-ordinal: 'Amendment No. 2' stands in the chain as amendment",
        ),
        (
            {"dated": "1999-05-01"},
            ":13:16: chain-order: 'Amendment No. 1' of May 1, 1999 stands behind 'Mortgage'",
        ),
        ({"recorded": "2002-04-14"}, ":14:19: chain-order: 'Amendment No. 1' was recorded on April 14, 2002"),
        (
            {"conveyance": "XX015580"},
            ":15:21: duplicate-conveyance: Conveyance No. XX015580 is the number of 'Mo",
        ),
        (
            {"title": "Amendment No. 1 (N354MC)"},
            ":12:16: mark: the title names N354MC, and this aircraft is N35",
        ),
        ({"dated": "some day"}, ":13:16: date: 'some day' is not a day of the calendar"),
        ({"aircraft": "N355MD"}, ":2:1: not-in-register: the register has no aircraft N355MD"),
        ({"recorded": "2999-01-01"}, "chain-order: 2999-01-01 is still to come"),
        ({"title": "a\u202eb"}, ": direction-character: "),
    ],
)
def test_what_the_checks_refuse_is_not_written(desk: Path, changed: dict[str, str], told: str) -> None:
    code, said = call(REGISTER, **changed)
    assert code == 1 and told in said and "hint: " in said
    assert Path(REGISTER).read_bytes() == BLOCKS.encode()
    assert names(desk) == [REGISTER]


def test_a_recording_is_added_once(desk: Path) -> None:
    assert call(REGISTER)[0] == 0
    after = Path(REGISTER).read_bytes()
    code, said = call(REGISTER)
    assert code == 1 and "duplicate-conveyance" in said
    assert Path(REGISTER).read_bytes() == after


def test_a_call_without_a_title_is_wrong(desk: Path) -> None:
    words = ("--aircraft", "N355MC", "--recorded", "2002-06-14", "--conveyance", "M000794")
    assert called("record", REGISTER, *words).exit_code == 2
    assert called("record", *words).exit_code == 2
    assert Path(REGISTER).read_bytes() == BLOCKS.encode()


def test_a_deal_that_names_no_register_is_named(desk: Path) -> None:
    deal = ROOT / "deals" / "chattel-mortgage-n355mc.yaml"
    found = called(
        "record", "--deal", deal, "--aircraft", "N355MC", "--recorded", "2005-01-12", "--conveyance", "A"
    )
    assert found.exit_code == 2
    assert f"{deal.as_posix()} names no register: name the REGISTER before the options" in found.stderr


def test_the_next_amendment_s_recital_writes_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("example-fleet.yaml", "example-fleet-register.yaml"):
        Path(name).write_bytes((ROOT / "deals" / name).read_bytes())
    words = ("--aircraft", "N104EX", "--recorded", "2024-10-21", "--conveyance", "EC200001")
    deal = ("record", "--deal", "example-fleet.yaml", *words)
    found = called(*deal)
    title = "Amendment No. 2 to Security Agreement and Chattel Mortgage (Aircraft No. N104EX)"
    assert found.output == f"example-fleet-register.yaml: N104EX: {title}, Conveyance No. EC200001\n"
    again = called(*deal)
    assert again.exit_code == 1 and f"recorded-already: '{title}', of the date of this" in again.stderr
    assert "if it is this amendment, write 'ordinal: 2' under this aircraft" in again.stderr
    other = called(
        "record", "--deal", "example-fleet.yaml", *words[2:], "--conveyance", "EC200002", "--aircraft", "N101EX"
    )
    assert other.exit_code == 0, "the amendments of a fleet return one by one"
    text = Path("example-fleet.yaml").read_text(encoding="utf-8")
    Path("next.yaml").write_text(text.replace("2024-09-30", "2025-03-31"), encoding="utf-8")
    made = called("render", "next.yaml", "--format", "txt", "--aircraft", "N104EX")
    assert made.exit_code == 0, made.output
    told = " ".join(Path("out/next-N104EX.txt").read_text("ascii").split())
    assert "AMENDMENT NO. 3 TO" in told
    assert (
        f"{title} dated as of September 30, 2024, recorded October 21, 2024, as Conveyance No. EC200001" in told
    )


def test_an_aircraft_of_which_the_deal_makes_no_amendment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("example-fleet.yaml", "example-fleet-register.yaml"):
        Path(name).write_bytes((ROOT / "deals" / name).read_bytes())
    words = ("--aircraft", "N104EY", "--recorded", "2024-10-21", "--conveyance", "EC200001")
    found = called("record", "--deal", "example-fleet.yaml", *words)
    assert found.exit_code == 1 and "no amendment is made for 'N104EY'\n" in found.stderr
    assert "did you mean N104EX?" in found.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_to(desk: Path) -> None:
    desk.chmod(0o500)
    code, said = call(REGISTER)
    desk.chmod(0o700)
    assert code == 1 and f"unwritable: cannot write {REGISTER}: " in said
    assert Path(REGISTER).read_bytes() == BLOCKS.encode()


def test_a_register_that_was_changed_in_the_meantime(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile = BLOCKS.encode() + b"# more\n"
    chmod = Path.chmod

    def late(path: Path, mode: int) -> None:
        chmod(path, mode)
        Path(REGISTER).write_bytes(meanwhile)

    monkeypatch.setattr(Path, "chmod", late)
    code, said = call(REGISTER)
    assert code == 1 and "was changed in the meantime" in said
    assert Path(REGISTER).read_bytes() == meanwhile
    assert names(desk) == [REGISTER]


def test_a_link_and_the_rights_of_the_file_stay(desk: Path) -> None:
    Path("real.yaml").write_bytes(BLOCKS.encode())
    Path("real.yaml").chmod(0o640)
    Path(REGISTER).unlink()
    Path(REGISTER).symlink_to("real.yaml")
    assert call(REGISTER)[0] == 0
    assert Path(REGISTER).is_symlink()
    assert Path("real.yaml").stat().st_mode & 0o777 == 0o640
    assert "M000794" in Path("real.yaml").read_text(encoding="utf-8")


TITLES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z", "Co"), exclude_characters="\ufffd"))
SPACED = st.lists(TITLES.filter(bool), min_size=1, max_size=4).map(" ".join)


def _inserted_at_once(before: bytes, after: bytes) -> bool:
    """Whether the one is the other with one stretch more."""
    added = len(after) - len(before)
    return added > 0 and any(
        after[:at] == before[:at] and after[at + added :] == before[at:] for at in range(len(before) + 1)
    )


@pytest.mark.parametrize("layout", [BLOCKS, FLOW, FOLDED, BARE])
@pytest.mark.parametrize("mark", ["N355MC", "N540MC"])
def test_every_layout_takes_a_recording(layout: str, mark: str) -> None:
    first = mark == "N540MC" or layout is BARE
    facts = SAID | {"title": "Mortgage" if first else "Amendment No. 1"}
    assert _inserted_at_once(layout.encode(), recorded(REGISTER, layout.encode(), mark, facts))


@given(
    st.sampled_from((BLOCKS, FLOW, FOLDED, BARE)),
    st.sampled_from(("N355MC", "N540MC")),
    st.sampled_from(("\n", "\r\n")),
    st.sampled_from(("", "\ufeff")),
    SPACED,
)
def test_whatever_the_layout_one_stretch_is_inserted_and_one_instrument_read(
    layout: str, mark: str, end: str, order: str, title: str
) -> None:
    data = (order + layout.replace("\n", end)).encode()
    facts = SAID | {"title": title}
    try:
        made = recorded(REGISTER, data, mark, facts)
    except Refusal:
        return
    assert _inserted_at_once(data, made)
    before, after = read(REGISTER, data)[0], read(REGISTER, made)[0]
    assert isinstance(before, dict) and isinstance(after, dict)
    for one, other in zip(before["aircraft"], after["aircraft"], strict=True):  # type: ignore[arg-type]
        chain = list(one.get("instruments", [])) + ([facts] if one["registration"] == mark else [])
        assert other == {**one, **({"instruments": chain} if chain else {})}
    assert b"\r" not in made or b"\n" not in made.replace(b"\r\n", b"")
