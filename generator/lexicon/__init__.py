"""Knows names, not articles: the gazetteer, organisations, countries, words that go with names."""
