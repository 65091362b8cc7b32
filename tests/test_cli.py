"""What the commands print, and their exit codes."""

from __future__ import annotations

import fcntl
import os
import pty
import sys
from pathlib import Path

import pytest
from project import Project, digests

from generator import __version__

pytest_plugins = ["sites"]

COMMANDS = ("build", "pages", "serve", "check", "explain")


def refused(project: Project, *arguments: str, code: int = 2) -> str:
    """What is said where a command is not obeyed; nothing is written then."""
    before = digests(project.root)
    result = project.briefing(*arguments)
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    assert digests(project.root) == before
    return result.stderr


def test_build_says_what_it_did_and_where_the_site_is(project: Project) -> None:
    result = project.briefing("build")
    assert result.exit_code == 0
    said = result.stdout.splitlines()
    assert said[0].startswith("6 articles (6 read, 0 unchanged), 1 story, ")
    assert len(said) == 5
    assert "feeds and data files; files: " in said[1]
    assert said[2].startswith("to look at: 0 problems, ")
    assert said[2].endswith(", 1 undated article")
    assert said[-2] == f"site: {project.site}"
    assert str(project.site / "index.html") in said[-1]
    assert "make serve" in said[-1]
    assert result.stderr == ""


def test_build_goes_where_it_is_told(project: Project) -> None:
    target = project.root / "new" / "folders" / "here"
    assert project.briefing("build", "--site", str(target)).exit_code == 0
    assert (target / "index.html").is_file()
    assert not project.site.exists()
    assert [path.name for path in target.parent.iterdir()] == ["here"]


def test_a_site_of_ours_is_replaced_whole(project: Project) -> None:
    assert project.briefing("build").exit_code == 0
    (project.site / "stale.html").touch()
    assert project.briefing("build").exit_code == 0
    assert not (project.site / "stale.html").exists()


def test_strict_fails_on_a_problem_and_still_builds(project: Project) -> None:
    (project.seeds / "empty.txt").touch()
    result = project.briefing("build", "--strict")
    assert result.exit_code == 1
    assert "empty.txt: set aside: no text in it" in result.stderr
    assert "--strict: 1 problem" in result.stderr
    assert (project.site / "articles" / "vote.html").is_file()
    lenient = project.briefing("build")
    assert lenient.exit_code == 0
    assert "empty.txt: set aside" in lenient.stderr


def test_pages_builds_no_site(project: Project) -> None:
    assert project.briefing("pages").exit_code == 0
    assert (project.docs / "articles" / "vote.md").is_file()
    assert not project.site.exists()


def test_check_finds_nothing_to_report_or_fails(project: Project) -> None:
    before = digests(project.docs)
    fine = project.briefing("check")
    assert fine.exit_code == 0, fine.output
    (project.seeds / "twice.md").write_text("---\ntitle: a\ntitle: b\n---\nText.\n")
    bad = project.briefing("check")
    assert bad.exit_code == 1
    assert "twice.md:3: set aside: front matter: the key 'title' stands twice" in bad.stderr
    assert digests(project.docs) == before


def test_explain_tells_spellings_reasons_and_places(project: Project) -> None:
    result = project.briefing("explain", "mombasa")
    assert result.exit_code == 0
    assert "Mombasa (place" in result.stdout
    assert "[place/mombasa]" in result.stdout
    assert "bridge-ledger.md" in result.stdout
    assert "because: " in result.stdout


def test_explain_says_so_where_nothing_has_that_name(project: Project) -> None:
    result = project.briefing("explain", "momba\x1b[31m")
    assert result.exit_code == 0
    assert "no place, group or person is called" in result.stdout
    assert "\x1b" not in result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(project: Project, command: str) -> None:
    result = project.briefing(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
    assert "--seeds" in result.stdout


def test_the_whole_lists_its_commands_and_its_version(project: Project) -> None:
    result = project.briefing("--help")
    assert all(f"  {command} " in result.stdout for command in COMMANDS)
    assert project.command("generator", "--version").stdout.strip().endswith(__version__)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "--seeds", "nowhere"], "nowhere does not exist"),
        (["check", "--seeds", "nowhere"], "nowhere does not exist"),
        (["build", "--jobs", "0"], "--jobs"),
        (["build", "--jobs", "many"], "--jobs"),
        (["build", "surplus"], "surplus"),
        (["biuld"], "No such command"),
        (["explain"], "NAME"),
        (["serve", "--port", "0"], "--port"),
    ],
)
def test_wrong_usage_exits_2(project: Project, arguments: list[str], said: str) -> None:
    assert said in refused(project, *arguments)


@pytest.mark.parametrize("command", ["build", "pages", "check", "serve"])
def test_without_a_project_it_says_where_to_go(project: Project, command: str) -> None:
    project.config.unlink()
    assert "there is no mkdocs.yml here" in refused(project, command)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("summary_words: 90", "summary_words: many", "summary_words must be a whole number"),
        ("summary_words: 90", "words: 90", "unknown setting 'words'"),
        ("extra:\n  briefing:\n", "extra:\n  briefing: nothing\n  other:\n", "must hold `key: value` lines"),
        ("docs_dir: docs", "docs_dir: nowhere", "isn't an existing directory"),
        ("site_name:", "site_nam:", "site_nam"),
        ("site_name: The Briefing", "site_name: [", "parsing"),
    ],
)
def test_a_mistake_in_the_settings_is_named(project: Project, old: str, new: str, said: str) -> None:
    config = project.config.read_text("utf-8")
    assert old in config
    project.config.write_text(config.replace(old, new), "utf-8")
    message = refused(project, "build")
    assert message.startswith("briefing: ")
    assert "mkdocs.yml: " in message
    assert said in message


@pytest.mark.parametrize("target", ["docs", ".", "..", "seeds", "seeds/site", "docs/about/site", "full"])
def test_a_folder_that_is_no_site_is_never_replaced(project: Project, target: str) -> None:
    assert project.briefing("pages").exit_code == 0  # so that docs/ holds exports, too
    (project.root / "full").mkdir()
    (project.root / "full" / "mine.txt").touch()
    said = refused(project, "build", "--site", str(project.root / target))
    assert "choose another with --site" in said


def test_a_link_is_never_replaced(project: Project) -> None:
    (project.root / "empty").mkdir()
    (project.root / "link").symlink_to("empty")
    assert "choose another" in refused(project, "build", "--site", str(project.root / "link"))


def test_a_site_below_a_file_is_refused(project: Project) -> None:
    result = project.briefing("build", "--site", str(project.config / "site"))
    assert result.exit_code == 2
    assert "mkdocs.yml: cannot be made: " in result.stderr


def test_a_file_in_the_way_of_a_folder_is_named(project: Project) -> None:
    (project.docs / "places").touch()
    result = project.briefing("pages")
    assert result.exit_code == 1
    assert result.stderr.startswith("briefing: ")
    assert str(project.docs / "places") in result.stderr


def test_a_second_build_at_once_is_refused(project: Project) -> None:
    assert project.briefing("pages").exit_code == 0
    with (project.root / ".cache" / "briefing" / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "another build of this project is running" in refused(project, "build", code=1)
        assert project.briefing("check").exit_code == 0
    assert project.briefing("pages").exit_code == 0


def test_a_failed_build_leaves_the_old_site(project: Project) -> None:
    assert project.briefing("build").exit_code == 0
    before = digests(project.site)
    (project.docs / "about" / "wrong.md").write_text("[gone](../nowhere.md)\n")
    result = project.briefing("build")
    assert result.exit_code == 1
    assert "nowhere.md" in result.stderr
    assert digests(project.site) == before
    assert not [path for path in project.root.iterdir() if path.name.startswith(".site")]


def test_a_pipe_gets_plain_lines_and_a_terminal_gets_progress(project: Project) -> None:
    piped = project.command("generator", "pages")
    assert piped.returncode == 0
    assert "\x1b" not in piped.stdout + piped.stderr
    assert "\r" not in piped.stdout + piped.stderr
    (project.root / ".cache" / "briefing").rename(project.root / ".cache" / "old")
    told = on_a_terminal(project, "generator", "pages")
    assert "reading articles" in told
    assert told.rpartition("\x1b[K")[2].lstrip("\r").startswith("6 articles")


def test_every_long_stage_of_a_build_shows_how_far_it_is(project: Project) -> None:
    told = on_a_terminal(project, "generator", "build")
    for stage in ("reading articles", "writing pages", "making pages", "writing the site"):
        assert f"{stage} [" in told
    for stage in ("writing feeds and data", "indexing for search"):
        assert stage in told
    assert "writing feeds" not in told.rpartition("\x1b[K")[2]


def test_a_message_stands_on_a_line_of_its_own_on_a_terminal(project: Project) -> None:
    (project.docs / "places").mkdir()
    (project.docs / "places" / "mombasa.md").touch()
    told = on_a_terminal(project, "generator", "pages")
    assert told.rpartition("\x1b[K")[2].startswith("briefing: ")


def on_a_terminal(project: Project, *arguments: str) -> str:
    """All that a command writes to a terminal."""
    here, there = pty.openpty()
    child = os.fork()
    if child == 0:
        os.chdir(project.root)
        for stream in (0, 1, 2):
            os.dup2(there, stream)
        os.closerange(3, 64)
        os.execv(sys.executable, [sys.executable, "-m", *arguments])
    os.close(there)
    told = b""
    while True:
        try:
            part = os.read(here, 65536)
        except OSError:  # how Linux says that the other end was closed
            break
        if not part:
            break
        told += part
    os.waitpid(child, 0)
    os.close(here)
    return told.decode("utf-8").replace("\r\n", "\n")


def test_an_old_locale_loses_no_build(project: Project) -> None:
    (project.seeds / "Zürich ‮x.txt").write_text("Der Rat von Zürich tagte am Montag.\n", "utf-8")
    (project.seeds / "süß.txt").touch()
    done = project.command("generator", "pages", env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["\x1b[31mred.txt", "line\nbreak.txt", "\u202eevil.txt"])
def test_a_file_name_cannot_move_the_cursor(project: Project, name: str) -> None:
    Path(project.seeds, name).touch()
    said = project.briefing("check").stderr
    assert "set aside" in said
    assert len(said.splitlines()) == 1
    assert said.strip().isprintable()
