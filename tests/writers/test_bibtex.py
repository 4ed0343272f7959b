from __future__ import annotations

import re

import msgspec
import pytest
from orvane import dossier_of

from recoupe.writers import bibtex


def written(tmp_path, **known):
    dossier = dossier_of()
    first, *others = dossier.articles
    dossier = msgspec.structs.replace(dossier, articles=(msgspec.structs.replace(first, **known), *others))
    bibtex.write(dossier, tmp_path / "d.bib", "fr")
    return (tmp_path / "d.bib").read_text(encoding="utf-8")


def test_an_article_is_a_newspaper_s(tmp_path):
    made = written(tmp_path, author="Jeanne Morel, La rédaction", url="https://phare.example/a_b?c=1&d")

    assert made.startswith(
        """\
@article{lephare2025orvane,
  entrysubtype = {newspaper},
  title = {{Orvane : le pont des Tanneurs fermé après une crue}},
  author = {{Jeanne Morel} and {La rédaction}},
  journal = {Le Phare},
  date = {2025-03-04},
  url = {https://phare.example/a_b?c=1&d},
  langid = {french},
  note = {agence: AFP},
}
"""
    )
    assert made.count("@article") == 4


def test_keys_are_unique(tmp_path):
    made = written(tmp_path, outlet="L'Écho d'Orvane", title="À Orvane, la colère des commerçants", published=None)

    keys = re.findall(r"@article\{([^,]+),", made)
    assert len(set(keys)) == len(keys) == 4
    assert all(re.fullmatch("[a-z0-9-]+", key) for key in keys)


@pytest.mark.parametrize(
    ("title", "escaped"),
    [
        (r"50 % & #1_a", r"50 \% \& \#1\_a"),
        ("{a}}", r"\{a\}\}"),
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("a~b^c$", r"a\textasciitilde{}b\textasciicircum{}c\$"),
        ("deux\nlignes\x00", "deux lignes␀"),
        ('dit "non"', r"dit \textquotedbl{}non\textquotedbl{}"),
    ],
)
def test_no_title_speaks_to_latex(title, escaped, tmp_path):
    assert f"title = {{{{{escaped}}}}}," in written(tmp_path, title=title)


def test_an_address_stays_in_its_braces(tmp_path):
    assert "url = {https://x.example/%7D%0A%5Cinput}," in written(tmp_path, url="https://x.example/}\n\\input")
