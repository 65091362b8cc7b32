"""The few types and properties of schema.org that the site uses, and what breaks their rules."""

from __future__ import annotations

import re
from typing import Any

TEXT, ADDRESS, NUMBER, DATE, LANGUAGE = "Text", "URL", "Number", "Date", "Language"
THING = {"name": {TEXT}, "url": {ADDRESS}, "description": {TEXT}, "alternateName": {TEXT}}
WORK = {
    **THING,
    "headline": {TEXT},
    "isPartOf": {"WebSite"},
    "hasPart": {"Article"},
    "isBasedOn": {"NewsArticle"},
    "mentions": {"Place", "Organization", "Person"},
    "mainEntity": {"Article", "Place", "Organization", "Person"},
    "temporalCoverage": {TEXT},
    "datePublished": {DATE},
    "inLanguage": {LANGUAGE},
    "creditText": {TEXT},
    "publisher": {"Organization"},
}
PROPERTIES: dict[str, dict[str, set[str]]] = {
    "WebSite": WORK,
    "WebPage": WORK,
    "CollectionPage": WORK,
    "Article": WORK,
    "NewsArticle": WORK,
    "Organization": THING,
    "Person": THING,
    "Place": {**THING, "geo": {"GeoCoordinates"}, "containedInPlace": {"Place"}},
    "GeoCoordinates": {"latitude": {NUMBER}, "longitude": {NUMBER}},
}
"""For every type its properties, and of each what it may hold."""
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*")


def faults(node: dict[str, Any], where: str = "") -> list[str]:
    """Everything in `node` that schema.org, as far as the site uses it, does not allow."""
    kind = node.get("@type")
    if kind not in PROPERTIES:
        return [f"{where}: no type {kind!r}"]
    found = []
    for name, value in node.items():
        if name in ("@type", "@context"):
            continue
        allowed = PROPERTIES[kind].get(name)
        if allowed is None:
            found.append(f"{where}: {kind} has no {name}")
            continue
        for one in value if isinstance(value, list) else [value]:
            found += _faults_of(one, allowed, f"{where}/{name}")
    return found


def _faults_of(value: object, allowed: set[str], where: str) -> list[str]:
    if isinstance(value, dict):
        wrong = [] if value.get("@type") in allowed else [f"{where}: may not hold {value.get('@type')!r}"]
        return wrong + faults(value, where)
    if isinstance(value, int | float):
        fits = NUMBER in allowed
    else:
        text = str(value)
        fits = bool(text.strip()) and (
            TEXT in allowed
            or (ADDRESS in allowed and not re.search(r"\s", text))
            or (DATE in allowed and _DATE.fullmatch(text) is not None)
            or (LANGUAGE in allowed and _LANGUAGE.fullmatch(text) is not None)
        )
    return [] if fits else [f"{where}: {value!r} is none of {sorted(allowed)}"]
