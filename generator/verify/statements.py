"""Whether a statement is whole, and whether the one it is given to said it.

Read anew, by rules of its own: the words must be delimited in the text as a quotation or as a clause, and
who spoke must be the subject of the words that say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.lexicon.words import words
from generator.model import Analysis, Mention, Quote, Span
from generator.verify.written import (
    MARKS,
    OPENING,
    Order,
    cuts_a_word,
    hedged_before,
    lies_in,
    negated,
    overlap,
    shown,
)

# The press names the speaker of a long quotation once, after its first sentence or after its last.
_REACH_OF_QUOTATION = 4
_SPACES = " \u00a0\u2009\u202f"
_PAUSES = frozenset(".,;:!?…()[]—–-\n") | MARKS
# Whom it was said to, when and where: a few words without the "that" that begins what was said.
_ADDRESSEE = re.compile(r"(?!.*\b(?:that|whether|not|never)\b)\S+(?: \S+){0,11}")
_ENDS = frozenset(".,;:!?…)]—–\n") | MARKS
_JOINS = re.compile(
    r"(?:and|but|or|nor|as|while|when|after|before|because|although|though|since|if|unless|whereas|who|which|than|in"
    r"|on|at|by|from|during|according|last|this|yesterday|today)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:tells?|told|telling|informs?|informed|reminds?|reminded|assures?|assured|notif(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are)\s+\w{0,12}\s*\Z", re.IGNORECASE)
_UNDER = re.compile(
    r"\b(?:of|to|by|over|toward|towards|in|at|with|for|from|against|between|near|into|about|on|inside|outside)\s+"
    r"(?:(?:the|a|an|its|their|his|her)\s+)?\Z",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|from|of|to|according|per)\b", re.IGNORECASE)
_BENDS = re.compile(r"\s*(?:(?:has|have|had|is|was|also|later|then|already|did|does|\w{2,12}ly)\s+)*")
_JOINED = re.compile(
    r"(?:[,(—–-]|\b(?:of|for|from|at|with|in|and|or|to|by|on|who|that|told|against|about|from))\s*(?:the\s+)?\Z",
    re.IGNORECASE,
)
_CLAUSE_WORD = re.compile(r"(?:that|whether|how|why)\b", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:on|in|at|to|of|about|for|before|after|during|from|then|again|also|earlier|late|last|this|yesterday|today"
    r"|\w+day|\w{2,14}ly)\b",
    re.IGNORECASE,
)
_ADJUNCT = re.compile(
    r"(?:(?:on|in|at|last|this|earlier|late|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    r"(?: [\w-]+){0,5}|(?:first|second|last|other) part of the \w+)",
)
_NO_VERB = re.compile(
    r"(?:and|or|but|for|of|in|on|at|with|from|to|by|into|about|over|after|before|against|between|as|than|that|"
    r"the|an?|its|his|her|their)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:[,;)—–\"”-]|\b(?:and|but|or|by|to|who|while|has|have|had|also|\w{2,14}ly))\Z", re.IGNORECASE
)
_BRACKETED = re.compile(r"\([^()]{1,60}\)\s*")
_TO_SPEAKER = frozenset({"to", "by", "from", "of", "the", "a", "an"})
_OPENS = re.compile(r"(?:\A|[.!?:;\n”\"“]|\b(?:that|and|but|while|as|when))\s*(?:the\s+)?\Z", re.IGNORECASE)
_OWN = re.compile(r"his|her|its|their|my|our", re.IGNORECASE)
_WHO = re.compile(r",?\s+(?:which|who|that|whose)\b|,\s+\w+ing\b", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|this|that|press|joint|own)|['’]s)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)


def faults_of_statements(analysis: Analysis) -> Iterator[str]:
    """What is wrong with the quotations and reported statements of an article, in words."""
    text = analysis.article.text
    order = Order(analysis.sentences)
    for quote in analysis.quotes:
        for fault in _faults(text, quote, analysis.mentions, order):
            yield f"statement {shown(text, quote.span)}: {fault}"


def confirmed(analysis: Analysis) -> tuple[Quote, ...]:
    """The statements of an article in which nothing is wrong: what cannot be confirmed is not to be shown."""
    text, order = analysis.article.text, Order(analysis.sentences)
    return tuple(
        quote
        for quote in analysis.quotes
        if next(_faults(text, quote, analysis.mentions, order), None) is None
    )


def _faults(text: str, quote: Quote, mentions: Sequence[Mention], order: Order) -> Iterator[str]:
    parts = (("content", quote.span), ("cue", quote.cue), ("speaker", quote.speaker), ("name", quote.refers))
    held = [(what, span) for what, span in parts if span is not None]
    outside = [what for what, span in held if not lies_in(text, span)]
    if outside:
        yield f"the {outside[0]} does not lie in the text"
        return
    for what, span in held:
        if cuts_a_word(text, span):
            yield f"the {what} begins or ends inside a word or number"
        if span is not quote.span and what != "name":
            if overlap(span, quote.span):
                yield f"the {what} stands inside what is said"
            if not order.near(span, quote.span, _REACH_OF_QUOTATION if quote.direct else 1):
                yield f"the {what} {shown(text, span)} stands in no sentence beside it"
    yield from _whole(text, quote, order)
    yield from _attributed(text, quote, mentions)


def _whole(text: str, quote: Quote, order: Order) -> Iterator[str]:
    """Whether the words said are all of a quotation, or all of a clause with its "not" and "reportedly"."""
    if quote.direct:
        if not _enclosed(text, quote.span):
            yield "a direct quotation is not enclosed in quotation marks"
        return
    if negated(text, quote.span.start):
        yield "it leaves out the negation before it"
    if not _starts_a_clause(text, quote, order):
        yield "it begins inside a clause"
    hedge = hedged_before(text, quote.span.start)
    near = Span(quote.span.start - len(hedge) - 2, quote.span.start)
    if hedge and (quote.cue is None or not overlap(quote.cue, near)):
        yield f"it leaves out “{hedge}” before it"
    if not _ends_a_clause(text, quote):
        yield f"it breaks off before {shown(text, Span(quote.span.end, _next_end(text, quote.span.end)))}"


def _starts_a_clause(text: str, quote: Quote, order: Order) -> bool:
    """Whether the words begin a sentence, follow a pause, or follow the cue and whom it was said to."""
    start = quote.span.start
    before = text[max(0, start - 8) : start].rstrip(_SPACES)
    if _CLAUSE_WORD.match(text, start) or before.endswith((" who", " which")):
        return True
    if not before or before[-1] in _PAUSES or not order.number(start) or order.starts_at(start):
        return True
    if quote.speaker is not None and quote.cue is None and not text[quote.speaker.end : start].strip():
        return True
    if quote.cue is None or quote.cue.end > start:
        return False
    between = " ".join(text[quote.cue.end : start].split())
    if not between or between == "that" or text[quote.cue.start : quote.cue.end].lower() == "according to":
        return True
    if _ADDRESSEE.fullmatch(between) is None:
        return False
    said = text[quote.cue.start : quote.cue.end].lower()
    return (
        _WHEN.match(between) is not None or between[-1] in ",:" or any(w in _hearers() for w in said.split())
    )


@cache
def _hearers() -> frozenset[str]:
    """Forms of the verbs after which it stands first to whom it was said ("told", "urged")."""
    entries = (entry.partition(" : ") for entry in words("speech_verbs"))
    return frozenset(form for forms, _, frames in entries if "tell" in frames for form in forms.split())


def _ends_a_clause(text: str, quote: Quote) -> bool:
    end = quote.span.end
    if text[end - 1] in _ENDS:
        return True
    at = end
    while at < len(text) and text[at] in _SPACES:
        at += 1
    if at >= len(text) or text[at] in _ENDS or text[at] == "(" or _JOINS.match(text, at):
        return True
    if text[at] == "-" and at > end:
        return True
    if any(span is not None and span.start == at for span in (quote.cue, quote.speaker)):
        return True
    # "His claim that there are more was an answer": the clause is the noun's, and the sentence goes on.
    return (
        quote.cue is not None
        and (
            text.startswith("that ", quote.span.start)
            or text[quote.cue.end : quote.span.start].strip() in {"of", "about", "that"}
        )
        and _NOUN.search(text, max(0, quote.cue.start - 40), quote.cue.start) is not None
    )


def _next_end(text: str, start: int) -> int:
    found = re.compile(r"\s*(?:\S+\s+){0,3}\S+").match(text, start)
    return found.end() if found else min(len(text), start + 1)


def _enclosed(text: str, span: Span) -> bool:
    """Whether marks stand at both ends; the press leaves a quotation open where its paragraph ends."""
    before = text[max(0, span.start - 8) : span.start].rstrip()
    after = text[span.end : span.end + 8].lstrip(" \u00a0\u2009\u202f")
    return before[-1:] in OPENING and (not after or after[0] in MARKS or after[0] == "\n")


def _attributed(text: str, quote: Quote, mentions: Sequence[Mention]) -> Iterator[str]:
    """Whether the speaker is the one of whom the text says so."""
    names = [m for m in mentions if m.span == quote.refers]
    if quote.refers is not None and not names:
        yield "its speaker stands for words that are no name of the article"
    if quote.cue is None:
        return
    if negated(text, quote.cue.start):
        yield "its cue leaves out the negation before it"
    if hedge := hedged_before(text, quote.cue.start):
        yield f"its cue leaves out “{hedge}” before it"
    if quote.speaker is None:
        return
    said, named = text[quote.cue.start : quote.cue.end], shown(text, quote.speaker)
    if quote.speaker.end <= quote.cue.start:
        if not _is_subject(text, quote.speaker, quote.cue):
            yield f"{named} is not the one of whom it says “{said}”"
        elif other := _other_subject(text, Span(quote.speaker.end, quote.cue.start), mentions):
            yield f"{shown(text, other)} stands between {named} and “{said}”"
    elif quote.cue.end <= quote.speaker.start:
        between = text[quote.cue.end : quote.speaker.start].split()
        if {word.lower() for word in between} - _TO_SPEAKER:
            yield f"{named} does not follow “{said}”"
        elif not _BY.search(said) and not between and _is_spoken_to(text, quote, quote.cue):
            yield f"{named} is spoken to, and does not speak"


def _is_subject(text: str, speaker: Span, cue: Span) -> bool:
    """Whether a name before a verb of speech can be its subject, by what stands between and before."""
    between = " ".join(text[speaker.end : cue.start].split())
    # "Khan's claim", "his remark": whose it is says who spoke.
    if _WHO.match(text, speaker.end) or between[:1] in {"'", "’"} or _OWN.fullmatch(text, *_ends(speaker)):
        return True
    if _UNDER.search(text, max(0, speaker.start - 24), speaker.start) and not _BY.search(
        text, cue.start, cue.end
    ):
        return False
    between = _BRACKETED.sub("", between)
    if between == "," and "," not in text[speaker.start : speaker.end]:
        # "Alegre, who chairs the party, said": a comma alone closes what describes somebody else.
        return _OPENS.search(text, max(0, speaker.start - 12), speaker.start) is not None
    if not between or between[0] in "'’" or _ADJUNCT.fullmatch(between) or _BENDS.fullmatch(between + " "):
        return True
    # After a comma stands what describes the speaker, and it closes again; "Abbas praised the plan and said":
    # a verb comes first, for the speaker is its subject too.
    return (between[0] in ",—–-" or not _NO_VERB.match(between)) and _GOES_ON.search(between) is not None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_spoken_to(text: str, quote: Quote, cue: Span) -> bool:
    """Whether the one right after such a verb hears it ("urged Berg to stay", "told Berg")."""
    said = text[cue.start : cue.end]
    if _PASSIVE.search(text, max(0, cue.start - 20), cue.start):
        return False
    return (quote.span.start >= cue.end and not quote.direct) or _TELLS.search(said) is not None


def _other_subject(text: str, between: Span, mentions: Sequence[Mention]) -> Span | None:
    """A person or group right before the cue, between it and the one who is said to speak.

    Between it and the cue stand at most words that bend the verb: "Berg has also said". After a comma,
    "and" or a preposition such a name describes or joins the speaker.
    """
    for mention in mentions:
        span = mention.span
        inside = between.start <= span.start and span.end <= between.end and mention.kind != "place"
        bends = inside and _BENDS.fullmatch(text, span.end, between.end)
        if bends and not _JOINED.search(text, between.start, span.start):
            return span
    return None
