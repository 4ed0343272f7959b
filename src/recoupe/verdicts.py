"""Verdicts: what a person said of findings, one JSON object a line in `verdicts.jsonl` beside the dossier.

The file is only ever added to, and replayed line by line on every rebuild:

| what | of | does |
|---|---|---|
| merge | two entities or more | makes them one, called as the first |
| split | an entity, then names or words | what they name leaves the entity and is one of its own |
| right, wrong | a finding | stands beside the finding, and changes nothing |

An entity is named by its id, by one of its names, or by words of an article. Ids change when documents are added; names
and words last, so they are what to write.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.model import Article, Entity, Quoted, Saying, Told, Trouble, Verdict, stamped
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from recoupe.model import Dossier, Span

NAME: Final = "verdicts.jsonl"
RULES: Final = (  # id, what it says, an invented example
    ("verdict", "A person merged or split what the rules had found.", "merge: Odile Carmant, la maire d'Orvane"),
)


def beside(out: Path) -> Path:
    """Where the verdicts on a dossier stand: in the folder of its file, or in the folder that it is written to."""
    return (out if out.is_dir() or not out.suffix else out.parent) / NAME


def read(path: Path) -> tuple[tuple[Verdict, ...], tuple[Trouble, ...]]:
    """The verdicts of a file in their order, and its lines that are none; nothing where there is no such file."""
    if not path.is_file():
        return (), ()
    found: list[Verdict] = []
    troubles: list[Trouble] = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            found += [_given(msgspec.json.decode(line, type=Verdict))] if line.strip() else []
        except (msgspec.DecodeError, UnicodeDecodeError) as problem:
            saying = Saying("this line is no verdict: {problem}", {"problem": str(problem)})
            troubles.append(Trouble(path=f"{path}:{number}", reason=str(saying), saying=saying))
    return tuple(found), tuple(troubles)


def append(path: Path, verdict: Verdict) -> None:
    """Add a verdict to a file; what stands there stays as it is."""
    with path.open("ab") as file:
        file.write(msgspec.json.encode(_given(verdict)) + b"\n")


def replay(
    findings: Iterable[Told], verdicts: Iterable[Verdict], articles: Sequence[Article]
) -> tuple[list[Told], tuple[Verdict, ...]]:
    """The findings after all verdicts, and the verdicts with the ids of what they were applied to.

    A verdict that names nothing of this dossier is kept, and has no ids. One that has ids was carried out before.
    """
    book = _Book(findings, {article.id: article.text for article in articles})
    applied = [verdict if verdict.findings else _applied(book, verdict) for verdict in verdicts]
    last = [msgspec.structs.replace(v, findings=tuple(dict.fromkeys(map(book.now, v.findings)))) for v in applied]
    return book.findings, tuple(last)


def added(dossier: Dossier, path: Path) -> Dossier:
    """A dossier that was written, after the verdicts of a file that it has not had yet."""
    said, troubles = read(path)
    known = {_given(verdict) for verdict in dossier.verdicts}
    new = [verdict for verdict in said if verdict not in known]
    if not new and not troubles:
        return dossier
    findings, heard = replay(dossier.findings, (*dossier.verdicts, *new), dossier.articles)
    left = [*dossier.troubles, *(one for one in (*troubles, *unheard(heard)) if one not in dossier.troubles)]
    return msgspec.structs.replace(
        dossier,
        findings=tuple(findings),
        verdicts=heard,
        troubles=tuple(sorted(left, key=lambda trouble: (trouble.path, trouble.reason))),
    )


def _given(verdict: Verdict) -> Verdict:
    """A verdict as its file has it."""
    return msgspec.structs.replace(verdict, findings=())


def unheard(verdicts: Iterable[Verdict]) -> tuple[Trouble, ...]:
    """The verdicts that name nothing of a dossier, as troubles."""
    return tuple(_unheard(verdict) for verdict in verdicts if not verdict.findings)


def _unheard(verdict: Verdict) -> Trouble:
    """That a verdict names nothing of a dossier."""
    found = {"who": verdict.who, "when": verdict.when}
    saying = Saying("the verdict of {who} ({when}) names nothing in this dossier", found)
    return Trouble(path=NAME, reason=str(saying), saying=saying)


class _Book:
    """The findings while verdicts change them."""

    def __init__(self, findings: Iterable[Told], texts: Mapping[str, str]) -> None:
        self.findings = list(findings)
        self.texts = texts
        self.became: dict[str, str] = {}  # ids that verdicts changed, with the ids they have now

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.texts[span.article][span.start : span.end]

    def now(self, id_: str) -> str:
        """The id that a finding has after all verdicts."""
        while id_ in self.became:
            id_ = self.became[id_]
        return id_

    def found(self, named: str | Quoted) -> Told | None:
        """The finding that is meant: by id, else the entity by name, by alias, or by words of it."""
        if isinstance(named, Quoted):
            return next((e for e in self._entities() if any(self.quotes(named, span) for span in e.at)), None)
        by_id = next((f for f in self.findings if f.id and f.id in {named, self.now(named)}), None)
        called = [e for e in self._entities() if folded(e.name) == folded(named)]
        alias = [e for e in self._entities() if folded(named) in map(folded, e.aliases)]
        known = called or (alias if len(alias) == 1 else [])
        return by_id or (known[0] if known else None)

    def quotes(self, quoted: Quoted, span: Span) -> bool:
        """Whether a mention is the one whose words are quoted."""
        text = self.texts[span.article]
        around = text[: span.start].endswith(quoted.prefix) and text.startswith(quoted.suffix, span.end)
        return span.article == quoted.article and self.words(span) == quoted.exact and around

    def _entities(self) -> list[Entity]:
        return [finding for finding in self.findings if isinstance(finding, Entity)]

    def put(self, old: Sequence[Entity], new: Sequence[Entity]) -> tuple[str, ...]:
        """Set new entities in place of old ones; their ids."""
        at = self.findings.index(old[0])
        made = [stamped(msgspec.structs.replace(entity, id="")) for entity in new]
        self.became.update((entity.id, made[0].id) for entity in old if entity.id != made[0].id)
        self.findings[at : at + 1] = made
        self.findings = [finding for finding in self.findings if finding not in old[1:]]
        return tuple(finding.id for finding in made)

    def entity(self, whole: Entity, at: Iterable[Span], name: str | None = None) -> Entity:
        """An entity of these mentions, otherwise as another one."""
        spans = tuple(sorted(set(at)))
        seen = {" ".join(self.words(span).split()) for span in spans}
        called = name or (whole.name if whole.name in seen else max(sorted(seen), key=len))
        return msgspec.structs.replace(
            whole, at=spans, name=called, aliases=tuple(sorted(seen - {called})), by="verdict", id=""
        )


def _applied(book: _Book, verdict: Verdict) -> Verdict:
    """The verdict, carried out, with the ids of what it was applied to."""
    found = [finding for finding in map(book.found, verdict.of) if finding]
    ids: tuple[str, ...] = ()
    match verdict.what, found:
        case "merge", [Entity(), *_] if len(found) == len(verdict.of):
            ids = _merged(book, [finding for finding in found if isinstance(finding, Entity)])
        case "split", [Entity() as whole, *_]:
            ids = _split(book, whole, verdict.of[1:])
        case "right" | "wrong", _:
            ids = tuple(finding.id for finding in found)
        case _:
            pass
    return msgspec.structs.replace(verdict, findings=ids)


def _merged(book: _Book, entities: Sequence[Entity]) -> tuple[str, ...]:
    """The id of the one entity that these are from now on."""
    apart = [entity for at, entity in enumerate(entities) if entity not in entities[:at]]
    if len(apart) == 1:
        return (apart[0].id,)
    names = {entity.name for entity in apart}
    one = msgspec.structs.replace(
        book.entity(apart[0], chain.from_iterable(e.at for e in apart), apart[0].name),
        role=next((e.role for e in apart if e.role), None),
        evidence=tuple(sorted(set(chain.from_iterable(e.evidence for e in apart)))),
        doubtful=tuple(sorted(set(chain.from_iterable(e.doubtful for e in apart)) - names)),
    )
    return book.put(apart, [one])


def _split(book: _Book, whole: Entity, leaving: Iterable[str | Quoted]) -> tuple[str, ...]:
    """The ids of the two entities that one is from now on; of the one, where nothing or everything would leave."""
    core = {span for span in whole.at for named in leaving if _named(book, named, span)}
    gone = {span for span in whole.at if any(_moves(span, of) for of in core)}
    if not gone or gone == set(whole.at):
        return ()
    rest = book.entity(whole, set(whole.at) - gone)
    new = msgspec.structs.replace(book.entity(whole, gone), role=None, evidence=(), doubtful=())
    return book.put([whole], [rest, new])


def _named(book: _Book, named: str | Quoted, span: Span) -> bool:
    """Whether a mention is one of those that leave."""
    if isinstance(named, Quoted):
        return book.quotes(named, span)
    return folded(book.words(span)) == folded(named)


def _moves(span: Span, core: Span) -> bool:
    """Whether a mention leaves with another: the same, a part of it, or the same name with its title."""
    if span.article != core.article:
        return False
    inside = core.start <= span.start and span.end <= core.end
    return inside or (span.start <= core.start and span.end == core.end)
