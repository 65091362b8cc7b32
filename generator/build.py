"""From seeds to site: all that knows the order of the stages, the cache, the pool, the progress."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from generator.cache import Cache, Reading, fingerprint
from generator.decide import after_resolving, before_resolving, read_decisions
from generator.decide.read import FILE_NAME as DECISIONS
from generator.errors import BriefingError
from generator.export import Addresses, File, exports, files_beside
from generator.lexicon.index import load_lexicon
from generator.load import find_seeds
from generator.model import ArticleId, Briefing, Page, SeedFile, Site
from generator.pages import plan_pages
from generator.pages.links import article_path, entity_path, story_path
from generator.pages.share import PATH as SHARE_PICTURE
from generator.pages.share import picture_of
from generator.parallel import ordered_map
from generator.progress import Progress
from generator.read import DEFECT, read_one, reader
from generator.relate import relate
from generator.render import render
from generator.resolve import resolve
from generator.settings import Settings
from generator.text.slugs import slug, unique_slugs
from generator.verify import verify, verify_pages
from generator.write import Written, write_files


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did, for the closing lines: `read` files were read anew, `kept` came from the cache.

    `beside` are the files that go straight into the site: so many that MkDocs need not carry them there.
    """

    briefing: Briefing
    pages: int
    read: int
    kept: int
    files: Written
    beside: Sequence[File]


def generate(settings: Settings, progress: Progress) -> Report:
    """Write every page and export of the seeds folder into docs/; call it inside `only_one`.

    Raises BriefingError for a mistake of the user's; what is wrong with one article is among the
    briefing's problems, and costs no other article its page.
    """
    briefing, read, kept = prepare(settings, progress)
    pages = plan_pages(briefing)
    progress.stage("holding every page against its articles")
    if unfounded := verify_pages(pages, briefing):
        briefing = replace(briefing, problems=(*briefing.problems, *unfounded))
        pages = plan_pages(briefing)
    progress.stage("writing pages", len(pages))
    addresses = site_pages(briefing, settings.site)
    files: list[File] = [(page.path, partial(_rendered, page, progress)) for page in pages]
    files += exports(briefing, addresses)
    written = write_files(files, settings.docs)
    beside = files_beside(briefing, addresses)
    if settings.site.address:  # without which nothing can point to a picture
        beside.append((SHARE_PICTURE, partial(picture_of, briefing)))
    return Report(briefing, len(pages), read, kept, written, beside)


def prepare(settings: Settings, progress: Progress) -> tuple[Briefing, int, int]:
    """Everything but the pages, how many files were read anew, and how many readings were kept."""
    seeds, set_aside = find_seeds(settings.seeds)
    readings, read = _read_all(seeds, settings, progress)
    found = [*set_aside, *(problem for reading in readings for problem in reading.problems)]
    problems = tuple(sorted(found, key=lambda p: (p.path, p.line or 0, p.stage, p.message)))
    analyses = tuple(
        sorted((r.analysis for r in readings if r.analysis is not None), key=lambda a: a.article.id)
    )
    decisions = read_decisions(settings.seeds / DECISIONS)
    progress.stage("telling names apart")
    analyses, unheard = before_resolving(analyses, decisions)
    resolution, stale = after_resolving(resolve(analyses, load_lexicon()), decisions, analyses)
    progress.stage("relating articles")
    relations = relate(analyses, resolution)
    progress.stage("holding every statement against its article")
    briefing = Briefing(analyses, resolution, relations, (*problems, *unheard, *stale))
    checked = replace(briefing, problems=(*briefing.problems, *verify(briefing)))
    return checked, read, len(readings) - read


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
    _stop_if_all_defective(list(readings.values()))
    return [reading for reading in readings.values() if reading is not None], len(jobs)


def _stop_if_all_defective(readings: Sequence[Reading | None]) -> None:
    """Where not one article could be read for a defect of ours, an empty site helps nobody."""
    problems = [problem for reading in readings if reading for problem in reading.problems]
    defect = next((problem for problem in problems if problem.stage == DEFECT), None)
    if defect and not any(reading and reading.analysis for reading in readings):
        raise BriefingError(f"no article could be read; the first was {defect.message}", defect.path)


def article_ids(seeds: tuple[SeedFile, ...]) -> dict[str, ArticleId]:
    """Each seed's article id: the slug of its path without suffix.

    It depends on no other article, so that an address survives what is added beside it; only files
    that differ in nothing but suffix, case or marks carry a digest of their path.
    """
    slugs = unique_slugs(
        [seed.seed for seed in seeds], lambda path: slug(str(PurePosixPath(path).with_suffix("")))
    )
    return {path: ArticleId(name) for path, name in slugs.items()}


def site_pages(briefing: Briefing, site: Site) -> Addresses:
    """The pages of articles, entities that an article names and stories, as the site addresses them."""
    named = (entity.id for entity in briefing.resolution.entities if entity.mentions)
    return Addresses(
        site,
        {a.article.id: _address(article_path(a.article.id)) for a in briefing.analyses},
        {entity: _address(entity_path(entity)) for entity in named},
        {story.id: _address(story_path(story.id)) for story in briefing.relations.stories},
    )


def _address(path: str) -> str:
    return path.removesuffix(".md") + ".html"


def _rendered(page: Page, progress: Progress) -> bytes:
    progress.step()
    return render(page).encode("utf-8")


@contextmanager
def only_one(cache: Path) -> Iterator[None]:
    """Keep a second build out of the same docs/ and site while one is writing; BriefingError there."""
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BriefingError("another build of this project is running; wait until it has ended") from None
        yield
