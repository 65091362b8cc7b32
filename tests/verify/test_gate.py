"""The fidelity gate: a good briefing passes, a corrupted one is caught with article and words."""

from __future__ import annotations

from dataclasses import replace

from sample import article as make_article
from sample import briefing as make_briefing

from generator.model import Analysis, Briefing, DateRef, Quote, Span
from generator.verify import verify

BODY = (
    "The dam at Tal Varo broke in May 2018, and 17 people drowned. "
    "“Nobody warned us, not once.” said Mara Lind. Lind did not say that the mayor knew.\n\n"
    "The River Council denies it. A judge in Nordia decides on 4 June 2019."
)


def good() -> Briefing:
    return make_briefing((make_article("dam", "A dam breaks", "Nordia Daily", "2019-05-09", BODY),))


def changed(briefing: Briefing, **fields: object) -> Briefing:
    analysis = replace(briefing.analyses[0], **fields)  # type: ignore[arg-type]
    return replace(briefing, analyses=(analysis,))


def at(briefing: Briefing, words: str) -> Span:
    start = briefing.analyses[0].article.text.index(words)
    return Span(start, start + len(words))


def quote(briefing: Briefing) -> Quote:
    return next(q for q in briefing.analyses[0].quotes if q.direct)


def indirect(briefing: Briefing, words: str, cue: str = "", speaker: str = "") -> Quote:
    spans = [at(briefing, part) if part else None for part in (cue, speaker)]
    return replace(quote(briefing), span=at(briefing, words), direct=False, cue=spans[0], speaker=spans[1])


def complaint(briefing: Briefing) -> str:
    """The problems the gate finds, all of one article or entity."""
    problems = verify(briefing)
    assert problems, "nothing was found"
    assert {p.stage for p in problems} == {"fidelity"}
    assert len({p.path for p in problems}) == 1, [p.message for p in problems]
    return f"{problems[0].path}: {'; '.join(p.message for p in problems)}"


def test_a_good_briefing_passes() -> None:
    assert verify(good()) == ()
    assert verify(make_briefing()) == ()


def test_a_summary_that_is_no_whole_sentence() -> None:
    briefing = good()
    cut = at(briefing, "7 people drowned.")
    message = complaint(changed(briefing, summary=(cut,)))
    assert "dam.md" in message
    assert "7 people drowned" in message


def test_a_number_changed_after_reading() -> None:
    briefing = good()
    article = briefing.analyses[0].article
    told = article.text.replace("17 people", "1 person")
    messages = [p.message for p in verify(changed(briefing, article=replace(article, text=told)))]
    assert any("River Council" in message for message in messages)


def test_a_shortened_quotation() -> None:
    briefing = good()
    whole = quote(briefing)
    short = replace(whole, span=Span(whole.span.start, whole.span.end - len(", not once.")))
    message = complaint(changed(briefing, quotes=(short,)))
    assert "dam.md" in message
    assert "Nobody warned us" in message
    assert "quotation marks" in message


def test_a_statement_that_begins_inside_a_number() -> None:
    briefing = good()
    message = complaint(changed(briefing, quotes=(indirect(briefing, "7 people drowned"),)))
    assert "inside a word or number" in message


def test_a_speaker_from_elsewhere_in_the_article() -> None:
    briefing = good()
    swapped = replace(quote(briefing), speaker=at(briefing, "A judge in Nordia"))
    message = complaint(changed(briefing, quotes=(swapped,)))
    assert "Nobody warned us" in message
    assert "“A judge in Nordia” does not follow “said”" in message


def test_a_speaker_out_of_what_is_said() -> None:
    briefing = good()
    told = indirect(briefing, "that the mayor knew", cue="did not say", speaker="the mayor")
    assert "speaker stands inside what is said" in complaint(changed(briefing, quotes=(told,)))


def test_a_speaker_who_is_no_name() -> None:
    briefing = good()
    swapped = replace(quote(briefing), refers=at(briefing, "17 people"))
    assert "no name of the article" in complaint(changed(briefing, quotes=(swapped,)))


def test_a_lost_not() -> None:
    briefing = good()
    assert "negation" in complaint(changed(briefing, quotes=(indirect(briefing, "once"),)))
    message = complaint(changed(briefing, quotes=(indirect(briefing, "that the mayor knew", cue="say"),)))
    assert "the mayor knew" in message
    assert "negation" in message


def test_a_name_that_stands_elsewhere() -> None:
    briefing = good()
    analysis: Analysis = briefing.analyses[0]
    mention = analysis.mentions[0]
    moved = replace(mention, span=Span(mention.span.start + 1, mention.span.end + 1))
    messages = [p.message for p in verify(changed(briefing, mentions=(moved, *analysis.mentions[1:])))]
    assert any(mention.surface in message and "does not stand" in message for message in messages)


def test_a_date_without_words_of_time() -> None:
    briefing = good()
    id_ = briefing.analyses[0].article.id
    wrong = DateRef(id_, at(briefing, "The dam"), "2018-05-01", "2018-05-31", "as written")
    assert "“The dam”" in complaint(changed(briefing, dates=(wrong,)))
    turned = DateRef(id_, at(briefing, "May 2018"), "2018-05-31", "2018-05-01", "as written")
    assert "2018-05-31 to 2018-05-01" in complaint(changed(briefing, dates=(turned,)))


def test_a_spelling_that_is_counted_wrongly() -> None:
    briefing = good()
    entity = next(e for e in briefing.resolution.entities if e.name == "Nordia")
    inflated = replace(entity, aliases=(replace(entity.aliases[0], count=9),))
    others = tuple(e for e in briefing.resolution.entities if e is not entity)
    resolution = replace(briefing.resolution, entities=(*others, inflated))
    message = complaint(replace(briefing, resolution=resolution))
    assert "place/nordia" in message
    assert "stands 1 times, not 9" in message
