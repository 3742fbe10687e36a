"""The course of the redline race: agreements as docx, and edits to them, proved to be carried out rightly."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from agreement import agreement
from amended import Said, deal, edits, rename
from processes import Command, amendgen, run, worker
from strict import wrong

from amendgen.document.nodes import Document
from amendgen.forms.folders import folders, style_document
from amendgen.writers import FORMATS

PARAGRAPHS, RENAMED = 2000, 1000


@dataclass(frozen=True, slots=True)
class Redline:
    """One agreement and its edits in a folder: base.docx, edits.json; conformed.docx is made by proving."""

    folder: Path

    @property
    def ours(self) -> Command:
        """Applying the edits and writing the redline."""
        return worker("ours_redline.py", self.file("base"), self.folder / "edits.json", self.file("redline"))

    def docxodus(self, *looks: str) -> Command:
        """The peer that is right."""
        return worker("docxodus.py", self.file("base"), self.file("conformed"), self.file("docxodus"), *looks)

    @property
    def trackdiff(self) -> Command:
        """The peer that is quick."""
        files = (self.file(name) for name in ("base", "conformed", "trackdiff"))
        return worker("trackdiff.py", *files)

    @property
    def apply(self) -> Command:
        """The command itself, which writes three documents in three formats."""
        return amendgen("apply", self.folder / "deal.yaml", "--out", self.folder / "out")

    def file(self, name: str) -> Path:
        """One of the Word files."""
        return self.folder / f"{name}.docx"


@dataclass(frozen=True, slots=True)
class Redlines:
    """A hundred pages with 150 edits, twice the pages with twice the edits, the hundred pages with a rename."""

    single: Redline
    double: Redline
    rename: Redline


def redlines(folder: Path) -> Redlines:
    """The course in a new `folder`. ValueError when a redline of ours is not right."""
    base = agreement(PARAGRAPHS)
    double = agreement(2 * PARAGRAPHS)
    return Redlines(
        _laid(folder / "single", base.document, edits(base)),
        _laid(folder / "double", double.document, edits(double, times=2)),
        _laid(folder / "rename", base.document, rename(base, RENAMED)),
    )


def differing(made: Redline, name: str) -> dict[str, int]:
    """How many paragraphs of a redline are wrong when its changes are made, and when none is."""
    files = [made.file(each).read_bytes() for each in (name, "base", "conformed")]
    return {str(view): count for view, count in wrong(*files).items()}


def _laid(folder: Path, document: Document, said: list[Said]) -> Redline:
    folder.mkdir(parents=True)
    made = Redline(folder)
    made.file("base").write_bytes(FORMATS["docx"].write(document, style_document(folders())))
    (folder / "edits.json").write_text(json.dumps(said), encoding="utf-8")
    (folder / "deal.yaml").write_text(json.dumps(deal(said, "base.docx")), encoding="utf-8")
    run((*made.ours, made.file("conformed")), folder)
    if any(differing(made, "redline").values()):
        raise ValueError(f"a redline of {folder.name} is wrong: {differing(made, 'redline')}")
    return made
