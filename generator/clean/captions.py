"""Picture captions and credits: which lines are one, and what of them describes the picture."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.clean.page import PageLine
from generator.text.normalise import fold

_AGENCIES = Path(__file__).parent / "data" / "agencies.txt"
_LABEL = re.compile(
    r"(?:FILE(?: ?PHOTO| ?PICTURE| ?IMAGE)?|File(?: photo(?:graph)?| picture| image)?|PHOTO|Photo(?:graph)?|"
    r"IMAGE|Image|PICTURE|Picture|Caption|CAPTION|Pictured(?: above| below)?|PICTURED|"
    r"Image (?:caption|copyright|source)|Media caption|Illustration|Representational (?:image|photo))\s?(?:[-–—:|]+|\()\s?(?=\S)"
)
_MARK = re.compile(r"(?:©|\(c\)|\(C\))\s?")
_HELD = re.compile(
    r"\s?[(\[](?:(?:file|archive) (?:photo|picture|image)|file|"
    r"(?:photo|image|picture|pic|credit|source|courtesy)s?(?: (?:credit|courtesy))?(?: by|:| of| courtesy)"
    r"[^()\[\]]{1,80}|[^()\[\]]{0,60}?%s[^()\[\]]{0,40})[)\]]$"
)
_TAIL = re.compile(
    r"(?:^|[.!?\"”'’]? [-–—|/]{1,2} |\. |\s[|/] ?|[.] ?)(?:(?:photo(?:graph)?s?|image|picture|pic|credit)s?"
    r"(?: credit| courtesy)?(?: ?[:/|] ?| by | courtesy of )[^.!?]{1,80}|%s(?:[ /|,–-]{1,3}[\w.'’ -]{1,40})?|"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?/ ?%s(?:[ /|][\w.'’ -]{1,40})?)[.)]?$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:photo|photos|image|images|picture|photograph|illustration|graphic|video|credit|file photo)"
    r"(?: credit| credits| courtesy)?(?: ?[:/|]| by\b| courtesy of\b).{1,80}",
    re.IGNORECASE,
)
MAX_WORDS = 70
_LEAST_TOLD = 5


def is_caption(line: PageLine) -> bool:
    """Whether `line` is a caption or a credit by its label or by whom it credits."""
    if line.length > MAX_WORDS:
        return False
    if _LABEL.match(line.text) or _MARK.match(line.text) or _CREDIT.fullmatch(line.text):
        return True
    if _held().search(line.text[-200:]):
        return True
    return line.length <= 45 and _tail().search(line.text[-160:]) is not None and not _opens_report(line)


def description(line: PageLine, outlet: str | None) -> str | None:
    """What `line`, a caption, tells of its picture: without label and credit; None where little is left."""
    text = _MARK.sub("", line.text, count=1) if _MARK.match(line.text) else line.text
    for agency in sorted(agencies(), key=len, reverse=True):
        if text.casefold().startswith(agency.casefold() + " /") or text.casefold().startswith(
            agency.casefold() + "/"
        ):
            text = text[len(agency) :].lstrip(" /")
            break
    text = _LABEL.sub("", text, count=1)
    if outlet and text.casefold().endswith(f"- {outlet.casefold()}"):
        text = text[: -len(outlet) - 2]
    text = _tail().sub("", _held().sub("", text.strip())).strip(" -–—|/")
    return text if len(fold(text).split()) >= _LEAST_TOLD else None


def _opens_report(line: PageLine) -> bool:
    """A paragraph of two sentences that credits an agency at its end is the report's last one."""
    return len(re.findall(r"[a-z\"”’)][.!?] ", line.text)) > 1 and line.length > 25


@cache
def agencies() -> tuple[str, ...]:
    """The names that picture credits give."""
    rows = _AGENCIES.read_text("utf-8").splitlines()
    return tuple(sorted({row.strip() for row in rows if row.strip() and not row.startswith("#")}))


@cache
def _named() -> str:
    return "(?:" + "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True)) + r")\b"


@cache
def _held() -> re.Pattern[str]:
    return re.compile(_HELD.pattern % _named(), re.IGNORECASE)


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(_TAIL.pattern % (_named(), _named()), re.IGNORECASE)
