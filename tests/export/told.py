"""The files that are written for other programs, of the sample briefing or of one with hostile words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import sample
from lxml import etree

from generator.build import site_pages
from generator.export import exports, files_beside
from generator.model import Article, Briefing, Site, Stated

NAMELESS = Site("The Briefing", "")
AT_HOME = Site("The Briefing", "https://example.org/project/")
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent.parent / "cases" / "schemas" / "atom.rng"))
ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = (
    "</script><script>alert(1)</script>",
    "a ]]> b <![CDATA[ c",
    "bell \x07, form feed \x0c, escape \x1b[31m, no character \uffff",
    "\u202eright\u202c to \u2066left\u2069 مرحبا \u200f",
    "“quoted” \"twice\" 'thrice'",
    "braces } { in \\BibTeX{ and % # $ ^ ~ _ &",
    '=HYPERLINK("https://evil.example","x")',
    "+1, -1, @x\tand\r\nlines\u2028between",
    "&amp; &lt;b&gt; &#0; <!-- --> <?xml?>",
)


def told(briefing: Briefing, site: Site = NAMELESS) -> dict[str, bytes]:
    """Every file by path."""
    addresses = site_pages(briefing, site)
    files = [*exports(briefing, addresses), *files_beside(briefing, addresses)]
    assert len({path for path, _ in files}) == len(files)
    return {path: content() for path, content in files}


def feeds(files: dict[str, bytes]) -> Iterator[tuple[str, etree._Element]]:
    """Each feed as a tree, after it was held against the schema."""
    for path, content in files.items():
        if path.endswith(".xml"):
            tree = etree.fromstring(content)
            SCHEMA.assertValid(tree)
            yield path, tree


def briefing_of(words: str, published: str | None = "2019-05-09") -> Briefing:
    """The sample briefing in which every article bears `words` as title, outlet, author and language."""
    return sample.briefing(tuple(_disguised(article, words, published) for article in sample.ARTICLES))


def _disguised(article: Article, words: str, published: str | None) -> Article:
    return replace(
        article,
        title=Stated(words, "test"),
        source=Stated(words, "test"),
        author=Stated(words, "test"),
        url=Stated(f"https://example.org/{words}", "test"),
        language=Stated(words, "test"),
        published=Stated(published, "test") if published else None,
    )
