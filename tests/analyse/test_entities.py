from generator.analyse.entities import find_mentions, load_reader
from generator.model import Article, ArticleId, Span, Stated
from generator.text.sentences import sentences


def article(text: str) -> Article:
    stated = Stated("unknown", "test")
    return Article(
        *(ArticleId("a"), "a.txt", stated, None, None, None, None, stated, False),
        *(text, Span(0, 0), Span(0, len(text)), (), ()),
    )


def names(text: str) -> list[tuple[str, str]]:
    mentions, _ = find_mentions(article(text), sentences(text), load_reader())
    assert all(text[m.span.start : m.span.end] == m.surface for m in mentions)
    return [(m.surface, m.kind) for m in mentions]


def test_places_groups_and_people_are_found_without_titles_articles_and_endings() -> None:
    text = "President Maria Lund met the World Bank's envoy in Nairobi on Monday, the Kenyan ministry said."
    assert names(text) == [("Maria Lund", "person"), ("World Bank", "group"), ("Nairobi", "place")]


def test_an_empty_article_names_nothing() -> None:
    assert names("") == []
