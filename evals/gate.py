"""The gate: figures on the examples, and on private gold where it is at hand, against floors that only rise.

    python evals/gate.py            score, list gains and losses by story, fail where a figure is under its floor
    python evals/gate.py --update   the same, then raise the floors to the figures and note the run

The private gold (real articles, which belong to their publishers) is looked for in `$RECOUPE_GOLD`, else in a folder
`shared` beside the checkout; without it only the examples are scored, and the gate says so.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import json
import math
import os
import sys
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))
import scoring

import recoupe
from recoupe.writers import json as writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "evals" / "floors.json"
LAST = ROOT / "evals" / "last.json"
SHARED = Path(os.environ.get("RECOUPE_GOLD", ROOT.parent / "shared"))
SLACK = 0.0005  # figures are noted with three digits
TASKS = {"seeds": "gold/seeds", "pages": "data/pages", "quotes": "gold/quotes", "stories": "gold/stories"}
# What is kept of the private gold's own scorer; of stories, what `scoring` does not count.
WANTED = (
    "residue.",
    "pages.",
    "independent_origins",
    "people.",
    "quotes.",
    "moments.",
    "published.",
    "facts.",
    "differences.",
    "conflicts.",
)
# Counts, and the precision of what has an F1.
UNWANTED = (
    ".gold",
    ".dropped",
    ".found",
    ".found_a_story",
    *(f"{part}.precision" for part in ("lines", "html", "text", "fr", "overlap30", "overlap80", "strict", "relaxed")),
)

Figures = dict[str, float]
Stories = dict[str, str]  # by set and story: what was found against what is right, « 4 of 4 »


def main() -> int:
    """Score, report, compare; 1 where a figure fell under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    asked = parser.parse_args()
    figures, stories = _scored()
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    last = json.loads(LAST.read_text()) if LAST.exists() else {}
    for name, value in figures.items():
        print(f"{name} {value:.3f}" + (f"  floor {floors[name]:.3f}" if name in floors else ""))
    for name in sorted(stories.keys() & last.keys()):
        if stories[name] != last[name]:
            print(f"changed: {name}: {last[name]} → {stories[name]}")
    fallen = [name for name in figures.keys() & floors.keys() if _under(name, figures[name], floors[name])]
    for name in sorted(fallen):
        print(f"UNDER ITS FLOOR: {name} {figures[name]:.3f}, floor {floors[name]:.3f}")
    if asked.update and not fallen:
        risen = {name: _better(name, round(value, 3), floors.get(name)) for name, value in figures.items()}
        FLOORS.write_text(json.dumps(dict(sorted({**floors, **risen}.items())), indent=1) + "\n")
        LAST.write_text(json.dumps(dict(sorted({**last, **stories}.items())), indent=1, ensure_ascii=False) + "\n")
    return bool(fallen)


def _under(name: str, value: float, floor: float) -> bool:
    """Whether a figure is worse than its floor; of counts that are too high, less is better."""
    return value > floor + SLACK if _less_is_better(name) else value < floor - SLACK


def _less_is_better(name: str) -> bool:
    """Whether a figure counts what should not be."""
    return name.endswith((".over", ".articles_lost", ".origins_over_where_one", ".false_of_3"))


def _better(name: str, value: float, floor: float | None) -> float:
    """The floor, or the figure where it is better."""
    return value if floor is None else min(value, floor) if _less_is_better(name) else max(value, floor)


def _scored() -> tuple[Figures, Stories]:
    """All figures, and what was found of each story."""
    figures: Figures = {}
    stories: Stories = {}
    sets = [("examples", ROOT / "examples", ".txt"), ("examples-html", ROOT / "examples", ".html")]
    if SHARED.is_dir():
        sets.append(("gold", SHARED / "gold" / "stories", ".txt"))
    else:
        print(f"no private gold at {SHARED}: only the examples are scored")
    for name, folder, suffix in sets:
        _score_set(name, folder, suffix, figures, stories)
    for task, place in TASKS.items() if SHARED.is_dir() else ():
        figures |= _outer(task, SHARED / place)
    return figures, stories


def _score_set(name: str, folder: Path, suffix: str, figures: Figures, stories: Stories) -> None:
    """The figures of one set of stories."""
    total: Counter[str] = Counter()
    for story in scoring.stories(folder):
        want = scoring.gold(story)
        if sum(not article["off_story"] for article in want["articles"].values()) < 2:  # noqa: PLR2004
            continue
        found = scoring.dossier(story, suffix)
        mine = scoring.origins(found, want)
        if suffix == ".txt":
            mine.update(scoring.lines(found, want))
            mine.update(scoring.credits_(found, want))
        total.update(mine)
        right = want.get("independent_origins_accept", [want["independent_origins"]])
        pairs = mine["same"] + mine["apart"]
        stories[f"{name}/{story.name}"] = (
            f"{found.independent_origins} origins of {'-'.join(map(str, right))}, "
            f"{mine['same_hit'] + mine['apart_hit']} pairs of {pairs}"
        )
    figures |= {f"{name}.{figure}": value for figure, value in _rates(total).items()}


def _rates(total: Counter[str]) -> Figures:
    """The rates that the counts of several stories give; those with nothing to count are left out."""
    found = total["credits_hit"] + total["credits_false"]
    rates = {
        "origins.exact": (total["exact"], total["stories"]),
        "origins.over": (total["over"], total["stories"]),
        "origins.exact_where_several": (total["several_exact"], total["several"]),
        "origins.exact_and_pairs": (total["exact_and_pairs"], total["stories"]),
        "origins.agency_right": (total["agency_right"], total["agency"]),
        "same_origin_pairs.recall": (total["same_hit"], total["same"]),
        "independent_pairs.recall": (total["apart_hit"], total["apart"]),
        "credits.f1": (2 * total["credits_hit"], found + total["credits"]) if total["credits"] else (0, 0),
        "credits.form_accuracy": (total["credits_form"], total["credits_hit"]),
        "residue.lines.f1": (2 * total["residue_hit"], total["residue_found"] + total["residue"]),
        "residue.body_recall": (total["body_kept"], total["body"]),
    }
    return {name: part / whole for name, (part, whole) in rates.items() if whole}


def _outer(task: str, folder: Path) -> Figures:
    """The figures of the private gold's own scorer, with the digits that it prints."""
    scorer = _scorer()
    found = scorer.Figures()
    with contextlib.redirect_stdout(io.StringIO()):  # the gate prints its own
        getattr(scorer, task)(folder, found, show=False)
    kept = {
        name: float(f"{value:.4f}")
        for name, value in found.items()
        if name.startswith(WANTED) and not name.endswith(UNWANTED) and not math.isnan(value)
    }
    return {f"{task}.{name.removeprefix('pages.')}": value for name, value in kept.items()}


@cache
def _scorer() -> ModuleType:
    """The private gold's own scorer, which makes its dossiers in this process: the models are loaded once."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    if spec is None or spec.loader is None:
        raise ImportError(SHARED)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    scorer.run = _written
    return scorer


def _written(files: Iterable[Path], options: Sequence[str] = ()) -> dict[str, Any]:
    """The dossier on some files as its JSON tells it; the one option is `--published DATE`."""
    published = dict(zip(options[::2], options[1::2], strict=True)).get("--published")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "dossier.json"
        writer.write(recoupe.dossier(files, published), place, "en")
        return json.loads(place.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
