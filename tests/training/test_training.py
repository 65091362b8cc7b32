from pathlib import Path

from generator.analyse.document import read_document
from generator.model import Span
from training.corpora import LabelledText, Name, trimmed
from training.mentions import train
from training.tagging import tags
from training.templates import articles, filled


def test_every_gap_of_a_template_becomes_a_name_where_it_stands() -> None:
    for text in filled(1):
        assert "{" not in text.text
        end = 0
        for name in text.names:
            assert end <= name.start < name.end <= len(text.text)
            end = name.end


def test_the_same_seed_fills_the_same_names() -> None:
    assert filled(1, seed=7) == filled(1, seed=7) != filled(1, seed=8)


def test_a_headline_belongs_to_the_article_after_it() -> None:
    assert all(len(paragraphs) > 1 for paragraphs in articles())


def test_names_lose_articles_quotation_marks_and_endings() -> None:
    text = 'He read "The Lund Post" and the mayor\'s letter.'
    start = text.index('"The')
    whole = trimmed(text, Name(start, text.index(" and"), "group"))
    assert whole is not None
    assert text[whole.start : whole.end] == "Lund Post"


def test_tags_follow_the_names() -> None:
    text = "Maria Lund left al-Dukhayn."
    sentence = read_document(text, [Span(0, len(text))]).sentences[0]
    names = (Name(0, 10, "person"), Name(16, 26, "place"))
    assert tags(sentence, names) == ["B-person", "I-person", "O", "B-place", "O"]


def test_training_twice_gives_the_same_models(tmp_path: Path) -> None:
    texts: list[LabelledText] = filled(1)[:5]
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        train(texts, tmp_path / name)
    first, second = (sorted((tmp_path / name).iterdir()) for name in ("one", "two"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert len(first) == 2
