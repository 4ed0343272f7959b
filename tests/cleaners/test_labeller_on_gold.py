"""The labeller on real articles, where they are at hand: floors, no text of theirs here."""

import json

from recoupe.cleaners import residue, visible
from recoupe.model import KEPT, Raw


def _read(path):
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


def _blocks(text):
    raw = Raw(id="a", path="a", content=text, media="text", sha256="")
    return list(residue.clean(visible.clean(raw), raw).blocks)


def _kept_share(blocks, start, end):
    inside = sum(
        max(0, min(end, block.at[0].end) - max(start, block.at[0].start)) for block in blocks if block.label in KEPT
    )
    return inside / (end - start)


def test_every_line_of_the_seeds(shared):
    """No residue line kept, no line of an article lost, by the same measure as the scorer's."""
    lines = json.loads((shared / "gold" / "seeds" / "lines_gold.json").read_text(encoding="utf-8"))["docs"]
    wrong = []
    for name, rows in lines.items():
        text = _read(shared / "gold" / "seeds" / name)
        blocks = _blocks(text)
        for row in rows["lines"] if isinstance(rows, dict) else rows:
            start, end = row["start"], row["end"]
            if text[start:end].strip() and (_kept_share(blocks, start, end) >= 0.5) != (row["label"] in KEPT):
                wrong.append((name, row["label"], start))

    assert wrong == []


def test_articles_that_are_nearly_pure_text_lose_next_to_nothing(shared):
    """102 articles: 1.3 % is residue by reading (« Lire aussi », sign-offs, dates, videos); a rule that eats text shows."""
    whole = kept = 0
    for path in sorted((shared / "gold" / "stories").glob("s*/a*.txt")):
        text = _read(path)
        whole += sum(len(line.strip()) for line in text.split("\n"))
        kept += sum(block.at[0].end - block.at[0].start for block in _blocks(text) if block.label in KEPT)

    assert kept / whole > 0.983
