from __future__ import annotations

from generator.clean import clean
from generator.load import parse
from generator.model import Article, ArticleId, SeedFile

SCRAPED = """https://www.example.com/news/2021/05/04/bridge-reopens

Bridge Over the Lenna Reopens

FILE - Workers on the Lenna bridge, April 2, 2021.

The bridge over the Lenna was opened to traffic on Monday, the mayor said.

"We waited two years for this," she told reporters.
"""


def cleaned(text: str, name: str = "a.txt") -> Article:
    article, _ = clean(parse(SeedFile(name, text.encode())), ArticleId("a"))
    return article


def test_the_text_is_headline_body_and_captions() -> None:
    article = cleaned(SCRAPED)
    text = article.text
    assert text[article.headline.start : article.headline.end] == "Bridge Over the Lenna Reopens"
    assert text[article.body.start : article.body.end].startswith("The bridge over the Lenna was opened")
    assert text[article.body.start : article.body.end].endswith("she told reporters.")
    assert article.published is not None
    assert article.published.value == "2021-05-04"
    assert article.source is not None
    assert article.source.value == "example.com"
