"""The whole pipeline from top to bottom; sole owner of order, cache, pool and progress."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from generator.cache import Cache, Reading, fingerprint
from generator.errors import BriefingError
from generator.export import exports
from generator.lexicon.index import load_lexicon
from generator.load import find_seeds
from generator.model import ArticleId, Briefing, EntityId, Page, SeedFile
from generator.pages import plan_pages
from generator.pages.links import entity_path
from generator.parallel import ordered_map
from generator.progress import Progress
from generator.read import read_one, reader
from generator.relate import relate
from generator.render import render
from generator.resolve import resolve
from generator.settings import Settings
from generator.text.slugs import slug, unique_slugs
from generator.write import Written, write_files


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did, for the closing lines: `read` articles were read anew, `kept` came from the cache."""

    briefing: Briefing
    pages: int
    read: int
    kept: int
    files: Written


def generate(settings: Settings, progress: Progress) -> Report:
    """Write every page and export of the seeds folder into docs/.

    Raises BriefingError for a mistake of the user's; what is wrong with one article is among the
    briefing's problems, and costs no other article its page.
    """
    with _only_one(settings.cache):
        briefing, read = prepare(settings, progress)
        pages = plan_pages(briefing)
        progress.stage("writing pages", len(pages))
        data = exports(briefing, site_pages(briefing))
        files = [(page.path, partial(_rendered, page, progress)) for page in pages]
        files += [(path, partial(_content, content)) for path, content in data]
        written = write_files(files, settings.docs)
    return Report(briefing, len(pages), read, len(briefing.analyses) - read, written)


def prepare(settings: Settings, progress: Progress) -> tuple[Briefing, int]:
    """Everything but the pages, and how many articles had to be read anew."""
    seeds, set_aside = find_seeds(settings.seeds)
    readings, read = _read_all(seeds, settings, progress)
    problems = (*set_aside, *(problem for reading in readings for problem in reading.problems))
    analyses = tuple(
        sorted((r.analysis for r in readings if r.analysis is not None), key=lambda a: a.article.id)
    )
    progress.stage("telling names apart")
    resolution = resolve(analyses, load_lexicon())
    progress.stage("relating articles")
    relations = relate(analyses, resolution)
    return Briefing(analyses, resolution, relations, problems), read


def _read_all(
    seeds: tuple[SeedFile, ...], settings: Settings, progress: Progress
) -> tuple[list[Reading], int]:
    """A reading of every seed, from the cache where nothing it depends on has changed."""
    limits = (settings.summary_sentences, settings.summary_words)
    cache = Cache(settings.cache / "readings", fingerprint(Path(__file__).parent, limits))
    ids = article_ids(seeds)
    keys = {seed.seed: cache.key(seed, ids[seed.seed]) for seed in seeds}
    readings = {seed.seed: cache.get(keys[seed.seed]) for seed in seeds}
    jobs = [(seed, ids[seed.seed], *limits) for seed in seeds if readings[seed.seed] is None]
    progress.stage("reading articles", len(jobs))
    for reading in ordered_map(read_one, jobs, settings.jobs, reader):
        cache.put(keys[reading.seed], reading)
        readings[reading.seed] = reading
        progress.step()
    cache.prune(frozenset(keys.values()))
    return [reading for reading in readings.values() if reading is not None], len(jobs)


def article_ids(seeds: tuple[SeedFile, ...]) -> dict[str, ArticleId]:
    """Each seed's article id: the slug of its path without suffix.

    It depends on no other article, so that an address survives what is added beside it; only files
    that differ in nothing but suffix, case or marks carry a digest of their path.
    """
    slugs = unique_slugs(
        [seed.seed for seed in seeds], lambda path: slug(str(PurePosixPath(path).with_suffix("")))
    )
    return {path: ArticleId(name) for path, name in slugs.items()}


def site_pages(briefing: Briefing) -> dict[EntityId, str]:
    """The page of each entity, as the site addresses it."""
    named = (entity.id for entity in briefing.resolution.entities if entity.mentions)
    return {entity: str(PurePosixPath(entity_path(entity)).with_suffix(".html")) for entity in named}


def _rendered(page: Page, progress: Progress) -> bytes:
    progress.step()
    return render(page).encode("utf-8")


def _content(content: bytes) -> bytes:
    return content


@contextmanager
def _only_one(cache: Path) -> Iterator[None]:
    """Keep a second build out of the same docs/ while one is writing."""
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BriefingError("another build of this project is running; wait until it has ended") from None
        yield
