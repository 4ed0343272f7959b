"""What the work costs, as ratios within one run, since machines differ: `python evals/bench.py`.

Prints the CPU of a whole `recoupe dossier FILES -o x.html` against that of importing the third-party modules it uses
(the five private seed articles where they are at hand, else the demonstration's seven), then the CPU of the analysis
alone of stories of 5 to 80 articles of 1,000 words, and how it grows with their number.
"""

from __future__ import annotations

import math
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from recoupe import pipeline
from recoupe.model import Raw

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("RECOUPE_GOLD", ROOT.parent / "shared"))
THIRD_PARTY = "import click, jinja2, msgspec"
PAIRS = 7  # runs of each command, in turn; the median ratio is printed
SIZES = (5, 10, 20, 40, 80)  # articles
WORDS = 1_000  # an article
SENTENCE = 20  # words
SHARED_PART = 0.6  # of an article: sentences of one dispatch, from which each article takes another choice


def main() -> None:
    """Print every ratio."""
    ratios = [
        _cpu([sys.executable, "-m", "recoupe", *_dossier()]) / _cpu([sys.executable, "-c", THIRD_PARTY])
        for _ in range(PAIRS)
    ]
    print(f"whole process / importing its third-party modules: {statistics.median(ratios):.2f} (median of {PAIRS})")
    seconds = {size: _analysis(size) for size in SIZES}
    for size, spent in seconds.items():
        print(f"analysis of {size} articles of {WORDS} words: {spent:.2f} s CPU")
    first, last = SIZES[1], SIZES[-1]
    growth = math.log(seconds[last] / seconds[first]) / math.log(last / first)
    print(f"growth from {first} to {last} articles: number of articles to the power of {growth:.2f}")


def _dossier() -> list[str]:
    """The arguments of the measured call."""
    seeds = sorted((SHARED / "gold" / "seeds").glob("*.txt")) or sorted((ROOT / "examples" / "tuilerie").glob("*.txt"))
    return ["dossier", "-q", *map(str, seeds), "-o", str(Path(tempfile.gettempdir()) / "recoupe-bench.html")]


def _cpu(command: list[str]) -> float:
    """User and system seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _analysis(size: int) -> float:
    """CPU seconds of the analysis of a story of so many articles, reading and writing apart."""
    raws = _story(size)
    start = time.process_time()
    pipeline.dossier(raws)
    return time.process_time() - start


def _story(size: int) -> list[Raw]:
    """Articles that each take another choice from one long dispatch, in its order, and add sentences of their own."""
    chance = random.Random(size)
    dispatch = [_sentence(chance) for _ in range(2 * WORDS // SENTENCE)]
    raws = []
    for number in range(size):
        taken = sorted(chance.sample(range(len(dispatch)), int(SHARED_PART * WORDS / SENTENCE)))
        lines = [dispatch[at] for at in taken]
        lines += [_sentence(chance) for _ in range(WORDS // SENTENCE - len(lines))]
        text = "\n".join(" ".join(lines[at : at + 4]) for at in range(0, len(lines), 4))
        raws.append(Raw(id=f"{number:03}.txt", path=f"{number:03}.txt", content=text, media="text", sha256=""))
    return raws


def _sentence(chance: random.Random) -> str:
    """A sentence of invented words with French endings, some small words between them."""
    small = ("le", "la", "de", "et", "à", "un", "une", "dans", "pour", "sur")
    words = [chance.choice(small) if chance.random() < 1 / 3 else _word(chance) for _ in range(SENTENCE)]
    return " ".join(words).capitalize() + "."


def _word(chance: random.Random) -> str:
    """An invented word."""
    syllables = ("ba", "cor", "di", "mer", "lo", "ven", "ti", "ra", "pon", "sel", "gu", "fa")
    return "".join(chance.choice(syllables) for _ in range(3)) + chance.choice(
        ("tion", "ment", "eur", "age", "er", "é")
    )


if __name__ == "__main__":
    main()
