"""The reading room opened on this machine, until it is closed with Ctrl-C."""

import socket
from collections.abc import Callable

from sayso.errors import Unreadable
from sayso.web.app import app
from sayso.web.room import Room

LOOPBACK = "127.0.0.1"


def serve(room: Room, port: int, ready: Callable[[str], None]) -> None:
    """Serve a room at that port, 0 for any that is free; `ready` is told the address once it answers.

    It listens on the loopback address and nowhere else: no other machine can reach it. Raises `Unreadable` when the
    port is taken.
    """
    import uvicorn

    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((LOOPBACK, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise Unreadable(
            f"Port {port} is taken or not allowed. Give another: --port 0 takes any that is free."
        ) from error
    listening.listen(128)
    taken = listening.getsockname()[1]
    ready(f"http://{LOOPBACK}:{taken}/")
    config = uvicorn.Config(
        app(room, taken),
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        limit_concurrency=room.settings.at_once,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=2,
        h11_max_incomplete_event_size=32_768,
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="on",
    )
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        room.close()
