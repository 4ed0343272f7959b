"""How often each rule of quotes and moments is right in the private articles: `python evals/rules.py [--update]`.

The gold is that of `names.py`. A quote is right where it overlaps one of the gold by 30 % of what both cover, a moment
where it has the ends of one; those that gold calls optional count as right. `--update` writes `rules.json`, from which
`scripts/rules.py` makes the column of the reference page.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parent))
from names import GOLD

from recoupe import pipeline, readers
from recoupe.model import Moment, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COUNTS: Final = Path(__file__).parent / "rules.json"
OVERLAP: Final = 0.3  # of what a found quote and one of the gold cover together
Counts = dict[str, dict[str, list[int]]]  # by section of the page and rule: right, found
Place = tuple[int, int]


def main() -> None:
    """Print the counts; write them too, where asked."""
    if not GOLD.is_dir():
        print(f"skipped: no articles in {GOLD}; RECOUPE_GOLD names the folder two above it")
        return
    counts = _counts()
    for section, rules in counts.items():
        for rule, (right, found) in rules.items():
            print(f"{section} {rule} {right} of {found}")
    if "--update" in sys.argv[1:]:
        COUNTS.write_text(json.dumps(counts, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _counts() -> Counts:
    tallies: defaultdict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for file in sorted(GOLD.glob("q*.txt")):
        gold = json.loads(file.with_suffix(".gold.json").read_text(encoding="utf-8"))
        dossier = pipeline.dossier(readers.read([file], gold.get("published")))
        text = dossier.articles[0].text
        wanted = {kind: set(_places(text, gold[kind])) for kind in ("quotes", "times")}
        for one in dossier.findings:
            place = (one.at[0].start, one.at[0].end)
            if isinstance(one, Quote):
                tallies["finders/quotes"][one.by, any(_overlap(place, q) >= OVERLAP for q in wanted["quotes"])] += 1
            elif isinstance(one, Moment):
                tallies["finders/moments"][one.by, place in wanted["times"]] += 1
    return {section: _by_rule(tally) for section, tally in sorted(tallies.items())}


def _by_rule(tally: Mapping[tuple[str, bool], int]) -> dict[str, list[int]]:
    """By rule: how many are right, and how many there are."""
    rules = sorted({rule for rule, _ in tally})
    return {
        rule: [tally.get((rule, True), 0), sum(tally.get((rule, right), 0) for right in (True, False))]
        for rule in rules
    }


def _places(text: str, items: list[dict]) -> Iterator[Place]:
    """Where the items of the gold stand in the text."""
    for item in items:
        start = -1
        for _ in range(item.get("occurrence", 1)):
            start = text.find(item["text"], start + 1)
        if start >= 0:
            yield start, start + len(item["text"])


def _overlap(one: Place, other: Place) -> float:
    """What two places share, of what they cover together."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (one[1] - one[0] + other[1] - other[0] - shared)


if __name__ == "__main__":
    main()
