"""What the metadata of a page state about its article: title, outlet, author, address, day, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from trafilatura.metadata import extract_metadata

from generator.load.days import day_in
from generator.load.facts import iso_date, language_tag, short_value, web_address
from generator.load.plain import date_of_address, source_of_address
from generator.model import Stated
from generator.text.hygiene import one_line

_BASIS = "page metadata"
# The reader of metadata guesses days up to this one: its guesses are not used, and no clock is asked.
_NO_GUESS = {"extensive_search": False, "original_date": True, "max_date": "2200-01-01"}
_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "date",
)
_SEPARATED = re.compile(r"(.{8,}?) (?:[-–—|:»]|\|\|) ([^|–—]{2,60})")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts, each with its basis; what the page does not state is None."""

    title: Stated | None
    source: Stated | None
    author: Stated | None
    url: Stated | None
    published: Stated | None
    language: Stated | None


def facts_of_page(tree: Any, text: str) -> PageFacts:
    """What the page with the lxml `tree` and the source `text` states; the day only as metadata give it."""
    meta = extract_metadata(text, date_config=dict(_NO_GUESS))
    url = web_address(meta.url or "")
    outlet = short_value(meta.sitename or "")
    title = short_value(meta.title or "")
    tag = language_tag(tree.get("lang") or "")
    day = next((day for written in _written_days(tree) if (day := _day(written))), None)
    return PageFacts(
        title=_stated(_without_outlet(title, outlet) if title else None),
        source=_stated(outlet) or source_of_address(url),
        author=_stated(short_value(meta.author or "")),
        url=_stated(url),
        published=_stated(day) or date_of_address(url),
        language=_stated(tag),
    )


def _stated(value: str | None) -> Stated | None:
    return Stated(value, _BASIS) if value else None


def _without_outlet(title: str, outlet: str | None) -> str:
    """A page's title often ends with the outlet's name."""
    hit = _SEPARATED.fullmatch(title)
    return hit[1] if hit and outlet and hit[2].casefold() == outlet.casefold() else title


def _day(written: str) -> str | None:
    value = one_line(written)[:60]
    plain = iso_date(value)
    if plain:
        return plain
    spoken = day_in(value)
    return spoken[0] if spoken else None


def _written_days(tree: Any) -> Iterator[str]:
    """The days of publication that the page gives, the most deliberate first."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _published_in(script.text or "")
    metas = [
        (
            (node.get("property") or node.get("name") or node.get("itemprop") or "").casefold(),
            node.get("content") or "",
        )
        for node in tree.iter("meta")
    ]
    for wanted in _DATE_NAMES:
        yield from (content for name, content in metas if name == wanted)
    for node in tree.iter("time"):
        if node.get("itemprop") == "datePublished" or node.get("pubdate") is not None:
            yield node.get("datetime") or node.text_content()


def _published_in(script: str) -> Iterator[str]:
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return
    queue = [data]
    while queue:
        one = queue.pop(0)
        if isinstance(one, list):
            queue += one[:100]
        elif isinstance(one, dict):
            if isinstance(one.get("datePublished"), str):
                yield one["datePublished"]
            queue += [one[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in one]
