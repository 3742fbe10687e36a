"""What one writing gathers as it goes: the text of the notes, and the ids of bookmarks and of changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from amendgen.document.nodes import Change, Note
from amendgen.writers.docx import styles
from amendgen.writers.docx.citing import Chain
from amendgen.writers.docx.geometry import HOUSE_LOOK, Look
from amendgen.writers.docx.refusals import unwritable
from amendgen.writers.docx.tracking import ELEMENT, SAID
from amendgen.writers.docx.xml import bookmark, escaped

_MARK = f'<w:r><w:rPr><w:rStyle w:val="{styles.FOOTNOTE_MARK}"/></w:rPr>%s</w:r>'


class Writing(Struct):
    """The state of one call of `write`.

    `note_blocks` lowers a note's blocks, its mark before them. `signed` says whose changes these are, and
    `standing` tells which anchors are not struck; changes that nobody signs are shown and not tracked. `cited`
    says how what Word counts is cited, `look` what the style document does. `change` is what is done
    to all that is being lowered.
    """

    note_blocks: Callable[[Note, str, Writing], str]
    signed: str = ""
    standing: Callable[[], frozenset[str]] = frozenset
    cited: Mapping[str, Chain] = field(default_factory=dict)
    look: Look = HOUSE_LOOK
    notes: list[str] = field(default_factory=list)
    annotations: int = 0
    where: str = ""
    change: Change | None = None
    whole_note: bool = False

    def note(self, note: Note, change: Change | None) -> str:
        """The run of the mark where `note` stands; its text goes to the notes.

        Word counts the notes itself; a mark that its count would not give is printed as it is. A note
        in revised words is revised with them.
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
        self.notes[number - 1] = f'<w:footnote w:id="{number}">{self._told(note, lead, change)}</w:footnote>'
        if own:
            return _MARK % f'<w:footnoteReference w:id="{number}"/>'
        said = SAID[change if self.signed else None]
        return _MARK % (
            f'<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/><w:{said}>{mark}</w:{said}>'
        )

    def _told(self, note: Note, lead: str, change: Change | None) -> str:
        outer = self.change
        self.where, self.change, self.whole_note = "footnote", change, change is not None
        told = self.note_blocks(note, lead, self)
        self.where, self.change, self.whole_note = "", outer, False
        return told

    def marked(self, anchor: str, content: str) -> str:
        """`content` with a bookmark around it, when the provision has an anchor to be linked to."""
        if not anchor or self.where or (self.change == "struck" and anchor in self.standing()):
            return content
        self.annotations += 1
        return (
            f'<w:bookmarkStart w:id="{self.annotations}" w:name="{bookmark(anchor)}"/>'
            f'{content}<w:bookmarkEnd w:id="{self.annotations}"/>'
        )

    def tracked(self, change: Change) -> str:
        """The tag that opens a tracked change."""
        self.annotations += 1
        return f'<w:{ELEMENT[change]} w:id="{self.annotations}"{self.signed}>'

    def point(self, change: Change | None = None) -> str:
        """The change of a table's row or a paragraph's end; "" when it is not changed.

        Of a note that is revised as a whole only the words are: the note goes with its reference, and its
        last paragraph has no other to join.
        """
        changed = None if self.whole_note or not self.signed else self.change or change
        return f"{self.tracked(changed)[:-1]}/>" if changed else ""

    def end(self, change: Change | None = None) -> str:
        """The properties of a paragraph's end, its mark; "" when it is not changed."""
        point = self.point(change)
        return f"<w:rPr>{point}</w:rPr>" if point else ""
