"""How well the count does on a story whose constants were chosen on all others: `python evals/crossvalidate.py FOLDER`.

For every setting of a grid, every story is counted; each story is then scored by the setting that does best on the
others (of several equal ones, the one nearest to their middle). The folder has stories as `scoring` reads them.
"""

from __future__ import annotations

import itertools
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import scoring

from recoupe.checkers import origins
from recoupe.checkers.origins import kinship, voice
from recoupe.model import Block, Credit, Mark
from recoupe.page import Page, Story

GRID = {
    (kinship, "LINK"): (0.10, 0.14, 0.18),
    (voice, "OWN"): (0.25, 0.35, 0.45),
    (voice, "OWN_RUN"): (40, 50, 60),
    (voice, "LEAD"): (0.10, 0.15, 0.20),
}
Setting = tuple[float, ...]


def main() -> None:
    """Print the cross-validated figures, and how often each setting was chosen."""
    stories = [(scoring.gold(place), _story(place)) for place in scoring.stories(Path(sys.argv[1]))]
    stories = [(gold, story) for gold, story in stories if len(story.pages) > 1]
    right = {setting: _counts(setting, stories) for setting in itertools.product(*GRID.values())}
    chosen = [_chosen(right, at) for at in range(len(stories))]
    several = [at for at, (gold, _) in enumerate(stories) if gold["independent_origins"] > 1]
    hits = [right[setting][at] for at, setting in enumerate(chosen)]
    print(f"stories {len(stories)}, settings {len(right)}")
    print(f"origins.exact {statistics.mean(hits):.3f}")
    print(f"origins.exact_where_several {statistics.mean(hits[at] for at in several):.3f}")
    for setting in sorted(set(chosen)):
        print("chosen", chosen.count(setting), dict(zip((name for _, name in GRID), setting, strict=True)))


def _story(place: Path) -> Story:
    """The pages of a story, cleaned and with their credits found, which no constant of the grid touches."""
    found = scoring.dossier(place)
    kinds = (Block, Credit, Mark)
    return Story(
        Page(a, [f for f in found.findings if isinstance(f, kinds) and f.at[0].article == a.id]) for a in found.articles
    )


def _counts(setting: Setting, stories: list[tuple[scoring.Gold, Story]]) -> list[bool]:
    """Whether the count of each story is right with these constants."""
    for (module, name), value in zip(GRID, setting, strict=True):
        setattr(module, name, value)
    return [
        len(list(origins.check(story))) in gold.get("independent_origins_accept", [gold["independent_origins"]])
        for gold, story in stories
    ]


def _chosen(right: dict[Setting, list[bool]], left_out: int) -> Setting:
    """The setting that does best on all stories but one."""
    scores = {setting: sum(hits) - hits[left_out] for setting, hits in right.items()}
    best = [setting for setting, score in scores.items() if score == max(scores.values())]
    middle = [statistics.mean(values) for values in zip(*best, strict=True)]
    return min(best, key=lambda setting: sum(abs(a - b) / b for a, b in zip(setting, middle, strict=True)))


if __name__ == "__main__":
    main()
