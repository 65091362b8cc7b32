"""Pages to Markdown: Jinja2 templates in which every value is text unless a filter here says otherwise.

A value printed by a template (`{{ value }}`) comes out of Python-Markdown as exactly that text, wherever
it stands: in a paragraph, a heading, a list item, a table cell or the label of a link. There is nothing
to remember and nothing to forget: escaping is Jinja's `finalize`. Inside blocks of raw HTML, which
Markdown leaves alone, templates write `{{ value | html }}`, and in attributes `"{{ value | attr }}"`.
Addresses pass `href` (Markdown links), `html_href` (raw HTML), `anchor` (ids and class words), `query` or
`external` or `original`, numbers and paths of drawings pass `drawn`; each refuses what it does not know.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.model import Page
from generator.text.printable import printable
from generator.text.web_address import external_address

TEMPLATES = Path(__file__).resolve().parent.parent / "templates" / "pages"

# What means something to Python-Markdown anywhere in a line. A backslash keeps the source readable where
# Markdown knows it; `<`, `>` and `|` become entities, as raw HTML and tables are cut before escapes are read.
_INLINE = re.compile(r"[\\`*_{\[\]<>|]|&(?! )")
_INLINE_ESCAPES = {"<": "&lt;", ">": "&gt;", "|": "&#124;", "&": "&amp;"}
# What means something at the start of a block only, and at the end of a heading or before a link.
_START = re.compile(r"\A(?:[#+-]|[=~:]|\d+\.(?!\d))")
_END = re.compile(r"[!#]\Z")
_SPACES = re.compile(r"\s+")
_HREF = re.compile(r"(?:(?:\.\./)*[a-z0-9-]+(?:/[a-z0-9-]+)*\.(?:md|json))?(?:#[a-z][a-z0-9-]*)?")
_DRAWN = re.compile(r"[MLHVQlz0-9 .-]*")
_ANCHOR = re.compile(r"[a-z][a-z0-9-]*")
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def render(page: Page) -> str:
    """`page` as text ending in one newline; the same page gives the same text.

    Markdown, with front matter where the page has any; a template that writes HTML writes all of it.
    """
    body = _environment().get_template(page.template).render(page.view).strip()
    head = f"{front_matter(page.view['front'])}\n" if "front" in page.view else ""
    return f"{head}{body}\n"


def front_matter(values: Mapping[str, Any]) -> str:
    """`values` between two `---` lines; strings in it are one line each, without control characters."""
    text = yaml.dump(_plain(values), Dumper=_DUMPER, sort_keys=False, allow_unicode=True, width=2**31 - 1)
    return f"---\n{text}---\n"


def markdown_text(value: str) -> str:
    """Markdown that renders as `value` and nothing else; runs of white space become one space."""
    text = " ".join(printable(value).split())
    text = _INLINE.sub(_escaped, text)
    text = _END.sub(r"\\\g<0>", text)
    return _START.sub(_escaped_start, text)


def html_text(value: str) -> str:
    """HTML that reads as `value`, as the text of an element.

    Runs of white space become one space; one at the edge stays, for it may stand between two pieces.
    """
    text = _SPACES.sub(" ", printable(value))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute_text(value: str) -> str:
    """HTML that reads as `value` between double quotes in an attribute."""
    return html_text(value).replace('"', "&quot;")


def _escaped(found: re.Match[str]) -> str:
    return _INLINE_ESCAPES.get(found[0]) or f"\\{found[0]}"


def _escaped_start(found: re.Match[str]) -> str:
    if found[0] in "=~:":
        return f"&#{ord(found[0])};"
    return f"{found[0][:-1]}\\{found[0][-1]}"


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(printable(value).split())
    if isinstance(value, Mapping):
        return {key: _plain(held) for key, held in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(held) for held in value]
    return value


def _finalize(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return Markup(markdown_text(value))  # noqa: S704  (escaped on this very line)
    if type(value) is int:
        return Markup(str(value))  # noqa: S704
    str(value)  # an undefined name raises its own, clearer error here
    raise TypeError(f"a template may print text and whole numbers, not {type(value).__name__}")


def _html(value: object) -> Markup:
    return Markup(html_text(str(value)))  # noqa: S704


def _attr(value: str) -> Markup:
    return Markup(attribute_text(value))  # noqa: S704


def _href(value: str) -> Markup:
    if not value or not _HREF.fullmatch(value):
        raise ValueError(f"not an address inside the site: {value!r}")
    return Markup(value)  # noqa: S704


def _html_href(value: str) -> Markup:
    return Markup(re.sub(r"\.md(?=#|\Z)", ".html", _href(value)))  # noqa: S704


def _query(value: str) -> Markup:
    return Markup(quote(printable(value), safe=""))  # noqa: S704


def _anchor(value: str) -> Markup:
    if not _ANCHOR.fullmatch(value):
        raise ValueError(f"not the name of an anchor or class: {value!r}")
    return Markup(value)  # noqa: S704


def _drawn(value: str) -> Markup:
    if not _DRAWN.fullmatch(value):
        raise ValueError(f"not a number or path of a drawing: {value[:80]!r}")
    return Markup(value)  # noqa: S704


def _external(value: str) -> Markup:
    label = markdown_text(value)
    address = external_address(value)
    if address is None:
        return Markup(label)  # noqa: S704
    target = address.replace("&", "&amp;")
    return Markup(f'[{label}]({target}){{ rel="external nofollow noopener noreferrer" }}')  # noqa: S704


def _original(value: str) -> Markup:
    """In raw HTML a link to an outlet's own page, or nothing where `value` is no web address."""
    address = external_address(value)
    if address is None:
        return Markup()
    rel = 'rel="external nofollow noopener noreferrer"'
    return Markup(f'<a class="source-link" href="{attribute_text(address)}" {rel}>original</a>')  # noqa: S704


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{##",  # `{#name}` is the id of a heading
        comment_end_string="##}",
    )
    # Only filters that keep the promise above: Jinja's own `safe`, `join` ... would let text through.
    environment.filters = {
        "html": _html,
        "attr": _attr,
        "href": _href,
        "html_href": _html_href,
        "anchor": _anchor,
        "drawn": _drawn,
        "external": _external,
        "original": _original,
        "query": _query,
    }
    environment.globals = {}
    return environment
