"""Score expressions of time against TimeBank: `python -m bench.dates [--errors N]`.

TimeBank 1.2 (Pustejovsky et al., "The TimeBank Corpus", 2003) marks TIMEX3 in 183 news texts. Scored are
those of type DATE in the text (not the creation time, which is given to the program as the article's date).
Ours that meet a gold expression of another type (TIME, DURATION, SET) are left out of the count.

- Span F1: equal at both ends; beside it, overlapping. The second figure leaves out gold values that name no
  day at all (PAST_REF, PRESENT_REF, FUTURE_REF: "now", "recently"), as we do not look for bare adverbs.
- Value: of the spans found, how many have the same interval of days. "Some week of 1989" (WXX) is met by a
  week of that year, "some quarter" (QX) likewise; any other open value, or one of the three above, by no days
  at all. Seasons are compared by whole months. For "earlier this month", which TIMEX3 can only write as the
  month, ours may end with the article's day.
"""

from __future__ import annotations

import argparse
import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.analyse.dates import find_dates
from generator.analyse.dates_calendar import Days, month, quarter, season, year, years
from generator.model import Article, ArticleId, DateRef, Span, Stated
from generator.text.sentences import sentences

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "dates" / "TimeBank"
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "fall", "WI": "winter"}


@dataclass(frozen=True, slots=True)
class Timex:
    """A gold expression: where, of which type, with which value."""

    span: Span
    type: str
    value: str


def texts() -> Iterator[tuple[str, str, str, list[Timex]]]:
    """Name, creation date, text and gold expressions of every document."""
    for path in sorted(DATA.glob("*.tml")):
        source = path.read_text(encoding="utf-8")
        created = re.search(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", source, re.DOTALL)
        body = source[source.index("<TEXT>") + 6 : source.index("</TEXT>")]
        text, gold, held = "", [], ("", "", 0)
        for piece in re.split(r"(<[^>]*>)", body):
            if piece.startswith("<TIMEX3"):
                given = dict(re.findall(r"(\w+)=\"([^\"]*)\"", piece))
                held = (given["type"], given.get("value", ""), len(text))
            elif piece == "</TIMEX3>":
                gold.append(Timex(Span(held[2], len(text)), held[0], held[1]))
            elif not piece.startswith("<"):
                text += html.unescape(piece)
        assert created is not None
        yield path.stem, created[1], text, gold


def article(name: str, text: str, published: str) -> Article:
    """A bare article of `text`, for scoring."""
    stated = Stated("en", "bench")
    title, when = Stated(name, "bench"), Stated(published, "bench")
    whole = Span(0, len(text))
    return Article(
        ArticleId(name), name, title, None, None, None, when, stated, False, text, Span(0, 0), whole, (), ()
    )


def interval(value: str) -> Days | None:
    """The days of a TIMEX3 value; None where it leaves them open."""
    if full := re.match(r"(\d{4})-(\d\d)-(\d\d)", value):
        one = date(*map(int, full.groups()))
        return one, one
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        try:
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        except ValueError:
            return None
        return (monday + timedelta(5 if week[3] else 0), monday + timedelta(6))
    if part := re.fullmatch(r"(\d{4})-(\d\d|Q\d|H\d|SP|SU|FA|WI)", value):
        number, rest = int(part[1]), part[2]
        if rest[0] == "Q":
            return quarter(number, int(rest[1]))
        if rest[0] == "H":
            first, last = quarter(number, 2 * int(rest[1]) - 1), quarter(number, 2 * int(rest[1]))
            return (first[0], last[1]) if first and last else None
        return season(number, _SEASONS[rest]) if rest in _SEASONS else month(number, int(rest))
    if re.fullmatch(r"\d{4}", value):
        return year(int(value))
    if re.fullmatch(r"\d{3}X?", value):
        return years(int(value[:3]) * 10, int(value[:3]) * 10 + 9)
    if re.fullmatch(r"\d\d(XX)?", value):
        return years(int(value[:2]) * 100 + 1, int(value[:2]) * 100 + 100)
    return None


def same(text: str, gold: Timex, ours: DateRef) -> bool:
    """Whether both mean the same days, or neither names any."""
    theirs = interval(gold.value)
    if open_ := re.fullmatch(r"(\d{4})-(?:(WXX)|(QX))", gold.value):
        if ours.first is None or ours.last is None:
            return False
        first, length = date.fromisoformat(ours.first), _length(ours)
        return first.year == int(open_[1]) and (length == 7 if open_[2] else 89 < length < 93)
    if theirs is None or ours.first is None or ours.last is None:
        return theirs is None and ours.first is None
    mine = date.fromisoformat(ours.first), date.fromisoformat(ours.last)
    if mine == theirs:
        return True
    part = text[ours.span.start : ours.span.end].lower().startswith(("earlier", "later"))
    return part and theirs[0] <= mine[0] and mine[1] <= theirs[1]


def _length(ours: DateRef) -> int:
    return (date.fromisoformat(ours.last or "") - date.fromisoformat(ours.first or "")).days + 1


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    count: Counter[str] = Counter()
    errors: dict[str, list[str]] = {"missed": [], "wrong": [], "value": []}
    for name, created, text, gold in texts():
        found = find_dates(article(name, text, created), sentences(text))
        dates = [g for g in gold if g.type == "DATE"]
        others = [g.span for g in gold if g.type != "DATE"]
        ours = [f for f in found if not any(_meet(f.span, o) for o in others)]
        exact = {f.span: f for f in ours}
        for g in dates:
            named = not g.value.endswith("_REF")
            met = [f for f in ours if _meet(f.span, g.span)]
            count["gold"] += 1
            count["gold named"] += named
            count["hit"] += g.span in exact
            count["hit named"] += named and g.span in exact
            count["met"] += bool(met)
            if g.span not in exact:
                there = [text[f.span.start : f.span.end] for f in met]
                errors["missed"].append(f"{g.value}: {_around(text, g.span)} {there}")
            if met:
                best = exact.get(g.span, met[0])
                right = same(text, g, best)
                count["value right" if right else "value wrong"] += 1
                if g.span in exact:
                    count["exact right" if right else "exact wrong"] += 1
                if not right:
                    note = f"{g.value} != {best.first}..{best.last} ({created}): "
                    errors["value"].append(note + _around(text, g.span))
        count["ours"] += len(ours)
        count["ours met"] += sum(any(_meet(f.span, g.span) for g in dates) for f in ours)
        errors["wrong"] += [
            _around(text, f.span) for f in ours if not any(_meet(f.span, g.span) for g in dates)
        ]
    _print(count)
    for kind, lines in errors.items():
        step = max(1, len(lines) // max(options.errors, 1))
        for line in lines[::step][: options.errors]:
            print(f"[{kind}] {line}")


def _print(count: Counter[str]) -> None:
    print(f"spans, exact            {_ratios(count['hit'], count['ours'], count['hit'], count['gold'])}")
    named = count["hit named"]
    print(f"  without *_REF values  {_ratios(named, count['ours'], named, count['gold named'])}")
    print(f"spans, overlapping      {_ratios(count['ours met'], count['ours'], count['met'], count['gold'])}")
    for name, key in (("exact", "exact"), ("overlapping", "value")):
        total = count[f"{key} right"] + count[f"{key} wrong"]
        print(f"value of spans found ({name}) {100 * count[f'{key} right'] / max(total, 1):.1f} % of {total}")


def _ratios(right: int, found: int, hit: int, gold: int) -> str:
    precision, recall = right / max(found, 1), hit / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return (
        f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}   ({found} found, {gold} gold)"
    )


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _around(text: str, span: Span) -> str:
    inside = text[span.start : span.end]
    return (
        f"{text[max(0, span.start - 50) : span.start]}[[{inside}]]{text[span.end : span.end + 40]}".replace(
            "\n", " "
        )
    )


if __name__ == "__main__":
    main()
