"""What a toll counts, and what limits it: `counts_fr.toml`, `counts_en.toml`, read when first asked."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from recoupe.languages import known, load


class _Counts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    kinds: dict[str, tuple[str, ...]]
    befalls: dict[str, tuple[str, ...]]
    limits: dict[str, tuple[str, ...]]
    labels: dict[str, str]
    services: dict[str, str]
    according: tuple[str, ...]
    counted: tuple[str, ...]
    counting: tuple[str, ...]
    counting_again: str
    counting_plain: str
    judged: tuple[str, ...]
    deployed: tuple[str, ...]
    sending: tuple[str, ...]
    fire_service: tuple[str, ...]
    against: tuple[str, ...]
    race: tuple[str, ...]
    vote_before: tuple[str, ...]
    vote_after: tuple[str, ...]
    nationals: tuple[str, ...]
    staff_before: tuple[str, ...]
    staff_after: tuple[str, ...]
    homes: tuple[str, ...]
    beasts: tuple[str, ...]
    events: tuple[str, ...]
    partial: tuple[str, ...]
    crowd_counters: tuple[str, ...]
    crowd: tuple[str, ...]
    wanted: tuple[str, ...]
    tally: str
    inserted: tuple[str, ...]


class Counts(msgspec.Struct, frozen=True):
    """What is known of the tolls of a language: expressions to be searched in folded words."""

    kinds: dict[str, re.Pattern[str]]  # in the order in which they are asked
    befalls: dict[str, re.Pattern[str]]  # at the end of what stands before those whom it befell
    limits: dict[str, re.Pattern[str]]
    labels: dict[str, str]
    services: dict[str, str]
    informant: re.Pattern[str]  # after a number, in the text as written; group 1 is who vouches for it
    counting: re.Pattern[str]  # who counts and the verb, right before a number; « again » is set for « en compte »
    counts: re.Pattern[str]  # one of these verbs; it is found much sooner
    judged: re.Pattern[str]  # what tells that an event is long over: it is tried
    deployed: re.Pattern[str]  # beside a service: it was sent out
    sending: re.Pattern[str]  # at the end of what stands before men who are sent out
    fire_service: re.Pattern[str]  # in their sentence: they are firefighters
    against: re.Pattern[str]  # at the end of what stands before a number: of those to whom something was done
    vote: tuple[re.Pattern[str], re.Pattern[str]]  # at the end of what stands before a percentage, and after it
    nationals: frozenset[str]  # before an adjective of a state: somebody of that state
    staff: tuple[re.Pattern[str], re.Pattern[str]]  # at the end of what stands before people or jobs, and from them on
    race: re.Pattern[str]  # those who take part run, and do not march
    homes: frozenset[str]  # nouns in the singular: not as many as the people in them
    beasts: frozenset[str]  # likewise: in no toll
    events: frozenset[str]  # likewise: marches and strikes, which are not those who take part in them
    partial: re.Pattern[str]  # who counts a crowd and belongs to it
    crowd_counters: re.Pattern[str]  # who counts a crowd
    crowd: re.Pattern[str]  # tells of one
    inserted: re.Pattern[str]  # right after a number, in the text as written: a part put between it and its verb
    tally: re.Pattern[str]  # of an informant that is a count: « by » or « of » is whose it is
    wanted: re.Pattern[str]  # before a number that is asked for


@cache
def counts(code: str) -> Counts:
    """The tolls of a language.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = load(f"counts_{known(code)}.toml", _Counts)
    return Counts(
        kinds={kind: _pattern(signs) for kind, signs in table.kinds.items()},
        befalls={kind: re.compile(rf"\b(?:{'|'.join(signs)})$") for kind, signs in table.befalls.items()},
        limits={kind: _pattern(signs) for kind, signs in table.limits.items()},
        labels=table.labels,
        services=table.services,
        informant=_informant((*table.according, *table.counted)),
        counting=_counting(table.counting, table.counting_again, table.counting_plain),
        counts=re.compile("|".join((*table.counting, table.counting_again, table.counting_plain)), re.IGNORECASE),
        judged=_pattern(table.judged),
        deployed=_pattern(table.deployed),
        sending=re.compile(rf"{_pattern(table.sending).pattern}$"),
        fire_service=_pattern(table.fire_service),
        against=re.compile(rf"{_pattern(table.against).pattern}$"),
        race=_pattern(table.race),
        vote=(re.compile(rf"\b(?:{'|'.join(table.vote_before)})$"), re.compile("|".join(table.vote_after))),
        nationals=frozenset(table.nationals),
        staff=(re.compile(rf"\b(?:{'|'.join(table.staff_before)})$"), re.compile("|".join(table.staff_after))),
        homes=frozenset(table.homes),
        beasts=frozenset(table.beasts),
        events=frozenset(table.events),
        partial=_pattern(table.partial),
        crowd_counters=_pattern(table.crowd_counters),
        crowd=_pattern(table.crowd),
        inserted=re.compile(
            rf"[^,;:.()\"«»\d]{{0,40}}(?P<part>,\s+(?:{'|'.join(table.inserted)})\s[^,;:.()\"«»]{{1,60}},\s+)",
            re.IGNORECASE,
        ),
        tally=re.compile(table.tally, re.IGNORECASE),
        wanted=_pattern(table.wanted),
    )


def _informant(signs: tuple[str, ...]) -> re.Pattern[str]:
    """Who stands after one of some signs, to the end of the clause."""
    return re.compile(rf"\b(?:(?:{'|'.join(signs)})\s+)(?P<who>[^,;:.()\"«»\d]+)", re.IGNORECASE)


def _counting(signs: tuple[str, ...], again: str, plain: str) -> re.Pattern[str]:
    """Who stands before one of some verbs and a number: « la CGT, qui revendique », « la mairie en compte »."""
    verb = rf"(?P<again>{again})|(?P<plain>{plain})|(?:{'|'.join(signs)})"
    beside = r"(?:,\s+(?:qui|who|which)|,[^,;:.()\"«»\d]*,)?"
    return re.compile(rf"([^,;:.()\"«»\d]+?){beside}\s+(?:{verb})\b[^,;:.()\"«»\d]*$", re.IGNORECASE)


def _pattern(signs: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for some signs; « * » stands for any ending."""
    longest = sorted(signs, key=len, reverse=True)
    return re.compile(
        rf"\b(?:{'|'.join(re.escape(sign).replace(chr(92) + '*', chr(92) + 'w*') for sign in longest)})\b"
    )
