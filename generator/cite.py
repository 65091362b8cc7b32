"""A page's citation: an item of CSL-JSON, and the same in words and as BibTeX."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from markupsafe import Markup

from generator.text.printable import printable

Item = dict[str, Any]
"""An item of CSL-JSON (the Citation Style Language's format of data)."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_NO_OUTLET, _NO_DATE = "outlet unknown", "undated"
# What LaTeX would act upon. Braces are words, as BibTeX counts even those behind a backslash.
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
# An address stands as it is; what would end its field is written in percents.
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation in its three forms, of which the last two are for programs that keep references.

    Each is HTML: text as it stands within an element.
    """

    words: Markup
    bibtex: Markup
    csl: Markup


def citation(item: Item) -> Citation:
    """`item` in all forms. No day of access is told: a build knows no clock."""
    return Citation(*(_html(form(item)) for form in (in_words, bibtex, csl_json)))


def _html(text: str) -> Markup:
    """Quotation marks stay, which hardly any other text has so many of."""
    return Markup(escape(printable(text), quote=False))  # noqa: S704


def page_item(key: str, title: str, site: str, address: str) -> Item:
    """What there is to cite of a page of the site `site`; `address` is "" where it is not known."""
    item: Item = {"id": key, "type": "webpage", "title": title}
    if title != site:
        item["container-title"] = site
    return {**item, "URL": address} if address else item


def in_words(item: Item) -> str:
    """One line, in the order of a footnote."""
    authors = [author["literal"] for author in item.get("author", ())]
    where = [item["container-title"]] if "container-title" in item else []
    dated = [_day(item)] if "issued" in item else []
    if item["type"].startswith("article"):
        where, dated = where or [_NO_OUTLET], dated or [_NO_DATE]
    note = [item["note"]] if "note" in item else []
    line = ", ".join([*authors, f"“{item['title']}”", *where, *dated, *note])
    return f"{line}. {item['URL']}" if "URL" in item else f"{line}."


def bibtex(item: Item) -> str:
    """An entry of BibTeX, a field a line; LaTeX prints every text as it stands."""
    journal = "container-title" if item["type"].startswith("article") else ""
    kind = "article" if journal and journal in item else "misc"
    fields = {"title": f"{{{_latex(item['title'])}}}"}
    if "author" in item:
        fields["author"] = " and ".join(f"{{{_latex(author['literal'])}}}" for author in item["author"])
    if "container-title" in item:
        fields["journal" if journal else "howpublished"] = _latex(item["container-title"])
    fields |= _issued(item)
    if "note" in item:
        fields["note"] = _latex(item["note"])
    if "URL" in item:
        fields["url"] = item["URL"].translate(_ADDRESS)
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}" for name, value in fields.items()]
    return ",\n".join([f"@{kind}{{{item['id']}", *lines]) + "\n}"


def csl_json(item: Item) -> str:
    """A list of the one item, as such programs read it, a field a line."""
    lines = [f"  {_json(key)}: {_json(value)}" for key, value in item.items()]
    return "[{\n" + ",\n".join(lines) + "\n}]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _latex(text: str) -> str:
    return text.translate(_LATEX)


def _parts(item: Mapping[str, Any]) -> list[int]:
    parts: list[int] = item["issued"]["date-parts"][0] if "issued" in item else []
    return parts


def _day(item: Item) -> str:
    year, *rest = _parts(item)
    month = [_MONTHS[rest[0] - 1]] if rest else []
    return " ".join([*map(str, rest[1:]), *month, str(year)])


def _issued(item: Item) -> dict[str, str]:
    parts = _parts(item)
    names = ("year", "month", "day")
    held = dict(zip(names, map(str, parts), strict=False))
    return {**held, "month": _MONTHS[parts[1] - 1][:3].lower()} if len(parts) > 1 else held
