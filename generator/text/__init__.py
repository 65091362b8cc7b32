"""Knows strings, not news: normalising, sentences, transliteration, similarity, slugs."""
