"""For the CI services that read JUnit's XML: a test case for each rule that found something in a file.

A file in which nothing was found is one case that passed, so that the count of cases tells what was looked
at. A case names the file as its class and the rule as its name: services list failures by these two.
"""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from amendgen.checking.reports.told import Found, Told
from amendgen.source import report


def reported(told: Told) -> str:
    """The document, of one suite."""
    top = Element("testsuites", name="amendgen check")
    suite = SubElement(top, "testsuite", name="amendgen check")
    failures: dict[tuple[str, str], list[Found]] = {}
    for found in told.found:
        failures.setdefault((found.place.file, found.what.rule), []).append(found)
    for (file, rule), listed in failures.items():
        _failed(suite, file, rule, listed)
    for file in told.files:
        if not any(file == faulty for faulty, _ in failures):
            SubElement(suite, "testcase", classname=_legal(file), name="nothing found")
    for each in (top, suite):
        each.set("tests", str(len(suite)))
        each.set("failures", str(len(failures)))
        each.set("errors", "0")
    ElementTree.indent(top)
    return f'<?xml version="1.0" encoding="us-ascii"?>\n{_ascii(top)}\n'


def _failed(suite: Element, file: str, rule: str, found: list[Found]) -> None:
    """The case of what a rule found in a file."""
    case = SubElement(suite, "testcase", classname=_legal(file), name=rule, file=_legal(file))
    if line := found[0].place.line:
        case.set("line", str(line))
    graves = {each.what.severity.value for each in found}
    message = found[0].what.message + (f" (and {len(found) - 1} more)" if len(found) > 1 else "")
    failure = SubElement(case, "failure", message=_legal(message), type=min(graves))
    failure.text = _legal(report((each.what for each in found), None))


def _legal(text: str) -> str:
    """The text without what XML 1.0 cannot hold, even as a reference."""
    return "".join(
        each if each in "\t\n" or (each >= " " and each.isprintable()) else "\ufffd" for each in text
    )


def _ascii(top: Element) -> str:
    text: bytes = ElementTree.tostring(top, encoding="us-ascii", xml_declaration=False)
    return text.decode("ascii")
