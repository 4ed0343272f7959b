"""Finding: each module has `find(page)` and yields findings of one article."""
