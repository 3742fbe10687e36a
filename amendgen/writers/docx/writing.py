"""What one writing gathers as it goes: the text of the notes, and how many bookmarks there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from amendgen.document.nodes import Note
from amendgen.writers.docx import styles
from amendgen.writers.docx.refusals import unwritable
from amendgen.writers.docx.xml import bookmark, escaped

_MARK = f'<w:r><w:rPr><w:rStyle w:val="{styles.FOOTNOTE_MARK}"/></w:rPr>%s</w:r>'


@dataclass(slots=True)
class Writing:
    """The state of one call of `write`; `note_blocks` lowers a note's blocks, its mark before them."""

    note_blocks: Callable[[Note, str, Writing], str]
    notes: list[str] = field(default_factory=list)
    bookmarks: int = 0
    where: str = ""

    def note(self, note: Note) -> str:
        """The run of the mark where `note` stands; its text goes to the notes.

        Word counts the notes itself; a mark that its count would not give is printed as it is.
        """
        if self.where:
            raise unwritable(
                f"a footnote stands in a {self.where}, where Word allows none",
                "move the footnote's mark into the running text",
            )
        number = len(self.notes) + 1
        own = note.mark == str(number)
        mark = escaped(note.mark)
        lead = _MARK % ("<w:footnoteRef/>" if own else f"<w:t>{mark}</w:t>")
        self.notes.append("")
        self.where = "footnote"
        self.notes[number - 1] = (
            f'<w:footnote w:id="{number}">{self.note_blocks(note, lead, self)}</w:footnote>'
        )
        self.where = ""
        if own:
            return _MARK % f'<w:footnoteReference w:id="{number}"/>'
        return _MARK % f'<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/><w:t>{mark}</w:t>'

    def marked(self, anchor: str, content: str) -> str:
        """`content` with a bookmark around it, when the provision has an anchor to be linked to."""
        if not anchor or self.where:
            return content
        self.bookmarks += 1
        return (
            f'<w:bookmarkStart w:id="{self.bookmarks}" w:name="{bookmark(anchor)}"/>'
            f'{content}<w:bookmarkEnd w:id="{self.bookmarks}"/>'
        )
