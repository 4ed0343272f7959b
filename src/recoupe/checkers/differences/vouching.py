"""Who vouches for a number: « 18.000 selon la préfecture », « la mairie en a recensé 52 »."""

from __future__ import annotations

import re
from typing import Final

from recoupe.languages import speakers
from recoupe.languages.counts import counts
from recoupe.text import folded

_NOUN: Final = re.compile(r"(?<!de )(?<!à )(?<!of )(?<!to )\b(?:(?:la|le|les|the)\s|l['’])", re.IGNORECASE)


def informant_of(after: str, code: str) -> str | None:
    """Who vouches for a number, « 18.000 selon la préfecture de police », « selon un bilan établi par la mairie »."""
    match = counts(code).informant.search(after)
    name = " ".join(match.group("who").split()) if match else ""
    if tally := counts(code).tally.match(name):
        name = tally["by"] or tally["of"] or ""
    return name if name and folded(name) not in speakers.pronouns(code) else None  # « selon eux »


def teller(before: str, code: str) -> tuple[str | None, bool]:
    """Who counts right before a number, and whether it is what was counted before: « la mairie en a recensé 52 »."""
    known = counts(code)
    match = known.counting.search(before) if known.counts.search(before) else None
    if not match or (match["plain"] and not known.crowd_counters.search(folded(match.group(1)))):
        return None, False
    said = match.group(1)
    nouns = [m.start() for m in _NOUN.finditer(said)]
    name = " ".join((said[nouns[-1] :] if nouns else said).split())
    sure = bool(nouns) or (name[:1].isupper() and " " not in name)
    return (name if sure and folded(name) not in speakers.pronouns(code) else None), bool(match["again"])
