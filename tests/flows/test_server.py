from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from flows.health import is_healthy
from flows.server import ServerError, local_address, running_server


class Answering(BaseHTTPRequestHandler):
    content = b"true"

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.content)

    def log_message(self, *arguments: object) -> None: ...


class AnotherProgram(Answering):
    content = b"<p>Not a Prefect server</p>"


@pytest.fixture(params=[Answering, AnotherProgram])
def address(request: pytest.FixtureRequest) -> Iterator[tuple[type, str]]:
    server = HTTPServer(("127.0.0.1", 0), request.param)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield request.param, f"http://127.0.0.1:{server.server_port}/api"
    server.shutdown()
    server.server_close()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def test_only_a_prefect_server_is_healthy(address: tuple[type, str]) -> None:
    assert is_healthy(address[1]) is (address[0] is Answering)


def test_a_server_that_answers_is_left_alone_and_another_program_is_reported(address: tuple[type, str]) -> None:
    if address[0] is Answering:
        with running_server(address[1]) as process:
            assert process is None
    else:
        with pytest.raises(ServerError, match=r"taken by another program(?s:.)*PREFECT_API_URL="):
            local_address(address[1])


@pytest.mark.parametrize(
    "url", ["http://prefect.example.org/api", "https://127.0.0.1:4200/api", "http://127.0.0.1:4200/else", "nonsense"]
)
def test_no_server_is_started_elsewhere(url: str) -> None:
    with pytest.raises(ServerError, match="No Prefect server answers at"):
        local_address(url)


def test_a_free_port_of_this_machine_is_taken() -> None:
    port = free_port()
    assert local_address(f"http://localhost:{port}/api") == ("localhost", port)
