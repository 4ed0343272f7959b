"""The infinitive that a verb of speech takes: « propose de partir », « affirme avoir vu », « appelle à voter »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.languages import quoting

if TYPE_CHECKING:
    from recoupe.finders.quotes.cues import Cue
    from recoupe.finders.quotes.scopes import Sentence
    from recoupe.finders.quotes.sheet import Sheet

_STOPS: Final = frozenset(";:.(")
_FAR: Final = 12  # words from a verb of speech to its infinitive


def infinitive(sheet: Sheet, sentence: Sentence, cue: Cue) -> int | None:
    """The index of the first word of the infinitive of a verb, its preposition included; `None` where it has none."""
    groups = ("bare", "with_de", "with_a")
    bare, of, to = (cue.infinitive in quoting.written(sheet.code, group) for group in groups)
    for at in range(cue.last, min(sentence.last, cue.last + _FAR)):
        if sheet.inside[at] or not _STOPS.isdisjoint(sheet.gap(at)):
            return None
        if _introduced(sheet, at, sentence.last, of=of, to=to):
            return at
        apart = "," in sheet.gap(at) and "," not in sheet.gap(cue.last)
        alone = bare and not apart and sheet.folded[at - 1] not in sheet.known("before_infinitives")
        if (
            alone
            and (at == cue.last or sheet.pos(at - 1) not in {"VERB", "DET"})
            and _is_infinitive(sheet, at, sentence.last)
        ):
            return at
        if sheet.folded[at] in sheet.known("relatives") or sheet.finite(at):
            return None
    return None


def _introduced(sheet: Sheet, at: int, last: int, *, of: bool, to: bool) -> bool:
    """Whether a word is the « de » or « à » of an infinitive."""
    word = sheet.folded[at]
    if sheet.folded[at - 1] in sheet.known("quantities"):
        return False  # « plus de pouvoir »
    fits = (of and word in sheet.known("of")) or (to and (sheet.written(at) == "à" or word == "to"))
    return fits and _is_infinitive(sheet, at + 1, last)


def _is_infinitive(sheet: Sheet, at: int, last: int) -> bool:
    """Whether an infinitive stands at a word, « ne pas » and clitics passed over."""
    passed = sheet.known("clitics") | sheet.known("negations") | {"plus", "not"}
    while at < last and sheet.folded[at] in passed and not sheet.inside[at]:
        at += 1
    if at >= last or sheet.inside[at]:
        return False
    if sheet.code == "en":
        return "VerbForm=Inf" in sheet.feats(at) or not sheet.modelled
    known = "VerbForm=Inf" in sheet.feats(at) or sheet.folded[at] in {"etre", "avoir"} or not sheet.pos(at)
    return known and sheet.written(at).endswith(("er", "ir", "re"))
