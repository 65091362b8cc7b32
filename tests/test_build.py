"""From a folder of articles to a site, and again after something has changed."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from project import Project, corpus, digests, make_project, parsed, shown

pytest_plugins = ["sites"]


def pages(project: Project) -> str:
    result = project.briefing("pages", "--jobs", "1")
    assert result.exit_code == 0, result.output
    return result.stdout


def counts(said: str) -> tuple[int, int]:
    """How many articles a run says it read, and how many it left as they were."""
    found = re.search(r"\((\d+) read, (\d+) unchanged\)", said)
    assert found, said
    return int(found[1]), int(found[2])


def times(folder: Path) -> dict[Path, int]:
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()}


def test_every_article_has_its_page(built: Project) -> None:
    for seed in corpus():
        assert (built.site / "articles" / f"{seed.stem}.html").is_file()
    assert "forty singers from Kisumu sang" in shown(built.site / "articles" / "choir.html")


def test_an_article_without_any_name_has_its_page(built: Project) -> None:
    page = shown(built.site / "articles" / "recipe.html")
    assert "how to boil rice" in page
    assert "let it stand" in page


def test_a_place_that_several_articles_name_is_one_page(built: Project) -> None:
    page = shown(built.site / "places" / "mombasa.html")
    for outlet in ("Coast Ledger", "Evening Herald", "Radio Pwani"):
        assert outlet in page


def test_articles_on_one_event_are_a_story(built: Project) -> None:
    stories = json.loads((built.site / "data" / "stories.json").read_text("utf-8"))["stories"]
    assert ["bridge-herald", "bridge-ledger", "bridge-radio"] in [story["articles"] for story in stories]


def test_every_address_inside_the_site_leads_somewhere(built: Project) -> None:
    for page in sorted(built.site.rglob("*.html")):
        if page.name == "404.html":  # shown at any address, so its own are absolute
            continue
        for element in parsed(page).iter("a", "link", "script"):
            address = element.get("href") or element.get("src")
            if address is None or address.startswith(("https://", "http://")):
                continue
            path, _, fragment = address.partition("#")
            path = path.partition("?")[0]
            target = (page.parent / path).resolve() if path else page
            assert target.is_file(), f"{page}: {address}"
            if fragment:
                assert parsed(target).get_element_by_id(fragment, None) is not None, f"{page}: {address}"


def test_the_sitemap_lists_the_pages_with_the_days_of_their_articles(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/project/")
    assert project.briefing("build").exit_code == 0
    listed = (project.site / "sitemap.xml").read_text("utf-8")
    for path in ("index.html", "articles/choir.html", "places/mombasa.html", "about/method.html"):
        assert f"<loc>https://example.org/project/{path}</loc>" in listed
    assert "articles/choir.html</loc><lastmod>2021-06-01</lastmod>" in listed
    assert "articles/vote.html</loc></url>" in listed
    assert "about/method.html</loc></url>" in listed


def test_a_rebuild_with_nothing_changed_reads_nothing_and_writes_nothing(project: Project) -> None:
    assert counts(pages(project)) == (6, 0)
    before = times(project.docs)
    said = pages(project)
    assert counts(said) == (0, 6)
    assert "files: 0 written" in said
    assert times(project.docs) == before


def test_a_changed_article_is_read_and_the_others_are_not(project: Project) -> None:
    pages(project)
    vote = project.seeds / "vote.md"
    vote.write_text(vote.read_text("utf-8").replace("Garissa", "Wajir"), "utf-8")
    assert counts(pages(project)) == (1, 5)
    assert not (project.docs / "places" / "garissa.md").exists()
    assert (project.docs / "places" / "wajir.md").exists()


def test_a_touched_article_is_not_read_again(project: Project) -> None:
    pages(project)
    for seed in project.seeds.iterdir():
        shutil.copy(seed, project.root / "copy")
        (project.root / "copy").replace(seed)
    assert counts(pages(project)) == (0, 6)


def test_a_removed_article_takes_its_pages_with_it_and_leaves_the_others(project: Project) -> None:
    pages(project)
    mine = project.docs / "articles" / "by-hand.md"
    mine.write_text("# Written by hand\n")
    (project.seeds / "vote.md").unlink()
    pages(project)
    assert not (project.docs / "articles" / "vote.md").exists()
    assert not (project.docs / "places" / "garissa.md").exists()
    assert (project.docs / "articles" / "choir.md").exists()
    assert mine.read_text() == "# Written by hand\n"
    assert (project.docs / "about" / "index.md").exists()


def test_what_was_removed_and_comes_back_is_as_before(project: Project) -> None:
    pages(project)
    before = digests(project.docs)
    held = (project.seeds / "vote.md").read_bytes()
    (project.seeds / "vote.md").unlink()
    pages(project)
    (project.seeds / "vote.md").write_bytes(held)
    pages(project)
    assert digests(project.docs) == before


def test_a_page_written_by_hand_is_not_overwritten(project: Project) -> None:
    mine = project.docs / "places" / "mombasa.md"
    mine.parent.mkdir()
    mine.write_text("mine")
    result = project.briefing("pages")
    assert result.exit_code == 1
    assert "places/mombasa.md was not written by the generator" in result.stderr
    assert mine.read_text() == "mine"
    assert not (project.docs / "index.md").exists()


@pytest.mark.parametrize("rubbish", [b"", b"\xff\xff\xff", b"\x93\x01\x02\x03", b"\xc1" * 4000])
def test_a_damaged_cache_is_made_anew(project: Project, rubbish: bytes) -> None:
    pages(project)
    before = digests(project.docs)
    kept = sorted((project.root / ".cache" / "briefing" / "readings").iterdir())
    kept[0].write_bytes(rubbish)
    kept[1].unlink()
    assert counts(pages(project)) == (2, 4)
    assert digests(project.docs) == before


def test_a_cache_cut_short_is_made_anew(project: Project) -> None:
    pages(project)
    before = digests(project.docs)
    for kept in (project.root / ".cache" / "briefing" / "readings").iterdir():
        kept.write_bytes(kept.read_bytes()[:-7])
    assert counts(pages(project)) == (6, 0)
    assert digests(project.docs) == before


def test_the_cache_holds_one_reading_an_article(project: Project) -> None:
    pages(project)
    (project.seeds / "vote.md").unlink()
    pages(project)
    assert len(list((project.root / ".cache" / "briefing" / "readings").iterdir())) == 5


def test_another_setting_reads_every_article_again(project: Project) -> None:
    pages(project)
    config = project.config.read_text("utf-8")
    project.config.write_text(config.replace("summary_sentences: 3", "summary_sentences: 1"), "utf-8")
    assert counts(pages(project)) == (6, 0)
    exported = json.loads((project.docs / "data" / "articles.json").read_text("utf-8"))
    assert all(len(article["summary"]) <= 1 for article in exported["articles"])


def test_a_renamed_article_is_read_under_its_new_name(project: Project) -> None:
    pages(project)
    (project.seeds / "vote.md").rename(project.seeds / "ballot.md")
    assert counts(pages(project)) == (1, 5)
    assert (project.docs / "articles" / "ballot.md").exists()
    assert not (project.docs / "articles" / "vote.md").exists()


def test_nothing_at_all_makes_a_site_that_says_so(empty_project: Project) -> None:
    result = empty_project.briefing("build", "--strict")
    assert result.exit_code == 0, result.output
    assert "0 articles" in result.stdout
    assert "No article has been read yet" in shown(empty_project.site / "index.html")
    assert json.loads((empty_project.site / "data" / "articles.json").read_text("utf-8")) == {"articles": []}


def test_one_article_without_a_name_makes_a_site(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", *(seed for seed in corpus() if seed.name == "recipe.md"))
    result = project.briefing("build", "--strict")
    assert result.exit_code == 0, result.output
    assert "how to boil rice" in shown(project.site / "articles" / "recipe.html")


def test_a_place_that_very_many_articles_name_is_split_over_pages(empty_project: Project) -> None:
    for number in range(300):
        text = f"The mayor of Mombasa opened school number {number} of the city on Monday.\n"
        (empty_project.seeds / f"school-{number:03}.txt").write_text(text)
    said = pages(empty_project)
    assert "300 articles" in said
    first = empty_project.docs / "places" / "mombasa.md"
    rest = sorted(first.with_suffix("").iterdir())
    assert len(rest) >= 2
    told = "".join(page.read_text("utf-8") for page in [first, *rest])
    for number in range(300):
        assert f"articles/school-{number:03}.html" in told


def test_each_problem_is_told_once(project: Project) -> None:
    (project.seeds / "odd.md").write_text("---\ntitle: Odd\nurl: nowhere\n---\nThe mayor of Mombasa spoke.\n")
    said = project.briefing("pages").stderr.splitlines()
    assert said == ["odd.md:3: front matter: `url` must be an http or https address; taken as unknown"]


def test_a_new_article_changes_no_address(project: Project) -> None:
    pages(project)
    before = {path for path in digests(project.docs) if path.startswith("articles/")}
    (project.seeds / "another.md").write_text("The mayor of Mombasa spoke on Monday.\n")
    pages(project)
    assert before < {path for path in digests(project.docs) if path.startswith("articles/")}


@pytest.mark.parametrize("held", ["", "null", "[]", '{"files": 3}', "\x00"])
def test_a_damaged_list_of_generated_pages_deletes_nothing(project: Project, held: str) -> None:
    pages(project)
    before = digests(project.docs / "articles")
    (project.docs / ".generated.json").write_text(held)
    result = project.briefing("pages")
    assert result.exit_code == 1
    assert ".generated.json: cannot be read; delete it" in result.stderr
    assert digests(project.docs / "articles") == before


def test_a_list_of_generated_pages_that_leads_elsewhere_deletes_nothing_there(project: Project) -> None:
    (project.docs / ".generated.json").write_text('{"files": ["../mkdocs.yml", "/etc/hostname"]}')
    result = project.briefing("pages")
    assert result.exit_code == 1
    assert "leads out of docs/" in result.stderr
    assert project.config.is_file()
