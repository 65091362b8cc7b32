"""The cleaned article: its headline, body and captions, and the ledger of what was taken out."""

from __future__ import annotations

import re

from generator.clean.captions import description
from generator.clean.page import PageLine, page_of
from generator.clean.rules import EXTRACTED, SCRAPED, WRITTEN
from generator.clean.sheet import CAPTION, Rule, Sheet, apply
from generator.errors import SeedError
from generator.model import Article, ArticleId, Problem, RawArticle, Removal, Span, Stated
from generator.text.datelines import dateline_end
from generator.text.hygiene import has_bidi, is_right_to_left, one_line, shorten
from generator.text.normalise import fold
from generator.text.sentences import sentences

MAX_TITLE = 160
MAX_OPENING = 110
_RULES: dict[str, tuple[Rule, ...]] = {"text": SCRAPED, "html": EXTRACTED, "markdown": WRITTEN}
CREDIT = "picture credit"
_GAP = "\n\n"
FEWEST_TITLE_WORDS = 4
_ONLY_DATELINE = re.compile(r"[^\W\d_][\w .-]{1,30}/[A-Z][A-Z .-]{1,20}/?\.?")


def clean(raw: RawArticle, article_id: ArticleId) -> tuple[Article, tuple[Problem, ...]]:
    """`raw` without the leftovers of its page, and what is doubtful.

    Every line of `raw.text` that is not blank is either in the article's text or among its removals.
    Markdown is taken for written, not scraped, and keeps all its lines. Raises SeedError where no text is
    left.
    """
    sheet = apply(page_of(raw), _RULES[raw.format])
    title, body = _title_and_body(raw, sheet)
    if not body:
        raise SeedError("nothing is left of it once the leftovers of its page are out", raw.seed)
    captions, lost = _captions(raw, sheet)
    head = [title.value] if title else []
    text, spans = _joined([*head, *body, *captions])
    end = len(head) + len(body)
    article = Article(
        id=article_id,
        seed=raw.seed,
        title=title or Stated(shorten(_first_sentence(body[0]), MAX_OPENING), "first sentence"),
        source=raw.source,
        author=raw.author,
        url=raw.url,
        published=raw.published,
        language=raw.language or Stated("und", "not told"),
        retold=raw.retold,
        text=text,
        headline=spans[0] if head else Span(0, 0),
        body=Span(spans[len(head)].start, spans[end - 1].end),
        captions=tuple(spans[end:]),
        removed=tuple(sorted([*raw.removed, *_removals(sheet), *lost], key=lambda one: one.line)),
    )
    return article, _doubts(raw)


def _removals(sheet: Sheet) -> list[Removal]:
    lines = sheet.page.lines
    return [
        Removal(lines[place].number, rule, lines[place].text) for place, rule in sorted(sheet.taken.items())
    ]


def _doubts(raw: RawArticle) -> tuple[Problem, ...]:
    """Right-to-left scripts need marks of direction; in another text they make it read as what it is not."""
    for number, written in zip(raw.lines, raw.text.split("\n"), strict=True):
        if has_bidi(written) and not is_right_to_left(written):
            return (
                Problem(raw.seed, "clean", "marks that turn the direction of writing were taken out", number),
            )
    return ()


def _title_and_body(raw: RawArticle, sheet: Sheet) -> tuple[Stated | None, list[str]]:
    lines = sheet.page.lines
    rest = list(sheet.rest())
    if raw.title:
        for place, line in rest[:3]:
            if line.folded == fold(raw.title.value):
                sheet.taken[place] = "headline, stated elsewhere"
        return raw.title, [line.text for _, line in sheet.rest()]
    if sheet.headline is None and len(rest) > 1 and _is_headline(rest[0][1]):
        sheet.headline = rest[0][0]
    title = None if sheet.headline is None else Stated(lines[sheet.headline].text, "headline")
    return title, [line.text for _, line in sheet.rest()]


def _first_sentence(paragraph: str) -> str:
    """The sentence a text begins with, without the place, agency and day that news may put before it."""
    opening = paragraph[:2_000]
    found = [opening[span.start : span.end] for span in sentences(opening)]
    if len(found) > 1 and _ONLY_DATELINE.fullmatch(found[0]):
        return found[1]
    bare = found[0][dateline_end(found[0], 0, len(found[0])) :]
    return bare if len(bare.split()) >= FEWEST_TITLE_WORDS else found[0]


def _is_headline(line: PageLine) -> bool:
    return not line.prose and not line.closed and line.length >= 3 and len(line.text) <= MAX_TITLE


def _captions(raw: RawArticle, sheet: Sheet) -> tuple[list[str], list[Removal]]:
    """The descriptions of the article's pictures, each once, and the captions that lost credits by that."""
    lines = sheet.page.lines
    told: list[str | None] = []
    lost: list[Removal] = []
    for caption in raw.captions:
        text = one_line(caption.text)
        # What an author of Markdown wrote is a caption as it stands; pages add credits to theirs.
        told.append(text if raw.format == "markdown" else description(text, sheet.page.outlet))
        if told[-1] != text:
            lost.append(Removal(caption.number, CREDIT, text))
    captions = [lines[place].text for place, rule in sorted(sheet.taken.items()) if rule == CAPTION]
    told += [description(caption, sheet.page.outlet) for caption in captions]
    once: dict[str, str] = {}
    for caption_text in told:
        if caption_text:
            once.setdefault(fold(caption_text), caption_text)
    return list(once.values()), lost


def _joined(parts: list[str]) -> tuple[str, list[Span]]:
    spans: list[Span] = []
    at = 0
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + len(_GAP)
    return _GAP.join(parts), spans
