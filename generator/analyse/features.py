"""What the conditional random field is told of each token."""

from __future__ import annotations

from generator.analyse.cues import cues
from generator.analyse.document import Document, Sentence


def runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Stretches of capitalised tokens, hyphens and initials between them included: (first, end) tokens."""
    found: list[tuple[int, int]] = []
    words, toks = sentence.words, sentence.tokens
    at = 0
    while at < len(words):
        if not words[at].capital:
            at += 1
            continue
        end = at + 1
        while end < len(words):
            if words[end].capital or (
                toks[end].text in {"-", "&"} and end + 1 < len(words) and words[end + 1].capital
            ):
                end += 1
            else:
                break
        found.append((at, end))
        at = end
    return found


def _run_features(sentence: Sentence, into: list[list[str]]) -> None:
    words = sentence.words
    linking = cues("linking")
    stretches = runs(sentence)
    for number, (first, end) in enumerate(stretches):
        before = words[first - 1].lower if first else "^"
        after = words[end].lower if end < len(words) else "$"
        common = [f"R<{before}", f"R>{after}", f"Rh{words[end - 1].lower}", f"R1{words[first].lower}"]
        common.append(f"Rn{min(end - first, 6)}")
        common.append(f"R<>{before}|{after}")
        if number + 1 < len(stretches):
            gap = stretches[number + 1][0] - end
            if gap <= 2 and all(words[k].lower in linking for k in range(end, end + gap)):
                common.append(f"R+{after}|{words[end - 1].lower}")
                common.append(f"R++{words[stretches[number + 1][1] - 1].lower}")
        if number:
            gap = first - stretches[number - 1][1]
            if gap <= 2 and all(words[k].lower in linking for k in range(first - gap, first)):
                common.append(f"R-{before}|{words[stretches[number - 1][1] - 1].lower}")
        for at in range(first, end):
            into[at].extend(common)
            into[at].append(f"R@{min(at - first, 4)}/{min(end - at, 4)}")


def sentence_features(document: Document, sentence: Sentence) -> list[list[str]]:
    """The features of every token of `sentence` that its text alone gives."""
    words, toks = sentence.words, sentence.tokens
    last = len(words) - 1
    rows: list[list[str]] = []
    mood = "H" if sentence.headline else ""
    for at, w in enumerate(words):
        row = list(w.here)
        if mood:
            row.append(mood)
        if at:
            left = words[at - 1]
            row.extend(left.before)
            row.append(f"<{left.lower}|{w.lower}")
            row.append(f"<f{left.shape}|{w.shape}")
            if toks[at - 1].end == toks[at].start:
                row.append("glued<")
        else:
            row.append("<^")
            row.append(f"^{w.shape}{mood}")
        if at < last:
            right = words[at + 1]
            row.extend(right.after)
            row.append(f">{w.lower}|{right.lower}")
            row.append(f">f{w.shape}|{right.shape}")
            if toks[at + 1].start == toks[at].end:
                row.append(">glued")
        else:
            row.append(">$")
        if at > 1:
            row.extend(words[at - 2].before2)
        if at < last - 1:
            row.extend(words[at + 2].after2)
        if w.capital:
            low, high = document.low[w.lower], document.high[w.lower]
            row.append(
                f"D{'L' if low else ''}{'H' if high - (at > 0) > 0 else ''}{'^' if not at else ''}{mood}"
            )
        rows.append(row)
    _run_features(sentence, rows)
    return rows
