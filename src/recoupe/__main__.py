"""`python -m recoupe`."""

from recoupe.cli import main

main()
