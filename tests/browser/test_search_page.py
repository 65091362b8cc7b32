"""Search as a reader meets it: any spelling, any page, by keyboard, with an address of its own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from watched import OpenPage, Site

from generator.search import SOUND_PREFIX
from generator.text.normalise import fold
from generator.text.sound import sound_key


def _first_hit(page: Page) -> str:
    page.wait_for_selector(".hit")
    return str(page.locator(".hit-name").first.get_attribute("href"))


@pytest.mark.parametrize(
    ("query", "spelling", "kind"),
    [
        ("Deir el-Zor", "Deir ez-Zor", "place"),
        ("deir ez zour", "Deir ez-Zor", "place"),
        ("Daesh", "Daesh", "group"),
        ("daesh", "Islamic State", "group"),
    ],
)
def test_any_spelling_finds_the_page_first(
    site: Site, open_page: OpenPage, query: str, spelling: str, kind: str
) -> None:
    page, faults = open_page(f"search.html?q={query}")
    assert _first_hit(page).endswith(site.named(spelling, kind))
    assert page.locator(".hit-article").count() > 0, "and the articles that name it"
    expect(page.get_by_text("Nothing was found")).to_be_hidden()
    assert faults.messages == []


def test_the_alias_that_matched_is_shown(open_page: OpenPage) -> None:
    page, _ = open_page("search.html?q=Daesh")
    expect(page.locator(".hit-group .hit-name").first).to_have_text("Daesh: Islamic State")


def test_an_article_is_found_by_a_sentence_that_holds_the_word(site: Site, open_page: OpenPage) -> None:
    page, _ = open_page("search.html?q=raqqa&kind=article")
    page.wait_for_selector(".hit-article mark")
    link = page.locator(".hit-article .source-link").first
    number = str(link.inner_text()).removeprefix("sentence ")
    link.click()
    expect(page.locator(f"#s{number}")).to_contain_text(re.compile("raqqa", re.IGNORECASE))


def test_filters_narrow_and_have_an_address(open_page: OpenPage) -> None:
    page, _ = open_page("search.html?q=syria")
    page.wait_for_selector(".facets input")
    assert page.locator(".hit-article").count() > 0
    places = page.get_by_role("checkbox", name="Places")
    places.focus()
    page.keyboard.press("Space")
    expect(page.locator(".hit-article")).to_have_count(0)
    expect(places).to_be_focused()
    assert page.locator(".hit-place").count() > 0
    address = page.url
    assert "kind=place" in address
    page.goto(address)
    expect(page.get_by_role("checkbox", name="Places")).to_be_checked()
    expect(page.locator(".hit-article")).to_have_count(0)


def test_articles_sort_by_date(open_page: OpenPage) -> None:
    page, _ = open_page("search.html?kind=article&sort=desc")
    page.wait_for_selector(".hit-article time")
    dates = [str(time.get_attribute("datetime")) for time in page.locator(".hit-article time").all()]
    assert dates == sorted(dates, reverse=True)


def test_nothing_found_helps_on(open_page: OpenPage) -> None:
    page, faults = open_page("search.html?q=xyzzyqwv")
    expect(page.get_by_text("Nothing was found for")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Places")).to_be_visible()
    assert faults.messages == []


def test_before_anything_is_asked_there_are_names_to_try(open_page: OpenPage) -> None:
    page, _ = open_page("search.html")
    expect(page.locator("#query")).to_be_focused()
    page.get_by_text("Try:").get_by_role("link").first.click()
    page.wait_for_selector(".hit")


def test_quick_results_by_keyboard(site: Site, open_page: OpenPage) -> None:
    page, faults = open_page(site.page_of("article"))
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("daesh")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("Islamic State")
    expect(box).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(site.named("Islamic State", "group")) + "$"))
    assert faults.messages == []


def test_enter_leads_to_the_search_page(open_page: OpenPage) -> None:
    page, _ = open_page("index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("deir")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/project/search\.html\?q=deir$"))
    page.wait_for_selector(".hit")


def test_a_query_is_text_whatever_it_holds(open_page: OpenPage) -> None:
    page, faults = open_page("search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20%7B%7B7*7%7D%7D")
    expect(page.get_by_text("Nothing was found for")).to_be_visible()
    assert page.locator("main img").count() == 0
    assert faults.messages == []


def test_script_and_generator_fold_names_alike(open_page: OpenPage) -> None:
    """The box computes folds and sound keys in JavaScript, the index holds those made in Python."""
    names = [
        "Deir ez-Zor", "Dayr az Zawr", "al-Raqqah", "U.S.", "U.S.A.", "São Tomé", "Ƙano", "İstanbul",
        "Łódź", "O'Brien", "N’Djamena", "Ḩamāh", "Xi'an", "Straße", "Dr. No", "St. Louis", "Al", "of the",
        "F-16", "Đà Nẵng", "R. Ashoka",
    ]  # fmt: skip
    page, _ = open_page("index.html")
    folded = page.evaluate("names => names.map(fold)", names)
    assert folded == [fold(name) for name in names]
    keys = page.evaluate("names => names.map(soundKey)", names)
    assert keys == [SOUND_PREFIX + key if (key := sound_key(name)) else "" for name in names]
