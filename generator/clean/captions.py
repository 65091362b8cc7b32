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
    r"IMAGE|Image|PICTURE|Picture|Caption|CAPTION|Pictured(?: above| below)?|PICTURED|Media caption|"
    r"Illustration|Representational (?:image|photo))\s?(?:[-–—:|]+|\()\s?(?=\S)|"
    r"(?:Facebook )?(?:Twitter )?Pinterest (?:Expand )?(?=[A-Z])|"
    r"(?:Image|Media|Photo) (?:caption|copyright|source|credit)s?[:,]?\s(?=[A-Z@©\"“])"
)
# How agencies open a caption: "In this Feb. 4, 2017, file photo, ...", "This picture taken on ... shows ...".
_OPENING = re.compile(
    r"In (?:this|an? (?:undated|handout|file|released)) [^!?]{0,60}?(?:photo|picture|image|frame)\b|"
    r"(?:An?|This|The)(?: (?:handout|undated|combination|general|file|satellite|aerial|archive|video))* "
    r"(?:picture|photo|photograph|image|view|frame grab|screen ?grab|screenshot)s?"
    r"(?: (?:taken|released|made|obtained|provided|posted|dated|from|by|of|on)\b[^!?]{0,120}?)? shows?\b"
)
_MARK = re.compile(r"(?:©|\(c\)|\(C\))\s?")
_CREDIT = re.compile(
    r"(?:photo|photos|image|images|picture|photograph|illustration|graphic|video|credit|file photo)"
    r"(?: credit| credits| courtesy)?(?: ?[:/|]| by\b| courtesy of\b).{1,80}|"
    r".{2,60} (?:submitted|file|handout) photo",
    re.IGNORECASE,
)
# NAME stands for the agencies' names, which are compared as written.
_HELD = (
    r"\s?[(\[](?:(?i:(?:file|archive) (?:photo|picture|image)|file|"
    r"(?:photo|image|picture|pic|credit|source|courtesy)s?(?: (?:credit|courtesy))?(?: by|:| of| courtesy)"
    r"[^()\[\]]{1,80})|(?:[^()\[\]]{0,60}?\b)?NAME[^()\[\]]{0,40})[)\]]$|"
    r"\s?\[[^()\[\]/]{2,60}/[^()\[\]/]{2,60}\]$"
)
_TAIL = (
    r"(?:^|[.!?\"”'’]? [-–—|/]{1,2} |\. |\s[|/] ?|[.] ?)"
    r"(?:(?i:(?:photo(?:graph)?s?|image|picture|pic|credit)s?(?: credit| courtesy)?"
    r"(?: ?[:/|] ?| by | courtesy of ))[^.!?]{1,80}|NAME(?:[ /|,–-]{1,3}[\w.'’ -]{1,40})?|"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?/ ?NAME(?:[ /|][\w.'’ -]{1,40})?)[.)]?$"
)
MAX_WORDS = 70
_LEAST_TOLD = 5
_LONGEST = 2_000


def is_caption(line: PageLine) -> bool:
    """Whether `line` is a caption or a credit by its label or by whom it credits."""
    if line.length > MAX_WORDS:
        return False
    if is_labelled(line) or _CREDIT.fullmatch(line.text) or _OPENING.match(line.text):
        return True
    if _held().search(line.text[-200:]):
        return True
    return line.length <= 45 and _tail().search(line.text[-160:]) is not None and not _opens_report(line)


def is_labelled(line: PageLine) -> bool:
    """Whether `line` begins as captions do ("FILE - ", "Photo: ", "©")."""
    return bool(_LABEL.match(line.text) or _MARK.match(line.text))


def description(caption: str, outlet: str | None) -> str | None:
    """What `caption` tells of its picture: without label and credit; None where little is left."""
    text = _MARK.sub("", caption, count=1) if _MARK.match(caption) else caption
    for agency in sorted(agencies(), key=len, reverse=True):
        if text.casefold().startswith(agency.casefold() + " /") or text.casefold().startswith(
            agency.casefold() + "/"
        ):
            text = text[len(agency) :].lstrip(" /")
            break
    text = _LABEL.sub("", text, count=1)
    if outlet and text.casefold().endswith(f"- {outlet.casefold()}"):
        text = text[: -len(outlet) - 2]
    text = text.strip()[:_LONGEST]
    text = _tail().sub("", _held().sub("", text)).strip(" -–—|/")
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
    return re.compile(_HELD.replace("NAME", _named()))


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(_TAIL.replace("NAME", _named()))
