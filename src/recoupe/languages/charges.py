"""What somebody is charged with, or investigated for: `charges_fr.toml`, `charges_en.toml`."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from recoupe.languages import known, load
from recoupe.languages.signs import Sign


class _Charges(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"fors": "for"}):
    """The file, as written."""

    charged: tuple[str, ...]
    inquiry: tuple[str, ...]
    fors: tuple[str, ...]
    several: tuple[str, ...]
    offences: dict[str, str]


class Charges(msgspec.Struct, frozen=True):
    """To be searched in folded words."""

    told: dict[str, Sign]  # charged, inquiry: up to the « pour »
    several: frozenset[str]
    offence: re.Pattern[str]  # the group that matches is its name


@cache
def charges(code: str) -> Charges:
    """The signs of a language, ISO 639-1; of French where the language has none."""
    table = load(f"charges_{known(code)}.toml", _Charges)
    told = {"charged": table.charged, "inquiry": table.inquiry}
    return Charges(
        told={
            what: Sign([rf"(?:{'|'.join(signs)})(?: (?!(?:et|and)\b)\w+){{0,5}}? (?:{'|'.join(table.fors)})"])
            for what, signs in told.items()
        },
        several=frozenset(table.several),
        offence=re.compile("|".join(rf"(?P<{name}>\b(?:{sign})\b)" for name, sign in table.offences.items())),
    )
