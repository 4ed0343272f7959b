"""Checking: each module has `check(story)` and yields findings across the articles of a story."""
