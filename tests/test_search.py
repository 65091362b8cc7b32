from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pagefind_bundle
from generator.errors import BriefingError
from generator.search import index_site, searchable

PLACES = {"Tal Varo": ["Tall Faru", "Tel Varo"], "Ost Marra": ["Ostmarra"]}


def page(kind: str, title: str, body: str, meta: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="title" content="{title}" data-pagefind-meta="title[content]">'
        f'<meta name="kind" content="{kind}" data-pagefind-filter="kind[content]">{meta}</head>'
        f'<body data-kind="{kind}"><header>Menu</header><main>'
        f"<article data-pagefind-body><h1>{title}</h1>{body}</article></main></body></html>"
    )


def place(name: str, aliases: Iterable[str]) -> str:
    spellings = f'<meta name="aliases" content="{" | ".join(aliases)}" data-pagefind-meta="aliases[content]">'
    body = "<p>Town.</p><h2>Where it is named</h2><p>The bridge at the mill fell.</p>"
    return page("place", name, body, spellings)


def write_site(folder: Path, order: int = 1) -> Path:
    pages = {f"places/{n}.html": place(name, aliases) for n, (name, aliases) in enumerate(PLACES.items())}
    for number in range(12):
        filters = "".join(
            f'<meta name="place" content="{name}" data-pagefind-filter="place[content]">'
            for name in [*PLACES, f"Village {number}"]
        )
        words = f'<p>Summary of {number}.</p><div class="source-text"><p>Text {number} of the mill.</p></div>'
        pages[f"articles/{number}.html"] = page("article", f"Report {number}", words, filters)
    pages["about.html"] = (
        "<!doctype html><html lang=en><title>About</title><article>Not to be found</article>"
    )
    for path, text in list(pages.items())[::order]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def test_counts_the_pages_it_indexed(tmp_path: Path) -> None:
    assert index_site(write_site(tmp_path)) == 14
    entry = json.loads((tmp_path / "pagefind" / "pagefind-entry.json").read_text())
    assert entry["languages"]["en"]["page_count"] == 14


def test_same_pages_give_the_same_bytes_wherever_they_lie(tmp_path: Path) -> None:
    bundles = []
    for n in range(4):  # Pagefind's own order of filters differs from run to run
        site = write_site(tmp_path / f"site-{n}" / ("deep/" * n), order=1 if n % 2 else -1)
        index_site(site)
        bundles.append(content(site / "pagefind"))
    assert all(bundle == bundles[0] for bundle in bundles)


def test_indexing_again_leaves_nothing_of_the_earlier_index(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    index_site(site)
    before = content(site / "pagefind")
    (site / "pagefind" / "index" / "stale.pf_index").write_bytes(b"stale")
    index_site(site)
    assert content(site / "pagefind") == before
    shutil.rmtree(site / "articles")
    shutil.rmtree(site / "places")
    assert index_site(site) == 0
    assert not (site / "pagefind").exists()


def test_an_article_is_searched_by_its_own_words() -> None:
    read = searchable(
        page("article", "Report", '<p>Related.</p><div class="source-text"><p>The mill.</p></div>')
    )
    assert read is not None
    assert "The mill." in read
    assert "Related" not in read
    assert "Menu" not in read


def test_an_entity_is_searched_by_its_names_and_their_sound() -> None:
    read = searchable(place("Tal Varo", ["Tall Fārū", "Tel-Varo"]))
    assert read is not None
    assert "The bridge" not in read
    assert "tall faru" in read
    assert "zqtlfr" in read


def test_a_page_without_the_mark_stays_out() -> None:
    assert searchable("<!doctype html><html><body><article>Private</article></body></html>") is None


def test_another_format_of_pagefind_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "pagefind-entry.json").write_text('{"languages": {"en": {"hash": "en_1", "wasm": "en"}}}')
    (tmp_path / "pagefind.en_1.pf_meta").write_bytes(b"other")
    with pytest.raises(BriefingError, match="requirements/"):
        pagefind_bundle.make_stable(tmp_path)


_values = st.recursive(
    st.integers(0, 2**63) | st.text(max_size=300), lambda inner: st.lists(inner, max_size=40), max_leaves=80
)


@given(_values)
def test_what_is_encoded_is_decoded(value: object) -> None:
    raw = pagefind_bundle._encode(value)
    assert pagefind_bundle._decode(raw, 0) == (value, len(raw))
