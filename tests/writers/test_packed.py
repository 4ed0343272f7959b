from __future__ import annotations

import json as stdlib

import msgspec
import pytest
from full import full

from recoupe.errors import InputError
from recoupe.model import Claim
from recoupe.writers import json, packed


def test_a_dossier_comes_back_as_it_was(dossier):
    assert packed.decode(packed.encode(dossier, {})) == dossier
    assert packed.decode(packed.encode(full(), {"evidence": [1, 2]})) == full()


def test_a_long_one_is_compressed(dossier):
    long = msgspec.structs.replace(dossier, title="é" * packed.PLAIN)

    content = packed.encode(long, {"evidence": []})

    assert len(content) < packed.PLAIN / 10
    assert set(stdlib.loads(content)) == {"format", "version", "lzma", "evidence"}
    assert packed.decode(content) == long


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
