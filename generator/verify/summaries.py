"""Whether a summary is made of whole sentences of its article."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Analysis
from generator.verify.written import lies_in, shown


def faults_of_summary(analysis: Analysis) -> Iterator[str]:
    """What is wrong with the summary of an article, in words."""
    known = set(analysis.sentences)
    text = analysis.article.text
    for span in analysis.summary:
        if span not in known or not lies_in(text, span):
            yield f"summary: {shown(text, span)} is not a whole sentence of the article"
    if any(later <= earlier for earlier, later in zip(analysis.summary, analysis.summary[1:], strict=False)):
        yield "summary: its sentences are not in the order of the text"
