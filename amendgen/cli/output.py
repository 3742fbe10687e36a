"""Writing files: every one whole, or none."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from errno import EACCES, ENOTDIR
from itertools import count
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from amendgen.diagnostics import Diagnostic, Place, Refusal

_SAFE = re.compile(r"[^\W_](?:[\w .,()+-]*[\w)+-])?")
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


class Output(Struct, frozen=True):
    """A file to be written, with the title of what is in it and the deal that asked for it."""

    path: Path
    content: bytes
    title: str
    deal: Path
    note: str = ""


def named(deal: Path, suffix: str) -> str:
    """The name of a deal's output. Refusal when a file of that name could not be made on every system."""
    stem = deal.stem
    if _SAFE.fullmatch(stem) is None or _RESERVED.fullmatch(stem):
        raise Refusal(
            [
                Diagnostic(
                    "output-name",
                    f"{stem!r} cannot be the name of an output",
                    "rename the deal file: letters and digits, then also spaces and . , - ( ); "
                    "CON, NUL and their like are no names on Windows",
                    place=_whole(deal),
                )
            ]
        )
    return stem + suffix


def write_all(outputs: Iterable[Output], folder: Path) -> list[Output]:
    """Write every output under its name, in `folder` or one below it; or leave everything as it was and refuse.

    Each is written beside its name as it comes, and all are put in place, in order, when all are whole: what
    is in memory is one of them. Out: the outputs without what they hold.
    """
    made: list[Path] = []
    waiting: list[Path] = []
    known: list[Output] = []
    numbers = count()
    try:
        for output in outputs:
            with _telling(folder):
                make(output.path.parent, made)
                waiting.append(_written(output, numbers))
            known.append(replace(output, content=b""))
        _told_apart(known)
        with _telling(folder):
            _put_in_place([(whole, one.path) for whole, one in zip(waiting, known, strict=True)], numbers)
    except BaseException:
        for whole in waiting:
            _unlink(whole)
        for each in reversed(made):
            with suppress(OSError):
                each.rmdir()
        raise
    return known


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    """Within it what the system does not grant is told in one line."""
    try:
        yield
    except OSError as error:
        message = f"cannot write into {folder.as_posix()}: {error.strerror or error}"
        raise Refusal([Diagnostic("unwritable", message, "name another folder with --out")]) from error


def put_in_place_of(path: Path, before: bytes, content: bytes) -> None:
    """The content in the place of what a file held, at once, with the file's own rights.

    Refusal when the file holds something else by now, or cannot be written.
    """
    target = path.resolve()
    whole: Path | None = None
    try:
        rights = target.stat().st_mode
        if not rights & _WRITABLE:
            raise PermissionError(EACCES, "the file is read-only")
        whole = _written(Output(target, content, "", path), count())
        _settled(whole)
        whole.chmod(rights)
        if target.read_bytes() != before:
            message = f"{path.as_posix()} was changed in the meantime"
            raise Refusal([Diagnostic("changed", message, "call again", place=_whole(path))])
        whole.replace(target)
    except OSError as error:
        message = f"cannot write {path.as_posix()}: {error.strerror or error}"
        raise Refusal(
            [Diagnostic("unwritable", message, "nothing was changed; mend that, and call again")]
        ) from error
    finally:
        if whole:
            _unlink(whole)


def _settled(file: Path) -> None:
    """Have the bytes on the disk itself: a full one may say so only now, and a crash could lose them later."""
    with file.open("rb+") as held:
        os.fsync(held.fileno())


def _put_in_place(waiting: Sequence[tuple[Path, Path]], numbers: Iterator[int]) -> None:
    """Each file under its name; when one cannot be put there, those before it are taken back."""
    before: list[tuple[Path, Path | None]] = []
    try:
        for whole, path in waiting:
            before.append((path, _kept(path, numbers)))
            whole.replace(path)
    except BaseException:
        if before and waiting[len(before) - 1][0].exists():  # the last is as it was
            _forget(before.pop()[1])
        for path, held in before:
            with suppress(OSError):
                path.unlink() if held is None else held.replace(path)
        raise
    for _, held in before:
        _forget(held)


def _kept(path: Path, numbers: Iterator[int]) -> Path | None:
    """A second name for what a file holds, until all are in place; None when there is no file."""
    if not path.is_file():
        return None
    for n in numbers:
        held = path.parent / f".amendgen-{os.getpid()}-{n}{path.suffix}"
        try:
            held.hardlink_to(path)
        except FileExistsError:
            continue
        except OSError:  # a file has one name on some disks
            return _written(Output(path, path.read_bytes(), "", path), numbers)
        return held
    raise AssertionError  # numbers do not run out


def _forget(held: Path | None) -> None:
    if held is not None:
        _unlink(held)


def _written(output: Output, numbers: Iterator[int]) -> Path:
    """The content in a new file of the output's folder, under a name that no other call takes."""
    for n in numbers:
        whole = output.path.parent / f".amendgen-{os.getpid()}-{n}{output.path.suffix}"
        try:
            with whole.open("xb") as file:
                file.write(output.content)
            return whole
        except FileExistsError:
            continue
        except BaseException:
            _unlink(whole)
            raise
    raise AssertionError  # names do not run out


def _unlink(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _told_apart(outputs: Sequence[Output]) -> None:
    """No two outputs share a name, on any system, and none takes the place of a deal."""
    deals = {output.deal.resolve(): output.deal for output in outputs}
    seen: dict[str, Output] = {}
    found: list[Diagnostic] = []
    for output in outputs:
        other = seen.setdefault(output.path.as_posix().casefold(), output)
        if other is not output:
            message = f"{output.path.as_posix()} is the output of two deals"
            found.append(_clash(message, "rename one of the deal files", output.deal, other.deal))
        if (deal := deals.get(output.path.resolve())) is not None:
            message = f"{output.path.as_posix()} would be written over a deal"
            found.append(_clash(message, "name another folder with --out", output.deal, deal))
    if found:
        raise Refusal(found)


def _clash(message: str, hint: str, deal: Path, other: Path) -> Diagnostic:
    also = (("the other deal", _whole(other)),) if other != deal else ()
    return Diagnostic("output-name", message, hint, place=_whole(deal), also=also)


def _whole(file: Path) -> Place:
    return Place(file.as_posix(), 0, 0, "")


def make(folder: Path, made: list[Path]) -> None:
    """Make the folder; `made` takes down each folder that had to be made, outermost first."""
    for each in reversed((folder, *folder.parents)):
        if not each.exists():
            each.mkdir(exist_ok=True)
            made.append(each)
        elif not each.is_dir():
            raise NotADirectoryError(ENOTDIR, f"{each.as_posix()} is a file")
