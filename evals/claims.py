"""How well claims do on a story whose constants were chosen on all others: `python evals/claims.py FOLDER`.

The folder has stories as `scoring` reads them, with `facts` in the gold. A fact is joined where one claim mentions two
of its articles; a claim is pure where no two facts stand in it apart; the count of origins is right if gold
accepts it. Each story is scored by the constants that do best on all others: from the middle of the grid on, one
constant changes at a time, for as long as that does better (all settings of ten constants would take hours).

`--mixed` counts what claims join that are of different stories: of one article from each story given as one, and of two
whole stories given as one, each story with the next. Stages of one case, where the gold has several, are counted too.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))
import scoring

from recoupe import pipeline
from recoupe.checkers import claims
from recoupe.gather import gather
from recoupe.model import Claim, Raw, Span, stamped
from recoupe.page import Page, Story

if TYPE_CHECKING:
    from collections.abc import Callable

MODULES = {
    name: sys.modules[f"recoupe.checkers.claims.{name}"]
    for name in ("groups", "likeness", "links", "matter", "sources")
}
GRID = {
    ("links", "ONE"): (0.27, 0.33, 0.4),
    ("links", "CLEAR"): (0.3, 0.36, 0.42),
    ("likeness", "SAME"): (0.1, 0.2, 0.3),
    ("likeness", "LONELY"): (0.3, 0.4, 0.5),
    ("likeness", "PLAIN"): (0.25, 0.3, 0.36),
    ("matter", "MATTER"): (0.025, 0.035, 0.06),
    ("matter", "NAMED"): (0.08, 0.13, 0.2),
    ("matter", "CLOSE"): (1.0, 1.3, 1.6),
    ("groups", "MOST"): (0.5, 0.6, 0.67),
    ("sources", "WORDING"): (0.35, 0.5, 0.6),
}
LONGEST = 400  # code points; a span that swallows a page is no mention
Setting = tuple[float, ...]


def main() -> None:
    """Print the cross-validated figures, and how often each setting was chosen."""
    folder = Path(sys.argv[1])
    if "--mixed" in sys.argv:
        _show_mixed(folder)
        return
    stories = [(scoring.gold(place), _story(place)) for place in scoring.stories(folder)]
    stories = [(gold, story) for gold, story in stories if len(story.pages) > 1]

    @cache
    def counts(setting: Setting) -> list[Counter[str]]:
        return [_counts(setting, *each) for each in stories]

    chosen = [_chosen(counts, at) for at in range(len(stories))]
    print(f"stories {len(stories)}, settings tried {counts.cache_info().currsize}")
    _show(sum((counts(setting)[at] for at, setting in enumerate(chosen)), Counter()))
    for setting, times in Counter(chosen).most_common():
        print("chosen", times, dict(zip((name for _, name in GRID), setting, strict=True)))


def _chosen(counts: Callable[[Setting], list[Counter[str]]], left_out: int) -> Setting:
    """The setting that does best on all stories but one, of those that a change of one constant at a time leads to."""

    def value(setting: Setting) -> float:
        return _value(sum((tally for at, tally in enumerate(counts(setting)) if at != left_out), Counter()))

    best: Setting = tuple(values[1] for values in GRID.values())
    while True:
        near = [(*best[:at], one, *best[at + 1 :]) for at, values in enumerate(GRID.values()) for one in values]
        found = max([best, *near], key=value)
        if found == best:
            return best
        best = found


def _show_mixed(folder: Path) -> None:
    """Print how many claims join different stories."""
    stories = [pages for place in scoring.stories(folder) if len(pages := _pages(place)) > 1]
    for at in range(3):
        print(f"mixed.one_of_each.{at} {_joining([pages[at % len(pages)] for pages in stories])}")
    pairs = pairwise([*stories, stories[0]])
    print(f"mixed.two_stories {sum(_joining([*left, *right]) for left, right in pairs)} in {len(stories)} pairs")


def _joining(pages: list[Page]) -> int:
    """How many claims of these pages join two stories or more."""
    found = claims.check(_checked(pages))
    return sum(len({span.article.split("/")[0] for span in claim.at}) > 1 for claim in found)


def _story(place: Path) -> Story:
    """A story with all that is found before claims are."""
    return _checked(_pages(place))


def _checked(pages: list[Page]) -> Story:
    story = Story(pages)
    for check in pipeline.CHECKERS[: pipeline.CHECKERS.index(claims.check)]:
        story = story.plus(map(stamped, check(story)))
    return story


def _pages(place: Path) -> list[Page]:
    """The articles of a story with all that is found in each, named by the story and the file."""
    gold = scoring.gold(place)
    meta = json.loads((place / "meta.json").read_text(encoding="utf-8"))
    raws = []
    for name in sorted(name for name, article in gold["articles"].items() if not article["off_story"]):
        text = (place / name).read_text(encoding="utf-8")
        called, known = f"{place.name}/{name}", scoring.known(meta.get(name, {}))
        raws.append(Raw(id=called, path=called, content=text, media="text", sha256="", **known))
    return [scoring.found(page) for page in gather(map(pipeline.clean, raws))]


def _counts(setting: Setting, gold: scoring.Gold, story: Story) -> Counter[str]:
    """What is right of one story's claims with these constants."""
    for (module, name), value in zip(GRID, setting, strict=True):
        setattr(MODULES[module], name, value)
    fresh = Story(story.pages, story.findings)
    return scored(list(claims.check(fresh)), gold, {_file(page.article.id): page.article.text for page in story.pages})


def _file(called: str) -> str:
    """The name of the file of an article."""
    return called.rpartition("/")[2]


def scored(found: list[Claim], gold: scoring.Gold, texts: dict[str, str]) -> Counter[str]:
    """Facts, mentions, claims and counts of origins, and those of each that are right."""
    tally: Counter[str] = Counter()
    held = _held(found, gold, texts)
    for facts in held.values():
        spans = [span for of in facts.values() for span in of]
        tally.update(touched=1, pure=len(facts) == 1 or len(set(spans)) < len(spans))
    for at, fact in enumerate(gold["facts"]):
        articles = {m["article"] for m in fact["mentions"] if m["article"] in texts}
        if len(articles) < 2:  # noqa: PLR2004
            continue
        reached = {k: len({span.article for span in facts.get(at, ())}) for k, facts in held.items()}
        best = max(reached, key=lambda k: (reached[k], -len(found[k].at), -k), default=None)
        joined = best is not None and reached[best] > 1
        tally.update(facts=1, mentions=len(articles), joined=joined)
        if joined:
            right = [fact["text_origins"], *fact.get("text_origins_accept", [])]
            several = fact["text_origins"] > 1
            tally.update(mentions_joined=reached[best], origins_right=found[best].origins in right, several=several)
            tally.update(several_right=several and found[best].origins in right, one=not several)
            tally.update(over=not several and found[best].origins > max(right))
    return tally


def _held(found: list[Claim], gold: scoring.Gold, texts: dict[str, str]) -> dict[int, dict[int, set[Span]]]:
    """By claim and fact: the mentions of the claim that state the fact."""
    held: defaultdict[int, dict[int, set[Span]]] = defaultdict(dict)
    for at, fact in enumerate(gold["facts"]):
        for mention in fact["mentions"]:
            name, words = mention["article"], mention["text"]
            start = texts.get(name, "").find(words)
            for k, claim in enumerate(found) if start >= 0 else ():
                for span in claim.at:
                    meets = _file(span.article) == name and span.start < start + len(words) and span.end > start
                    if meets and span.end - span.start <= max(LONGEST, 2 * len(words)):
                        held[k].setdefault(at, set()).add(span)
    return held


def _value(tally: Counter[str]) -> float:
    """What is wanted: facts joined, claims pure, origins right; a corroboration that is none weighs twice."""
    joined = tally["joined"] / tally["facts"] + tally["mentions_joined"] / tally["mentions"]
    right = tally["origins_right"] / tally["joined"] - 2 * tally["over"] / max(1, tally["one"])
    return joined + 2 * tally["pure"] / tally["touched"] + right


def _show(tally: Counter[str]) -> None:
    for name, part, whole in (
        ("joined", "joined", "facts"),
        ("mention_recall", "mentions_joined", "mentions"),
        ("pure", "pure", "touched"),
        ("origins_right", "origins_right", "joined"),
        ("origins_right_where_several", "several_right", "several"),
        ("origins_over_where_one", "over", "one"),
    ):
        print(f"facts.{name} {tally[part] / max(1, tally[whole]):.3f}")


if __name__ == "__main__":
    main()
