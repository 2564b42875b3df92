"""The command line: Danish verbs for caseworkers and lawyers."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

INTERRUPTED = 130
UNWRITTEN = 74
UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
NO_ROOM = "visitator: Svaret kunne ikke skrives. Frigør plads, eller skriv til et andet sted."


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 answered, 2 bad input, 74 the answer could not be written, 130 interrupted.
    """
    try:
        # Imported here, so that Ctrl-C is quiet from the start.
        from visitator.cli.run import run

        code = run(sys.argv[1:] if argv is None else argv)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough; Python would complain when it closes the pipe.
        _drop_output()
        return 0
    except OSError as error:
        if error.errno not in UNWRITABLE:
            raise
        _drop_output()
        print(NO_ROOM, file=sys.stderr)
        return UNWRITTEN


def _drop_output() -> None:
    """Keep Python from trying to write the rest when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
