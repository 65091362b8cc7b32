"""`python -m generator`: the same as the `briefing` command."""

from generator.cli import main

main()
