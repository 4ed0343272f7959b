"""How lines around an article say when it appeared: `stamps.toml`, read when first asked."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from recoupe.languages import load


class _Stamps(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    appeared: tuple[str, ...]
    edition: tuple[str, ...]
    on: tuple[str, ...]
    hour: tuple[str, ...]
    behind: tuple[str, ...]
    changed: tuple[str, ...]
    changed_on: tuple[str, ...]
    befell: tuple[str, ...]
    by: tuple[str, ...]
    near: tuple[str, ...]
    other: tuple[str, ...]


class Stamps(msgspec.Struct, frozen=True):
    """What stands around a day, on text in lower case."""

    appeared: re.Pattern[str]  # all before the day: « publié le »
    tail: re.Pattern[str]  # behind it: an hour, the end, what else a stamp says
    changed: re.Pattern[str]  # the end of what stands before a day that is of a change
    befell: re.Pattern[str]  # the same before a day of somebody's life
    by: re.Pattern[str]  # who writes, from the beginning
    hour: re.Pattern[str]  # no more than an hour behind it, or nothing
    clock: re.Pattern[str]  # an hour with its minutes behind it
    near: re.Pattern[str]  # the end of what stands before a day that is pointed at
    other: re.Pattern[str]  # behind a weekday of another week


@cache
def stamps() -> Stamps:
    """What stands around a day, in all languages."""
    table = load("stamps.toml", _Stamps)
    at = rf"(?:,| -| –)?(?: {_any(table.hour)})? ?"
    hour = rf"{at}(?:\d{{1,2}} ?[h:.] ?(?:\d\d)?)?"
    goes_on = rf"(?: *$| *[|·•(]| ?[-–] |[.,]? ?{_any(table.behind)}(?!\w).*)"
    return Stamps(
        appeared=re.compile(
            rf"\W*{_any(table.appeared)}(?: {_any(table.edition)})?(?: :)?(?: {_any(table.on)})?(?: :)? "
        ),
        tail=re.compile(hour + goes_on, re.DOTALL),
        changed=re.compile(rf"{_any(table.changed)}(?: {_any(table.changed_on)})?(?: :)? ?(?:le )?$"),
        befell=re.compile(rf"\b{_any(table.befell)} $"),
        by=re.compile(rf"{_any(table.by)} "),
        hour=re.compile(rf"{hour}\s*"),
        clock=re.compile(rf"{at}\d{{1,2}} ?[h:] ?\d\d"),
        near=re.compile(rf"\b{_any(table.near)},? $"),
        other=re.compile(rf"s?\s+{_any(table.other)}", re.IGNORECASE),
    )


def _any(signs: tuple[str, ...]) -> str:
    """One of some signs."""
    return rf"(?:{'|'.join(signs)})"
