"""The MkDocs hook: generates before a build, sanitises every page, indexes the site after it.

MkDocs and properdocs (its maintained fork) call the same functions, so neither is imported here.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import Any

from click import ClickException
from markupsafe import Markup

from generator.build import generate, only_one
from generator.cite import Citation, citation, page_item
from generator.errors import BriefingError
from generator.model import Site
from generator.progress import Progress
from generator.sanitise import sanitise
from generator.search import index_site
from generator.settings import Settings, extra_settings, make_settings, named_site
from generator.structured import structured
from generator.text.printable import printable
from generator.write import hand_written_folders, write_beside

# A child of the host's own logger: its warnings count in a strict build.
log = logging.getLogger("mkdocs.hooks.briefing")


def on_startup(*, command: str, **_: Any) -> None:
    """Builds must not know the time: MkDocs writes it into the sitemap's archive otherwise."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "315532800")
    global _previewing
    _previewing = command == "serve"


_previewing = False


def on_config(config: Any, **_: Any) -> Any:
    """Tell the theme whether this is a live preview, whose reloading needs an inline script."""
    with _speaking():
        extra = extra_settings(config.extra, config.config_file_path)
    config.extra["briefing"] = {**extra, "preview": _previewing}
    return config


def on_pre_build(config: Any, **_: Any) -> None:
    """Write the generated pages, unless the caller has just done so itself."""
    extra = config.extra["briefing"]
    if not extra.get("generate", True):
        return
    with _speaking():
        settings = settings_of(config)
        with only_one(settings.cache):
            report = generate(settings, Progress())
    config.extra["building"] = {"beside": report.beside}
    for problem in report.briefing.problems:
        where = f"{problem.path}:{problem.line}" if problem.line else problem.path
        log.warning("%s", printable(f"{where}: {problem.message}"))


def on_files(files: Any, config: Any, **_: Any) -> Any:
    """Count the pages, where somebody watches."""
    _progress(config).stage("making pages", len(files.documentation_pages()))
    return files


def on_env(env: Any, config: Any, files: Any, **_: Any) -> Any:
    """Let the theme ask for what programs are told of a page."""
    _progress(config).stage("writing the site", len(files.documentation_pages()))
    env.globals["structured_data"] = partial(_structured_data, _site_of(config))
    env.globals["citation"] = partial(_citation, _site_of(config))
    return env


def _structured_data(site: Site, page: Any) -> Markup:
    meta = page.meta
    root = site.address or "../" * page.url.count("/")
    home = {"name": site.name, "url": root + ("" if site.address else "index.html")}
    address = site.address and site.address + page.url
    title = meta.get("title") or page.title
    about = json.loads(meta.get("structured", "{}"))
    made = structured(meta.get("kind", "doc"), title, about, home, root, address)
    return Markup(made)  # noqa: S704  (no sign of HTML is left in it)


def _citation(site: Site, page: Any) -> Citation:
    """The citation that was planned, or else one of the page as such."""
    address = site.address and site.address + page.url
    path = "home" if page.is_homepage else PurePosixPath(page.url).with_suffix("").as_posix()
    key = path.replace("/", "-")
    title = site.name if page.is_homepage else page.meta.get("title") or page.title
    own = page_item(key, title, site.name, address)
    planned = json.loads(page.meta.get("cite", "{}"))
    return citation(planned if planned.get("type", "webpage") != "webpage" else {**own, **planned})


def on_page_content(html: str, page: Any, **_: Any) -> str:
    """Every page goes through the fence, hand-written ones too.

    The host holds every page until the last is built, but never reads its Markdown again: at ten
    thousand articles that would be half of all memory.
    """
    page.markdown = ""
    return sanitise(html)


def on_post_page(output: str, page: Any, **_: Any) -> str:
    """A page that is written need not be held any longer."""
    page.content = None
    return output


def on_post_build(config: Any, **_: Any) -> None:
    """Put feeds and data beside the finished pages, and index these for search."""
    progress = _progress(config)
    with _speaking():
        progress.stage("writing feeds and data")
        write_beside(config.extra.get("building", {}).get("beside", ()), Path(config.site_dir))
    if config.extra["briefing"].get("index", True):
        progress.stage("indexing for search")
        with _speaking():
            index_site(Path(config.site_dir))


def on_serve(server: Any, config: Any, **_: Any) -> Any:
    """Rebuild when an article or a hand-written page changes, not when a generated page does.

    MkDocs watches the whole of docs/; each change to an article would build the site twice.
    """
    with _speaking():
        settings = settings_of(config)
    server.watch(str(settings.seeds))
    server.unwatch(str(settings.docs))
    for folder in hand_written_folders(settings.docs):
        server.watch(str(folder), recursive=folder != settings.docs)
    return server


def settings_of(config: Any) -> Settings:
    """The generator's settings out of a loaded MkDocs configuration."""
    extra = extra_settings(config.extra, config.config_file_path)
    root = Path(config.config_file_path).parent.absolute()
    seeds = os.environ.get("BRIEFING_SEEDS")
    if not Path(config.docs_dir).is_dir():
        raise BriefingError("the docs folder is missing", str(config.docs_dir))
    given = Path(seeds) if seeds else None
    return make_settings(root, Path(config.docs_dir), extra, given, site=_site_of(config))


def _progress(config: Any) -> Progress:
    """The line on the terminal, where our own command is building; else one that nobody sees."""
    shown: Progress = config.extra.get("building", {}).get("progress") or Progress(StringIO())
    return shown


def _site_of(config: Any) -> Site:
    """A live preview stands at an address of its own, for which nothing is to be written anew."""
    return named_site(config.site_name, "" if _previewing else config.site_url)


class _Stop(ClickException, SystemExit):
    """Tells a host to print a message and stop; its live preview prints it and waits for the next change."""


@contextmanager
def _speaking() -> Iterator[None]:
    """Turn a user's mistake into one plain message, without a traceback."""
    try:
        yield
    except BriefingError as error:
        raise _Stop(str(error)) from None
