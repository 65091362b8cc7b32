"""Numbers as prose writes them, and the bounds within which each leaves its value.

A writer who says "at least 12" or "about 6,000" leaves open what a comparison must leave open too: every
number is read as an interval, after the round and vague numbers of Krifka ("Approximate interpretation of
number words", 2007): a round number stands for all that would be rounded to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SMALL = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
_LARGE = {
    "hundred": 100.0, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9,
    "mn": 1e6, "trillion": 1e12,
}  # fmt: skip
_VAGUE = {
    "dozens": 20.0, "scores": 20.0, "tens": 10.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6,
    "billions": 1e9, "lakhs": 1e5, "crores": 1e7,
}  # fmt: skip

_S = r"[ \t\u00a0\n]{1,2}"
_WORD = rf"(?:{'|'.join(_SMALL)})"
_SCALE = r"(?:hundred|thousand|lakh|million|crore|billion|trillion)"
_SPELLED = (
    rf"{_WORD}(?:(?:-|{_S}|(?<=hundred){_S}and{_S}|(?<=thousand){_S}and{_S})(?:{_WORD}|{_SCALE})\b){{0,6}}"
)
_DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{2,3}}){{1,4}}|\d{{1,15}})(?:\.\d{{1,6}})?(?:(?:{_S}|-)?(?:{_SCALE}|bn|mn)\b)?"
)
_DOZEN = rf"(?:half{_S}a{_S}dozen|(?:an?|{_WORD}){_S}dozen|an?{_S}(?:hundred|thousand|million))\b"
_MANY = (
    rf"(?:(?:tens|hundreds){_S}of{_S}(?:thousands|millions)"
    rf"|dozens|scores|hundreds|thousands|millions|crores|lakhs)\b"
)
_ONE = rf"(?:{_DOZEN}|{_DIGITS}|{_SPELLED}\b)"
_LEAST = (
    rf"(?:at{_S}least|more{_S}than|no{_S}(?:fewer|less){_S}than|not{_S}less{_S}than|(?:well{_S})?over|above"
    rf"|upwards?{_S}of|in{_S}excess{_S}of|exceeding|a{_S}minimum{_S}of|minimum)"
)
_MOST = (
    rf"(?:at{_S}most|(?:no|not){_S}more{_S}than|fewer{_S}than|less{_S}than|under|below|a{_S}maximum{_S}of)"
)
_CAP = rf"(?:up{_S}to|as{_S}many{_S}as|as{_S}much{_S}as|as{_S}few{_S}as|as{_S}high{_S}as)"
_NEARLY = rf"(?:nearly|almost|close{_S}to|just{_S}under|just{_S}short{_S}of)"
_ABOUT = (
    rf"(?:about|around|approximately|roughly|some|an{_S}estimated|estimated|circa|more{_S}or{_S}less"
    rf"|just{_S}over)"
)
_SIGN = r"(?:(?:US|A|C|HK|NZ|S|NT)?[$€£¥₹]|Rs\.?|USD|EUR|GBP|KSh|Sh)"
_NUMBER = re.compile(
    rf"(?<![\w.,/$€£¥₹:#-])"
    rf"(?:(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<cap>{_CAP})|(?P<nearly>{_NEARLY})|(?P<about>{_ABOUT}))"
    rf"{_S}(?:the{_S})?)?(?P<between>between{_S})?(?:(?P<sign>{_SIGN})(?:{_S})?)?"
    rf"(?:(?P<none>no(?:{_S}|(?:{_S})?-(?:{_S})?)one\b|nobody\b)|(?P<many>{_MANY})"
    rf"|(?P<low>{_ONE})(?(sign)(?P<short>[mbk]\b)?)"
    rf"(?:(?:{_S})?(?:-|–|to\b|or\b|(?(between)and\b|-))(?:{_S})?(?:{_SIGN})?(?P<high>{_ONE}))?)"
    rf"(?![\w/]|[.,:]\d)(?P<more>{_S}or{_S}more\b|{_S}or{_S}so\b|-?(?:{_S})?plus\b|\+)?",
    re.IGNORECASE,
)
_SHORT = {"m": " million", "b": " billion", "k": " thousand"}


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: `start` to `end` with the words that bound it, and the bounds they leave.

    `low` and `high` are inclusive, None where open. `said` is the number itself, or None for one that only
    tells its order ("dozens") or for a range. `sign` is the currency sign before it, "" if there is none.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    said: float | None
    sign: str


def numbers(text: str, start: int, end: int) -> Iterator[Number]:
    """The numbers between `start` and `end` of `text`, disjoint and in order; offsets are those of `text`."""
    for found in _NUMBER.finditer(text, start, end):
        number = _number(found)
        if number is not None:
            yield number


def _number(found: re.Match[str]) -> Number | None:
    sign = found["sign"] or ""
    if found["none"]:
        return Number(found.start(), found.end(), 0.0, 0.0, 0.0, sign)
    if found["many"]:
        low = _order(found["many"])
        return Number(found.start(), found.end(), low, None, None, sign)
    written = found["low"] + _SHORT.get((found["short"] or "").lower(), "")
    said = _value(written)
    if found["high"] is not None:
        upper = _value(found["high"])
        if upper is None or said is None:
            return None
        scaled = said * _scale_of(found["high"]) if said < upper and said < 1000 else said
        low, high = (said, upper) if scaled > upper else (scaled, upper)
        if low >= high:
            return None
        return Number(found.start(), found.end(), low, high, None, sign)
    if said is None:
        return None
    bounds = _bounded(found, written, said)
    return Number(found.start(), found.end(), *bounds, said, sign)


def _bounded(found: re.Match[str], written: str, said: float) -> tuple[float | None, float | None]:
    if found["least"] or (found["more"] and "so" not in found["more"].split()):
        return said, None
    if found["most"]:
        return None, said
    if found["cap"]:
        return None, None
    low, high = implied(written, said)
    if found["nearly"]:
        return min(low, 0.8 * said), high
    if found["about"] or found["more"] or "dozen" in written.lower():
        return min(low, 0.85 * said), max(high, 1.15 * said)
    return low, high


def implied(written: str, said: float) -> tuple[float, float]:
    """The values that would be rounded to `said`: half a unit of the last digit that is told, either way.

    Whole numbers below 100 are taken at their word.
    """
    digits = re.match(r"[\d,]+(?:\.(\d+))?", written)
    scale = _scale_of(written)
    if digits and digits[1]:
        unit = scale / 10 ** len(digits[1])
    elif said < 100 and said == int(said):
        return said, said
    else:
        whole = round(said / scale) if digits else round(said)
        scale = scale if digits else 1.0
        if scale == 1.0 and whole % 10:
            return said, said
        unit = scale
        while whole and whole % 10 == 0:
            whole, unit = whole // 10, unit * 10
    return said - unit / 2, said + unit / 2 * 0.9999


def _scale_of(written: str) -> float:
    last = re.split(r"[\s-]+", written.lower())[-1].lstrip("0123456789.,")
    return _LARGE.get(last, 1.0) if last != "hundred" or written[:1].isdigit() else 1.0


def _value(written: str) -> float | None:
    lower = written.lower()
    if "dozen" in lower:
        before = lower.split()[0]
        return 6.0 if before == "half" else 12.0 * (1 if before in ("a", "an") else _SMALL[before])
    if written[:1].isdigit():
        digits = re.match(r"[\d,.]+", written)
        assert digits is not None
        return float(digits[0].replace(",", "")) * _scale_of(written)
    return _spelled(re.split(r"[\s-]+", lower))


def _spelled(words: list[str]) -> float | None:
    """The value of a number in words, or None where they do not make one ("two one")."""
    total, part = 0.0, 0.0
    for word in words:
        if word in ("a", "an"):
            part = 1.0
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in _LARGE:
            total, part = total + (part or 1) * _LARGE[word], 0.0
        elif word != "and":
            value = float(_SMALL[word])
            tens = part % 100
            if tens and not (tens >= 20 and tens % 10 == 0 and 0 < value < 10):
                return None
            part += value
    return total + part


def _order(written: str) -> float:
    words = written.lower().split()
    return _VAGUE[words[0]] * (_VAGUE[words[-1]] if len(words) > 1 else 1.0)
