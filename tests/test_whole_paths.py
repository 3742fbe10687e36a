"""The whole path of a file is that which the system says, however the file is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from amendgen.files import Whole

NAMES = ("deals/a.yaml", "deals/../deals/a.yaml", "other/a.yaml", "deals/link.yaml", "deals/none.yaml")
OF_FOLDERS = (".", "..", "deals", "deals/..", "other", "other/..", "/")


@pytest.fixture
def house(desk: Path) -> Path:
    """A folder of deals, another name of it, and a link to a file elsewhere."""
    (desk / "deals").mkdir()
    for name in ("deals/a.yaml", "b.yaml"):
        (desk / name).write_text("form: lease-amendment\n", encoding="utf-8", newline="\n")
    try:
        (desk / "other").symlink_to("deals", target_is_directory=True)
        (desk / "deals" / "link.yaml").symlink_to("../b.yaml")
    except OSError as error:
        pytest.skip(f"this user may make no links: {error}")
    return desk


@pytest.mark.parametrize("name", [*NAMES, *OF_FOLDERS])
def test_it_is_what_the_system_says(house: Path, name: str) -> None:
    whole = Whole()
    for _ in range(2):
        assert whole.of(Path(name)) == Path(name).resolve()
        assert whole.of(house / name) == (house / name).resolve()


def test_every_name_of_a_file_is_one_path(house: Path) -> None:
    whole = Whole()
    assert {whole.of(Path(name)) for name in NAMES[:3]} == {(house / "deals" / "a.yaml").resolve()}
    assert whole.of(Path("deals/link.yaml")) == (house / "b.yaml").resolve()
