"""Scores the origins and credits of stories against gold made by hand; examples and private gold have one format.

A story is a folder with `gold.json`, `meta.json` (outlet and date of each article) and the articles. The rules of
scoring: a count is right if gold accepts it; two articles belong together if they share an origin; pairs that gold
calls soft are not scored.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import recoupe
from recoupe import pipeline
from recoupe.model import Credit, Dossier, Origin, Trouble

if TYPE_CHECKING:
    from recoupe.page import Page

Gold = dict[str, Any]  # the gold's JSON, as its README describes it


def stories(folder: Path) -> list[Path]:
    """The stories of a folder, by name."""
    return sorted(place for place in folder.iterdir() if (place / "gold.json").exists())


def gold(story: Path) -> Gold:
    """The gold of a story."""
    return json.loads((story / "gold.json").read_text(encoding="utf-8"))


def dossier(story: Path, suffix: str = ".txt") -> Dossier:
    """The dossier of a story's articles, read as a user's export with outlet and date, or as the pages themselves."""
    names = sorted(name for name, article in gold(story)["articles"].items() if not article["off_story"])
    if suffix != ".txt":
        return recoupe.dossier([(story / name).with_suffix(suffix) for name in names])
    meta = json.loads((story / "meta.json").read_text(encoding="utf-8"))
    rows = ({"id": n, "text": (story / n).read_text(encoding="utf-8"), **known(meta.get(n, {}))} for n in names)
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder) / "story.jsonl"
        export.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        return recoupe.dossier(export)


def known(about: dict[str, str | None]) -> dict[str, str]:
    """Outlet and ISO date of an article, where known."""
    date = about.get("date") or ""
    if match := re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", date):
        date = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    return {key: value for key, value in (("outlet", about.get("outlet")), ("date", date)) if value}


def found(page: Page) -> Page:
    """An article with what every finder finds.

    Raises:
        RuntimeError: a finder failed.
    """
    troubles: list[Trouble] = []
    made = pipeline._found(page, troubles)  # noqa: SLF001
    if troubles:
        raise RuntimeError(troubles[0].reason)
    return made


def origins(found: Dossier, want: Gold) -> Counter[str]:
    """What is right of one story's origins, as counts: exact, over, several, pairs of both kinds, agencies."""
    tally: Counter[str] = Counter(stories=1)
    right = want.get("independent_origins_accept", [want["independent_origins"]])
    count = found.independent_origins
    several = want["independent_origins"] > 1
    tally.update(
        exact=count in right, over=count > max(right), several=several, several_exact=several and count in right
    )
    pairs = _pairs(found, want)
    tally.update(pairs)
    slipped = pairs["same"] != pairs["same_hit"] or pairs["apart"] != pairs["apart_hit"]
    tally.update(exact_and_pairs=count in right and not slipped)
    tally.update(_agencies(found, want))
    return tally


def _homes(found: Dossier) -> dict[str, set[str]]:
    """By article (named as its text file): the ids of its origins."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for origin in found.findings:
        if isinstance(origin, Origin):
            for article in origin.articles:
                homes[re.sub(r"\.html$", ".txt", article)].add(origin.id)
    return homes


def _pairs(found: Dossier, want: Gold) -> Counter[str]:
    """Pairs of articles that share an origin, or do not, in gold, and those found so."""
    homes, tally = _homes(found), Counter[str]()
    wanted = {name: set(a["origins"]) for name, a in want["articles"].items() if not a["off_story"]}
    soft = [set(pair) for pair in want.get("soft_pairs", [])]
    for left, right in combinations(sorted(wanted), 2):
        if {left, right} not in soft:
            kind = "same" if wanted[left] & wanted[right] else "apart"
            tally[kind] += 1
            tally[f"{kind}_hit"] += bool(homes[left] & homes[right]) == (kind == "same")
    return tally


def _agencies(found: Dossier, want: Gold) -> Counter[str]:
    """Agencies of gold, and those whose articles were given to them."""
    tally = Counter[str]()
    named = [
        (o.agency, {re.sub(r"\.html$", ".txt", a) for a in o.articles}) for o in found.findings if isinstance(o, Origin)
    ]
    for label, origin in want["origins"].items():
        mine = {n for n, a in want["articles"].items() if label in a["origins"] and not a["off_story"]}
        if origin.get("agency") and mine:
            most = max(len(articles & mine) for _, articles in named)
            best = {(agency or "").casefold() for agency, articles in named if len(articles & mine) == most}
            tally.update(agency=1, agency_right=origin["agency"].casefold() in best)
    return tally


def lines(found: Dossier, want: Gold) -> Counter[str]:
    """What is right of the residue, line by line, where the gold labels lines (those of the bare texts)."""
    tally = Counter[str]()
    kept_labels = {"title", "lede", "body", "crosshead"}
    texts = {article.id: article for article in found.articles}
    for name, rows in want.get("lines", {}).items():
        at = 0
        for row in rows if name in texts else ():
            start = texts[name].text.index(row["text"], at)
            at = start + len(row["text"])
            share = sum(max(0, min(at, e) - max(start, s)) for s, e in texts[name].kept) / len(row["text"])
            kept, wanted = share >= 0.5, row["label"] in kept_labels  # noqa: PLR2004
            tally.update(
                residue=not wanted,
                residue_found=not kept,
                residue_hit=not wanted and not kept,
                body=len(row["text"]) * wanted,
                body_kept=len(row["text"]) * (wanted and kept),
            )
    return tally


def credits_(found: Dossier, want: Gold) -> Counter[str]:
    """Text credits of gold (the told, signed, photographed), those found, those of the right form, and false ones."""
    tally = Counter[str]()
    texts = {article.id: article.text for article in found.articles}
    for name, article in want["articles"].items():
        mine = [f for f in found.findings if isinstance(f, Credit) and f.at[0].article == name]
        spans = [(f.at[0].start, f.at[0].end, f) for f in mine if f.form not in {"quoted", "venue"}]
        used: set[int] = set()
        every = [(texts[name].find(c["text"]), c) for c in article["credits"]] if name in texts else []
        for start, credit in every:
            if credit["kind"] in {"quoted", "venue"} or credit.get("optional"):
                continue
            end = start + len(credit["text"])
            hit = next((i for i, (s, e, _) in enumerate(spans) if i not in used and s < end and start < e), None)
            tally.update(credits=1, credits_hit=hit is not None)
            if hit is not None:
                used.add(hit)
                tally.update(credits_form=spans[hit][2].form == credit["kind"])
        known = [(start, start + len(credit["text"])) for start, credit in every]
        tally["credits_false"] += sum(
            i not in used and not any(s < end and start < e for start, end in known)
            for i, (s, e, _) in enumerate(spans)
        )
    return tally
