"""What feed readers, search engines, reference managers and spreadsheets find on a finished site."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml import html as lxml_html
from project import CASES, Project, corpus, make_project, parsed
from schema_org import faults
from test_cite import fields

pytest_plugins = ["sites"]

SITE = "https://example.org/project/"
ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = etree.RelaxNG(etree.parse(CASES / "schemas" / "atom.rng"))


Built = tuple[Path, str]
"""A site and its address."""


@pytest.fixture(scope="module", params=["", SITE], ids=["without address", "with address"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of the small corpus and of hostile articles."""
    hostile = sorted(file for file in (CASES / "hostile").iterdir() if file.suffix in (".md", ".txt"))
    project = make_project(tmp_path_factory.mktemp("told") / "project", *corpus(), *hostile)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", request.param)
        result = project.briefing("build", "--jobs", "1")
    assert result.exit_code == 0, result.output
    return project.site, request.param


def pages(folder: Path) -> Iterator[tuple[str, lxml_html.HtmlElement]]:
    """Every page that is one, by its path: neither the search nor one that only leads on."""
    for file in sorted(folder.rglob("*.html")):
        tree = parsed(file)
        if tree.find(".//article") is not None and file.name != "404.html":
            yield str(file.relative_to(folder)), tree


def structured(tree: lxml_html.HtmlElement) -> dict[str, Any]:
    [script] = tree.xpath("//script[@type='application/ld+json']")
    held: dict[str, Any] = json.loads(script.text)
    return held


def test_every_feed_is_valid_and_leads_to_pages_of_the_site(site: Built) -> None:
    folder, address = site
    feeds = sorted(
        file for file in folder.rglob("*.xml") if file.name not in ("sitemap.xml", "opensearch.xml")
    )
    assert len(feeds) > 20
    for file in feeds:
        tree = etree.parse(file)
        SCHEMA.assertValid(tree)
        for link in tree.iter(f"{ATOM}link"):
            if link.get("rel") == "alternate":
                path, _, anchor = link.get("href").partition("#")
                target = folder / path.removeprefix(address) if address else file.parent / path
                assert target.is_file(), f"{file}: {path}"
                assert not anchor or parsed(target).get_element_by_id(anchor, None) is not None


def test_every_feed_is_pointed_to_from_its_page(site: Built) -> None:
    folder, _ = site
    found = set()
    for path, tree in pages(folder):
        links = tree.xpath("//link[@rel='alternate']/@href | //footer[@class='cite']//a/@href")
        found |= {(folder / path).parent.joinpath(link).resolve() for link in links}
    for suffix in ("xml", "csv", "json"):
        for file in folder.rglob(f"*.{suffix}"):
            if file.parent.name in ("places", "groups", "people", "stories"):
                assert file.resolve() in found
    assert (folder / "feed.xml").resolve() in found


def test_every_page_says_what_it_is_in_terms_of_schema_org(site: Built) -> None:
    folder, address = site
    kinds = set()
    for path, tree in pages(folder):
        node = structured(tree)
        assert node["@context"] == "https://schema.org"
        assert faults(node) == [], path
        kinds |= {node["@type"], node.get("mainEntity", {}).get("@type")}
        assert node.get("url") == (address + path if address else None) or node["@type"] == "WebSite"
    assert kinds >= {"WebSite", "WebPage", "CollectionPage", "Article", "Place", "Organization", "Person"}


def test_a_briefing_is_based_on_the_original(site: Built) -> None:
    node = structured(parsed(site[0] / "articles" / "choir.html"))["mainEntity"]
    original = node["isBasedOn"]
    assert original["@type"] == "NewsArticle"
    assert original["publisher"] == {"@type": "Organization", "name": "Lakeside Post"}
    assert original["datePublished"] == "2021-06-01"


def test_a_place_says_where_it_is(site: Built) -> None:
    node = structured(parsed(site[0] / "places" / "mombasa.html"))["mainEntity"]
    assert node["@type"] == "Place"
    assert -4.2 < node["geo"]["latitude"] < -3.9


def test_every_citation_parses(site: Built) -> None:
    folder, address = site
    keys = set()
    for path, tree in pages(folder):
        given = [pre.text_content() for pre in tree.xpath("//footer[@class='cite']//pre")]
        if tree.xpath("string(//body/@data-kind)") in ("index", "timeline", "sources"):
            assert not given, "a list is nothing to cite"
            continue
        bibtex, csl = given
        entry = fields(bibtex.strip())
        [item] = json.loads(csl)
        assert entry["key"] == item["id"]
        assert {"id", "type", "title"} <= set(item), path
        assert item["type"] in ("webpage", "article", "article-newspaper")
        assert "accessed" not in item
        if item["type"] == "webpage":
            assert item.get("URL") == (address + path if address else None)
        keys.add(entry["key"])
    assert len(keys) > 50


def test_every_table_is_read_back_and_computes_nothing(site: Built) -> None:
    for file in site[0].rglob("*.csv"):
        rows = list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
        assert len({len(row) for row in rows}) == 1
        assert not [value for row in rows for value in row if value.startswith(("=", "+", "-", "@"))]


def test_a_browser_learns_of_the_search_only_where_the_site_has_an_address(site: Built) -> None:
    folder, address = site
    links = parsed(folder / "index.html").xpath("//link[@rel='search']/@href")
    if not address:
        assert links == []
        assert not (folder / "opensearch.xml").exists()
        return
    description = etree.parse(folder / links[0]).getroot()
    assert etree.QName(description) == etree.QName(
        "http://a9.com/-/spec/opensearch/1.1/", "OpenSearchDescription"
    )
    held = {etree.QName(child).localname: child for child in description}
    assert len(held["ShortName"].text) <= 16
    assert held["Url"].get("template") == f"{SITE}search.html?q={{searchTerms}}"


def test_what_is_shown_of_a_page_where_it_is_shared(site: Built) -> None:
    folder, address = site
    for path, tree in pages(folder):
        held = {meta.get("property"): meta.get("content") for meta in tree.xpath("//meta[@property]")}
        assert held["og:title"].strip(), path
        assert held["og:description"].strip(), path
        assert held["og:type"] in ("website", "article")
        assert held.get("og:image") == (f"{SITE}share.png" if address else None)
    held = {
        m.get("property"): m.get("content") for m in parsed(folder / "articles" / "choir.html").iter("meta")
    }
    assert held["article:published_time"] == "2021-06-01"


def test_a_file_by_hand_is_not_overwritten_by_a_feed(project: Project) -> None:
    (project.docs / "feed.xml").write_text("mine")
    result = project.briefing("build")
    assert result.exit_code == 1
    assert "docs/feed.xml: the generator makes this file" in result.stderr
