"""The command `amendgen`, also as `python -m amendgen`."""

from __future__ import annotations

import atexit
import os
import sys
from contextlib import suppress
from typing import NoReturn


def main() -> None:
    """Run the command line, and end the process."""
    from amendgen.startup import quicken

    quicken()
    try:
        from amendgen.cli import amendgen

        amendgen(prog_name="amendgen")
    except SystemExit as ended:
        _leave(ended.code)
        raise
    except OSError as error:
        # a file that cannot be read or written is a refusal of its own: this is what was to be printed
        _unprintable(error)


def _leave(code: str | int | None) -> None:
    """End at once: to take every library down piece by piece takes longer than to write a document.

    All is done by now: what asked to be called at the end is called, and what was printed is out. When a thread
    is still at work, this returns, and the interpreter ends in its own way.
    """
    import threading  # which the command line has loaded

    if isinstance(code, str) or threading.active_count() > 1:
        return
    atexit._run_exitfuncs()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream:  # a process without a console has none
                stream.flush()
    except OSError as error:
        _unprintable(error)
    os._exit(code or 0)


def _unprintable(error: OSError) -> NoReturn:
    """End where nothing more can be printed, as on a full disk; whoever closed the pipe knows it."""
    with suppress(OSError):
        if not isinstance(error, BrokenPipeError):
            sys.stderr.write(f"unwritable: what there is to say cannot be printed: {error}\n")
            sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    main()
