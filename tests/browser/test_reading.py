"""Reading as readers do: by keyboard, with a mouse, with a finger, without scripts, on a slow line."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from watched import OpenPage, Site

FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const ring = style.outlineStyle !== "none" || element.closest("svg") !== null;
  return { name: element.textContent.trim() || element.getAttribute("aria-label") || element.id,
           tag: element.localName, seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight, ring };
}"""


@pytest.mark.parametrize("kind", ["home", "article", "place", "search"])
def test_the_keyboard_reaches_everything_in_sight(site: Site, open_page: OpenPage, kind: str) -> None:
    """From the skip link through header, text and details to the foot; each stop is seen and ringed."""
    page, _ = open_page(site.page_of(kind), reduced_motion="reduce")
    page.wait_for_load_state("networkidle")
    page.locator("body").click(position={"x": 2, "y": 2})
    stops: list[dict[str, Any]] = []
    while len(stops) < 400:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    assert [s for s in stops if not s["seen"]] == []
    assert [s for s in stops if not s["ring"]] == []
    links = page.locator(
        "main a[href]:not([tabindex='-1']), main button, main summary, main select, main input"
    )
    reachable = [link for link in links.all() if link.is_visible()]
    assert sum(s["tag"] in ("a", "button", "summary", "select", "input") for s in stops) >= len(reachable)


def test_the_map_can_be_skipped(open_page: OpenPage) -> None:
    page, _ = open_page("places/index.html")
    skip = page.get_by_role("link", name="Skip the map")
    skip.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('svg')") is None


def test_the_way_back_from_the_text_to_the_summary(site: Site, open_page: OpenPage) -> None:
    page, _ = open_page(site.page_of("article"))
    page.locator("ol.summary .source-link").first.click()
    expect(page.locator(".sentence:target")).to_be_in_viewport()
    page.locator(".sentence:target + .back").click()
    expect(page.locator("ol.summary li:target")).to_be_in_viewport()


def test_who_and_what_stays_beside_the_text(site: Site, open_page: OpenPage) -> None:
    page, _ = open_page(site.page_of("article"), 1440)
    page.locator("#text").scroll_into_view_if_needed()
    names, text = page.locator(".names"), page.locator("#text")
    expect(names).to_be_in_viewport()
    beside, column = names.bounding_box(), text.bounding_box()
    assert beside
    assert column
    assert beside["x"] > column["x"] + column["width"]


def test_mentions_of_one_outlet_alone(site: Site, open_page: OpenPage) -> None:
    page, faults = open_page(site.named("Islamic State", "group"))
    everything = page.locator(".mention-row p:not(.meta)").count()
    choice = page.get_by_label("Outlet")
    choice.focus()
    page.keyboard.press("ArrowDown")
    outlet = str(choice.evaluate("select => select.value"))
    for row in page.locator(".mention-row:visible").all():
        expect(row.locator(".outlet")).to_have_text(outlet)
    shown = page.locator(".mention-row p:not(.meta):visible").count()
    assert 0 < shown < everything
    expect(page.locator(".filter [role=status]")).to_have_text(f"{shown} of {everything} sentences")
    assert faults.messages == []


def test_mentions_of_one_spelling_alone(site: Site, open_page: OpenPage) -> None:
    page, _ = open_page(site.named("Islamic State", "group"))
    page.get_by_label("Spelling").select_option("Daesh")
    for sentence in page.locator(".mention-row p:not(.meta):visible").all():
        expect(sentence.locator("mark", has_text="Daesh").first).to_be_visible()


def a_name(page: Page) -> str:
    """Focus the link to a place in the text; its words."""
    link = page.locator(".source-text a.mention-place").first
    link.scroll_into_view_if_needed()
    link.evaluate("element => element.focus({ focusVisible: true })")
    return str(link.inner_text())


def test_a_preview_by_keyboard_goes_with_escape(site: Site, open_page: OpenPage) -> None:
    page, faults = open_page(site.page_of("article"))
    a_name(page)
    card = page.get_by_role("tooltip")
    expect(card).to_be_visible()
    expect(card).to_contain_text("Named")
    focused = page.locator(":focus")
    expect(focused).to_have_attribute("aria-describedby", str(card.get_attribute("id")))
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(focused).to_have_class(re.compile("mention"))
    assert faults.messages == []
    assert faults.strangers == []


def test_a_preview_under_the_mouse_can_be_read_and_left(site: Site, open_page: OpenPage) -> None:
    page, _ = open_page(site.page_of("article"))
    link = page.locator(".source-text a.mention").first
    link.hover()
    card = page.get_by_role("tooltip")
    expect(card).to_be_visible()
    box, own = card.bounding_box(), link.bounding_box()
    assert box
    assert own
    assert box["y"] >= own["y"] + own["height"] or box["y"] + box["height"] <= own["y"], "not on its link"
    card.hover()
    page.wait_for_timeout(500)
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()


def test_no_preview_under_a_finger_and_nothing_asked_before_it(site: Site, open_page: OpenPage) -> None:
    asked: list[str] = []
    page, _ = open_page("index.html", 390, has_touch=True, is_mobile=True)
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if url.endswith(".html")] == [page.url]
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    page.locator(".stories a").first.tap()
    page.wait_for_timeout(700)
    expect(page.locator(".preview")).to_be_hidden()


def test_what_is_new_since_the_last_visit_is_marked(open_page: OpenPage) -> None:
    page, _ = open_page("index.html")
    expect(page.locator(".new")).to_have_count(0)
    page.evaluate("""() => {
      const seen = JSON.parse(localStorage.getItem("briefing-seen"));
      localStorage.setItem("briefing-seen", JSON.stringify(seen.slice(1)));
    }""")
    page.reload()
    expect(page.locator(".new")).to_have_count(1)


@pytest.mark.parametrize("kind", ["home", "article", "place", "places/index.html"])
def test_nothing_jumps_while_a_page_settles(site: Site, open_page: OpenPage, kind: str) -> None:
    """Cumulative layout shift, as browsers measure it; up to 0.1 counts as good."""
    page, _ = open_page(site.page_of(kind), 1440)
    page.wait_for_load_state("networkidle")
    moved = page.evaluate("""() => new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 200);
    })""")
    assert moved < 0.02


def test_the_first_paint_waits_for_one_sheet_and_one_small_script(site: Site) -> None:
    for path in (site.page_of("article"), site.page_of("place"), "index.html"):
        head = (site.folder / path).read_text("utf-8").partition("</head>")[0]
        assert len(re.findall('<link rel="stylesheet"', head)) == 1
        blocking = re.findall(r'<script src="([^"]+)"></script>', head)
        assert [address.rpartition("/")[2] for address in blocking] == ["theme.js"]


@pytest.mark.parametrize("kind", ["article", "place", "group", "person", "story", "timeline"])
def test_without_scripts_a_page_tells_as_much(site: Site, open_page: OpenPage, kind: str) -> None:
    with_scripts, _ = open_page(site.page_of(kind))
    without, _ = open_page(site.page_of(kind), java_script_enabled=False)
    words = [set(page.locator("article").inner_text().split()) for page in (with_scripts, without)]
    missing = {
        word for word in words[0] - words[1] if not re.fullmatch(r"[↕()\d]+|all|Outlet|Spelling|of", word)
    }
    assert missing == set()
