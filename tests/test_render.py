"""Whatever a text holds, Markdown shows it as text: proved through Python-Markdown as the site runs it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError, nodes

from generator.render import (
    _environment,
    attribute_text,
    front_matter,
    html_text,
    markdown_text,
)
from generator.text.printable import printable
from generator.text.web_address import external_address

# MkDocs always switches on tables, toc and fenced_code.
EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}

HOSTILE: list[str] = json.loads((Path(__file__).parent / "cases" / "hostile.json").read_text("utf-8"))
hostile = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8)), max_size=6).map("".join)


class Reader(HTMLParser):
    """Text, and tags with attributes, of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.ends = 0
        self.others: list[str] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.ends += 1

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def seen(text: str) -> str:
    """What a reader sees of a text: white space runs are one space."""
    return " ".join(printable(text).split())


def convert(text: str) -> Reader:
    return Reader(markdown.markdown(text, extensions=EXTENSIONS))


def shown(frame: str, value: str) -> Reader:
    return convert(frame.replace("@", markdown_text(value)))


FRAMES: dict[str, str] = {
    "paragraph": "@",
    "paragraph between words": "a @ b",
    "paragraph, second line": "a\n@",
    "list item": "- a\n- @\n- b",
    "numbered list item": "1. @\n2. b",
    "heading": "# @ {#headline}",
    "heading without id": "## @\n\nx",
    "table head": "| a | @ |\n| --- | --- |\n| x | y |",
    "table cell": "| a | b |\n| --- | --- |\n| @ | x |\n| y | @ |",
    "link label": "x [@](a.md){ .k } y",
    "before a link": "@[l](a.md)",
    "emphasis": "*@*{ .k } and **@**",
    "in a block": '<div class="k" markdown="1">\n\n@\n\n</div>',
    "in a list in a block": '<div class="k" markdown="1">\n\n- @\n- x @\n\n</div>',
    "with class": "@\n{ .k }",
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES.keys())
def test_hostile_strings_come_out_as_text(frame: str) -> None:
    for value in HOSTILE:
        check_frame(frame, value)


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES.keys())
@given(value=hostile)
@settings(max_examples=80, deadline=None)
def test_any_text_comes_out_as_text(frame: str, value: str) -> None:
    check_frame(frame, value)


def check_frame(frame: str, value: str) -> None:
    """The same elements with the value as with a plain word, and the value's text in its place."""
    if not seen(value):
        return
    got, plain = shown(frame, value), shown(frame, "WORD")
    assert " ".join(got.text.split()) == " ".join(plain.text.split()).replace("WORD", seen(value)), value
    assert [t for t in got.tags if not own_id(t)] == [t for t in plain.tags if not own_id(t)], value
    assert got.ends == plain.ends
    assert not got.others


def own_id(tag: tuple[str, tuple[tuple[str, str | None], ...]]) -> bool:
    """A heading without an id of ours gets one from its words; templates give every heading one."""
    return tag[0] == "h2" and [name for name, _ in tag[1]] == ["id"]


RAW = '<table>\n<tr title="{attribute}"><td>a {text} b</td><td>{text}</td></tr>\n</table>\n\nafter\n'


@given(value=hostile)
@example(value="</td></tr></table><script>")
@settings(max_examples=300, deadline=None)
def test_any_text_in_raw_html_comes_out_as_text(value: str) -> None:
    got = convert(RAW.format(attribute=attribute_text(value), text=html_text(value)))
    assert [tag for tag, _ in got.tags] == ["table", "tr", "td", "td", "p"]
    assert [dict(attrs) for tag, attrs in got.tags if tag != "tr"] == [{}] * 4
    attributes = dict(got.tags[1][1])
    assert set(attributes) == {"title"}
    assert seen(attributes["title"] or "") == seen(value)
    assert " ".join(got.text.split()) == " ".join(f"a {seen(value)} b{html_space(value)} after".split())


def html_space(value: str) -> str:
    return re.sub(r"\s+", " ", printable(value))


@given(value=hostile)
@settings(max_examples=300, deadline=None)
def test_any_text_survives_front_matter(value: str) -> None:
    text = front_matter({"title": value, "search": {"aliases": (value, "x"), "count": 3}})
    head, _, rest = text.removeprefix("---\n").rpartition("---\n")
    assert not rest
    assert re.search(r"^(?:-{3}|\.{3})\s*$", head, re.M) is None, "MkDocs would end the front matter there"
    held = yaml.safe_load(head)
    assert held == {"title": seen(value), "search": {"aliases": [seen(value), "x"], "count": 3}}


def test_plain_prose_stays_readable() -> None:
    plain = "Deir ez-Zor (IS) – 5.5 km, 30%; A & B's \"flour\": don't - stop. 7 + 1 = 8 #tag!x"
    assert markdown_text(plain) == plain


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1986. A year", "1986\\. A year"),
        ("# x", "\\# x"),
        ("- x", "\\- x"),
        ("a * b", "a \\* b"),
        ("[x](y)", "\\[x\\](y)"),
        ("<b>", "&lt;b&gt;"),
        ("{: .x }", "\\{: .x }"),
        ("x\u202ey", "x‹U+202E›y"),
        ("a\nb", "a b"),
    ],
)
def test_escapes_are_few_and_plain(value: str, expected: str) -> None:
    assert markdown_text(value) == expected


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:x",
        "java\nscript:x",
        "data:text/html,x",
        "//x.org",
        "vbscript:x",
        "file:///etc/passwd",
        "http:",
        "http://",
        "http:///x",
        "https://user@x.org/",
        "http://x y/",
        "http://x.org\\@y.org",
        "http://[::1",
        "http://x.org:99999999/",
        "ftp://x.org",
        "mailto:a@b.org",
        "x.org",
        "",
        "http://x.org/\u202egnp",
        "http://x.org/\x00",
        "http://-x.org/",
        "http://" + "a" * 3000,
    ],
)
def test_doubtful_addresses_are_no_links(address: str) -> None:
    assert external_address(address) is None


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("HTTP://Example.org/", "http://Example.org/"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("https://example.org/a(b)`c`[d]", "https://example.org/a%28b%29%60c%60%5Bd%5D"),
        ("https://example.org/né", "https://example.org/n%C3%A9"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://example.org/%20a", "https://example.org/%20a"),
    ],
)
def test_http_addresses_are_quoted(address: str, safe: str) -> None:
    assert external_address(address) == safe


@given(value=st.one_of(hostile.map(lambda text: f"https://example.org/{text}"), hostile))
@settings(max_examples=300, deadline=None)
def test_any_address_is_one_link_or_text(value: str) -> None:
    got = convert("x " + str(_environment().filters["external"](value)) + " y")
    assert " ".join(got.text.split()) == f"x {seen(value)} y".replace("  ", " ")
    assert [tag for tag, _ in got.tags] in (["p"], ["p", "a"])
    for _, attributes in got.tags[1:]:
        held = dict(attributes)
        assert set(held) == {"href", "rel"}
        assert held["href"] == external_address(value)


def templates() -> Iterator[tuple[str, Any]]:
    environment = _environment()
    assert environment.loader is not None
    for name in environment.list_templates():
        source, _, _ = environment.loader.get_source(environment, name)
        yield name, environment.parse(source)


def test_templates_make_no_text_of_their_own() -> None:
    """Joining strings in a template would escape them for HTML where Markdown is meant."""
    for name, tree in templates():
        for kind in (
            nodes.Concat,
            nodes.Add,
            nodes.Mod,
            nodes.MarkSafe,
            nodes.FilterBlock,
            nodes.AssignBlock,
        ):
            assert tree.find(kind) is None, f"{name} uses {kind.__name__}"


def test_every_attribute_in_a_template_is_quoted_and_escaped_as_one() -> None:
    environment = _environment()
    assert environment.loader is not None
    for name in environment.list_templates():
        source, _, _ = environment.loader.get_source(environment, name)
        for attribute in re.findall(r"=([^\s>]*?\{\{.*?\}\})", source):
            filtered = re.fullmatch(
                r'"[^"{]*\{\{ [^|]* \| (attr|href|html_href|anchor|query|drawn) \}\}', attribute
            )
            assert filtered, f"{name}: {attribute}"


def test_undefined_values_are_errors() -> None:
    with pytest.raises(UndefinedError):
        _environment().from_string("{{ nothing }}").render()


@pytest.mark.parametrize("value", [None, 1.5, True, ["x"], {"a": 1}])
def test_only_text_and_whole_numbers_are_printed(value: object) -> None:
    with pytest.raises(TypeError):
        _environment().from_string("{{ value }}").render(value=value)


@pytest.mark.parametrize(
    "href", ["javascript:x", "//x.org", "http://x.org", "a.md)", "", "../a b.md", "a.md#S1"]
)
def test_only_our_own_addresses_pass_as_internal(href: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        _environment().from_string("{{ href | href }}").render(href=href)


@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", "", 'https://x.example/"><b>', "https://x.example/a b"]
)
def test_a_link_to_the_original_is_a_web_address_or_nothing(value: str) -> None:
    made = str(_environment().filters["original"](value))
    assert made == "" or re.fullmatch(
        r'<a class="source-link" href="https://[^"<>]+" rel="[a-z ]+">original</a>', made
    )
