"""A server that can be killed: run as a program, it serves the application in a child process.

Each line ``start`` on standard input begins a new child and answers with its process id. The
program has loaded everything already, so that a child answers at once.
"""

from __future__ import annotations

import os
import sys

from visitator.web.serving import set_up


def main(port: int) -> None:
    """Begin a child for every line that is read."""
    set_up()
    from django.core.management import call_command
    from django.db import connections
    from web.killed.accounts import make_account

    call_command("migrate", verbosity=0)
    print(make_account(), flush=True)
    connections.close_all()
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _serve(port)
        print(child, flush=True)
        os.waitpid(child, 0)
        print("dead", flush=True)


def _serve(port: int) -> None:
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application

    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the test tells what matters."""

    ThreadedWSGIServer.allow_reuse_address = True
    server = ThreadedWSGIServer(("127.0.0.1", port), Quiet)
    server.set_app(get_wsgi_application())
    server.serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]))
