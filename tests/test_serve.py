"""The live preview: a saved article shows, once, and the server ends when told to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from project import PATIENCE, Project

pytest_plugins = ["sites"]

REBUILT = "Reloading browsers"
COMMANDS = {
    "mkdocs": ["mkdocs", "serve", "--dev-addr", "127.0.0.1:{port}"],
    "briefing": ["generator", "serve", "--port", "{port}"],
}


class Preview:
    """A running preview: its address and what it has logged so far."""

    def __init__(self, project: Project, command: list[str]) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", *(part.format(port=self.port) for part in command)],
            cwd=project.root,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        self.log.extend(self.process.stdout)

    def get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def waits_for(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert self.process.poll() is None, "".join(self.log)
            assert time.monotonic() < deadline, "".join(self.log)
            time.sleep(0.1)

    def rebuilds(self) -> int:
        return sum(REBUILT in line for line in self.log)

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture(autouse=True)
def _interruptible() -> Iterator[None]:
    """A program started in the background of a shell ignores interrupts, and so would the previews."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@contextmanager
def preview(project: Project, command: list[str]) -> Iterator[Preview]:
    running = Preview(project, command)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
        running.process.wait(PATIENCE)


def test_mkdocs_serve_shows_an_edited_article_and_does_not_loop(project: Project) -> None:
    vote = project.seeds / "vote.md"
    written = vote.read_text("utf-8")
    with preview(project, COMMANDS["mkdocs"]) as running:
        running.waits_for(lambda: "Garissa" in running.get("articles/vote.html"))
        vote.write_text(written.replace("Garissa", "Wajir"), "utf-8")
        running.waits_for(lambda: "Wajir" in running.get("articles/vote.html"))
        (project.seeds / "new.md").write_text("The mayor of Mombasa opened a school on Monday.\n")
        running.waits_for(lambda: "opened a school" in running.get("articles/new.html"))
        running.waits_for(lambda: running.rebuilds() >= 2)
        time.sleep(3)  # in which a loop would have gone round several times
        assert running.rebuilds() <= 4, "".join(running.log)
        (project.seeds / "new.md").write_text("---\ntitle: *broken\n---\nText.\n")
        running.waits_for(lambda: any("new.md:2: set aside" in line for line in running.log))
        assert running.get("articles/new.html") == ""
        assert "Wajir" in running.get("articles/vote.html")
        assert running.end() == 0
    assert "Traceback" not in "".join(running.log)


def test_our_own_preview_shows_the_site_and_ends(project: Project) -> None:
    with preview(project, COMMANDS["briefing"]) as running:
        running.waits_for(lambda: "Garissa" in running.get("articles/vote.html"))
        assert "'unsafe-inline'" in running.get("index.html")  # for MkDocs' own reloading script
        assert running.end() == 0
    assert "Traceback" not in "".join(running.log)


def test_a_taken_port_is_named(project: Project) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = project.command("generator", "serve", "--port", str(port))
    assert done.returncode == 2
    assert f"port {port} is taken; choose another with --port" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_a_mistake_ends_the_preview_with_a_word(project: Project, command: list[str]) -> None:
    config = project.config.read_text("utf-8").replace("seeds: seeds", "seeds: nowhere")
    project.config.write_text(config, "utf-8")
    with preview(project, command) as running:
        assert running.process.wait(PATIENCE) in (1, 2)
    assert "nowhere does not exist" in "".join(running.log)
    assert "Traceback" not in "".join(running.log)
