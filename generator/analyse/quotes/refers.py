"""Which name a speaker's words stand for, where that is safe."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.analyse.quotes.cues import OFFICES
from generator.lexicon.words import words as word_list
from generator.model import Mention, Span
from generator.text.normalise import fold

_HEAD_ENDS = re.compile(r",|;|\s[-–—]\s|\s(?:of|for|from|with|at|in|to|by|who|which|whose|on)\s|\s\(")
_ROLE = re.compile(r"(?i)the\s+((?:[a-z][\w'-]*\s+){0,3}[a-z][\w'-]*)$")
# "advocate", "Lt. Gen.": at most three words between a comma and a name.
_TITLES = re.compile(r"\s*(?:[\w.’'-]{1,20}\s+){0,3}")
_PERSONAL = frozenset(["he", "she"])
_COLLECTIVE = frozenset(["it", "they"])
# Roles stand within so many characters of a name: "activist spokesman Omar Khan", "Omar Khan, an activist".
_BESIDE = 70
# How many sentences a pronoun may stand behind the last words of the one it stands for.
_REACH = 2
# A sentence is about the one person it names where the name stands so near its beginning.
_SUBJECT = 60


class Referents:
    """The names of one article, ready to be asked for the speakers of its statements in their order."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        mentions: Sequence[Mention],
        quoted: Sequence[Span] = (),
    ) -> None:
        """`quoted` are the direct quotations in order: who is named inside them is not who speaks on."""
        self._text = text
        self._quoted = [span.start for span in quoted], [span.end for span in quoted]
        self._starts = [s.start for s in sentences]
        self._mentions = sorted((m for m in mentions if m.kind != "place"), key=lambda m: m.span)
        self._people = [m for m in self._mentions if m.kind == "person"]
        self._at = [m.span.start for m in self._mentions]
        self._last: tuple[Mention, int] | None = None
        self._spoke = -1

    def of(self, speaker: Span | None, said: Sequence[Span] = ()) -> Span | None:
        """The span of the name that `speaker`, who said `said`, stands for, or None; asked in text order.

        A name inside the words themselves ("activist Omar Khan"); for a pronoun whoever spoke up to two
        sentences before, where nobody else is named in between but people whom the pronoun's own words name
        (nobody calls himself so), or the one person whom the sentence before begins with; for "the minister"
        the one person whom the article calls so beside the name before.
        """
        if speaker is None:
            return None
        words = self._text[speaker.start : speaker.end]
        sentence = bisect_right(self._starts, speaker.start)
        found = self._named(speaker, words)
        if found is None and words.lower() in _PERSONAL | _COLLECTIVE:
            kind = "person" if words.lower() in _PERSONAL else "group"
            found = self._before(speaker, sentence, kind, said)
            if found is None and kind == "person" and self._spoke < sentence - 1:
                found = self._subject(speaker, sentence)
        elif found is None and (role := _ROLE.match(words)) and _is_person(role[1].lower()):
            found = self._called(frozenset(role[1].lower().split()), speaker)
        elif found is None:
            found = self._surname(words, speaker)
        self._last = (found, sentence) if found else None
        self._spoke = sentence
        return found.span if found else None

    def _named(self, speaker: Span, words: str) -> Mention | None:
        """The name in the head of the phrase: not "a spokesman for X", nor "X's lawyer"."""
        ends = _HEAD_ENDS.search(words)
        head = speaker.start + (ends.start() if ends else len(words))
        first = bisect_left(self._at, speaker.start)
        inside = [m for m in self._mentions[first : first + 8] if m.span.start < speaker.end]
        for mention in inside:
            last = self._text[mention.span.end : head].strip()
            fits = mention.span.start < head and not last.startswith(("'", "’"))
            if mention.kind == "person" and fits:
                return mention
            # "the Interior Ministry said", but not "an Interior Ministry spokesman said".
            if mention.kind == "group" and fits and mention.span.end >= head:
                return mention
        people = [m for m in inside if m.kind == "person" and not self._owns(m)]
        if not ends or len(people) != 1:
            return None
        return people[0] if self._apposed(speaker, words, ends, people[0]) else None

    def _owns(self, mention: Mention) -> bool:
        return self._text.startswith(("'", "’"), mention.span.end)

    def _apposed(self, speaker: Span, words: str, ends: re.Match[str], person: Mention) -> bool:
        """Whether a name behind the head of the phrase is the speaker's own.

        As in "the president, Omar Khan", "her lawyer, advocate Omar Khan" and "chief of police General Omar
        Khan", but not in "the lawyer of Omar Khan".
        """
        name = person.span.start - speaker.start
        if ends[0].strip() == ",":
            return _TITLES.fullmatch(words, ends.end(), name) is not None
        before = words[: ends.start()].split()
        office = ends[0].strip() == "of" and before and before[-1].lower() in OFFICES
        segment = words.find(",") if "," in words else len(words)
        last = person.span.end - speaker.start == segment
        return bool(office and last and len(words[ends.end() : name].split()) >= 1)

    def _before(self, speaker: Span, sentence: int, kind: str, said: Sequence[Span]) -> Mention | None:
        """Who spoke last, for a pronoun, unless somebody else of that kind was named since."""
        if self._last is None or sentence - self._last[1] > _REACH or self._last[0].kind != kind:
            return None
        held = self._last[0]
        since = self._starts[max(0, self._last[1] - 1)] if self._last[1] else 0
        others = [m for m in self._named_in(since, speaker.start, kind) if not _same(m.surface, held.surface)]
        if not others:
            return held
        told = [m.surface for span in said for m in self._named_in(span.start, span.end, kind)]
        if any(_same(surface, held.surface) for surface in told):
            return None
        return held if all(any(_same(m.surface, surface) for surface in told) for m in others) else None

    def _subject(self, speaker: Span, sentence: int) -> Mention | None:
        """The one person named in the sentence before, at its beginning."""
        if sentence < 2:
            return None
        start = self._starts[sentence - 2]
        named = self._named_in(start, speaker.start, "person")
        alone = named and all(_same(m.surface, named[0].surface) for m in named)
        return named[0] if alone and named[0].span.start - start <= _SUBJECT else None

    def _named_in(self, start: int, end: int, kind: str) -> list[Mention]:
        """The names of a kind between two offsets, those inside quotations left out."""
        found = []
        for mention in self._mentions[bisect_left(self._at, start) :]:
            if mention.span.start >= end:
                break
            at = bisect_right(self._quoted[0], mention.span.start) - 1
            inside = at >= 0 and mention.span.start < self._quoted[1][at] and start < self._quoted[0][at]
            if mention.kind == kind and not inside:
                found.append(mention)
        return found

    def _called(self, role: frozenset[str], speaker: Span) -> Mention | None:
        """The one person called by all words of `role` beside the name, before the speaker's words."""
        named: list[Mention] = []
        for mention in self._people:
            if mention.span.start >= speaker.start:
                break
            before = self._text[max(0, mention.span.start - _BESIDE) : mention.span.start]
            after = self._text[mention.span.end : mention.span.end + _BESIDE]
            title = re.split(r"[.;:()\n]", before)[-1].lower().replace(",", " ").split()[-4:]
            apposition = re.match(r",\s+(?:an?|the|\w+['’]s)?\s*([^,.;:()\n]*)", after)
            if role <= set(title) or (apposition and role <= set(apposition[1].lower().split()[:6])):
                named.append(mention)
        if not named or any(not _same(m.surface, named[-1].surface) for m in named):
            return None
        return named[-1]

    def _surname(self, words: str, speaker: Span) -> Mention | None:
        """The person whose last name the words are, where only one has it."""
        plain = re.sub(r"^(?:Mr|Mrs|Ms|Dr|Miss|Sir|Prof|Gen|President|Minister)\.?\s+", "", words)
        if not re.fullmatch(r"[A-Z][\w'’-]+", plain):
            return None
        bearers = [
            m
            for m in self._people
            if m.span.start < speaker.start and fold(m.surface).split()[-1:] == [fold(plain)]
        ]
        if not bearers or any(not _same(m.surface, bearers[0].surface) for m in bearers):
            return None
        return bearers[-1]


def _is_person(role: str) -> bool:
    """Whether the words are what a person is, and not a letter, a party or a court."""
    last = role.split()[-1]
    return last in word_list("roles") or role in word_list("roles") or last.endswith(("man", "woman"))


def _same(left: str, right: str) -> bool:
    """Whether two names may be one person's or group's: all words of the shorter are in the longer."""
    a, b = set(fold(left).split()), set(fold(right).split())
    return bool(a and b) and (a <= b or b <= a)
