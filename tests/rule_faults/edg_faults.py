"""Faults that EDGAR does not take: of its text, and of its pages."""

from rule_faults.seeding import LATER, swap

_TABLE = r"(?<=<S>)([^\n]*\n)"
FAULTS = {
    "line-too-wide": swap(LATER, f" {'word ' * 20}", unless=r"\A(?!\s*EXHIBIT)"),
    "table-too-wide": swap(_TABLE, rf"\1{'word ' * 30}\n"),
    "foreign-character": swap(LATER, " \u2014 ", unless=r"\A(?!\s*EXHIBIT)"),
    "untidy-table": swap(r"\n<S>[^\n]*\n", r"\n"),
    "misplaced-page-tag": swap(r"\n<PAGE>\n", r"\nhere <PAGE>\n"),
    "stray-markup": swap(LATER, " <name> ", " &amp; ", unless=r"\A(?!\s*EXHIBIT)"),
    "half-shouted-term": swap(r'(\(the "[A-Z]{3,} [A-Z]{3,} )REPURCHASE("\))', r"\1Repurchase\2"),
    "shouted-label": swap(r"SCHEDULE 7\(a\)", "SCHEDULE 7(A)"),
    "forbidden-element": swap(r"<u>(\w+)</u>", r"<span>\1</span>", r"<del>\1</del>"),
    "forbidden-attribute": swap(r"<p(?=[ >])", '<p data-id="7"', '<p hidden="yes"'),
    "wrong-nesting": swap(r"</p>", "<table><tr><td>x</td></tr></table></p>", "</td></p>"),
    "outside-link": swap(r'href="[^"]*"', 'href="https://example.com"', 'href="#nowhere"'),
    "raw-character": swap(r"&#8220;", "\u201c", "&nothing;"),
    "active-content": swap(r"<p(?=[ >])", "<script>go()</script><p", '<p onclick="go()"'),
}
UNSEEDED = {"file-name": "it looks at the name of the file alone"}
