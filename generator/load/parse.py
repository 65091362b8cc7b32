"""One article file to a raw article, by its format."""

from __future__ import annotations

from generator.errors import SeedError
from generator.load.decode import decode
from generator.load.front_matter import split_front_matter
from generator.load.html import parse_html
from generator.load.markdown import read_markdown
from generator.load.matter import read_values
from generator.load.plain import date_of_address, facts_of, source_of_address
from generator.load.unwrap import unwrap
from generator.model import Line, Problem, RawArticle, Removal, SeedFile
from generator.text.language import language_of


def parse(seed: SeedFile) -> RawArticle:
    """`seed` as text with what the file states about the article; leftovers of its page are still in it.

    Raises SeedError, with the line where there is one, for a file that cannot be decoded, has no text, or
    whose front matter is not the plain kind that articles need.
    """
    suffix = seed.seed.rpartition(".")[2].lower()
    decoded = decode(seed.data, seed.seed, markup=suffix in {"html", "htm"})
    problems = tuple(Problem(seed.seed, "load", message, line) for line, message in decoded.notes)
    if suffix == "md":
        raw = _markdown(seed.seed, decoded.text, problems)
    elif suffix in {"html", "htm"}:
        raw = parse_html(seed.seed, decoded.text, problems)
    else:
        raw = _text(seed.seed, decoded.text, problems)
    if not raw.text.strip():
        raise SeedError("no text in it", seed.seed)
    return raw


def _text(seed: str, text: str, problems: tuple[Problem, ...]) -> RawArticle:
    stated = facts_of(text)
    joined, lines = unwrap(text)
    return RawArticle(
        seed=seed,
        format="text",
        text=joined,
        lines=lines,
        captions=(),
        title=None,
        source=stated.source,
        author=stated.author,
        url=stated.url,
        published=stated.published,
        language=language_of(text),
        retold=False,
        removed=(),
        problems=problems,
    )


def _markdown(seed: str, text: str, problems: tuple[Problem, ...]) -> RawArticle:
    matter = split_front_matter(text, seed)
    values, doubts = read_values(matter.values, seed, text)
    reading = read_markdown(matter.body, matter.body_line)
    joined, lines = _paragraphs(reading.paragraphs)
    url = values.url.value if values.url else None
    return RawArticle(
        seed=seed,
        format="markdown",
        text=joined,
        lines=lines,
        captions=reading.captions,
        title=values.title,
        source=values.source or source_of_address(url),
        author=values.author,
        url=values.url,
        published=values.published or (None if values.dated else date_of_address(url)),
        language=values.language or language_of(joined),
        retold=values.retold,
        removed=tuple(Removal(line.number, "markup without words", line.text) for line in reading.markup),
        problems=problems + doubts,
    )


def _paragraphs(paragraphs: tuple[Line, ...]) -> tuple[str, tuple[int, ...]]:
    """Paragraphs as a text with blank lines between them, and the file's line of each of its lines."""
    numbers: list[int] = []
    for paragraph in paragraphs:
        numbers += [paragraph.number] * (2 if numbers else 1)
    return "\n\n".join(paragraph.text for paragraph in paragraphs), tuple(numbers) or (1,)
