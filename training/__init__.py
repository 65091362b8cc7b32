"""Training of the reader of names; not part of the installed generator."""
