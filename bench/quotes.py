"""Score quotations and attributed statements against PolNeAR: `python -m bench.quotes [--errors N]`.

PolNeAR (Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018) marks
source, cue and content of attributions in brat standoff. Of several annotators of a text the alphabetically
first is taken. A gold content in several places counts one piece a place; pieces parted by white space alone
are one, but none crosses a paragraph.

- Direct: gold pieces wholly between quotation marks, not inside another one, against our direct quotations.
  Equal means equal but for marks, punctuation and white space at the ends. The token figure counts words.
- Speaker: of the direct quotations found, how many have a speaker whose words meet the gold source's
  (function words do not count); a quotation without speaker is wrong.
- All: words that are content of any attribution, direct or not, against ours; and the same for words of a
  source. The baseline takes every sentence with "said", "says", "told" or "according to" whole, and all that
  stands between quotation marks.

The baseline of direct quotations takes every pair of quotation marks for one, and for its speaker the words
in capitals nearest to it in its paragraph.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.analyse.quotes import find_quotes
from generator.model import Article, ArticleId, Quote, Span, Stated
from generator.text.sentences import paragraphs, sentences

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "quotes"
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_OPENING = "\"“«‘'"
_CLOSING = "\"”»’'"
_FUNCTION = frozenset(
    ["the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "with", "and", "or", "by", "as", "s"]
)
_BASELINE = re.compile(r"\b(?:said|says|told|according to)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)*")
_QUOTED = re.compile(r"[\"“][^\"“”\n]{1,2000}[\"”]")


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution: pieces of content, of cue and of source, as offsets."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]


def texts(split: str) -> Iterator[tuple[str, str, list[Gold]]]:
    """Name, text and gold attributions of every text of a split."""
    folder = DATA / split
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rpartition("_")[0], path)
    for name, path in sorted(first.items()):
        text = (folder / "text" / f"{name}.txt").read_text(encoding="utf-8")
        yield name, text, list(_gold(path.read_text(encoding="utf-8")))


def _gold(annotations: str) -> Iterator[Gold]:
    spans: dict[str, tuple[Span, ...]] = {}
    events = []
    for line in annotations.splitlines():
        key, _, rest = line.partition("\t")
        if re.fullmatch(r"T\d+", key):
            places = rest.partition("\t")[0].partition(" ")[2]
            spans[key] = tuple(Span(*map(int, p.split())) for p in places.split(";"))
        elif re.fullmatch(r"E\d+", key):
            events.append(rest)
    for event in events:
        roles: dict[str, list[Span]] = {"Content": [], "Cue": [], "Source": []}
        for part in event.split()[1:]:
            role, _, key = part.partition(":")
            roles.setdefault(re.sub(r"\d+$", "", role), []).extend(spans.get(key, ()))
        yield Gold(*(tuple(sorted(roles[role])) for role in ("Content", "Cue", "Source")))


def article(name: str, text: str) -> Article:
    """A bare article of `text`, for scoring."""
    whole = Span(0, len(text))
    stated = Stated("en", "bench")
    title = Stated(name, "bench")
    return Article(
        ArticleId(name), name, title, None, None, None, None, stated, False, text, Span(0, 0), whole, (), ()
    )


def joined(text: str, pieces: tuple[Span, ...]) -> list[Span]:
    """Pieces parted by white space alone as one, then cut at blank lines."""
    found: list[Span] = []
    for piece in pieces:
        if found and not text[found[-1].end : piece.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, piece.end))
        else:
            found.append(piece)
    cut = []
    for piece in found:
        parts = paragraphs(text[piece.start : piece.end])
        cut += [Span(piece.start + part.start, piece.start + part.end) for part in parts]
    return cut


def trimmed(text: str, span: Span) -> Span:
    """`span` without what is no letter or digit at its ends."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def direct_pieces(text: str, gold: list[Gold]) -> dict[Span, Gold]:
    """Gold pieces that are a quotation and nothing else, none inside another."""
    pieces: dict[Span, Gold] = {}
    for attribution in gold:
        for piece in joined(text, attribution.content):
            if text.startswith("that ", piece.start):
                piece = Span(
                    piece.start + 5, piece.end
                )  # "told reporters that "we wait"": ours begin inside the marks
            inside = text[piece.start : piece.end].strip(" ,.;—-")
            closed = inside[-1:] in _CLOSING or piece.end >= len(text) or text[piece.end :].startswith("\n\n")
            if (
                len(inside) > 1
                and inside[0] in _OPENING
                and closed
                and not re.search(r"[”\"] .* [\"“]", inside[1:-1])
            ):
                pieces.setdefault(trimmed(text, piece), attribution)
    ordered = sorted(pieces, key=lambda s: (s.start, -s.end))
    outer: list[Span] = []
    for piece in ordered:
        if not outer or piece.start >= outer[-1].end:
            outer.append(piece)
    return {piece: pieces[piece] for piece in outer if piece.start < piece.end}


def words_in(text: str, spans: list[Span]) -> set[int]:
    """Offsets of the words inside any of `spans`."""
    return {s.start + m.start() for s in spans for m in _WORD.finditer(text[s.start : s.end])}


def baseline(text: str) -> list[Span]:
    """Sentences with a plain word of attribution, and everything between quotation marks."""
    spoken = [s for s in sentences(text) if _BASELINE.search(text, s.start, s.end)]
    return spoken + [Span(m.start(), m.end()) for m in _QUOTED.finditer(text)]


def nearest_name(text: str, span: Span) -> Span | None:
    """The words in capitals nearest to `span` in its paragraph: who speaks, to the simplest of readers."""
    start = text.rfind("\n\n", 0, span.start) + 1
    end = text.find("\n\n", span.end)
    end = len(text) if end < 0 else end
    names = [Span(m.start(), m.end()) for m in _NAME.finditer(text, start, end)]
    beside = [n for n in names if n.end <= span.start or n.start >= span.end]
    return min(beside, key=lambda n: max(n.start - span.end, span.start - n.end), default=None)


def same_speaker(text: str, gold: tuple[Span, ...], ours: Span | None) -> bool:
    """Whether the two share a word that is no function word, at the same place.

    Where the gold source is "who" or "which", the words right before it will do: they say who that is.
    """
    if ours is None:
        return not gold
    theirs = {at for at in words_in(text, list(gold)) if _word(text, at) not in _FUNCTION}
    if len(theirs) == 1 and _word(text, min(theirs)) in ("who", "which"):
        return not text[ours.end : min(theirs)].strip(" ,")
    return bool(theirs & words_in(text, [ours]))


def _word(text: str, at: int) -> str:
    match = _WORD.match(text, at)
    return match[0].lower() if match else ""


def ratios(right: int, found: int, gold: int) -> str:
    """Precision, recall and F1 in per cent."""
    precision, recall = right / max(found, 1), right / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    counts = f"({right} right, {found} found, {gold} gold)"
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}   {counts}"


def main() -> None:
    """Print the scores of one split."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", default="dev")
    parser.add_argument("--errors", type=int, default=0, help="print up to N errors of each kind")
    parser.add_argument("--limit", type=int, default=10_000, help="score only the first N texts")
    options = parser.parse_args()
    count: Counter[str] = Counter()
    errors: dict[str, list[str]] = {
        "missed": [],
        "wrong": [],
        "speaker": [],
        "all missed": [],
        "all wrong": [],
    }
    for number, (name, text, gold) in enumerate(texts(options.split)):
        if number >= options.limit:
            break
        ours = find_quotes(article(name, text), sentences(text), ())
        _count_direct(count, errors, text, gold, ours)
        _count_all(count, errors, text, gold, ours)
    print(f"direct quotations       {ratios(count['right'], count['found'], count['gold'])}")
    print(f"  words of them         {ratios(count['w right'], count['w found'], count['w gold'])}")
    print(f"  baseline              {ratios(count['d right'], count['d found'], count['gold'])}")
    spoken = count["speaker right"] + count["speaker wrong"]
    print(f"  speaker accuracy      {100 * count['speaker right'] / max(spoken, 1):.1f} % of {spoken} found")
    named, met = count["d speaker"], count["d right"]
    print(f"    baseline            {100 * named / max(met, 1):.1f} % of {met}")
    print(f"all attributions, words {ratios(count['a right'], count['a found'], count['a gold'])}")
    print(f"  baseline              {ratios(count['b right'], count['b found'], count['a gold'])}")
    print(f"  words of speakers     {ratios(count['s right'], count['s found'], count['s gold'])}")
    share = 100 * count["hit"] / max(count["attributions"], 1)
    print(f"  of attributions found {share:.1f} % of {count['attributions']}")
    for kind, lines in errors.items():
        step = max(1, len(lines) // max(options.errors, 1))
        for line in lines[::step][: options.errors]:
            print(f"[{kind}] {line}")


def _count_direct(
    count: Counter[str], errors: dict[str, list[str]], text: str, gold: list[Gold], ours: tuple[Quote, ...]
) -> None:
    expected = direct_pieces(text, gold)
    found = {trimmed(text, q.span): q for q in ours if q.direct}
    for span, quote in found.items():
        if span in expected:
            source = expected[span].source
            right = same_speaker(text, source, quote.speaker)
            count["speaker right" if right else "speaker wrong"] += 1
            if not right:
                named = [text[s.start : s.end] for s in source]
                words = quote.speaker and text[quote.speaker.start : quote.speaker.end]
                errors["speaker"].append(f"{named} != {words!r}: {_around(text, span)}")
        else:
            errors["wrong"].append(_around(text, span))
    errors["missed"] += [_around(text, span) for span in expected if span not in found]
    count["right"] += len(expected.keys() & found.keys())
    count["found"] += len(found)
    count["gold"] += len(expected)
    marked = {trimmed(text, Span(m.start(), m.end())) for m in _QUOTED.finditer(text)}
    count["d found"] += len(marked)
    count["d right"] += len(expected.keys() & marked)
    count["d speaker"] += sum(
        same_speaker(text, expected[span].source, nearest_name(text, span))
        for span in expected.keys() & marked
    )
    theirs, mine = words_in(text, list(expected)), words_in(text, list(found))
    count["w right"] += len(theirs & mine)
    count["w found"] += len(mine)
    count["w gold"] += len(theirs)


def _count_all(
    count: Counter[str], errors: dict[str, list[str]], text: str, gold: list[Gold], ours: tuple[Quote, ...]
) -> None:
    theirs = words_in(text, [s for g in gold for s in g.content])
    mine = words_in(text, [q.span for q in ours])
    plain = words_in(text, baseline(text))
    count["a gold"] += len(theirs)
    count["a found"] += len(mine)
    count["a right"] += len(theirs & mine)
    count["b found"] += len(plain)
    count["b right"] += len(theirs & plain)
    sources = words_in(text, [s for g in gold for s in g.source])
    speakers = words_in(text, [q.speaker for q in ours if q.speaker])
    count["s gold"] += len(sources)
    count["s found"] += len(speakers)
    count["s right"] += len(sources & speakers)
    for attribution in gold:
        words = words_in(text, list(attribution.content))
        hit = 2 * len(words & mine) >= len(words)
        count["attributions"] += 1
        count["hit"] += hit
        if not hit and attribution.content:
            cue = " / ".join(text[s.start : s.end] for s in attribution.cue)
            errors["all missed"].append(f"<{cue}> {len(words)}w {_around(text, attribution.content[0])}")
    for quote in ours:
        words = words_in(text, [quote.span])
        if 2 * len(words & theirs) < len(words):
            cue = text[quote.cue.start : quote.cue.end] if quote.cue else ""
            errors["all wrong"].append(f"<{cue}> {len(words)}w {_around(text, quote.span)}")


def _around(text: str, span: Span) -> str:
    before = text[max(0, span.start - 70) : span.start]
    inside = text[span.start : span.end]
    inside = inside if len(inside) < 160 else f"{inside[:80]} ... {inside[-70:]}"
    return f"{before}[[{inside}]]{text[span.end : span.end + 80]}".replace("\n", "¶")


if __name__ == "__main__":
    main()
