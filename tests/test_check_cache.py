"""What was found is kept, and found again without being worked out; never when anything has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import DEAL, SLIP, TEXT
from command import called, written

from amendgen.checking import looking

CACHE = ".amendgen_cache"


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are looked at, one by one."""
    seen: list[str] = []
    look = looking.looked_at

    def counted(path: Path, *more: object) -> object:
        seen.append(path.name)
        return look(path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(looking, "looked_at", counted)
    return seen


def test_what_is_unchanged_is_not_looked_at_again(desk: Path, looks: list[str]) -> None:
    written(desk, [("a.yaml", SLIP), ("b.yaml", DEAL), ("lease.txt", TEXT)])
    words = ("check", "a.yaml", "b.yaml", "lease.txt")
    first = called(*words)
    assert looks == ["a.yaml", "b.yaml", "lease.txt"]
    again = called(*words)
    assert (again.output, again.exit_code) == (first.output, first.exit_code)
    assert looks == ["a.yaml", "b.yaml", "lease.txt"]
    written(desk, [("b.yaml", SLIP)])
    called(*words)
    assert looks[3:] == ["b.yaml"]


def test_a_base_that_changed_is_a_change(desk: Path, looks: list[str]) -> None:
    base = "LEASE\n\nSection 1. Rent. Lessee pays.\n\nSection 2. Term. Return it within ten days.\n"
    written(desk, [("a.yaml", DEAL.replace("terms:", "base: lease.txt\nterms:")), ("lease.txt", base)])
    assert called("check", "a.yaml").exit_code == 0
    written(desk, [("lease.txt", base.replace("ten days", "two days"))])
    assert called("check", "a.yaml").exit_code == 1
    assert looks == ["a.yaml", "a.yaml"]


def test_a_base_that_comes_into_being_is_a_change(desk: Path, looks: list[str]) -> None:
    written(desk, [("a.yaml", DEAL.replace("terms:", "base: lease.txt\nterms:"))])
    assert called("check", "a.yaml").exit_code == 1
    written(desk, [("lease.txt", "LEASE\n\nSection 2. Term. Return it within ten days.\n")])
    assert "no-file" not in called("check", "a.yaml").output


def test_forms_and_configurations_that_change_are_changes(desk: Path, looks: list[str]) -> None:
    written(desk, [("a.yaml", SLIP), ("firm/provisions/counterparts.md", "1. Sign it.\n")])
    assert called("check", "a.yaml", "--templates", "firm").exit_code == 1
    written(desk, [("firm/provisions/counterparts.md", "1. Sign them.\n")])
    called("check", "a.yaml", "--templates", "firm")
    assert looks == ["a.yaml", "a.yaml"]
    written(desk, [("amendgen.toml", '[check]\nseverity = {matter-for-manner = "off"}\n')])
    assert called("check", "a.yaml", "--templates", "firm").exit_code == 0
    assert looks == ["a.yaml", "a.yaml"]  # what was found is judged anew


@pytest.mark.parametrize("damage", [b"", b"{}", b"0" * 64 + b"\n{}", b"\xff\x00", None])
def test_a_damaged_entry_is_made_again(desk: Path, looks: list[str], damage: bytes | None) -> None:
    written(desk, [("a.yaml", SLIP)])
    first = called("check", "a.yaml").output
    [entry] = [each for each in (desk / CACHE).iterdir() if len(each.name) == 32]
    held = entry.read_bytes()
    entry.write_bytes(held.replace(b"matter", b"patter") if damage is None else damage)
    assert called("check", "a.yaml").output == first
    assert looks == ["a.yaml", "a.yaml"]
    assert entry.read_bytes() == held


def test_an_entry_of_another_deal_is_not_believed(desk: Path) -> None:
    written(desk, [("a.yaml", SLIP)])
    called("check", "a.yaml")
    [entry] = [each for each in (desk / CACHE).iterdir() if len(each.name) == 32]
    written(desk, [("a.yaml", DEAL)])
    assert called("check", "a.yaml").exit_code == 0
    assert b"matter" not in entry.read_bytes()


def test_a_cache_hides_itself_from_git_and_backups(desk: Path) -> None:
    written(desk, [("a.yaml", DEAL)])
    called("check", "a.yaml")
    assert (desk / CACHE / ".gitignore").read_text(encoding="ascii") == "*\n"
    assert (
        (desk / CACHE / "CACHEDIR.TAG")
        .read_text(encoding="ascii")
        .startswith("Signature: 8a477f597d28d172789f")
    )


def test_nothing_is_kept_when_it_is_not_wanted(desk: Path, looks: list[str]) -> None:
    written(desk, [("a.yaml", DEAL)])
    for _ in range(2):
        called("check", "a.yaml", "--no-cache")
    assert looks == ["a.yaml", "a.yaml"] and not (desk / CACHE).exists()


def test_a_file_in_the_place_of_the_cache_is_no_fault(desk: Path) -> None:
    written(desk, [("a.yaml", DEAL), (CACHE, "a file")])
    assert called("check", "a.yaml").exit_code == 0
