"""Who does what in an event: `doers_fr.toml`, `doers_en.toml`."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from recoupe.languages import known, load
from recoupe.languages.signs import Sign


class _Deed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    by: tuple[str, ...]
    does: tuple[str, ...]


class _Death(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    own: tuple[str, ...]
    other: tuple[str, ...]


class _Blame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    acts: tuple[str, ...]
    claimed: tuple[str, ...]
    blamed: tuple[str, ...]
    same: tuple[str, ...]


class _Doers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    agents: dict[str, tuple[str, ...]]
    weapons: dict[str, tuple[str, ...]]
    deeds: dict[str, _Deed]
    death: _Death
    blame: _Blame


class Deed(msgspec.Struct, frozen=True):
    """What one does: what stands before whoever does it, and behind."""

    by: Sign | None
    does: Sign | None


class Doers(msgspec.Struct, frozen=True):
    """To be searched in folded words."""

    who: re.Pattern[str]  # an agent or a weapon
    kinds: dict[str, str]  # by the noun: of which kind it is
    deeds: dict[str, Deed]
    death: dict[str, Sign]  # own, other
    acts: Sign
    blame: dict[str, Sign]  # claimed, blamed
    same: frozenset[str]


@cache
def doers(code: str) -> Doers:
    """The tables of a language, ISO 639-1; of French where the language has none."""
    table = load(f"doers_{known(code)}.toml", _Doers)
    kinds = {noun: kind for kind, nouns in (table.agents | table.weapons).items() for noun in nouns}
    longest = sorted(kinds, key=lambda noun: (-len(noun), noun))
    return Doers(
        who=re.compile(rf"\b({'|'.join(longest)})s?\b"),
        kinds=kinds,
        deeds={
            what: Deed(*(Sign(signs) if signs else None for signs in (deed.by, deed.does)))
            for what, deed in table.deeds.items()
        },
        death={kind: Sign(signs) for kind, signs in (("own", table.death.own), ("other", table.death.other))},
        acts=Sign(table.blame.acts),
        blame={"claimed": Sign(table.blame.claimed), "blamed": Sign(table.blame.blamed)},
        same=frozenset(table.blame.same),
    )


def _sign(signs: tuple[str, ...]) -> Sign | None:
    """Any of some signs, if there is any."""
    return Sign(signs) if signs else None
