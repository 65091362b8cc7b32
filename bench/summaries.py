"""Score summaries against what people wrote: `python -m bench.summaries [--half 0|1] [--show N]`.

SummEval (Fabbri et al., "SummEval: Re-evaluating Summarization Evaluation", TACL 2021) has 11 human summaries
for each of 100 articles of CNN and the Daily Mail, tokenised; the articles' signs are joined to their words
again, for all systems alike. ROUGE-1, -2 and -L are those of rouge-score (F1, with stemming), against the
reference that fits best and, beside it, the mean over all 11. All systems choose among the same sentences and
under the same budget: at most three, at most 90 words; one that does not fit is passed over. Lead-3 takes the
first ones; LexRank and TextRank are those of sumy, in its default settings. Our settings were chosen on the
even articles (`--half 0`).

GUM (Zeldes, "The GUM Corpus", Language Resources and Evaluation 2017) has one to five human summaries of one
sentence for texts of many kinds; scored are its news, and beside them interviews, academic and court texts
("other"). Headings and figures are left out for all systems alike, and nothing was chosen on it.

Needs the extra `bench` (rouge-score, sumy); without sumy its two rows are left out. The last lines say by how
much ours is ahead of the best of the others: figures that must not fall.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from rouge_score import rouge_scorer

try:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer
    from sumy.utils import get_stop_words

    HAS_SUMY = True
except ImportError:  # the project's own check installs rouge-score alone
    HAS_SUMY = False

from generator.analyse.entities import find_mentions, load_reader
from generator.analyse.quotes import find_quotes
from generator.analyse.summary import length, summarise
from generator.model import Article, ArticleId, Span, Stated
from generator.text.sentences import sentences

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
SUMMEVAL, GUM = DATA / "summaries" / "summeval.jsonl", DATA / "ner" / "gum"
MEASURES = ("rouge1", "rouge2", "rougeL")
MAX_SENTENCES, MAX_WORDS = 3, 90
System = Callable[[str, tuple[Span, ...]], tuple[Span, ...]]


_JOINS = (
    (re.compile(r"`` ?"), "“"),
    (re.compile(r" ?\'\'"), "”"),
    (re.compile(r" ([.,;:!?%)\]”])"), r"\1"),
    (re.compile(r"([(\[“$£€#@]) "), r"\1"),
    (re.compile(r" ((?:[\'’] ?(?:s|re|ve|ll|d|m)|n[\'’]t)\b)"), lambda m: m[1].replace(" ", "")),
    (re.compile(r"(?<=[a-z]) ' (?=[a-z])"), "'"),
)


def as_written(text: str) -> str:
    """Tokenised text with its signs joined to their words again, as news is written."""
    for pattern, replacement in _JOINS:
        text = pattern.sub(replacement, text)
    return text


class _Words:
    """sumy's tokenizer, without the models that its own one downloads."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in text.split() if any(c.isalnum() for c in word))

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(text[s.start : s.end] for s in sentences(text))


def within_budget(text: str, ranked: list[Span]) -> tuple[Span, ...]:
    """The first of `ranked` that fit the budget, in text order."""
    chosen: list[Span] = []
    words = 0
    for span in ranked:
        more = length(text, span)
        if len(chosen) < MAX_SENTENCES and words + more <= MAX_WORDS:
            chosen.append(span)
            words += more
    return tuple(sorted(chosen))


def lead(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The first sentences."""
    return within_budget(text, list(spans))


def _sumy(summarizer: Any) -> System:
    summarizer.stop_words = get_stop_words("english")

    def rank(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        words = _Words()
        made = [Sentence(text[s.start : s.end], words) for s in spans]
        document = ObjectDocumentModel([Paragraph(made)])
        at = {id(sentence): span for sentence, span in zip(made, spans, strict=True)}
        if isinstance(summarizer, TextRankSummarizer):
            scores = summarizer.rate_sentences(document)
            order = sorted(made, key=lambda s: -scores[s])
        else:
            order = _lexrank_order(summarizer, made)
        return within_budget(text, [at[id(s)] for s in order])

    return rank


def _lexrank_order(summarizer: Any, made: list[Any]) -> list[Any]:
    words = [summarizer._to_words_set(s) for s in made]
    tf = summarizer._compute_tf(words)
    idf = summarizer._compute_idf(words)
    matrix = summarizer._create_matrix(words, summarizer.threshold, tf, idf)
    scores = summarizer.power_method(matrix, summarizer.epsilon)
    return [made[i] for i in sorted(range(len(made)), key=lambda i: -scores[i])]


def ours() -> System:
    """The summary that the pages show."""
    reader = load_reader()
    stated = Stated("en", "bench")

    def rank(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        article = Article(
            ArticleId("x"), "x", stated, None, None, None, None, stated, False, text,
            Span(0, 0), Span(0, len(text)), (), (),
        )  # fmt: skip
        mentions, _ = find_mentions(article, spans, reader)
        quotes = find_quotes(article, spans, mentions)
        return summarise(article, spans, mentions, quotes, MAX_SENTENCES, MAX_WORDS)

    return rank


@dataclass(frozen=True, slots=True)
class Text:
    """An article and the summaries that people wrote of it."""

    text: str
    references: tuple[str, ...]


def summeval(half: int | None) -> list[Text]:
    """SummEval's articles, or every other one of them."""
    rows = [json.loads(line) for line in SUMMEVAL.read_text(encoding="utf-8").splitlines()]
    rows = rows if half is None else rows[half::2]
    return [Text(as_written(row["article"]), tuple(row["references"])) for row in rows]


def gum(*kinds: str) -> list[Text]:
    """GUM's texts of some kinds, with their paragraphs; headings, figures and lists left out."""
    found = []
    for path in sorted(p for kind in kinds for p in GUM.glob(f"GUM_{kind}_*.conllu")):
        lines = path.read_text(encoding="utf-8").splitlines()
        human = [line.partition(") ")[2] for line in lines if re.match(r"# meta::summary\d+ = \(human", line)]
        paragraphs = "\n\n".join(" ".join(told) for told in _paragraphs(lines))
        found.append(Text(paragraphs, tuple(human)))
    return found


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    told: list[str] = []
    running = True
    for line in lines:
        if line.startswith("# newpar"):
            if line.startswith("# newpar_block"):
                running = line.partition("= ")[2].split()[0] in ("p", "quote", "sp")
            if told:
                yield told
            told = []
        elif line.startswith("# text = ") and running:
            told.append(line.removeprefix("# text = "))
    if told:
        yield told


def table(name: str, texts: list[Text], systems: Mapping[str, System], show: int) -> None:
    """Print the figures of all systems on `texts`, and how far ours is ahead."""
    means: dict[str, list[float]] = {}
    scorer = rouge_scorer.RougeScorer(list(MEASURES), use_stemmer=True)
    print(f"{len(texts):3} {name:19}best of references      mean of references   words")
    for label, system in systems.items():
        best, average, words = [], [], []
        for number, text in enumerate(texts):
            chosen = system(text.text, sentences(text.text))
            summary = " ".join(text.text[s.start : s.end] for s in chosen)
            scores = [scorer.score(reference, summary) for reference in text.references]
            best.append([max(s[m].fmeasure for s in scores) for m in MEASURES])
            average.append([mean(s[m].fmeasure for s in scores) for m in MEASURES])
            words.append(sum(length(text.text, s) for s in chosen))
            if label == "ours" and number < show:
                print(f"--- {number}\n{summary}\n    lead: {text.text[:300]}")
        means[label] = [100 * mean(column) for rows in (best, average) for column in zip(*rows, strict=True)]
        columns = [f"{figure:6.2f}" for figure in means[label]]
        print(f"  {label:9}  {'  '.join(columns[:3])}    {'  '.join(columns[3:])}   {mean(words):5.1f}")
    others = [
        max(rows) for rows in zip(*(row for label, row in means.items() if label != "ours"), strict=True)
    ]
    ahead = [f"{mine - best:+6.2f}" for mine, best in zip(means["ours"], others, strict=True)]
    print(f"  ahead      {'  '.join(ahead[:3])}    {'  '.join(ahead[3:])}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", type=int, choices=(0, 1), help="only the even or odd articles of SummEval")
    parser.add_argument("--show", type=int, default=0, help="print our summaries of the first N")
    options = parser.parse_args()
    systems: dict[str, System] = {"lead-3": lead}
    if not HAS_SUMY:
        print("sumy is not installed: LexRank and TextRank are left out")
    else:
        systems["LexRank"] = _sumy(LexRankSummarizer(Stemmer("english")))
        systems["TextRank"] = _sumy(TextRankSummarizer(Stemmer("english")))
    systems["ours"] = ours()
    table("SummEval", summeval(options.half), systems, options.show)
    if options.half is None:
        table("GUM, news", gum("news"), systems, options.show)
        table("GUM, other", gum("interview", "academic", "court"), systems, options.show)


if __name__ == "__main__":
    main()
