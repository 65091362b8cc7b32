"""From spans of names to tags of tokens."""

from __future__ import annotations

from generator.analyse.document import Document, Sentence, read_document
from generator.text.sentences import sentences
from training.corpora import LabelledText, Name


def document_of(labelled: LabelledText) -> Document:
    """`labelled` read as the generator reads an article."""
    return read_document(labelled.text, sentences(labelled.text))


def tags(sentence: Sentence, names: tuple[Name, ...]) -> list[str]:
    """BIO tags of the tokens of `sentence`; a token belongs to the name that holds its middle."""
    found = []
    at = 0
    previous: Name | None = None
    for token in sentence.tokens:
        middle = (token.start + token.end) / 2
        while at < len(names) and names[at].end <= middle:
            at += 1
        name = names[at] if at < len(names) and names[at].start <= middle else None
        if name is None:
            found.append("O")
        else:
            found.append(f"{'I' if name is previous else 'B'}-{name.label}")
        previous = name
    return found
