"""Figures of the French layer: what loading costs, and how well the conditional is told.

    python evals/french.py              both; the second only where the treebanks are at hand
    python evals/french.py --start      CPU seconds to import and load, and resident memory after it

The treebanks (Universal Dependencies 2.16: Sequoia dev, GSD dev, PUD test) are looked for in `data/treebanks` of
`$RECOUPE_GOLD`, else of a folder `shared` beside the checkout. A form counts as right where a token with `Mood=Cnd`
stands; each sentence is a line of an article, as raw text, and the model that is installed says what is a name.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recoupe.finders import hearsay
from recoupe.model import Article, Block, Span
from recoupe.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = Path(os.environ.get("RECOUPE_GOLD", ROOT.parent / "shared"))
TREEBANKS: Final = SHARED / "data" / "treebanks"
FILES: Final = ("fr_sequoia-ud-dev", "fr_gsd-ud-dev", "fr_pud-ud-test")
FLOOR: Final = 0.97  # of the conditionals, found and right
SECONDS: Final = 3.0  # CPU, to import and load
MEGABYTES: Final = 350  # resident after it
_START: Final = """
import resource
from recoupe import parse
assert parse.parse([(0, 11)], "Il pleut ce", "fr"), parse.missing("fr")
print(resource.getrusage(resource.RUSAGE_SELF).ru_utime + resource.getrusage(resource.RUSAGE_SELF).ru_stime)
print([line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")][0])
"""


def main() -> int:
    """Print the figures; 1 where one misses its bar."""
    missed = [_start()]
    if "--start" not in sys.argv[1:]:
        missed.append(_conditional())
    return int(any(missed))


def _start() -> bool:
    """Whether importing and loading costs too much: the best of three runs, since other processes disturb."""
    runs = [
        subprocess.run([sys.executable, "-c", _START], capture_output=True, text=True, check=True) for _ in range(3)
    ]
    seconds, kilobytes = (min(map(float, column)) for column in zip(*(run.stdout.split() for run in runs), strict=True))
    print(f"french.start.cpu_seconds {seconds:.2f}  at most {SECONDS}")
    print(f"french.start.resident_mb {kilobytes / 1024:.0f}  at most {MEGABYTES}")
    return seconds > SECONDS or kilobytes / 1024 > MEGABYTES


def _conditional() -> bool:
    """Whether the conditionals found are too few or too often wrong, all treebanks together."""
    if not TREEBANKS.is_dir():
        print(f"skipped: no treebanks in {TREEBANKS}; RECOUPE_GOLD names the folder above it")
        return False
    counts = [0, 0, 0]
    for name in FILES:
        right, found, there = _counted(TREEBANKS / f"{name}.conllu")
        counts = [a + b for a, b in zip(counts, (right, found, there), strict=True)]
        print(f"french.conditional.{name} found {right}/{there}, right {right}/{found}")
    recall, precision = counts[0] / counts[2], counts[0] / counts[1]
    print(f"french.conditional.recall {recall:.3f}  precision {precision:.3f}  at least {FLOOR}")
    return min(recall, precision) < FLOOR


def _counted(file: Path) -> tuple[int, int, int]:
    """Of one treebank: the conditionals found that are right, those found, and those there are."""
    texts, gold = [], set()
    offset = 0
    for text, places in _sentences(file):
        gold |= {offset + place for place in places}
        texts.append(text)
        offset += len(text) + 1
    found = {form.start for form in hearsay.conditionals(_page("\n".join(texts)))}
    for place in sorted(found ^ gold):
        whole = "\n".join(texts)
        what = "missed" if place in gold else "wrong"
        print(f"  {what}: {whole[place:].split(maxsplit=1)[0]!r} in {whole[max(0, place - 40) : place + 30]!r}")
    return len(found & gold), len(found), len(gold)


def _sentences(file: Path) -> Iterator[tuple[str, list[int]]]:
    """Each sentence of a treebank, with the places of its conditionals."""
    for paragraph in file.read_text(encoding="utf-8").split("\n\n"):
        if not (told := re.search(r"^# text = (.*)$", paragraph, re.MULTILINE)):
            continue
        text, at, places, covered = told[1], 0, [], 0
        for row in (line.split("\t") for line in paragraph.splitlines() if not line.startswith("#")):
            number, form, feats = row[0], row[1], row[5]
            if "-" in number:  # « du » stands for two words that are not in the text
                covered = int(number.split("-")[1])
            elif not number.isdigit() or int(number) <= covered:
                continue
            at = text.index(form, at)
            if "Mood=Cnd" in feats:
                places.append(at)
            at += len(form)
        yield text, places


def _page(text: str) -> Page:
    """A page whose every line is a paragraph."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    spans = [(start, start + len(line)) for start, line in zip(starts, text.split("\n"), strict=True) if line.strip()]
    blocks = [Block(at=(Span("a", *span),), by="line", label="body") for span in spans]
    known = {"id": "a", "path": "a", "outlet": None, "url": None, "title": None, "sha256": ""}
    return Page(Article(**known, lang="fr", text=text, kept=tuple(spans)), blocks)


if __name__ == "__main__":
    sys.exit(main())
