"""The commands: they parse, print and set the exit code; the work is done in build and publish."""

from __future__ import annotations

import errno
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import NoReturn, ParamSpec

import click

from generator import __version__
from generator.analyse.summary_reasons import summary_reasons
from generator.build import Report, generate, only_one, prepare
from generator.errors import BriefingError, SettingsError
from generator.explain import doubt_lines, explain_name
from generator.explain_article import explain_article
from generator.model import KINDS, Briefing, Problem
from generator.progress import Progress
from generator.publish import check_target, load_mkdocs, publish
from generator.settings import Settings, extra_settings, make_settings, named_site
from generator.weak_merges import weak_merge_lines, weak_merges

Parameters = ParamSpec("Parameters")
# Not a defect of ours: no permission, a full or read-only disk, a file where a folder is needed.
_OF_THE_MACHINE = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EEXIST, errno.ENOTDIR}
)
_seeds = click.option(
    "--seeds", type=click.Path(path_type=Path), help="Folder of articles (default: the one mkdocs.yml names)."
)
_config = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    help="The project's mkdocs.yml.",
)
_jobs = click.option(
    "--jobs", type=click.IntRange(min=1), help="Processes that read articles (default: one a core)."
)


def _speaking(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Print a user's mistake as one plain message, without a traceback; exit 2 for wrong usage, else 1."""

    @wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except BriefingError as error:
            _stop(str(error), 2 if isinstance(error, SettingsError) else 1)
        except OSError as error:
            if error.errno not in _OF_THE_MACHINE:
                raise
            _stop(f"{error.filename}: {(error.strerror or 'cannot be written').lower()}", 1)

    return run


def _stop(message: str, code: int) -> NoReturn:
    lines = [_printable(line) for line in message.splitlines()]
    click.echo("briefing: " + "\n".join(lines), err=True)
    sys.exit(code)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Turn a folder of news articles into a searchable briefing site."""


@main.command()
@_seeds
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    help="Folder to build into (default: the one mkdocs.yml names, or site/).",
)
@click.option("--strict", is_flag=True, help="Exit 1 where any article has a problem.")
@_jobs
@_config
@_speaking
def build(seeds: Path | None, site: Path | None, strict: bool, jobs: int | None, config_file: Path) -> None:
    """Build everything: pages, site, search index."""
    settings = _settings(config_file, seeds, jobs)
    target = (site or Path(load_mkdocs(config_file).site_dir)).absolute()
    check_target(target, (settings.docs, settings.seeds, settings.templates, settings.cache))
    with _shown() as progress, only_one(settings.cache):
        report = generate(settings, progress)
        publish(config_file, target, report.beside, progress)
    _print_problems(report.briefing.problems)
    _print_report(report, len(report.beside))
    click.echo(f"site: {target}")
    click.echo(f"read it: make serve, or open {target / 'index.html'} (all but search works from the file)")
    if strict and report.briefing.problems:
        click.echo(f"briefing: --strict: {_count(len(report.briefing.problems), 'problem')}", err=True)
        sys.exit(1)


@main.command()
@_seeds
@_jobs
@_config
@_speaking
def pages(seeds: Path | None, jobs: int | None, config_file: Path) -> None:
    """Only write the Markdown pages and exports into docs/."""
    settings = _settings(config_file, seeds, jobs)
    with _shown() as progress, only_one(settings.cache):
        report = generate(settings, progress)
    _print_problems(report.briefing.problems)
    _print_report(report)


@main.command()
@_seeds
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@_config
@_speaking
def serve(seeds: Path | None, port: int, config_file: Path) -> None:
    """Preview on this machine; what is saved in the seeds shows at once."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    load_mkdocs(config_file)
    if seeds:
        os.environ["BRIEFING_SEEDS"] = str(seeds.absolute())
    click.echo(f"serving on http://127.0.0.1:{port}/ (Ctrl+C ends)", err=True)
    try:
        mkdocs_serve(str(config_file), dev_addr=f"127.0.0.1:{port}")
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise SettingsError(f"port {port} is taken; choose another with --port") from None


@main.command()
@_seeds
@_jobs
@_config
@_speaking
def check(seeds: Path | None, jobs: int | None, config_file: Path) -> None:
    """Print problems, near misses and doubtful merges; build nothing. Exit 1 where there are problems."""
    briefing = _briefing(config_file, seeds, jobs)
    _print_problems(briefing.problems)
    doubts = briefing.resolution.doubts
    if doubts:
        click.echo(f"{_count(len(doubts), 'near miss', 'near misses')}, left apart:")
    for doubt in doubts:
        for line in doubt_lines(briefing, doubt):
            click.echo(f"  {_printable(line)}")
    weak = weak_merges(briefing)
    if weak:
        click.echo(f"{_count(len(weak), 'merge')} on the weakest evidence:")
    for merge in weak:
        for line in weak_merge_lines(briefing, merge):
            click.echo(f"  {_printable(line)}")
    if not briefing.problems and not doubts and not weak:
        click.echo("nothing to report")
    if briefing.problems:
        sys.exit(1)


@main.command()
@click.argument("name")
@_seeds
@_jobs
@_config
@_speaking
def explain(name: str, seeds: Path | None, jobs: int | None, config_file: Path) -> None:
    """Say which entity NAME is taken for, why, and in which files; of an article's file, how it was read."""
    briefing = _briefing(config_file, seeds, jobs)
    lines = explain_article(briefing, name, summary_reasons) or explain_name(briefing, name)
    for line in lines:
        click.echo(_printable(line))


def _briefing(config_file: Path, seeds: Path | None, jobs: int | None) -> Briefing:
    settings = _settings(config_file, seeds, jobs)
    with _shown() as progress:
        return prepare(settings, progress)[0]


@contextmanager
def _shown() -> Iterator[Progress]:
    """Progress whose line is wiped at the end, before a message of success or failure is printed."""
    progress = Progress()
    try:
        yield progress
    finally:
        progress.end()


def _settings(config_file: Path, seeds: Path | None, jobs: int | None) -> Settings:
    config = load_mkdocs(config_file)
    extra = extra_settings(config.extra, config_file)
    site = named_site(config.site_name, config.site_url)
    return make_settings(config_file.parent.absolute(), Path(config.docs_dir), extra, seeds, jobs, site)


def _print_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        where = f"{problem.path}:{problem.line}" if problem.line else problem.path
        click.echo(f"{_printable(where)}: {_printable(problem.message)}", err=True)


def _print_report(report: Report, beside: int = 0) -> None:
    """What was made and what is doubtful; `beside` counts the feeds and data that a site has besides."""
    briefing = report.briefing
    kinds = Counter(entity.kind for entity in briefing.resolution.entities)
    counted = ", ".join(_count(kinds[kind], kind, "people" if kind == "person" else None) for kind in KINDS)
    click.echo(
        f"{_count(len(briefing.analyses), 'article')} ({report.read} read, {report.kept} unchanged), "
        f"{_count(len(briefing.relations.stories), 'story', 'stories')}, {counted}"
    )
    more = f", {_count(beside, 'feed or data file', 'feeds and data files')}" if beside else ""
    click.echo(
        f"{_count(report.pages, 'page')}{more}; files: {report.files.written} written, "
        f"{report.files.unchanged} unchanged, {report.files.deleted} deleted"
    )
    undated = sum(not analysis.article.published for analysis in briefing.analyses)
    click.echo(
        f"to look at: {_count(len(briefing.problems), 'problem')}, "
        f"{_count(len(briefing.resolution.doubts), 'near miss', 'near misses')} (briefing check lists them), "
        f"{_count(undated, 'undated article')}"
    )


def _count(number: int, noun: str, plural: str | None = None) -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def _printable(text: str) -> str:
    """`text` for a terminal: what a file name holds must not move the cursor."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
