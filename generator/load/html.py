"""A saved news page to its article, by trafilatura, with a ledger of what else the page shows."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction

from generator.errors import SeedError
from generator.load.blocks import visible_blocks
from generator.load.page_facts import facts_of_page
from generator.model import Line, Problem, RawArticle, Removal, Stated
from generator.text.hygiene import one_line
from generator.text.language import are_alike, language_of
from generator.text.normalise import fold

MAX_ATTRIBUTES = 2_000
# A tag from its name to its end, quoted values whole; and its words, values left aside.
_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))*""")
_ATTRIBUTE = re.compile(r"""[^\s/="'>]+|"[^"]*"|'[^']*'""")
# Comments, scripts and styles, whole; one that never ends goes to the end, as in a browser.
_UNSHOWN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<(script|style)\b([^>]*)(?:>|\Z).*?(?:</\1[^>]*(?:>|\Z)|\Z)",
    re.IGNORECASE | re.DOTALL,
)
OUTSIDE = "outside the article"
_SHINGLE = 4
# A block of which this share stands in the extracted text is part of it, cut up another way.
_INSIDE = 0.7
# Its complaints about broken pages come to us as a missing article.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def parse_html(seed: str, text: str, problems: tuple[Problem, ...]) -> RawArticle:
    """The article of the page `text`, nothing of it fetched from elsewhere.

    Its lines carry the numbers of the page's lines they came from. Blocks that the page shows and the article
    has not are removals. Raises SeedError where no article is found.
    """
    text = _without_programs(text)
    _refuse_endless_tags(seed, text)
    tree = _tree(seed, text)
    paragraphs = _extracted(seed, text)
    blocks = visible_blocks(tree)
    joined = "\n\n".join(paragraphs)
    facts = facts_of_page(tree, text)
    captions = _captions(tree, paragraphs)
    known = [*paragraphs, *(caption.text for caption in captions)]
    title = fold(facts.title.value) if facts.title else None
    return RawArticle(
        seed=seed,
        format="html",
        text=joined,
        lines=_numbers(paragraphs, blocks),
        captions=captions,
        title=facts.title,
        source=facts.source,
        author=facts.author,
        url=facts.url,
        published=facts.published,
        language=_language(facts.language, joined),
        retold=False,
        removed=tuple(
            Removal(block.number, OUTSIDE, block.text)
            for block in _outside(blocks, known)
            if fold(block.text) != title
        ),
        problems=problems,
    )


def _language(stated: Stated | None, text: str) -> Stated:
    """The language that the page states, unless its words tell of quite another: pages often misstate it."""
    told = language_of(text)
    if stated is None or (told.value != "und" and not are_alike(told.value, stated.value)):
        return told
    return stated


def _without_programs(text: str) -> str:
    """`text` without comments, scripts and styles but the facts in JSON-LD; every line keeps its number.

    Code is full of what looks like tags (`if (i<n && s != '`), and no parser need see it.
    """
    return _UNSHOWN.sub(_kept, text)


def _kept(found: re.Match[str]) -> str:
    states_facts = found[1] is not None and "ld+json" in found[2].lower()
    return found[0] if states_facts else "\n" * found[0].count("\n")


def _refuse_endless_tags(seed: str, text: str) -> None:
    """SeedError for an element with thousands of attributes: parsers take the square of their number."""
    for tag in _TAG.finditer(text):
        if tag.end() - tag.start() > MAX_ATTRIBUTES and len(_ATTRIBUTE.findall(tag[0])) > MAX_ATTRIBUTES:
            line = text.count("\n", 0, tag.start()) + 1
            raise SeedError(f"an element with more than {MAX_ATTRIBUTES:,} attributes", seed, line)


def _tree(seed: str, text: str) -> Any:
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise SeedError("not readable as HTML", seed) from error


def _extracted(seed: str, text: str) -> list[str]:
    try:
        found = bare_extraction(text, include_comments=False, include_tables=True)
    except RecursionError as error:
        raise SeedError("its elements are nested too deep", seed) from error
    body = getattr(found, "text", None) or ""
    paragraphs = [line for line in map(one_line, body.split("\n")) if line]
    if not paragraphs:
        raise SeedError("no article found on the page", seed)
    return paragraphs


def _captions(tree: Any, paragraphs: Sequence[str]) -> tuple[Line, ...]:
    """Captions of figures from the headline to the last paragraph; those beyond belong to teasers."""
    body = {fold(paragraph) for paragraph in paragraphs}
    found: list[Line] = []
    pending: list[Line] = []
    begun = False
    for node in tree.iter("h1", "p", "figcaption"):
        text = one_line(node.text_content())
        if node.tag == "figcaption":
            pending += [Line(node.sourceline or 1, text)] if text else []
        elif node.tag == "h1" and not begun:
            pending = []
        elif node.tag == "p" and fold(text) in body:
            found, pending, begun = found + pending, [], True
    return tuple(found)


def _numbers(paragraphs: Sequence[str], blocks: Sequence[Line]) -> tuple[int, ...]:
    """For each line of the joined paragraphs the page's line; one not found again has the last one's."""
    places: dict[str, int] = {}
    for block in blocks:
        places.setdefault(fold(block.text), block.number)
    numbers: list[int] = []
    last = 1
    for paragraph in paragraphs:
        last = places.get(fold(paragraph.lstrip("-•| ")), last)
        numbers += [last] * (2 if numbers else 1)
    return tuple(numbers)


def _outside(blocks: Sequence[Line], known: Sequence[str]) -> list[Line]:
    whole = {fold(text) for text in known}
    parts = {part for text in known for part in _shingles(fold(text).split(" "))}
    outside: list[Line] = []
    for block in blocks:
        folded = fold(block.text)
        found = _shingles(folded.split(" "))
        inside = folded in whole or (found and sum(one in parts for one in found) >= _INSIDE * len(found))
        if not inside:
            outside.append(block)
    return outside


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]
