"""Every kind of page, wide and on a phone, light and dark: clean, complete, at home on any host."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from layout import layout_faults
from playwright.sync_api import Page, expect
from watched import OpenPage, Site

PAGES = [
    "home", "article", "place", "group", "person", "story", "search", "timeline",
    "places/index.html", "articles/index.html", "stories/index.html", "timeline/index.html",
    "sources/index.html", "about/index.html", "about/model-card.html",
]  # fmt: skip
WIDTHS = (1440, 768, 390)


@pytest.mark.parametrize("kind", PAGES)
def test_page_is_clean(site: Site, open_page: OpenPage, kind: str) -> None:
    """At every width, light, dark and on paper: accessible, nothing cut off, overlapping or sideways.

    Nothing is said on the console, and nothing asked of another host.
    """
    page, faults = open_page(site.page_of(kind), WIDTHS[0])
    page.wait_for_load_state("networkidle")
    if kind == "search":
        page.wait_for_selector(".hit")
    expect(page.locator("h1")).to_have_count(1)
    wrong = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wrong += [f"{width}: {fault}" for fault in layout_faults(page)]
        if width != 768:
            wrong += [f"{width} light: {fault}" for fault in violations(page)]
    page.emulate_media(color_scheme="dark")
    wrong += [f"dark: {fault}" for fault in violations(page)]
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    wrong += [f"paper: {fault}" for fault in layout_faults(page)]
    assert wrong == []
    assert faults.strangers == []
    assert faults.messages == []


def violations(page: Page) -> list[str]:
    """What axe finds at fault with the page as it is shown now."""
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {[node['html'] for node in v['nodes']][:3]}" for v in found]


@pytest.mark.parametrize("kind", ["home", "article", "place", "group", "person", "story"])
def test_reads_without_javascript(site: Site, open_page: OpenPage, kind: str) -> None:
    page, faults = open_page(site.page_of(kind), java_script_enabled=False)
    assert len(page.locator("main").inner_text()) > 200
    expect(page.get_by_role("navigation", name="Sections")).to_be_visible()
    expect(page.locator("[data-theme-toggle]")).to_be_hidden()
    assert faults.messages == []


def test_search_without_javascript_points_to_the_lists(open_page: OpenPage) -> None:
    page, _ = open_page("search.html", java_script_enabled=False)
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Places").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Places")


def test_reads_from_the_file_system(site: Site, open_page: OpenPage) -> None:
    """Styled, linked, and honest about search."""
    page, faults = open_page((site.folder / site.page_of("article")).as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.masthead-top')).display") == "flex"
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Places").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Places")
    page.locator("#find").fill("Raqqa")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Search needs the site to be served")
    assert faults.messages == []


def test_choice_of_colours_is_remembered_and_does_not_flash(site: Site, open_page: OpenPage) -> None:
    page, _ = open_page("index.html", scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    toggle = page.locator("[data-theme-toggle]")
    toggle.click()
    toggle.click()
    expect(toggle).to_contain_text("Dark")
    page.goto(site.address + site.page_of("article"), wait_until="commit")
    page.wait_for_selector("body")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    toggle.click()
    expect(toggle).to_contain_text("Auto")
    assert page.evaluate("localStorage.getItem('briefing-theme')") == "auto"


def test_first_tab_offers_to_skip_to_the_text(open_page: OpenPage) -> None:
    page, _ = open_page("places/index.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_summary_leads_to_its_sentence(site: Site, open_page: OpenPage) -> None:
    page, _ = open_page(site.page_of("article"))
    page.locator(".summary .source-link").first.click()
    sentence = page.locator(".sentence:target")
    expect(sentence).to_be_in_viewport()
    plain = page.locator(".sentence").last
    background = "element => getComputedStyle(element).backgroundColor"
    assert sentence.evaluate(background) != plain.evaluate(background)


def test_table_sorts_by_keyboard(open_page: OpenPage) -> None:
    page, _ = open_page("places/index.html")
    head = page.get_by_role("columnheader", name="Articles")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    cells = page.locator("table.index tbody tr td:nth-child(3)").all_inner_texts()
    counts = [int(cell.replace(",", "")) for cell in cells]
    assert counts == sorted(counts, reverse=True)


def test_prints_as_a_briefing_paper(site: Site, open_page: OpenPage) -> None:
    """Without what cannot be clicked on paper, and with the address of the original."""
    page, _ = open_page(site.page_of("article"))
    page.emulate_media(media="print")
    for gone in (".finder", ".sections", ".toc", ".turn", "[data-theme-toggle]"):
        assert all(not element.is_visible() for element in page.locator(gone).all())
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_policy_lets_nothing_in(site: Site) -> None:
    """Every page carries the policy, and nothing that would need a wider one."""
    for path in sorted(site.folder.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        head = text.partition("</head>")[0]
        assert "default-src 'none'" in head, path
        assert "unsafe-inline" not in head, path
        assert not re.search(
            r"<style|<script(?! src=| type=\"application/ld\+json\")|\sstyle=|\son[a-z]+=\"", text
        ), path
        assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=\"(?:https?:)?//", text), path


def test_wrong_address_page_finds_its_files_from_any_depth(site: Site) -> None:
    """It is served in place of any address, so nothing in it may be relative."""
    text = (site.folder / "404.html").read_text(encoding="utf-8")
    addresses = re.findall(r"(?:href|src|action)=\"([^\"]+)\"", text)
    assert addresses
    assert all(address.startswith(("/", "https://", "#")) for address in addresses)
    assert "search.html" in text
