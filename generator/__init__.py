"""Turns a folder of news articles into a static, searchable briefing site."""

__version__ = "0.1.0"
