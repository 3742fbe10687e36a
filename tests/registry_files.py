"""The registry's releasable files as the FAA lays them out, with aircraft and owners that are made up.

In: rows by the names of their columns. Out: bytes padded to fixed widths, each row and the header ended by a
comma, a byte order mark first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

Row = Mapping[str, str]

MASTER = {
    **{"N-NUMBER": 5, "SERIAL NUMBER": 30, "MFR MDL CODE": 7, "ENG MFR MDL": 5, "YEAR MFR": 4},
    **{"TYPE REGISTRANT": 1, "NAME": 50, "STREET": 33, "STREET2": 33, "CITY": 18, "STATE": 2},
    **{"ZIP CODE": 10, "REGION": 1, "COUNTY": 3, "COUNTRY": 2, "LAST ACTION DATE": 8, "CERT ISSUE DATE": 8},
    **{"CERTIFICATION": 10, "TYPE AIRCRAFT": 1, "TYPE ENGINE": 2, "STATUS CODE": 2, "MODE S CODE": 8},
    **{"FRACT OWNER": 1, "AIR WORTH DATE": 8},
    **{f"OTHER NAMES({n})": 50 for n in range(1, 6)},
    **{"EXPIRATION DATE": 8, "UNIQUE ID": 8, "KIT MFR": 30, " KIT MODEL": 20, "MODE S CODE HEX": 10},
}
ACFTREF = {
    **{"CODE": 7, "MFR": 30, "MODEL": 20, "TYPE-ACFT": 1, "TYPE-ENG": 2, "AC-CAT": 1, "BUILD-CERT-IND": 1},
    **{"NO-ENG": 2, "NO-SEATS": 3, "AC-WEIGHT": 7, "SPEED": 4, "TC-DATA-SHEET": 15, "TC-DATA-HOLDER": 50},
}
ENGINE = {"CODE": 5, "MFR": 10, "MODEL": 13, "TYPE": 2, "HORSEPOWER": 5, "THRUST": 6}
DEREG = {
    **{"N-NUMBER": 5, "SERIAL-NUMBER": 30, "MFR-MDL-CODE": 7, "STATUS-CODE": 2, "NAME": 50},
    **{"CANCEL-DATE": 8, "LAST-ACT-DATE": 8},
}

OWNER = "HALCYON ORCHARD HOLDINGS LLC"
_DATED = {"LAST ACTION DATE": "20260814", "STATUS CODE": "V", "NAME": OWNER, "STREET": "12 ORCHARD WAY"}
AIRCRAFT = (
    {"N-NUMBER": "355MC", "SERIAL NUMBER": "23395", "MFR MDL CODE": "1384402", "ENG MFR MDL": "30018"} | _DATED,
    {"N-NUMBER": "540MC", "SERIAL NUMBER": "22508", "MFR MDL CODE": "1384402", "ENG MFR MDL": "30018"}
    | _DATED
    | {"STATUS CODE": "13", "LAST ACTION DATE": "20250102"},
    {"N-NUMBER": "9ZQ", "SERIAL NUMBER": "28R-35800", "MFR MDL CODE": "7102802"} | _DATED,
)
MODELS = (
    {"CODE": "1384402", "MFR": "BOEING", "MODEL": "747-341", "NO-ENG": "04"},
    {"CODE": "7102802", "MFR": 'CORBEN "JUNIOR"', "MODEL": 'BABY ACE "D"', "NO-ENG": "01"},
)
ENGINES = ({"CODE": "30018", "MFR": "GE", "MODEL": "CF6 SERIES", "HORSEPOWER": "00000", "THRUST": "052500"},)
REMOVED = (
    {"N-NUMBER": "77ZX", "SERIAL-NUMBER": "21576", "CANCEL-DATE": "20190305", "LAST-ACT-DATE": "20190306"}
    | {"NAME": OWNER},
)


def laid_out(widths: Mapping[str, int], rows: Iterable[Row], mark: str = "\ufeff") -> bytes:
    """A file of the registry."""
    header = "".join(f"{name}," for name in widths)
    lines = ("".join(f"{row.get(name, '').ljust(width)}," for name, width in widths.items()) for row in rows)
    return (mark + "".join(f"{line}\r\n" for line in (header, *lines))).encode()


def unpacked(folder: Path) -> Path:
    """A folder with the four files."""
    folder.mkdir(exist_ok=True)
    (folder / "MASTER.txt").write_bytes(laid_out(MASTER, AIRCRAFT))
    (folder / "ACFTREF.txt").write_bytes(laid_out(ACFTREF, MODELS))
    (folder / "ENGINE.txt").write_bytes(laid_out(ENGINE, ENGINES))
    (folder / "DEREG.txt").write_bytes(laid_out(DEREG, REMOVED))
    return folder


@contextmanager
def unshown(size: int) -> Iterator[Callable[[int], object]]:
    """Progress that nobody watches."""
    yield lambda read: None
