"""Brings the French catalogue up to date: `python scripts/translations.py` finds every text, then compiles.

It reads the source, the templates and the tables of the rules, puts new texts into `locale/fr.po` without a
translation, takes out what nobody says any more, sets French typography, and writes `locale/fr.mo`. It prints what
lacks its translation, and then ends with 1.
"""

from __future__ import annotations

import ast
import datetime as dt
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from recoupe.rules import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

SOURCE: Final = Path(__file__).resolve().parent.parent / "src" / "recoupe"
PO: Final = SOURCE / "locale" / "fr.po"
MO: Final = SOURCE / "locale" / "fr.mo"

_EPOCH: Final = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)  # git knows when; the files depend on their texts alone
_HEADER: Final = r"""# Recoupe's texts in French. Translate here; scripts/translations.py keeps the list, compiles it.
msgid ""
msgstr ""
"Language: fr\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

"""

# Which arguments of a call are texts. The second of a pair is the plural.
CALLS: Final = {
    "say": (1,),
    "count": (1, 2),
    "later": (0,),
    "t": (0,),
    "n": (0, 1),
    "Saying": (0,),
    "InputError": (0,),
    "Extract": (0,),
    "UsageError": (0,),
    "MissingExtra": (0,),
}
Key = str | tuple[str, str]


def texts() -> dict[Key, set[str]]:
    """Every text of the source, the templates and the rules, with the files that say it."""
    found: dict[Key, set[str]] = {}
    for path in sorted([*SOURCE.rglob("*.py"), *SOURCE.rglob("*.j2")]):
        text = path.read_text(encoding="utf-8")
        for key in _of_python(text, path) if path.suffix == ".py" else _of_template(text):
            found.setdefault(key, set()).add(path.relative_to(SOURCE).as_posix())
    for module, rules in tables():
        for rule in rules:
            found.setdefault(rule.says, set()).add(_place(module))
    return found


def updated(old: Catalog) -> Catalog:
    """The catalogue with exactly the texts that are said now, translated where they were."""
    new = Catalog(locale="fr", fuzzy=False, project="recoupe", version="1", creation_date=_EPOCH, revision_date=_EPOCH)
    for key, places in sorted(texts().items(), key=str):
        entry = old.get(key if isinstance(key, str) else key[0])
        known = entry is not None and (entry.id == key or list(entry.id) == list(key))
        translation = _typeset(entry.string) if entry and known else ("" if isinstance(key, str) else ("", ""))
        new.add(key, translation, locations=[(place, 0) for place in sorted(places)])
    return new


def po(catalogue: Catalog) -> bytes:
    """The catalogue as text for translators."""
    out = io.BytesIO()
    write_po(out, catalogue, width=110, sort_output=True, include_lineno=False, omit_header=True)
    return _HEADER.encode() + out.getvalue()


def mo(catalogue: Catalog) -> bytes:
    """The catalogue as `gettext` reads it."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def missing(catalogue: Catalog) -> list[Message]:
    """The texts without a translation."""
    return [entry for entry in catalogue if entry.id and not all(_strings(entry.string))]


def main() -> int:
    """Write both files; 1 if a text lacks its translation."""
    with PO.open("rb") as file:
        catalogue = updated(read_po(file))
    PO.write_bytes(po(catalogue))
    MO.write_bytes(mo(catalogue))
    for entry in missing(catalogue):
        print(f"without translation: {entry.id!r}")
    return 1 if missing(catalogue) else 0


def _place(module: ModuleType) -> str:
    """The file of a module, as the catalogue names it."""
    return Path(str(module.__file__)).resolve().relative_to(SOURCE).as_posix()


def _of_python(text: str, path: Path) -> Iterator[Key]:
    """The texts of a module. A text stands in the call, or in a name of the same function or of the module."""
    tree = ast.parse(text)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inner = {id(node) for function in functions for node in ast.walk(function)}
    module = _assigned(node for node in ast.walk(tree) if id(node) not in inner)
    for scope in (tree, *functions):
        own = [node for node in ast.walk(scope) if scope is not tree or id(node) not in inner]
        names = module | _assigned(own)
        for call in own:
            if isinstance(call, ast.Call) and (places := CALLS.get(_called(call.func))):
                yield from _said(call, places, names, path)


def _assigned(nodes: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    """What names hold, by name."""
    names: dict[str, list[ast.expr]] = {}
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                names.setdefault(name, []).append(value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                names.setdefault(name, []).append(value)
    return names


def _said(call: ast.Call, places: tuple[int, ...], names: dict[str, list[ast.expr]], path: Path) -> Iterator[Key]:
    """The texts of one call."""
    found = [list(_texts(call.args[place], names, path)) for place in places if place < len(call.args)]
    if len(places) == 1:
        yield from (text for texts in found for text in texts)
    elif len(found) > 1 and found[0] and found[1]:
        yield found[0][0], found[1][0]


def _called(function: ast.expr) -> str:
    """The last name of what is called."""
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _texts(value: ast.expr, names: dict[str, list[ast.expr]], path: Path) -> Iterator[str]:
    """The texts that an expression can be.

    Raises:
        ValueError: it is put together at run time, so that no catalogue can hold it.
    """
    match value:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Name(id=name):
            others = {other: values for other, values in names.items() if other != name}
            for assigned in names.get(name, []):
                if not isinstance(assigned, ast.JoinedStr | ast.BinOp):
                    yield from _texts(assigned, others, path)
        case ast.IfExp(body=one, orelse=other):
            yield from (text for part in (one, other) for text in _texts(part, names, path))
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Dict(values=parts):
            yield from (text for part in parts for text in _texts(part, names, path))
        case ast.JoinedStr() | ast.BinOp():
            problem = f"{path.name}:{value.lineno}: a text of the catalogue cannot be put together"
            raise ValueError(problem)


def _of_template(text: str) -> Iterator[Key]:
    """The texts of a template."""
    tree = Environment(autoescape=True, trim_blocks=True).parse(text)
    for _line, name, found in extract_from_ast(tree, list(CALLS)):
        texts = [part for part in ([found] if isinstance(found, str) else found or ()) if part is not None]
        if texts:
            yield texts[0] if len(CALLS[name]) == 1 else (texts[0], texts[1])


def _typeset(strings: str | Iterable[str]) -> str | tuple[str, ...]:
    """French typography: narrow no-break spaces before ; : ! ? % and inside « »."""
    if isinstance(strings, str):
        return re.sub(r"(?<=«)[  ]|[  ](?=[;:!?%»](?:\W|$))", "\u202f", strings)
    return tuple(str(_typeset(one)) for one in strings)


def _strings(strings: str | Iterable[str]) -> list[str]:
    """One string or several, as a list."""
    return [strings] if isinstance(strings, str) else list(strings)


if __name__ == "__main__":
    sys.exit(main())
