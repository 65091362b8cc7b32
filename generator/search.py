"""Indexes the finished site for search, with Pagefind.

The theme says in each page's head what the index is to know of it (templates/site/partials/search-meta.html);
pages without `data-pagefind-body` stay out.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.errors import BriefingError
from generator.model import KINDS
from generator.pagefind_bundle import make_stable
from generator.text.normalise import fold
from generator.text.sound import sound_key

# A sound key is stored as a word of its own that no text contains.
SOUND_PREFIX = "zq"
_KIND = re.compile(r'<body data-kind="([a-z]+)">')
_BODY = re.compile(r"<article data-pagefind-body>(.*?)</article>", re.DOTALL)
_HEADLINE = re.compile(r"<h1.*?</h1>", re.DOTALL)
# The article's own words, and what tells of one: the rest of its page repeats them or belongs to other pages.
_OWN_WORDS = re.compile(r'<div class="source-text.*?</div>', re.DOTALL)
_EXCLUDED = (
    ".source-headline, .caution, .note, .chips, .pager, .cite, .ledger, .timeline, .source-link, .toc, "
    ".map, .back, .timescale, .graph, table"
)
_META = re.compile(r"<meta [^>]*data-pagefind-[^>]*>")
_SPELLINGS = re.compile(r'<meta name="(?:title|aliases)" content="([^"]*)"')
_SEPARATOR = " | "


def index_site(site: Path) -> int:
    """Write the search bundle `pagefind/` into the built site; the number of pages it holds.

    The same pages give the same bytes, wherever the site lies. Raises BriefingError where Pagefind is
    missing or fails.
    """
    bundle = site / "pagefind"
    shutil.rmtree(bundle, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="briefing-search-") as work:
        stage = Path(work) / "stage"
        indexed = _stage(site, stage)
        if indexed:
            _run(stage, bundle)
            make_stable(bundle)
    return indexed


def _stage(site: Path, stage: Path) -> int:
    """Copy what is to be searched of each page, at the page's own path; the number of pages."""
    staged = 0
    for page in sorted(site.rglob("*.html")):
        extract = searchable(page.read_text(encoding="utf-8"))
        if extract is None:
            continue
        target = stage / page.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(extract, encoding="utf-8")
        staged += 1
    return staged


def searchable(page: str) -> str | None:
    """The part of a page of ours that Pagefind reads: what it tells, and the head's facts for the index.

    Of an article that is its own text, so that an excerpt is a piece of it; of a place, group or person only
    what it is, since its sentences are found on the articles' pages. To an entity's spellings are added their
    folds and sound keys. None where the page is not to be found.
    """
    body = _BODY.search(page)
    if body is None:
        return None
    declared = _KIND.search(page)
    kind = declared[1] if declared else ""
    head = "".join(_META.findall(page[: body.start()]))
    if kind in KINDS:
        spellings = _SEPARATOR.join(html.unescape(found) for found in _SPELLINGS.findall(head)).split(
            _SEPARATOR
        )
        head += f'<meta content="{html.escape(_keys(spellings))}" data-pagefind-meta="keys[content]">'
    told = f"<article data-pagefind-body>{_told(kind, body[1])}</article>"
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{told}</body></html>'


def _told(kind: str, body: str) -> str:
    if kind in KINDS:
        return body.partition("<h2")[0]
    if kind == "article" and (own := _OWN_WORDS.findall(body)):
        return "".join(_HEADLINE.findall(body) + own)
    return body


def _keys(spellings: list[str]) -> str:
    folds = {fold(spelling) for spelling in spellings}
    sounds = {SOUND_PREFIX + key for key in map(sound_key, spellings) if key}
    return " ".join(sorted(folds - set(spellings)) + sorted(sounds))


def _run(stage: Path, bundle: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(stage),
        "--output-path",
        str(bundle.absolute()),
    ]
    command += ["--force-language", "en", "--keep-index-url", "--silent"]
    command += ["--exclude-selectors", _EXCLUDED]
    # A person's own Pagefind settings, in the environment or the working folder, must not change the site.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")}
    done = subprocess.run(command, cwd=stage, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise BriefingError(
            "the search index could not be made; is 'pagefind[bin]' installed in this environment "
            f"(make site sets it up)? Pagefind said: {said[-1] if said else 'nothing'}",
            str(bundle),
        )
