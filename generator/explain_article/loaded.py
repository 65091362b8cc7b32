"""What the file states of an article, and what was taken out of it."""

from __future__ import annotations

from collections import Counter

from generator.explain_article.words import short
from generator.model import Article, Stated


def stated(article: Article) -> list[str]:
    """The facts that the file states, each with where it states them."""
    facts: dict[str, Stated | None] = {
        "title": article.title,
        "outlet": article.source,
        "author": article.author,
        "date": article.published,
        "address": article.url,
        "language": article.language,
    }
    told = [
        f"  {what}: {fact.value} (from {fact.basis})"
        if fact
        else f"  {what}: unknown, the file does not state it"
        for what, fact in facts.items()
    ]
    retold = ["  the text retells the outlet's report in other words"] if article.retold else []
    return [f"what the file {article.seed} states:", *told, *retold]


def removed(article: Article) -> list[str]:
    """The lines taken out, each with the rule that took it."""
    if not article.removed:
        return ["nothing was taken out"]
    rules = Counter(removal.rule for removal in article.removed)
    by = ", ".join(
        f"{rule} {count}" for rule, count in sorted(rules.items(), key=lambda one: (-one[1], one[0]))
    )
    lines = [f"  line {removal.line}, {removal.rule}: {short(removal.text)}" for removal in article.removed]
    return [f"taken out as leftovers of the page ({by}):", *lines]
