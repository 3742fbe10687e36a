"""A short amendment as a tree made by hand, with one of everything a writer must set."""

from __future__ import annotations

from amendgen.document.nodes import (
    Blank,
    Blocks,
    Break,
    Contents,
    Document,
    Entry,
    Heading,
    Inline,
    Inlines,
    Item,
    Lines,
    Note,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Role,
    Rule,
    Ruled,
    Signature,
    Styled,
    Table,
    Text,
)


def t(*texts: Inline | str) -> Inlines:
    return tuple(Text(text) if isinstance(text, str) else text for text in texts)


def u(text: str) -> Styled:
    return Styled("underline", t(text))


def p(*texts: Inline | str, role: Role = "body") -> Paragraph:
    return Paragraph(t(*texts), role)


def item(label: str, series: str, anchor: str, *texts: Inline | str, then: Blocks = ()) -> Item:
    return Item(label, series, (p(*texts), *then), anchor)


NOTE = Note(
    (
        p(
            "This Amendment has been signed in several counterparts. So far as it is chattel paper (as the "
            "Uniform Commercial Code in effect in any applicable jurisdiction defines that term), a security "
            'interest in it may be created through the counterpart marked "Original" alone.'
        ),
        p("No other counterpart's transfer or possession creates one."),
    ),
    mark="1",
)

COVER = Part(
    "cover",
    (
        p("EXECUTION COPY", role="right"),
        Heading(1, t("Amendment No. 4", Break(), "to Security Agreement and Chattel Mortgage")),
        p("dated as of November 30, 2004", role="centered"),
        p("between", role="centered"),
        Lines((t("MERIDIAN CARGO, INC.,"), t("as Grantor,")), "centered"),
        p("and", role="centered"),
        Lines((t("HUDSON & SOUTH TRUST COMPANY,"), t("as Administrative Agent")), "centered"),
        Rule(),
        p(
            "One Boeing 747-341, U.S. Registration No. N355MC, Manufacturer's Serial Number 23395",
            role="centered",
        ),
    ),
)

CONTENTS = Part(
    "contents",
    (
        Heading(1, t("Table of Contents")),
        Contents(
            (
                Entry(1, "SECTION 1.", t("Defined Terms"), "terms"),
                Entry(1, "SECTION 2.", t("General Provisions"), "general-provisions"),
                Entry(2, "(a)", t("Counterparts"), "counterparts"),
                Entry(2, "(b)", t("Limited Effect"), "limited"),
                Entry(1, "", t("SCHEDULE I - Instruments Recorded"), "schedule"),
            )
        ),
    ),
)

OPENING: Blocks = (
    Heading(1, t("Amendment No. 4 to Security Agreement", Break(), "(Aircraft No. N355MC)", NOTE)),
    p(
        'THIS AMENDMENT (this "',
        u("Amendment"),
        '") is dated as of November 30, 2004 and is entered into by and between MERIDIAN CARGO, INC., a '
        'Delaware corporation ("',
        u("Company"),
        '"), and HUDSON & SOUTH TRUST COMPANY, as agent for and representative of the '
        'financial institutions ("',
        u("Lenders"),
        "\") party to the Credit Agreement referred to below. Company's obligations under the '04 notes, and "
        "each capitalized term defined there, keep the meaning they have there.",
    ),
    Heading(3, t("W I T N E S S E T H :")),
    p(
        "WHEREAS, Company and the Administrative Agent are parties to that certain Second Security Agreement "
        "and Chattel Mortgage with respect to one Boeing 747-341, U.S. Registration No. N355MC, recorded by "
        'the Federal Aviation Administration on July 5, 2000, as Conveyance No. XX015580 (the "',
        u("Mortgage"),
        '"); and',
    ),
    p("WHEREAS, subject to the terms and conditions set forth below, they wish to amend it;"),
    p("NOW, THEREFORE, it is agreed:"),
)

AMENDMENTS: Blocks = (
    Heading(2, t("AMENDMENTS TO THE MORTGAGE"), label="A.", series="A.", anchor="amendments"),
    item(
        "1.",
        "1.",
        "tolls",
        "Section 1(b)(i) of the Mortgage is hereby amended by deleting such subsection in its entirety and "
        "inserting the following text in lieu thereof:",
        then=(
            Quotation(
                (
                    item(
                        '"(i)',
                        "",
                        "",
                        "all the tolls, rents, issues, profits, revenues and other income of the property "
                        "subject to the lien of this Mortgage, being:",
                        then=(
                            item("(A)", "", "", "those now accrued, and"),
                            item("(B)", "", "", 'those accruing hereafter;"'),
                            p("in each case whether or not due.", role="flush"),
                        ),
                    ),
                )
            ),
        ),
    ),
    item(
        "2.",
        "1.",
        "semicolon",
        'Section 1(b)(xvi) of the Mortgage is hereby amended by deleting "." and inserting ";" at the end '
        "thereof, as ",
        Reference("tolls", "", "paragraph 1"),
        " does.",
    ),
    item(
        "3.",
        "1.",
        "proviso",
        "Section 1(b) of the Mortgage is hereby amended by inserting the following text after Section "
        "1(b)(xvi):",
        then=(
            Quotation(
                (
                    p(
                        '"',
                        Styled("underline", t(Styled("italic", t("provided")))),
                        ", that in no event shall such Aircraft Related Collateral include any accounts "
                        'arising from the rendition of any ACMI Contract for more than $60,000,000."',
                    ),
                )
            ),
        ),
    ),
)

SECTIONS: Blocks = (
    Heading(2, t("TERMS"), label="B.", series="A.", anchor=""),
    Item(
        "SECTION 1.",
        "SECTION 1.",
        (
            p(
                u("Defined Terms"),
                '. In this Amendment, "',
                u("Effective Date"),
                '" means ',
                Blank(8),
                " ",
                Blank(2),
                ", 2005.",
            ),
            p("A term used in the singular has the same meaning in the plural."),
        ),
        "terms",
    ),
    Item(
        "SECTION 2.",
        "SECTION 1.",
        (
            p(u("General Provisions")),
            item(
                "(a)",
                "(a)",
                "counterparts",
                u("Counterparts"),
                ". This Amendment may be executed in any number of counterparts, all of which together "
                "constitute one and the same instrument, of which:",
                then=(
                    item("(i)", "(i)", "", "one set is lodged with Company; and"),
                    item("(ii)", "(i)", "", "one set, complete, is lodged with the Administrative Agent."),
                    p("Neither need be the original referred to in the note to the title.", role="body"),
                ),
            ),
            item(
                "(b)",
                "(a)",
                "limited",
                u("Limited Effect"),
                ". This Amendment is limited as specified in ",
                Reference("terms", "", "Section 1"),
                " and ",
                Reference("counterparts", "clause", "clause (a)"),
                " and is no waiver of any other provision of the Mortgage.",
            ),
        ),
        "general-provisions",
    ),
    p("* * *", role="centered"),
)


def signature(*names: str, signed: str = "", name: str = "", title: str = "") -> Signature:
    lines = [t(line) for line in names]
    lines += [t("By: ", Ruled(signed)), t(f"Name: {name}".strip()), t(f"Title: {title}".strip())]
    return Signature(tuple(lines))


SIGNATURES = Part(
    "signatures",
    (
        p(
            "IN WITNESS WHEREOF, the parties hereto have caused this Amendment to be duly executed and "
            "delivered as of the date first above written."
        ),
        signature(
            "MERIDIAN CARGO, INC.", signed="/s/ Ada Quill", name="Ada Quill", title="Assistant Treasurer"
        ),
        signature("HUDSON & SOUTH TRUST COMPANY,", "as Administrative Agent"),
        Signature((t("NAME OF LENDER:"), t(Ruled("")), t("By: ", Ruled("")))),
    ),
    footer=(t("[Signature Page to Amendment No. 4"), t("(Aircraft No. N355MC)]")),
)

SCHEDULE = Part(
    "attachment",
    (
        Heading(1, t("Schedule I"), anchor="schedule"),
        Heading(3, t("Instruments Recorded")),
        Table(
            (t("Instrument"), t("Dated"), t("Recorded"), t("Conveyance No.")),
            (
                (t("Second Security Agreement"), t("May 18, 2000"), t("July 5, 2000"), t("XX015580")),
                (t("First Amendment to it"), t("May 1, 2002"), t("June 14, 2002"), t("M000794")),
                (
                    t('Second Amendment to it (Aircraft No. N355MC), the "', u("Second Amendment"), '"'),
                    t("April 30, 2004"),
                    t("May 27, 2004"),
                    t("MM026455"),
                ),
            ),
        ),
    ),
)

SAMPLE = Document(
    "Amendment No. 4 to Security Agreement & Chattel Mortgage",
    (COVER, CONTENTS, Part("body", OPENING + AMENDMENTS + SECTIONS), SIGNATURES, SCHEDULE),
)
