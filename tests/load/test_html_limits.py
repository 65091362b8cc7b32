"""Pages made to keep a parser busy."""

from __future__ import annotations

import contextlib

import pytest

from generator.errors import SeedError
from generator.load import parse
from generator.load.html import MAX_ATTRIBUTES
from generator.model import SeedFile

BODY = (
    "<article><p>The mayor of Nyeri spoke on Monday about the water of the town and its wells.</p></article>"
)


def page(tag: str) -> SeedFile:
    return SeedFile("a.html", f"<html>\n<body>{tag}{BODY}</body></html>".encode())


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"a{n}=1" for n in range(50_000)),
        "".join(f'a{n}="1"' for n in range(50_000)),
        "/".join(f"a{n}" for n in range(50_000)),
        "b='>' < " + " ".join(f"a{n}" for n in range(50_000)),
    ],
)
def test_an_element_with_thousands_of_attributes_is_refused_with_its_line(attributes: str) -> None:
    with pytest.raises(SeedError, match=f"more than {MAX_ATTRIBUTES:,} attributes") as refusal:
        parse(page(f"<div {attributes}></div>"))
    assert refusal.value.line == 2


def test_long_values_and_many_elements_are_no_reason_to_refuse() -> None:
    picture = '<img alt="a b c" src="data:image/png;base64,' + "iVBOR w0K" * 20_000 + '">'
    assert "wells" in parse(page(picture + '<b class="x">y</b> ' * 5_000)).text


def test_code_on_the_page_is_not_taken_for_elements() -> None:
    code = "for(i=0;i<n&&s!='a'||t<m;i++){u=\"'\";" + "let v = w + x; " * 3_000 + "}"
    hidden = f"<SCRIPT async src='a.js'>{code}</SCRIPT ><style>b<c '{code}</style>"
    hidden += f"<!--[if IE]><script>{code}<![endif]--><!--><!--[if !IE]><!-->"
    raw = parse(page(hidden + "\n<p>Second line.</p>"))
    assert "wells" in raw.text
    assert raw.lines[-1] == 3


def test_an_element_with_thousands_of_attributes_cannot_hide_behind_code() -> None:
    attributes = " ".join(f"a{n}" for n in range(50_000))
    for before, after in (
        ("<!-- <script> -->", "</script>"),
        ("<script></script >", "<script></script>"),
        ("<!--> <script> -->", "</script>"),
        ("<scr<script></script>ipt>", ""),
        ("<script x='>'></script>", ""),
    ):
        with contextlib.suppress(SeedError):  # refused, or taken out; what matters is that it ends
            parse(page(f"{before}<div {attributes}></div>{after}"))


@pytest.mark.parametrize(
    "text", ["<script" * 200_000, "<script>" * 200_000, "<!--" * 400_000, "<script></" * 150_000]
)
def test_broken_code_takes_no_longer_than_whole(text: str) -> None:
    with contextlib.suppress(SeedError):
        parse(page(text))


@pytest.mark.parametrize(
    "text", ["<a" * 400_000, "<a '" * 200_000, "<a \"'" * 200_000, "<a b='" + "<" * 500_000]
)
def test_broken_tags_take_no_longer_than_others(text: str) -> None:
    with contextlib.suppress(SeedError):  # refused is fine; what matters is that it ends
        parse(page(text))
