"""Articles written to do harm: the build ends, all else is built, and what they say is shown as text."""

from __future__ import annotations

import json
import os
import re
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from click.testing import Result
from lxml import html as lxml_html
from project import CASES, Project, corpus, digests, make_project, parsed, shown

pytest_plugins = ["sites"]

SENTENCE = "The mayor of Nakuru spoke about well number {} on Monday, the clerk said.\n"
# Files whose names mean something to a shell, a browser, a template, a file system or a site.
NAMES = [
    "<script>alert(1)<!--.txt", "{{ 7*7 }}.md", "{% include 'x' %}.txt", "javascript:alert(1).txt",
    "[a](javascript:x).txt", "con.txt", "aux.md", "CON.md", "NUL.txt", "com1.html.txt", "a" * 250 + ".txt",
    "b" * 120 + ".txt", "b" * 121 + ".txt", "Case.txt", "case.txt", "CASE.md", "cásé.txt",
    "ca\u0301se\u0301.txt", "__proto__.txt", "constructor.txt", "index.txt", "page-2.txt", "404.txt",
    "search.txt", "new\nline.txt", "tab\tname.txt", "esc\x1b[31mname.txt", "\u202etxt.evil.txt",
    "\u200b.txt", "\U0001f642.txt", "-rf.txt", " .txt", "a&b=c.txt", "100%.txt", "q?.txt", "'quote\".txt",
    "sub/index.txt", "sub/con/aux.txt",
]  # fmt: skip
BYTES = [b"bad\xff\xfename.txt", b"\xed\xa0\x80.txt"]
# Each file, and how what is said of it begins.
SET_ASIDE = {
    "alias.md": "alias.md:3: set aside: front matter: anchors and aliases",
    "binary.txt": "binary.txt:1: set aside: neither UTF-8 nor any encoding",
    "bomb.md": "bomb.md:2: set aside: front matter: anchors and aliases",
    "broken-utf-16.txt": "broken-utf-16.txt: set aside: starts as utf-16-le but is not",
    "dangling.txt": "dangling.txt: set aside: a link",
    "deep.md": "deep.md:2: set aside: front matter: nested more than 3 deep",
    "documents.md": "documents.md:4: set aside: front matter: ",
    "empty.txt": "empty.txt: set aside: no text in it",
    "endless.md": "endless.md:1: set aside: the front matter that begins with --- never ends",
    "white.md": "white.md: set aside: no text in it",
    "link-in.md": "link-in.md: set aside: a link",
    "link-out.txt": "link-out.txt: set aside: a link",
    "link-to-folder": "link-to-folder: set aside: a link",
    "loop": "loop: set aside: a link",
    "not-a-mapping.md": "not-a-mapping.md:2: set aside: front matter must be `key: value` lines",
    "notes.docx": "notes.docx: set aside: not an article format",
    "pipe.txt": "pipe.txt: set aside: not a regular file",
    "tag.md": "tag.md:2: set aside: front matter: tags (!) are not allowed",
    "too-large.txt": "too-large.txt: set aside: larger than 2,000,000 bytes",
    "twice.md": "twice.md:4: set aside: front matter: the key 'title' stands twice",
}
DOUBTED = [
    "addresses.md:3: front matter: `url` must be an http or https address",
    "front-matter-of-the-site.md:3: front matter: `template` is no key of an article",
    "front-matter-of-the-site.md:4: front matter: `hide` is no key of an article",
    "front-matter-of-the-site.md:6: front matter: `search` is no key of an article",
    "markup.md:6: front matter: `url` must be an http or https address",
    "merge-key.md:2: front matter: `<<` is no key of an article",
    "nul.txt:1: ",
    "types.md:3: front matter: `date` must be a day, month or year",
]
# All that our own templates are made of; nothing else may stand on a page.
ELEMENTS = {
    "a", "article", "aside", "b", "bdi", "body", "button", "caption", "code", "dd", "details", "div", "dl",
    "dt", "em", "footer", "form", "h1", "h2", "h3", "head", "header", "hr", "html", "input", "kbd", "label",
    "li", "link", "main", "mark", "meta", "nav", "ol", "option", "p", "pre", "script", "search", "section",
    "select", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "time", "title", "tr",
    "ul", "figure", "figcaption", "svg", "g", "path", "circle", "text",
}  # fmt: skip
HOSTS = ("https://www.geonames.org/", "https://creativecommons.org/", "https://www.example.com/")


def write_odd_files(seeds: Path) -> None:
    for number, name in enumerate(NAMES):
        (seeds / name).parent.mkdir(parents=True, exist_ok=True)
        (seeds / name).write_text(SENTENCE.format(number), "utf-8")
    for number, raw in enumerate(BYTES, len(NAMES)):
        Path(os.fsdecode(os.fsencode(seeds) + b"/" + raw)).write_text(SENTENCE.format(number), "utf-8")
    deepest = seeds.joinpath(*["deep"] * 20)
    deepest.mkdir(parents=True)
    (deepest / "x.txt").write_text("Deep down.\n")
    (seeds / "folder.md").mkdir()
    for name, data in {
        "empty.txt": b"",
        "white.md": b"  \n\n\t\n",
        "notes.docx": b"PK",
        "binary.txt": bytes((i * 7919 >> 3) % 256 for i in range(5000)),
        "nul.txt": b"The mayor of Nyeri\0 spoke\0 on Monday\x07 about \x1b[31mred\x1b[0m water.\n",
        "utf-16.txt": "The mayor of Nyeri spoke on Tuesday, \u00e9t\u00e9.\n".encode("utf-16"),
        "utf-16-without-mark.txt": "The mayor of Nyeri left the town at noon.\n".encode("utf-16-be"),
        "broken-utf-16.txt": b"\xff\xfeT\0h\0e",
        "latin-1.txt": "The mayor of Orl\u00e9ans spoke of caf\u00e9s and fa\u00e7ades on Tuesday.\n".encode(
            "latin-1"
        ),
        "mark.md": "\ufeff---\ntitle: With a mark\n---\nThe mayor of Nyeri spoke.\n".encode(),
        "too-large.txt": b"a b c\n" * 400_000,
        "long-line.txt": (b"w" * 240 + b" said so. ") * 4_000,
        "long-word.txt": b"x" * 1_000_000,
        "quotes.txt": "\u201c".encode() * 30_000 + b"\n" + b'"' * 30_000,
        "brackets.md": b"[" * 20_000 + b"](" * 20_000,
        "emphasis.md": b"*_" * 20_000 + b"\n" + b"`" * 20_000,
        "lines.txt.txt": b"A B\n" * 4_000,
        "tags.html": b"<p>The mayor of Nyeri spoke of the water of the town on Monday.</p>" + b"<" * 100_000,
        "nested.html": b"<div>" * 50_000 + b"The mayor of Nyeri spoke of the water of the town on Monday.",
    }.items():
        (seeds / name).write_bytes(data)
    (seeds / "link-out.txt").symlink_to("/etc/passwd")
    (seeds / "link-in.md").symlink_to(seeds / "vote.md")
    (seeds / "link-to-folder").symlink_to("/etc")
    (seeds / "loop").symlink_to(".")
    (seeds / "dangling.txt").symlink_to("nowhere.txt")
    os.mkfifo(seeds / "pipe.txt")


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Result]:
    """The project with all hostile files beside the small corpus, and what the build said."""
    project = make_project(tmp_path_factory.mktemp("hostile") / "project", *corpus())
    for case in sorted((CASES / "hostile").iterdir()):
        shutil.copyfile(case, project.seeds / case.name)
    write_odd_files(project.seeds)
    (project.root.parent / "outside").mkdir()
    return project, project.briefing("build")


@pytest.fixture(scope="module")
def hostile(outcome: tuple[Project, Result]) -> Project:
    project, result = outcome
    assert result.exit_code == 0, result.output
    return project


@pytest.fixture(scope="module")
def trees(hostile: Project) -> dict[str, lxml_html.HtmlElement]:
    return {
        str(page.relative_to(hostile.site)): parsed(page) for page in sorted(hostile.site.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def articles(hostile: Project) -> dict[str, dict[str, object]]:
    """The exported articles by the file they were read from."""
    exported = json.loads((hostile.site / "data" / "articles.json").read_bytes().decode("utf-8", "strict"))
    return {article["seed"]: article for article in exported["articles"]}


def elements(trees: dict[str, lxml_html.HtmlElement]) -> Iterator[tuple[str, lxml_html.HtmlElement]]:
    for path, tree in trees.items():
        for element in tree.iter():
            assert isinstance(element.tag, str), f"{path}: {element}"
            yield path, element


@pytest.mark.parametrize("name", SET_ASIDE)
def test_what_cannot_be_read_is_set_aside_with_its_reason(outcome: tuple[Project, Result], name: str) -> None:
    said = [line for line in outcome[1].stderr.splitlines() if line.startswith((f"{name}:", f"{name} "))]
    assert len(said) == 1
    assert said[0].startswith(SET_ASIDE[name])


@pytest.mark.parametrize("doubt", DOUBTED)
def test_what_is_passed_over_is_named_with_its_line(outcome: tuple[Project, Result], doubt: str) -> None:
    assert [line for line in outcome[1].stderr.splitlines() if line.startswith(doubt)]


def test_nothing_is_a_defect(outcome: tuple[Project, Result]) -> None:
    assert "defect" not in outcome[1].stderr


def test_every_line_said_is_harmless_on_a_terminal(outcome: tuple[Project, Result]) -> None:
    assert all(line.isprintable() for line in outcome[1].output.splitlines())


def test_every_other_article_has_its_page(hostile: Project, articles: dict[str, dict[str, object]]) -> None:
    for seed in corpus():
        assert shown(hostile.site / "articles" / f"{seed.stem}.html")
    for number in range(len(NAMES) + len(BYTES)):
        words = f"well number {number} on Monday"
        [article] = [one for one in articles.values() if words in str(one["text"])]
        assert words in shown(hostile.site / "articles" / f"{article['id']}.html")


def test_every_address_is_plain_and_different(articles: dict[str, dict[str, object]]) -> None:
    ids = [str(article["id"]) for article in articles.values()]
    assert len({unicodedata.normalize("NFKC", id_).casefold() for id_ in ids}) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_) and len(id_) <= 80 for id_ in ids)
    assert not {"con", "aux", "nul", "index", "search", "404", "page-2"} & set(ids)


def test_every_file_name_in_the_site_is_plain(hostile: Project) -> None:
    for file in digests(hostile.site):
        assert re.fullmatch(r"[A-Za-z0-9._/-]+", file), file


def test_only_our_own_elements_stand_on_a_page(trees: dict[str, lxml_html.HtmlElement]) -> None:
    assert {element.tag for _, element in elements(trees)} <= ELEMENTS


def test_every_script_is_the_themes_own(trees: dict[str, lxml_html.HtmlElement]) -> None:
    for path, element in elements(trees):
        if element.tag == "script" and element.get("type") == "application/ld+json":
            assert set(element.attrib) == {"type"}, path
            assert json.loads(element.text)["@context"] == "https://schema.org", path
        elif element.tag == "script":
            assert not (element.text or "").strip(), path
            assert re.fullmatch(r"(?:\.\./|\./|/)*assets/[a-z-]+\.js", element.get("src")), path


def test_no_attribute_acts(trees: dict[str, lxml_html.HtmlElement]) -> None:
    for path, element in elements(trees):
        for name in element.attrib:
            assert not name.startswith("on"), f"{path}: {name}"
            assert name not in {"style", "srcdoc", "formaction", "ping", "target", "background"}, path


def test_no_address_leads_where_an_article_wants(trees: dict[str, lxml_html.HtmlElement]) -> None:
    for path, element in elements(trees):
        if path.startswith("about/"):  # written by hand
            continue
        for name in ("href", "src", "action", "cite", "data"):
            address = element.get(name)
            if address is not None:
                inside = re.fullmatch(r"[A-Za-z0-9._/%+?=&#-]*", address) and not address.startswith("//")
                assert inside or address.startswith(HOSTS), f"{path}: {address}"


def test_no_page_lifts_its_policy_or_moves_on_but_to_a_page_beside_it(
    trees: dict[str, lxml_html.HtmlElement],
) -> None:
    for path, tree in trees.items():
        acting = {meta.get("http-equiv"): meta.get("content") for meta in tree.iter("meta")}
        assert "unsafe-inline" not in acting.pop("Content-Security-Policy"), path
        acting.pop(None, None)
        if acting:
            led = re.fullmatch(r"0; url=([a-z0-9-]+\.html)", acting.pop("refresh"))
            assert led, path
            assert str(PurePosixPath(path).with_name(led[1])) in trees
        assert not acting, path


def test_what_looks_like_markup_is_shown_as_it_was_written(hostile: Project) -> None:
    page = shown(hostile.site / "articles" / "markup.html")
    for words in (
        "<script>alert('title')</script> & <img src=x onerror=alert(1)> {{ 7*7 }}",
        "Evil <b onmouseover=alert(2)>Post</b> [click](javascript:alert(3))",
        "{% include '/etc/passwd' %} <svg/onload=alert(4)>",
        "<script>alert('body')</script>, said on Tuesday that the {{ 7*7 }} bridge would open",
        "{% raw %}{{ config }}{% endraw %} </script></title></textarea></style>",
        "proto and constructor and toString",
    ):
        assert words in page, words
    assert "49" not in re.findall(r"\d+", page)


def test_the_title_of_a_page_holds_the_title_of_its_article(trees: dict[str, lxml_html.HtmlElement]) -> None:
    title = trees["articles/markup.html"].findtext(".//title")
    assert title.startswith("<script>alert('title')</script> & <img src=x onerror=alert(1)> {{ 7*7 }}")


def test_a_script_of_a_saved_page_is_not_read_as_text(hostile: Project) -> None:
    page = shown(hostile.site / "articles" / "scripts.html")
    assert "alert('head')" not in page
    assert "alert('end')" not in page
    assert "<script>alert('h1')</script>" in page  # written as text there, so text here


def test_nothing_from_outside_is_read(hostile: Project) -> None:
    for file in sorted(hostile.site.rglob("*")):
        if file.is_file() and file.suffix in {".html", ".json"}:
            assert b"root:x:0:0" not in file.read_bytes(), file


def test_front_matter_of_the_site_is_not_the_articles_to_write(hostile: Project) -> None:
    page = parsed(hostile.site / "articles" / "front-matter-of-the-site.html")
    assert page.find(".//article") is not None
    assert page.find(".//article").get("data-pagefind-body") is not None
    assert not [meta for meta in page.iter("meta") if meta.get("name") == "robots"]
    written = (hostile.docs / "articles" / "front-matter-of-the-site.md").read_text("utf-8")
    front = written.split("---\n")[1]
    assert not re.search(r"^(template|hide|icon|robots|redirect):", front, re.MULTILINE)
    assert "exclude" not in front


def test_what_nobody_can_see_is_gone(articles: dict[str, dict[str, object]]) -> None:
    hidden = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
    for article in articles.values():
        for key in ("seed", "title", "source", "author", "text"):
            assert not hidden.search(str(article[key])), f"{article['seed']}: {key}"
    assert articles["bidi.md"]["title"] == "The evil title of Nairobi"
    assert articles["bidi.md"]["source"] == "PostPaper"
    assert str(articles["escapes.md"]["title"]).startswith("Escapes [31m red")


def test_a_name_like_javascripts_own_is_a_name(articles: dict[str, dict[str, object]]) -> None:
    assert articles["prototype.md"]["title"] == "__proto__"
    assert articles["prototype.md"]["source"] == "constructor"


def test_other_encodings_are_read(articles: dict[str, dict[str, object]]) -> None:
    assert "été" in str(articles["utf-16.txt"]["text"])
    assert "left the town at noon" in str(articles["utf-16-without-mark.txt"]["text"])
    assert "Orléans spoke of cafés and façades" in str(articles["latin-1.txt"]["text"])
    assert articles["mark.md"]["title"] == "With a mark"


def test_search_knows_the_pages(hostile: Project) -> None:
    entry = json.loads((hostile.site / "pagefind" / "pagefind-entry.json").read_text("utf-8"))
    assert entry["languages"]["en"]["page_count"] >= len(NAMES)


def test_nothing_is_written_outside_docs_and_site(hostile: Project) -> None:
    assert sorted(path.name for path in hostile.root.iterdir()) == [
        ".cache", "docs", "generator", "mkdocs.yml", "seeds", "site", "templates",
    ]  # fmt: skip
    assert sorted(path.name for path in hostile.root.parent.iterdir()) == ["outside", "project"]
    assert not list((hostile.root.parent / "outside").iterdir())
    assert not Path("/tmp/pwned").exists()


def test_the_page_of_problems_tells_what_was_set_aside(hostile: Project) -> None:
    page = shown(hostile.site / "problems.html")
    for name in SET_ASIDE:
        assert name in page
    assert "not an article format" in page


def test_a_rebuild_reads_nothing_again(hostile: Project) -> None:
    before = digests(hostile.docs)
    result = hostile.briefing("pages")
    assert "(0 read, " in result.stdout
    assert "files: 0 written" in result.stdout
    assert digests(hostile.docs) == before
