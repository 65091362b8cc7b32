"""The last fence before a page is published: only known elements, attributes and addresses pass.

What articles say is escaped long before (see render); this stands behind it, should that ever fail.
"""

from __future__ import annotations

import nh3

# fmt: off
_TAGS = frozenset({
    "a", "abbr", "aside", "b", "bdi", "blockquote", "br", "button", "caption", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "input", "ins", "kbd",
    "label", "li", "mark", "nav", "ol", "option", "p", "pre", "q", "s", "section", "select", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
    "tr", "u", "ul", "var", "wbr",
    # Maps. No `title` or `desc`: in drawings these hold HTML again, where filters have been led astray.
    "svg", "g", "path", "circle", "text",
})
# fmt: on
_EVERYWHERE = frozenset(
    {
        "class",
        "id",
        "title",
        "lang",
        "dir",
        "role",
        "hidden",
        "aria-label",
        "aria-labelledby",
        "aria-hidden",
        "aria-describedby",
        "aria-current",
        "data-kind",
        "data-value",
        "data-sort",
        "data-name",
        "tabindex",
        "data-pagefind-ignore",
        "data-pagefind-weight",
    }
)  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(_EVERYWHERE),
    "a": {"href", "rel"},
    "blockquote": {"cite"},
    "button": {"type"},
    "circle": {"cx", "cy", "r"},
    "col": {"span"},
    "details": {"open"},
    "form": {"action", "method"},
    "g": {"transform"},
    "input": {"type", "name", "value", "placeholder", "autocomplete", "spellcheck"},
    "label": {"for"},
    "li": {"value"},
    "ol": {"start", "type"},
    "option": {"value"},
    "path": {"d"},
    "q": {"cite"},
    "select": {"name"},
    "svg": {"viewBox"},
    "td": {"colspan", "rowspan", "headers"},
    "text": {"x", "y", "text-anchor"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_cleaner = nh3.Cleaner(
    tags=set(_TAGS),
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    strip_comments=True,
)


def sanitise(html: str) -> str:
    """`html` without any element, attribute or address scheme that our own templates do not use."""
    return _cleaner.clean(html)
