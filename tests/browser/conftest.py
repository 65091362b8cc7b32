"""The sample site, built once, served under a sub-path on loopback, and read in a real Chromium."""

from __future__ import annotations

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright
from watched import Faults, OpenPage, Site

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that is closed while it loads breaks off its requests: nothing to report."""


def _project(folder: Path) -> Path:
    """A project folder of its own, so that the tests leave the docs/ one works in alone."""
    for name in ("generator", "templates", "seeds"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    generated = ROOT / "docs" / ".generated.json"
    made = set(json.loads(generated.read_text())["files"]) if generated.is_file() else set()
    for page in sorted((ROOT / "docs").rglob("*")):
        path = page.relative_to(ROOT / "docs")
        if page.is_file() and path.as_posix() not in made and page != generated:
            (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, folder / "docs" / path)
    return Path(shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site, in a folder named `project`."""
    work = tmp_path_factory.mktemp("site")
    site = tmp_path_factory.mktemp("served") / "project"
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "--config",
        str(_project(work)),
        "--site",
        str(site),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[Site]:
    """The sample site as a project page is hosted: under a sub-path."""
    handler = functools.partial(_Quiet, directory=str(built.parent))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        read = {
            name: json.loads((built / "data" / f"{name}.json").read_text())
            for name in ("articles", "entities")
        }
        address = f"http://127.0.0.1:{server.server_address[1]}/project/"
        yield Site(built, address, read["articles"]["articles"], read["entities"]["entities"])
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none the tests are skipped, or fail if BRIEFING_REQUIRE_BROWSER is set."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        reason = f"no Chromium found (looked for {', '.join(NAMES)}); install Debian's package `chromium`"
        if os.environ.get("BRIEFING_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, site: Site) -> Iterator[OpenPage]:
    """Open a path of the site, watched: `open_page(path, width=1280, scheme="light", **context options)`."""
    contexts: list[BrowserContext] = []

    def opened(path: str, width: int = 1280, scheme: str = "light", **options: Any) -> tuple[Page, Faults]:
        viewport = {"width": width, "height": 900}
        context = browser.new_context(viewport=viewport, color_scheme=scheme, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page, faults = context.new_page(), Faults([], [])
        _watch(page, faults, site.address)
        page.goto(path if "://" in path else site.address + path)
        return page, faults

    yield opened
    for context in contexts:
        context.close()


def _watch(page: Page, faults: Faults, address: str) -> None:
    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.messages.append(message.text)

    def on_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:", "file:")):
            faults.strangers.append(request.url)

    page.on("console", on_console)
    page.on("pageerror", lambda error: faults.messages.append(str(error)))
    page.on("requestfailed", lambda request: faults.messages.append(f"{request.url}: {request.failure}"))
    page.on("request", on_request)
