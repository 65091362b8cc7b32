"""A saved news page to its article, by trafilatura, with what its metadata state."""

from __future__ import annotations

from typing import Any

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.metadata import extract_metadata

from generator.errors import SeedError
from generator.load.facts import short_value, web_address
from generator.load.plain import date_of_address, source_of_address
from generator.model import Line, Problem, RawArticle, Stated
from generator.text.hygiene import one_line
from generator.text.language import language_of

_META = "page metadata"


def parse_html(seed: str, text: str, problems: tuple[Problem, ...]) -> RawArticle:
    """The article of the page `text`. Raises SeedError where no article is found in it."""
    try:
        tree = lxml_html.document_fromstring(
            text.encode("utf-8"),
            parser=lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True),
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SeedError("not readable as HTML", seed) from error
    found = bare_extraction(text, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(found, "text", "") or ""
    paragraphs = [line for line in (one_line(one) for one in body.split("\n")) if line]
    if not paragraphs:
        raise SeedError("no article found on the page", seed)
    meta = extract_metadata(text, date_config={"extensive_search": False, "max_date": "2200-01-01"})
    url = web_address(meta.url or "")
    joined = "\n\n".join(paragraphs)
    return RawArticle(
        seed=seed,
        format="html",
        text=joined,
        lines=(1,) * (joined.count("\n") + 1),
        captions=tuple(
            Line(node.sourceline or 1, one_line(node.text_content()))
            for node in tree.iter("figcaption")
            if one_line(node.text_content())
        ),
        title=_stated(meta.title),
        source=_stated(meta.sitename) or source_of_address(url),
        author=_stated(meta.author),
        url=Stated(url, _META) if url else None,
        published=date_of_address(url),
        language=language_of(joined),
        retold=False,
        removed=(),
        problems=problems,
    )


def _stated(value: Any) -> Stated | None:
    found = short_value(value) if isinstance(value, str) else None
    return Stated(found, _META) if found else None
