"""Decides over all articles which mentions name the same place, group or person."""
