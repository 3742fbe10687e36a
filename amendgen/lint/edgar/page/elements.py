"""The elements and attributes that EDGAR permits, and what may stand in what: the tables of the rules.

The list is the cautious one of the manual's section 5.2.2, HTML 3.2 with a few attributes of HTML 4; what
later systems of EDGAR let pass beside it (span, tbody) is not in it.
"""

from __future__ import annotations


def _names(said: str) -> frozenset[str]:
    return frozenset(said.split())


INLINE = _names("a b big br cite code dfn em font i img kbd samp small strike strong sub sup tt u var")
BLOCKS = _names("address blockquote center dir div dl h1 h2 h3 h4 h5 h6 hr menu ol p pre table ul")
PARTS = _names("html head title meta body li dt dd caption tr td th")
PERMITTED = INLINE | BLOCKS | PARTS
VOID = _names("br hr img meta")

ACTIVE = _names(
    "script noscript applet object embed param form input button select option optgroup textarea fieldset "
    "label legend frame frameset noframes iframe base link style canvas audio video svg math"
)
"""What runs, asks, or fetches something: EDGAR suspends a filing that has it."""

_FLOW = INLINE | BLOCKS
_HOLDS = {
    "html": _names("head body"),
    "head": _names("title meta"),
    "body div blockquote center li dd td th": _FLOW,
    "dt caption p h1 h2 h3 h4 h5 h6 pre": INLINE,
    "address": INLINE | {"p"},
    "ul ol dir menu": _names("li"),
    "dl": _names("dt dd"),
    "table": _names("caption tr"),
    "tr": _names("td th"),
    " ".join(INLINE): INLINE,
}
HOLDS = {name: held for names, held in _HOLDS.items() for name in names.split()}
"""What each element may hold; one that is not here holds text at most."""
WORDLESS = _names("html head ul ol dir menu dl table tr")
"""Elements that hold elements and no text."""

ENDED_BY = {
    "li": _names("li"),
    "dt": _names("dt dd"),
    "dd": _names("dt dd"),
    "tr": _names("tr"),
    "td": _names("td th tr"),
    "th": _names("td th tr"),
    "head": _names("body"),
    "p": BLOCKS | _names("li dt dd tr td th"),
}
"""The elements that need no end tag, and what else ends them."""

COMMON = _names("id class style title lang dir")
_ATTRIBUTES = {
    "html": "",
    "meta": "name content http-equiv",
    "body": "bgcolor text link vlink alink",
    "p div h1 h2 h3 h4 h5 h6 caption": "align",
    "ul": "type compact",
    "ol": "type compact start",
    "menu dir dl": "compact",
    "li": "type",
    "hr": "align noshade size width",
    "pre": "width",
    "a": "name href rel rev",
    "br": "clear",
    "font": "size color",
    "img": "src alt name height width align border",
    "table": "width border cellspacing cellpadding align bgcolor",
    "tr": "align valign bgcolor",
    "th td": "rowspan colspan align valign nowrap bgcolor width height",
}
ATTRIBUTES = {name: _names(said) for names, said in _ATTRIBUTES.items() for name in names.split()}
"""The attributes that each element has beside the common ones."""
