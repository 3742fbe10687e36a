"""The command `amendgen`, also as `python -m amendgen`."""

from __future__ import annotations

import atexit
import os
import sys
from contextlib import suppress


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
        sys.exit(f"unwritable: what there is to say cannot be printed: {error}")


def _leave(code: str | int | None) -> None:
    """End at once: to take every library down piece by piece takes longer than to write a document.

    All is done by now: what asked to be called at the end is called, and what was printed is out. When that
    fails, or a thread is still at work, this returns, and the interpreter ends in its own way and says so.
    """
    import threading  # which the command line has loaded

    if isinstance(code, str) or threading.active_count() > 1:
        return
    with suppress(OSError, ValueError):
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            if stream:  # a process without a console has none
                stream.flush()
        os._exit(code or 0)


if __name__ == "__main__":
    main()
