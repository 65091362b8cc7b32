"""Reads one article from its bytes to its analysis: load, clean, analyse."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from generator.analyse.dates import find_dates
from generator.analyse.entities import Reader, find_mentions, load_reader
from generator.analyse.figures import find_figures
from generator.analyse.quotes import find_quotes
from generator.analyse.summary import summarise
from generator.cache import Reading
from generator.clean import clean
from generator.errors import SeedError
from generator.load import parse
from generator.model import Analysis, Article, ArticleId, Problem, SeedFile
from generator.text.sentences import sentences
from generator.verify.statements import confirmed

DEFECT = "defect"
"""The stage of a problem that is no fault of the article."""


@lru_cache(maxsize=1)
def reader() -> Reader:
    """The recogniser with its model and word lists, loaded once a process."""
    return load_reader()


def read_one(job: tuple[SeedFile, ArticleId, int, int]) -> Reading:
    """The reading of one seed file; `job` is the file, its article's id, and the summary's limits.

    Never raises for anything the file holds: what cannot be read is set aside with its reason. A defect
    of ours is set aside likewise, named as such, so that no article costs another its page.
    """
    seed, article_id, max_sentences, max_words = job
    try:
        raw = parse(seed)
        article, problems = clean(raw, article_id)
        analysis = analyse(article, max_sentences, max_words)
    except SeedError as error:
        message = f"set aside: {error.message}"
        return Reading(seed.seed, None, (Problem(seed.seed, "load", message, error.line),))
    except Exception as error:  # a defect of ours: reported, never hidden, and --strict fails on it
        message = f"set aside: a defect in the generator ({type(error).__name__}: {error}); please report it"
        return Reading(seed.seed, None, (Problem(seed.seed, DEFECT, message),))
    return Reading(seed.seed, analysis, (*raw.problems, *problems))


def analyse(article: Article, max_sentences: int, max_words: int) -> Analysis:
    """Everything that reading `article` by itself tells."""
    spans = sentences(article.text)
    mentions, introductions = find_mentions(article, spans, reader())
    quotes = find_quotes(article, spans, mentions)
    dates = find_dates(article, spans)
    analysis = Analysis(
        article=article,
        sentences=spans,
        mentions=mentions,
        introductions=introductions,
        quotes=quotes,
        dates=dates,
        summary=summarise(article, spans, mentions, quotes, max_sentences, max_words),
        figures=find_figures(article, spans, mentions, dates),
    )
    # What the gate could not confirm is not shown; it stands between this and the pages once more.
    return replace(analysis, quotes=confirmed(analysis))
