"""The pages as they will be written, held against the articles: what one shows stands where it links to.

It knows no kind of page. Whatever carries words and a link to a sentence of an article ("articles/dam.md#s4")
is taken for those words of that sentence; what is told of a speaker, or listed as a spelling, likewise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from posixpath import dirname, join, normpath
from typing import Any

from generator.model import Analysis, ArticleId, Briefing, EntityId, Page, Problem, Quote, Span
from generator.verify.written import Order

STAGE = "fidelity"
_SENTENCE = re.compile(r"articles/([^/#]+)\.(?:md|html)#s(\d+)\Z")
_ARTICLE = re.compile(r"articles/([^/#]+)\.(?:md|html)\Z")
_CUT = re.compile(r"\s*(?:”\s*)?…(?:\s*“)?\s*|[“”]")
_NAMED = re.compile(r"(.+) \(“(.+)”\)\Z")
_COUNTED = re.compile(r"(?:^|, | and )([^,]+?) \((\d+)\)")
_LONGEST = 70
_LEAVES = frozenset({str, int, float, bool, type(None)})
_SHOWN = frozenset({"text", "pieces", "title", "words", "speaker", "columns", "anchor"})


def verify_pages(pages: Iterable[Page], briefing: Briefing) -> tuple[Problem, ...]:
    """What the pages show without their articles saying so, each with the page's path and the statement."""
    corpus = _Corpus(briefing)
    return tuple(
        Problem(page.path, STAGE, message)
        for page in pages
        for message in dict.fromkeys(_of_page(page, corpus))
    )


def _of_page(page: Page, corpus: _Corpus) -> Iterator[str]:
    for record in _records(page.view):
        yield from _of_words(page, record, corpus)
        yield from _of_title(page, record, corpus)
        if hasattr(record, "words") and hasattr(record, "stated"):
            yield from _of_value(page, record, corpus)
        if hasattr(record, "speaker") and hasattr(record, "pieces"):
            yield from _of_speaker(page, record, corpus)
        if hasattr(record, "columns") and hasattr(record, "rows"):
            yield from _of_naming(page, record, corpus)
        if hasattr(record, "anchor") and hasattr(record, "pieces"):
            yield from _of_text(page, record, corpus)


class _Corpus:
    """The articles by their ids, and what of them is asked again and again."""

    def __init__(self, briefing: Briefing) -> None:
        self.analyses: dict[ArticleId, Analysis] = {a.article.id: a for a in briefing.analyses}
        self.entity_of = briefing.resolution.entity_of
        self.stories = {f"stories/{story.id}.md": story for story in briefing.relations.stories}
        self._lines: dict[ArticleId, _Lines] = {}

    def lines(self, article: ArticleId) -> _Lines | None:
        """The text of an article as it is shown; None for an article that there is not."""
        held = self._lines.get(article)
        if held is None and article in self.analyses:
            held = self._lines[article] = _lines(self.analyses[article])
        return held


@dataclass(frozen=True, slots=True)
class _Lines:
    """A text on one line, and where in that line each sentence begins and ends."""

    line: str
    sentences: tuple[Span, ...]

    def sentence(self, number: int) -> Span | None:
        """The sentence of that number, from 1."""
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None


def _lines(analysis: Analysis) -> _Lines:
    text = analysis.article.text
    line, at, spans = _line(text), 0, []
    for span in analysis.sentences:
        said = _line(text[span.start : span.end])
        start = max(line.find(said, at), at)
        at = start + len(said)
        spans.append(Span(start, at))
    return _Lines(line, tuple(spans))


def _of_words(page: Page, record: Any, corpus: _Corpus) -> Iterator[str]:
    """Words with a link to a sentence begin in that sentence and go on as the article does."""
    where = _linked(page, record)
    said = _words(record)
    if where is None or not said:
        return
    article, number = where
    lines = corpus.lines(article)
    sentence = lines.sentence(number) if lines else None
    if lines is None or sentence is None:
        yield f"{_quoted(said)} is given as sentence {number} of {article}, which has no such sentence"
        return
    at = sentence.start
    for n, fragment in enumerate(_fragments(said)):
        at = lines.line.find(fragment, at)
        if at < 0 or (n == 0 and at >= sentence.end):
            yield f"{_quoted(fragment)} does not stand in sentence {number} of {article}"
            return
    value = _line(str(getattr(record, "words", "")))
    if value and not sentence.start <= lines.line.find(value, sentence.start) < sentence.end:
        yield f"{_quoted(value)} does not stand in sentence {number} of {article}"


def _of_title(page: Page, record: Any, corpus: _Corpus) -> Iterator[str]:
    """A title with a link to an article is that article's."""
    title, href = getattr(record, "title", None), getattr(record, "href", None)
    if not isinstance(title, str) or not isinstance(href, str) or not title:
        return
    found = _ARTICLE.search(_target(page, href))
    analysis = corpus.analyses.get(ArticleId(found[1])) if found else None
    if analysis and not _line(analysis.article.title.value).startswith(_line(title).rstrip("… ")):
        yield f"{_quoted(title)} is not the title of {analysis.article.id}"


def _of_value(page: Page, value: Any, corpus: _Corpus) -> Iterator[str]:
    """A number that several sentences are shown under stands in one of them at least."""
    held = []
    for one in value.stated:
        where = _linked(page, one)
        lines = corpus.lines(where[0]) if where else None
        sentence = lines.sentence(where[1]) if where and lines else None
        if lines and sentence:
            held.append(lines.line[sentence.start : sentence.end].casefold())
    for said in _line(value.words).split("; ") if held else ():
        if not any(re.search(rf"(?<!\w){re.escape(said.casefold())}(?!\w)", line) for line in held):
            yield f"{_quoted(said)} is shown as a number of sentences in which it does not stand"


def _of_speaker(page: Page, record: Any, corpus: _Corpus) -> Iterator[str]:
    """A statement is shown with the speaker that reading gave it, and linked to that speaker's page."""
    where = _linked(page, record)
    fragments = _fragments(_words(record))
    if where is None or not fragments or where[0] not in corpus.analyses:
        return
    analysis = corpus.analyses[where[0]]
    order = Order(analysis.sentences)
    text = analysis.article.text
    told = [
        quote
        for quote in analysis.quotes
        if order.number(quote.span.start) == where[1] and _starts_alike(text, quote.span, fragments[0])
    ]
    if not told:
        yield f"{_quoted(fragments[0])} is no statement of {where[0]}"
    elif not any(_is_speaker(record.speaker, quote, text) for quote in told):
        yield f"{_quoted(fragments[0])} is given to “{record.speaker}”, of whom {where[0]} does not say so"
    elif record.href and not any(_owns(page, record.href, quote, corpus) for quote in told):
        yield f"{_quoted(fragments[0])} leads to {_target(page, record.href)}, who did not say it"


def _starts_alike(text: str, span: Span, fragment: str) -> bool:
    said = _line(_CUT.sub(" ", text[span.start : span.end]))
    return said.startswith(fragment) or fragment.startswith(said)


def _is_speaker(shown: str, quote: Quote, text: str) -> bool:
    known = {_line(text[s.start : s.end]).casefold() for s in (quote.speaker, quote.refers) if s is not None}
    if not shown:
        return not known
    both = _NAMED.match(_line(shown))
    parts = both.groups() if both else (_line(shown),)
    return all(
        any(part.casefold() == words or words.startswith(part.casefold().rstrip(" …")) for words in known)
        for part in parts
    )


def _owns(page: Page, href: str, quote: Quote, corpus: _Corpus) -> bool:
    """Whether a name in the speaker's words, or the one they stand for, belongs to the page linked to."""
    meant = _entity_page(_target(page, href))
    analysis = corpus.analyses[quote.article]
    held = [span for span in (quote.refers, quote.speaker) if span is not None]
    named = (
        corpus.entity_of.get((quote.article, m.span))
        for m in analysis.mentions
        if any(span.start <= m.span.start and m.span.end <= span.end for span in held)
    )
    return any(entity == meant for entity in named)


def _of_naming(page: Page, table: Any, corpus: _Corpus) -> Iterator[str]:
    """What each outlet is said to call something is what its articles of the story call it, so often."""
    story = corpus.stories.get(page.path)
    if story is None:
        return
    used: dict[tuple[str, EntityId], Counter[str]] = {}
    for article in story.articles:
        analysis = corpus.analyses[article]
        outlet = analysis.article.source.value if analysis.article.source else "Outlet unknown"
        for mention in analysis.mentions:
            entity = corpus.entity_of.get((article, mention.span))
            if entity is not None:
                used.setdefault((outlet, entity), Counter())[_line(mention.surface)] += 1
    for row in table.rows:
        if not hasattr(row, "entity"):
            continue
        for outlet, cell in zip(table.columns, row.cells, strict=False):
            if outlet == "Others":
                continue
            held = used.get((outlet, row.entity), Counter())
            for spelling, count in _COUNTED.findall(str(cell)):
                if held[spelling] != int(count):
                    yield f"{outlet} calls {row.name} “{spelling}” {held[spelling]} times, not {count}"


def _of_text(page: Page, record: Any, corpus: _Corpus) -> Iterator[str]:
    """The sentences of an article's own page are its text."""
    found = _ARTICLE.search(page.path)
    number = re.fullmatch(r"s(\d+)", str(record.anchor))
    if not found or not number or not all(hasattr(piece, "text") for piece in record.pieces):
        return
    lines = corpus.lines(ArticleId(found[1]))
    sentence = lines.sentence(int(number[1])) if lines else None
    said = _line("".join(piece.text for piece in record.pieces))
    if lines is None or sentence is None or not lines.line.startswith(said, sentence.start):
        yield f"{_quoted(said)} is not sentence {number[1]} of {found[1]}"


def _records(value: Any) -> Iterator[Any]:
    """Every record inside a view that may show words, outermost first.

    Pages hold hundreds of records each, most of them of numbers and addresses: a build asks here ten
    thousand times an article, so nothing is called that need not be.
    """
    waiting = [value]
    while waiting:
        held = waiting.pop()
        kind: Any = type(held)
        if kind in _LEAVES:
            continue
        if isinstance(held, (tuple, list)):
            waiting.extend(reversed(held))
        elif isinstance(held, Mapping):
            waiting.extend(reversed(list(held.values())))
        else:
            names, shows = _shape(kind)
            if shows:
                yield held
            waiting.extend(getattr(held, name) for name in names)


@cache
def _shape(kind: type) -> tuple[tuple[str, ...], bool]:
    """The fields of a record's type, the last first, and whether any of them shows words."""
    names = tuple(reversed(getattr(kind, "__dataclass_fields__", ())))
    return names, not _SHOWN.isdisjoint(names)


def _linked(page: Page, record: Any) -> tuple[ArticleId, int] | None:
    """The article and the number of the sentence that a record links to."""
    for name in ("source_href", "href"):
        href = getattr(record, name, None)
        found = _SENTENCE.search(_target(page, href)) if isinstance(href, str) else None
        if found:
            return ArticleId(found[1]), int(found[2])
    return None


def _words(record: Any) -> str:
    """The words that a record shows: its `text`, or its `pieces` put together."""
    text = getattr(record, "text", None)
    if isinstance(text, str):
        return text
    pieces = getattr(record, "pieces", ())
    return "".join(str(piece[0]) for piece in pieces if isinstance(piece, tuple) and piece)


def _fragments(said: str) -> list[str]:
    """The words between ellipses and quotation marks, each on one line."""
    return [line for part in _CUT.split(said) if (line := _line(part).strip(" "))]


def _target(page: Page, href: str) -> str:
    """The address inside docs/ that a relative one leads to from `page`."""
    path, mark, fragment = href.partition("#")
    held = _inside(dirname(page.path), path) if path else page.path
    return held + mark + fragment


@lru_cache(maxsize=2**14)
def _inside(folder: str, path: str) -> str:
    return normpath(join(folder, path))


def _entity_page(path: str) -> str:
    folder, _, name = path.partition("#")[0].partition("/")
    kind = {"places": "place", "groups": "group", "people": "person"}.get(folder, folder)
    return f"{kind}/{name.removesuffix('.md').removesuffix('.html')}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _quoted(said: str) -> str:
    line = _line(said)
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[:_LONGEST].rstrip()}…”"
