"""Finds what belongs together: links between articles with their reasons, and stories."""
