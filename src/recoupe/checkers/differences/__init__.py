"""Where articles do not say the same of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.checkers.differences import ages, case, denials, moments, numbers, quotations, spelling, stages
from recoupe.checkers.differences.sides import Desk
from recoupe.model import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference
    from recoupe.page import Story


def check(story: Story) -> Iterator[Difference]:
    """The differences of a story."""
    desk = Desk(story)
    yield from numbers.check(desk, story.of(Claim))
    yield from ages.check(desk)
    yield from stages.check(story, desk)
    yield from case.check(story, desk)
    yield from denials.check(desk)
    yield from moments.check(desk)
    yield from quotations.check(desk)
    yield from spelling.check(desk)
