"""Reads one article at a time: sentences, mentions, quotations, dates, summary."""
