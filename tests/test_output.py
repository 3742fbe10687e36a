"""Files are written as they come, and are all put in place or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from command import names

from amendgen.cli.output import Output, write_all
from amendgen.diagnostics import Refusal

DEAL = Path("deal.yaml")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with two files of an earlier call, and a folder where a third file is to be."""
    (tmp_path / "c.txt").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"before")
    return tmp_path


def outputs(out: Path, *wanted: str) -> Iterator[Output]:
    return (Output(out / name, b"after", name, DEAL) for name in wanted)


@pytest.mark.parametrize("linked", [True, False], ids=["two names for a file", "one name for a file"])
def test_what_stood_there_is_put_back(out: Path, monkeypatch: pytest.MonkeyPatch, linked: bool) -> None:
    if not linked:
        monkeypatch.setattr(Path, "hardlink_to", refusing)
    with pytest.raises(Refusal, match="cannot write into"):
        write_all(outputs(out, "a.txt", "new.txt", "b.txt", "c.txt"), out)
    assert names(out) == ["a.txt", "b.txt", "c.txt"]
    assert (out / "a.txt").read_bytes() == (out / "b.txt").read_bytes() == b"before"


def refusing(*_: object) -> None:
    raise OSError(95, "Operation not supported")


def test_what_stood_there_is_gone_when_all_are_in_place(out: Path) -> None:
    done = write_all(outputs(out, "a.txt", "b.txt"), out)
    assert [(each.title, each.content) for each in done] == [("a.txt", b""), ("b.txt", b"")]
    assert names(out) == ["a.txt", "b.txt", "c.txt"]
    assert (out / "a.txt").read_bytes() == (out / "b.txt").read_bytes() == b"after"


def test_each_is_on_the_disk_before_the_next_is_made(tmp_path: Path) -> None:
    seen: list[int] = []

    def made() -> Iterator[Output]:
        for number in range(4):
            seen.append(len(list(tmp_path.glob("out/.amendgen-*"))))
            yield Output(tmp_path / "out" / f"{number}.txt", b"x", "", DEAL)

    write_all(made(), tmp_path / "out")
    assert seen == [0, 1, 2, 3]
    assert names(tmp_path / "out") == ["0.txt", "1.txt", "2.txt", "3.txt"]


def test_a_refusal_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    def made() -> Iterator[Output]:
        yield Output(tmp_path / "out" / "a.txt", b"x", "", DEAL)
        raise Refusal([])

    with pytest.raises(Refusal):
        write_all(made(), tmp_path / "out")
    assert names(tmp_path) == []
