"""What the conditional random field is told of each token."""

from __future__ import annotations

from generator.analyse.cues import cues
from generator.analyse.document import Document, Sentence
from generator.analyse.introductions import pairs
from generator.analyse.knowledge import Knowledge, town


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


def _run_features(
    sentence: Sentence, stretches: list[tuple[int, int]], tags: list[list[str]], into: list[list[str]]
) -> None:
    words = sentence.words
    linking = cues("linking")
    for number, (first, end) in enumerate(stretches):
        before = words[first - 1].lower if first else "^"
        after = words[end].lower if end < len(words) else "$"
        common = [f"R<{before}", f"R>{after}", f"Rh{words[end - 1].lower}", f"R1{words[first].lower}"]
        common.append(f"Rn{min(end - first, 6)}")
        common.append(f"R<>{before}|{after}")
        common.extend(f"Rh{tag}" for tag in tags[end - 1])
        if end - first > 1 and "Kgiven" in tags[first]:
            common.append("R1given")
        if first:
            common.extend(f"R<{tag}" for tag in tags[first - 1])
        if end < len(words):
            common.extend(f"R>{tag}" for tag in tags[end])
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


def _known(sentence: Sentence, knowledge: Knowledge) -> list[list[str]]:
    """What the lists say of every token: "K", the tag, and whether it begins, ends or is inside a phrase."""
    tags: list[list[str]] = [[] for _ in sentence.words]
    for hit in knowledge.hits(sentence.tokens, sentence.words, sentence.headline):
        many = min(hit.end - hit.first, 3)
        for at in range(hit.first, hit.end):
            part = "B" if at == hit.first else "E" if at == hit.end - 1 else "I"
            kind, _, sort = hit.tag.partition("|")
            tag = f"K{kind}{part}{many}"
            if tag not in tags[at]:
                tags[at].append(tag)
            if sort:
                tags[at].append(f"K{sort}")
    for at, token in enumerate(sentence.tokens):
        if sentence.words[at].capital:
            text = token.text.title() if sentence.words[at].upper and len(token.text) > 3 else token.text
            if text in knowledge.given:
                tags[at].append("Kgiven")
            if text in knowledge.surnames:
                tags[at].append("Ksurname")
    return tags


def _town_features(
    document: Document, sentence: Sentence, stretches: list[tuple[int, int]], into: list[list[str]]
) -> None:
    """The longest populated places of the gazetteer inside stretches of capitals."""
    toks = sentence.tokens
    for first, end in stretches:
        at = first
        while at < end:
            for stop in range(min(end, at + 4), at, -1):
                size = town(document.text[toks[at].start : toks[stop - 1].end])
                if size:
                    whole = (
                        "="
                        if (at, stop) == (first, end)
                        else "<"
                        if at == first
                        else ">"
                        if stop == end
                        else "~"
                    )
                    for k in range(at, stop):
                        part = "B" if k == at else "I"
                        into[k].append(f"T{size}{part}{min(stop - at, 3)}")
                        into[k].append(f"T{part}{whole}")
                        into[k].append(f"T{size[0]}{whole}")
                    at = stop
                    break
            else:
                at += 1


def introduced(document: Document, knowledge: Knowledge) -> dict[str, str]:
    """The short forms `document` introduces, with what their long forms say of their kind."""
    found: dict[str, str] = {}
    for sentence in document.sentences:
        for pair in pairs(sentence):
            heads = set()
            for at in range(*pair.long):
                heads |= {
                    phrase.tag
                    for phrase in knowledge.phrases.get(sentence.words[at].lower, ())
                    if not phrase.rest and phrase.tag in {"ghead", "phead", "role", "event"}
                }
            found.setdefault(sentence.tokens[pair.short[0]].text, "".join(sorted(h[0] for h in heads)) or "-")
    return found


def sentence_features(
    document: Document, sentence: Sentence, knowledge: Knowledge, short: dict[str, str]
) -> list[list[str]]:
    """The features of every token of `sentence` that its text and the lists give.

    `short` is what `introduced` tells of the document.
    """
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
            row += (*left.before, f"<{left.lower}|{w.lower}", f"<f{left.shape}|{w.shape}")
            if toks[at - 1].end == toks[at].start:
                row.append("glued<")
        else:
            row.append("<^")
            row.append(f"^{w.shape}{mood}")
        if at < last:
            right = words[at + 1]
            row += (*right.after, f">{w.lower}|{right.lower}", f">f{w.shape}|{right.shape}")
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
            if toks[at].text in short:
                row.append(f"A{short[toks[at].text]}")
        rows.append(row)
    for pair in pairs(sentence):
        for k in range(*pair.long):
            rows[k].append("AlongB" if k == pair.long[0] else "AlongI")
    stretches = runs(sentence)
    tags = _known(sentence, knowledge)
    _town_features(document, sentence, stretches, rows)
    for at, row in enumerate(rows):
        row += tags[at]
        if at and tags[at - 1]:
            row += [f"<{tag}" for tag in tags[at - 1]]
        if at < last and tags[at + 1]:
            row += [f">{tag}" for tag in tags[at + 1]]
    _run_features(sentence, stretches, tags, rows)
    return rows
