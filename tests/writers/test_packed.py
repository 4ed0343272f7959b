from __future__ import annotations

import json as stdlib
import re

import msgspec
import pytest
from full import full

from recoupe.errors import InputError
from recoupe.model import Claim
from recoupe.writers import html, json, packed


def test_a_dossier_comes_back_as_it_was(dossier):
    assert packed.decode(packed.encode(dossier, {})) == dossier
    assert packed.decode(packed.encode(full(), {"evidence": [1, 2]})) == full()


def test_a_long_one_is_compressed(dossier):
    long = msgspec.structs.replace(dossier, title="é" * packed.PLAIN)

    content = packed.encode(long, {"evidence": []})

    assert len(content) < packed.PLAIN / 10
    assert set(stdlib.loads(content)) == {"format", "version", "lzma"}
    assert packed.decode(content) == long


def long_one():
    """A dossier that is compressed, whose texts have what a page does not show, and what it shows otherwise."""
    whole = full()
    articles = [
        msgspec.structs.replace(one, text=one.text + after)
        for one, after in zip(
            whole.articles,
            [
                "\n\n  \n\t",
                "\n <b>&amp;</b> 'un' \"deux\" \n",
                "\u2028fin\n\u00a0\n",
                "\x07",
                "\r",
                *[""] * len(whole.articles),
            ],
            strict=False,
        )
    ]
    return msgspec.structs.replace(whole, title="é" * packed.PLAIN, articles=tuple(articles))


def test_a_text_that_the_page_shows_is_not_in_its_data_and_comes_back_to_the_character(tmp_path):
    html.write(long_one(), tmp_path / "d.html", "fr")

    page = (tmp_path / "d.html").read_text()
    assert html.read(tmp_path / "d.html") == long_one()
    data = stdlib.loads(re.search(r'id="dossier">([^<]*)<', page)[1])
    with pytest.raises(InputError, match="the page shows 0"):
        packed.decode(stdlib.dumps(data).encode())


def test_a_page_whose_texts_were_changed_is_no_dossier(tmp_path):
    html.write(long_one(), tmp_path / "d.html", "fr")
    page = (tmp_path / "d.html").read_text()
    start = page.index("<p>", page.index("id=t1"))
    (tmp_path / "d.html").write_text(page[:start] + "<p>une ligne\n" + page[start:])

    with pytest.raises(InputError, match="this is no dossier of Recoupe"):
        html.read(tmp_path / "d.html")


def test_a_whole_dossier_is_read_too(dossier):
    assert packed.decode(json.encode(dossier)) == dossier


def test_it_has_the_keys_of_the_format_and_less_of_everything():
    whole, small = (stdlib.loads(content) for content in (json.encode(full()), packed.encode(full(), {})))

    assert set(small) <= set(whole)
    assert small["format"] == "recoupe/dossier"
    assert len(stdlib.dumps(small["findings"])) < 0.7 * len(stdlib.dumps(whole["findings"]))


def test_a_text_that_stands_in_an_article_is_not_repeated():
    made = stdlib.loads(packed.encode(full(), {}))

    claims = [finding for finding in made["findings"] if finding["kind"] == "claim"]
    assert len(claims) == sum(isinstance(finding, Claim) for finding in full().findings)
    assert all(claim["text"] == [0] for claim in claims)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"articles":[]}',
        b'{"articles":3,"findings":[]}',
        b'{"articles":[],"findings":[{"kind":"block","at":[[9,1,2]]}]}',
        b'{"articles":[],"findings":[{"kind":"claim","text":[4]}]}',
        b"[" * 9000,
        b'{"lzma":"c%1E"}',
        b'{"lzma":"////"}',
    ],
)
def test_what_is_no_dossier_is_told(content):
    with pytest.raises(InputError, match="this is no dossier of Recoupe"):
        packed.decode(content)
