"""Who speaks in a dialogue: two take turns, so that whoever has a reporting clause has each second line."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.finders.quotes.said import Said
    from recoupe.finders.quotes.speakers.found import Found
    from recoupe.finders.quotes.speakers.ground import Ground


def taken(ground: Ground, rows: list[tuple[Said, Found]]) -> list[tuple[Said, Found]]:
    """The speakers, of the lines of a dialogue by turns, where no two lines of one turn have others."""
    done: list[tuple[Said, Found]] = []
    for dialogue, group in groupby(rows, lambda row: row[0].rule == "dialogue"):
        run = list(group)
        done += _by_turns(ground, run) if dialogue else run
    return done


def _by_turns(ground: Ground, run: list[tuple[Said, Found]]) -> list[tuple[Said, Found]]:
    """One dialogue: its lines, numbered, and who has the even and the odd ones."""
    lines = [ground.text.count("\n", 0, said.start) for said, _ in run]
    order = {line: at for at, line in enumerate(dict.fromkeys(lines))}
    heard: list[dict[str, Found]] = [{}, {}]
    for line, (_, found) in zip(lines, run, strict=True):
        if found.who:
            heard[order[line] % 2].setdefault(found.who.name, found)
    one = [next(iter(turn.values()))._replace(phrase=None) if len(turn) == 1 else None for turn in heard]
    if one[0] and one[1] and one[0].who == one[1].who:
        return run
    return [
        (said, found if found.who else one[order[line] % 2] or found)
        for line, (said, found) in zip(lines, run, strict=True)
    ]
