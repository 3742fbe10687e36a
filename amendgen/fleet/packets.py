"""Signature packets: for each person who signs, the pages that this person signs, and no others.

One person is one packet, for however many parties and aircraft; where a party does not say who signs for it,
the packet is the party's. A page that several persons sign goes whole to each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from amendgen.diagnostics import Diagnostic, Path, Refusal
from amendgen.document.nodes import Document, Inlines, Part, Signature, Text
from amendgen.document.plain import words
from amendgen.document.walking import each_block
from amendgen.fleet.papers import Paper
from amendgen.fleet.signers import Signer, persons_of, signers, whose
from amendgen.source import located


class Page(Struct, frozen=True):
    """A signature page as it stands in a packet: of which document, for which parties it is signed.

    `number` tells apart the pages of one document that one signatory signs for the same parties.
    """

    paper: Paper
    number: int
    parties: tuple[str, ...]
    part: Part


class Packet(Struct, frozen=True):
    """The pages that one signatory signs, in the order of the set; `person` is no name but a party's if not."""

    signatory: str
    person: bool
    name: str
    pages: tuple[Page, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties for whom this signatory signs, each once."""
        return tuple(dict.fromkeys(party for page in self.pages for party in page.parties))

    @property
    def document(self) -> Document:
        """The packet as a document: a part for each page."""
        return Document(f"Signature pages: {self.signatory}", tuple(page.part for page in self.pages))


_Signatory = tuple[bool, str]
_LONGEST = 60


def packets(papers: Sequence[Paper]) -> tuple[Packet, ...]:
    """The packets of the set, by the first page of each.

    Refusal carries every document with a page that nobody is known to sign, or with none for one who signs.
    """
    gathered: dict[_Signatory, list[Page]] = {}
    faults: list[Diagnostic] = []
    for paper in papers:
        try:
            signed = _pages(paper)
        except Refusal as refusal:
            faults += refusal.diagnostics
            continue
        for signatory, pages in signed.items():
            gathered.setdefault(signatory, []).extend(pages)
    if faults:
        raise Refusal(faults)
    names = _names([name for _, name in gathered])
    found = zip(gathered.items(), names, strict=True)
    return tuple(Packet(who, person, name, tuple(pages)) for ((person, who), pages), name in found)


def _pages(paper: Paper) -> dict[_Signatory, list[Page]]:
    """The pages of one document by who signs them; every person and party that is to sign has one."""
    among, parts = signers(paper.deal), [part for part in paper.document.parts if part.kind == "signatures"]
    if not parts:
        raise _refused(paper, "the document has no signature page", "mend the form: '::: signatures' makes one")
    made: dict[_Signatory, list[Page]] = {}
    for part in parts:
        footed = replace(part, footer=_footer(part, paper))
        for signatory, parties in _signatories(part, among, paper).items():
            signed, pages = tuple(dict.fromkeys(parties)), made.setdefault(signatory, [])
            number = 1 + sum(page.parties == signed for page in pages)
            pages.append(Page(paper, number, signed, footed))
    _everyone(paper, among, made)
    return made


def _signatories(part: Part, among: Sequence[Signer], paper: Paper) -> dict[_Signatory, list[str]]:
    """Who signs a page, and for which parties.

    A block that names nobody where the deal names all who sign, such as the receipt of the original, is for
    whoever signs that page for the party; or for the party, when nobody does.
    """
    found: dict[_Signatory, list[str]] = {}
    open_blocks: list[Signer] = []
    for block in each_block(part.blocks):
        if not isinstance(block, Signature):
            continue
        if (signer := whose(block, among)) is None:
            said = words(block.lines[0]) if block.lines else ""
            message = f"a signature block names no party of the deal: it begins {said!r}"
            raise _refused(paper, message, "mend the form: a block has the name of the party that signs in it")
        persons = persons_of(block, signer)
        for person in persons:
            found.setdefault((True, person), []).append(signer.party)
        if signer.by_hand:
            found.setdefault((False, signer.party), []).append(signer.party)
        elif not persons:
            open_blocks.append(signer)
    if not (found or open_blocks):
        message = "a signature page has no signature block on it"
        raise _refused(paper, message, "mend the form: '::: signature' makes one")
    for signer in open_blocks:
        if not any(signer.party in parties for parties in found.values()):
            found[False, signer.party] = [signer.party]
    return found


def _everyone(paper: Paper, among: Sequence[Signer], made: dict[_Signatory, list[Page]]) -> None:
    """Refuse a document without a page for one who is said to sign it."""
    signed = {(who, party) for (_, who), pages in made.items() for page in pages for party in page.parties}
    faults = [
        _fault(paper, f"no signature page is made for {who} to sign for {signer.party}", signer.path)
        for signer in among
        for who in (*signer.persons, *([signer.party] if signer.by_hand and signer.stated else []))
        if (who, signer.party) not in signed
    ]
    if faults:
        raise Refusal(faults)


def _fault(paper: Paper, message: str, path: Path) -> Diagnostic:
    hint = "print the block of every party in the form, with 'Name:' and the name under the rule"
    found = Diagnostic("no-signature", f"{paper.called}: {message}", hint, paper.path_of(path))
    return located(found, paper.ready.source)


def _refused(paper: Paper, message: str, hint: str) -> Refusal:
    found = Diagnostic("no-signature", f"{paper.called}: {message}", hint, ("form",))
    return Refusal([located(found, paper.ready.source)])


def _footer(part: Part, paper: Paper) -> tuple[Inlines, ...]:
    """The page's footer; it names the document and the aircraft, though the form's own should not."""
    said = " ".join(words(line) for line in part.footer).casefold()
    title, aircraft = paper.document.title, paper.aircraft
    before = () if title.casefold() in said else ((Text(f"[Signature page to {title}]"),),)
    named = aircraft.casefold() in re.findall(r"\w+", f"{said} {title.casefold() if before else ''}")
    after = () if not aircraft or named else ((Text(f"[Aircraft No. {aircraft}]"),),)
    return (*before, *part.footer, *after)


def _names(signatories: Sequence[str]) -> Iterator[str]:
    """A name for the file of each packet, told apart by number where two would have one name."""
    taken: set[str] = set()
    for signatory in signatories:
        plain = re.sub(r"[\W_]+", "-", signatory.casefold())[:_LONGEST].strip("-") or "signatory"
        name, number = plain, 1
        while name in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name)
        yield f"packet-{name}"
