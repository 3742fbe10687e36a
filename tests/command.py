"""The command line as the tests call it: in this process, with what it printed taken down as a transcript."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from click import Command, Context
from click.testing import CliRunner, Result

from amendgen.cli import amendgen

HERE = Path(__file__).parent
ROOT = HERE.parent
DEALS = sorted(path for path in (ROOT / "deals").glob("*.yaml") if not path.stem.endswith("-register"))
CLI = ROOT / "docs" / "cli.md"
GOLDENS = HERE / "goldens" / "deals"
ERRORS = sorted((HERE / "fixtures" / "err").glob("*.yaml"))
CHOICES = sorted((HERE / "fixtures" / "ok").glob("*.yaml"))
COMMANDS: dict[str, Command] = {
    name: found
    for name in amendgen.list_commands(Context(amendgen))
    if (found := amendgen.get_command(Context(amendgen), name))
}


def called(*words: str | Path) -> Result:
    """The command with these words; an exception that is no exit is raised, never taken for exit 1."""
    return CliRunner().invoke(amendgen, [str(word) for word in words], "", catch_exceptions=False)


def transcript(*words: str | Path) -> str:
    """What a terminal shows of a call: the line typed, what is printed, and the exit code if it is not 0."""
    found = called(*words)
    typed = " ".join(["$ amendgen", *map(str, words)])
    return "\n".join(
        [typed, found.output.removesuffix("\n"), *[f"[exit {found.exit_code}]"] * bool(found.exit_code), ""]
    )


def refused(deal: Path, folder: Path) -> str:
    """The transcript of a deal that is copied alone into `folder`, which is the current one."""
    shutil.copy(deal, folder / deal.name)
    return transcript("render", deal.name, "--format", "txt")


def rendered(deal: Path, out: Path) -> str:
    """The text of a deal's one document."""
    [(_, text)] = every(deal, out).items()
    return text


def every(deal: Path, out: Path) -> dict[str, str]:
    """The text of each document that a deal makes, by the name of its file."""
    found = called("render", deal, "--format", "txt", "--out", out)
    assert found.exit_code == 0, found.output
    return {file.name: file.read_text(encoding="ascii") for file in sorted(out.glob(f"{deal.stem}*.txt"))}


def names(folder: Path) -> list[str]:
    """Everything in a folder and below it, hidden files too."""
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*"))


def written(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Make each file under the folder."""
    for name, text in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def helped() -> str:
    """docs/cli.md: the help of amendgen and of each of its commands, as a terminal shows it."""
    pages = ["# The command line\n", "What `amendgen --help` says, and the help of each command.\n"]
    for words in ([], *([name] for name in COMMANDS)):
        typed = " ".join(["amendgen", *words, "--help"])
        text = CliRunner().invoke(amendgen, [*words, "--help"], prog_name="amendgen", terminal_width=100).output
        pages.append(f"## {typed}\n\n```\n{text.rstrip()}\n```\n")
    return "\n".join(pages)
