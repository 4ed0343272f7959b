"""Differences between articles that do not tell one story, which are all wrong: `python evals/mixed.py FOLDER`.

The folder has stories as `scoring` reads them. Two measures: the first article of every story as one story (then the
second, and so on), and each story together with the next one. A difference counts where its sides lie in two stories.
"""

from __future__ import annotations

import json
import sys
from itertools import chain, pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))
import scoring

from recoupe import pipeline
from recoupe.checkers import differences
from recoupe.gather import gather
from recoupe.model import Difference, Raw, stamped
from recoupe.page import Page, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 3  # articles of a story that are mixed with those of all others


def main() -> None:
    """Print the differences between two stories, and how many each measure has."""
    stories = [list(_pages(place)) for place in scoring.stories(Path(sys.argv[1]))]
    rows = [[page for page in row if page] for row in zip_longest(*(pages[:MOST] for pages in stories))]
    for name, mixed in (("one_of_each", rows), ("two_stories", [a + b for a, b in pairwise(stories)])):
        found = list(chain.from_iterable(map(_across, mixed)))
        for one in found:
            sides = " · ".join(f"{side.value} {sorted({span.article for span in side.at})}" for side in one.sides)
            print(f"# {one.by}: {one.question} {one.nature}: {sides}")
        print(f"mixed.{name} {len(found)} in {len(mixed)}")


def _pages(place: Path) -> Iterator[Page]:
    """The articles of a story with all that is found in each; the story's name is part of their ids."""
    raws = []
    meta = json.loads((place / "meta.json").read_text(encoding="utf-8"))
    for name, article in sorted(scoring.gold(place)["articles"].items()):
        if not article["off_story"]:
            text = (place / name).read_text(encoding="utf-8")
            known = scoring.known(meta.get(name, {}))
            raws.append(Raw(id=f"{place.name}/{name}", path=name, content=text, media="text", sha256="", **known))
    for page in gather(map(pipeline.clean, raws)):  # a day that one article tells dates the others of its story
        yield pipeline._found(page, [])  # noqa: SLF001


def _across(pages: Iterable[Page]) -> Iterator[Difference]:
    """The differences of some articles as one story whose sides lie in two stories."""
    story = Story(pages)
    for check in pipeline.CHECKERS[: pipeline.CHECKERS.index(differences.check)]:
        story = story.plus(map(stamped, check(story)))
    for one in differences.check(story):
        if len({span.article.split("/")[0] for span in one.at}) > 1:
            yield one


if __name__ == "__main__":
    main()
