"""Whether two numbers can be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from recoupe.languages.numbers import TIMES

if TYPE_CHECKING:
    from recoupe.model import Slot

CLOSE: Final = 0.15  # of the larger: « 2 400 » and « quelque 2 500 » are one count at two precisions
ROUND: Final = frozenset({"about", "near", "range"})
OPEN: Final = frozenset({"over", "least", "under", "most"})
LOWER: Final = frozenset({"over", "least"})
MONEY: Final = frozenset({"euro", "dollar", "franc", "pound"})
SUM: Final = 100_000  # from here a sum is written « 1,4 million » or « 1,38 million »
FIGURES: Final = 2  # that a rounded sum has at least: « 1 million » is nearly any
OPPOSED: Final = ({"near", "over"}, {"under", "over"}, {"near", "least"})


def differ(left: Slot, right: Slot) -> Literal["conflict", "granularity"] | None:
    """How two numbers differ by themselves; `None` where they are the same within what is said.

    « quelque 400 » and « 400 » are the same; « près de 400 » and « plus de 400 » are not; « plus de 600 » is 632, less
    exactly.
    """
    if "vague" in {left.bound, right.bound}:
        return None
    if rounds(left, right) or _lower(left, right) or _lower(right, left):
        return "granularity"
    if left.value == right.value:
        return "conflict" if {left.bound, right.bound} in OPPOSED else None
    low, high = _ends(left)
    other_low, other_high = _ends(right)
    apart = high < other_low or other_high < low
    if {left.bound, right.bound} & ROUND and left.bound != right.bound:
        if {left.bound, right.bound} & OPEN and left.bound != "range" != right.bound:
            a, b = float(left.value), float(right.value)
            return "granularity" if abs(a - b) <= CLOSE * max(a, b) else None  # « 700 » is over 400, and not as much
        if not apart or _close(left, right):
            return "granularity"
    return "conflict" if apart or left.bound == right.bound else None


def _lower(bound: Slot, exact: Slot) -> bool:
    """Whether a number is another one rounded down: « plus de 600 », 632; « au moins 168 », 171 are as exact."""
    if bound.bound not in LOWER or exact.bound != "exact" or exact.unit in TIMES:
        return False
    low, value = float(bound.value), float(exact.value)
    return low < value <= low * (1 + CLOSE) and figures(bound.value) < figures(exact.value)


def outgrown(left: Slot, right: Slot) -> bool:
    """Whether one number is at least so many, and the other well above: « au moins 43 », « 168 »."""
    low, high = sorted((left, right), key=lambda slot: float(slot.value))
    return (
        low.bound in LOWER
        and high.bound not in {"under", "most", "vague"}
        and float(high.value) > float(low.value) * (1 + CLOSE)
    )


def rounds(left: Slot, right: Slot) -> bool:
    """Whether one of two sums of money is the other one rounded: « 1,4 million », « 1,38 million »."""
    if not (left.unit == right.unit in MONEY and left.bound == right.bound == "exact"):
        return False
    few, many = sorted((left.value, right.value), key=figures)
    if figures(few) == figures(many) or figures(few) < FIGURES or float(few) < SUM:
        return False
    place = 10 ** (len(str(int(float(few)))) - figures(few))
    return abs(float(many) - float(few)) <= place / 2


def figures(value: str) -> int:
    """The digits of a number without the zeros at its end."""
    return len(str(int(float(value))).rstrip("0"))


def _close(left: Slot, right: Slot) -> bool:
    """Whether two numbers are nearly as large; of an age or a time, none are."""
    (low, high), (other_low, other_high) = _ends(left), _ends(right)
    gap = max(low, other_low) - min(high, other_high)
    return left.unit not in TIMES and gap <= CLOSE * max(float(left.value), float(right.value))


def _ends(slot: Slot) -> tuple[float, float]:
    """The ends of what a number can mean."""
    return (float("-inf") if slot.low is None else slot.low, float("inf") if slot.high is None else slot.high)
