from __future__ import annotations

from articles import article, mention, words
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.quotes import find_quotes
from generator.analyse.summary import length, summarise
from generator.model import Article, Mention
from generator.text.sentences import sentences

STORY = """The river Orla burst its banks near the town of Bramme on Monday, and two hundred families fled.

"We had an hour," one of them said. "Then the water was in the kitchen."

The town council opened the school and the sports hall of Bramme to the families, and boats brought food.

He thanked the volunteers who had come from the coast.

Engineers reportedly warned the council in spring that the dam above Bramme was too weak for a flood.

"Nobody listened. Nobody ever listens to those who know the river and the dam and the town."

Rain is forecast until Friday, and the council asked people near the river to stay away from its banks.

Click here for more stories about the river Orla and the town of Bramme on our pages."""


def _summary(given: Article, max_sentences: int = 3, max_words: int = 90) -> list[str]:
    spans = sentences(given.text)
    quotes = find_quotes(given, spans, ())
    chosen = summarise(given, spans, (), quotes, max_sentences, max_words)
    assert set(chosen) <= set(spans)
    assert list(chosen) == sorted(chosen)
    return [words(given.text, span) or "" for span in chosen]


def test_tells_what_happened_in_the_order_of_the_text() -> None:
    found = _summary(article(STORY))
    assert 1 < len(found) <= 3
    assert found[0].startswith("The river Orla burst its banks")


def test_keeps_the_budget() -> None:
    assert sum(len(s.split()) for s in _summary(article(STORY), max_words=40)) <= 40
    assert len(_summary(article(STORY), max_sentences=1)) == 1
    assert len(_summary(article(STORY), max_sentences=5, max_words=200)) <= 5


def test_never_takes_bare_quotations_leaning_sentences_or_leftovers() -> None:
    found = " ".join(_summary(article(STORY), max_sentences=8, max_words=400))
    assert "Nobody listened" not in found
    assert "He thanked" not in found
    assert "Click here" not in found


def test_never_takes_headline_or_captions() -> None:
    caption = "The river Orla and the town of Bramme under water, as seen from the dam on Monday."
    headline = "River Orla bursts its banks near Bramme, two hundred families flee"
    found = _summary(article(STORY, headline=headline, captions=(caption,)), max_sentences=8, max_words=400)
    assert headline not in found
    assert caption not in found


def test_a_hedge_stays_in_its_sentence() -> None:
    found = _summary(article(STORY), max_sentences=8, max_words=400)
    assert all("reportedly" in s for s in found if "too weak for a flood" in s)


def test_a_leaning_sentence_may_follow_the_one_it_leans_on() -> None:
    text = (
        "The mayor of Bramme opened the new dam above the river Orla on Monday. "
        "She praised the engineers of Bramme who built the dam above the river Orla."
    )
    found = _summary(article(text))
    assert found[:1] == [sentences(text)[0] and text[: sentences(text)[0].end]]


def test_nothing_to_say() -> None:
    assert _summary(article("He left.")) == []
    assert _summary(article("")) == []


def test_words_are_counted_without_lone_signs() -> None:
    text = "Two - three words !"
    assert length(text, sentences(text)[0]) == 3


@given(st.text(alphabet=st.sampled_from('The dam .\n"He said,Abc()'), max_size=300))
def test_any_text_keeps_the_rules(text: str) -> None:
    found = _summary(article(text or "x"))
    assert len(found) <= 3
    assert sum(len(s.split()) for s in found) <= 120


def _told(text: str, *people: Mention) -> list[str]:
    given = article(text)
    spans = sentences(text)
    chosen = summarise(given, spans, people, find_quotes(given, spans, people))
    return [words(text, span) or "" for span in chosen]


FLOOD = "The river Orla flooded the town of Bramme on Monday, and two hundred families fled from the water. "


def test_nobody_comes_in_by_surname_alone() -> None:
    text = (
        FLOOD
        + "Mayor Lena Holt, who has led the council for longer than anybody, came late and left early. "
        + "It rained. The dam above the town of Bramme was too weak for the river Orla, Holt told families."
    )
    found = _told(text, mention(text, "Lena Holt", "person"), mention(text, "Holt", "person", 1))
    assert any("Lena Holt" in s for s in found) or not any("Holt told" in s for s in found)


def test_a_thing_nobody_has_told_of_needs_the_sentence_before() -> None:
    text = (
        FLOOD
        + "A boat carried the school's old piano down the main street of the town. "
        + "The moment was filmed from a window near the river Orla by two families of Bramme."
    )
    found = _told(text)
    assert not any(s.startswith("The moment") for s in found) or any("piano" in s for s in found)


def test_nobody_speaks_in_his_own_name_without_quotation_marks() -> None:
    text = FLOOD + "I saw the river Orla take the bridge of Bramme, and I told two hundred families to flee."
    assert not any(s.startswith("I saw") for s in _told(text))


def test_what_is_also_so_needs_the_sentence_before() -> None:
    text = (
        FLOOD
        + "The council of Bramme thanked the volunteers. It was late. "
        + "The council also asked two hundred families of Bramme to stay away from the river Orla."
    )
    found = _told(text)
    assert not any("also asked" in s for s in found) or any(s == "It was late." for s in found)


def test_some_more_need_those_before() -> None:
    text = FLOOD + "The council met. It was late. Two more families were found on the river Orla near Bramme."
    found = _told(text)
    assert not any(s.startswith("Two more") for s in found) or "It was late." in found
