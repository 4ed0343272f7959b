"""Damaged exports, feeds and archives: whatever was changed in them, reading says what it found, and in good time."""

from __future__ import annotations

import random
import time

import pytest

from recoupe import readers
from recoupe.model import Trouble
from tests.readers import test_europresse, test_factiva, test_feed, test_nexis, test_packed

WHOLE = {
    "RSS": test_feed.rss(test_feed.WHOLE).encode(),
    "Atom": test_feed.ATOM.encode(),
    "Factiva": test_factiva.as_text().encode(),
    "Factiva in RTF": test_factiva.as_rtf(),
    "Factiva as a page": test_factiva.as_page(test_factiva.record()).encode(),
    "Nexis": test_nexis.TEXT.encode(),
    "Nexis in DOCX": test_nexis.docx(*test_nexis.WORD),
    "MHTML": test_packed.MHTML.encode(),
    "mail": test_packed.MAIL,
    "Europresse": test_europresse.OLD.encode(),
    "ZIP": test_packed.packed(**{"a.txt": test_packed.SAID}),
}
SIGNS = (b"<", b"{", b"}", b"\\u", b"\\bin9999", b"\0", b"\xff", b"&nbsp;", b"]]>", b"</item>", b"\n\n", b"<!DOCTYPE [")
LARGE = {
    "spaces in a link": b"<rss><channel><item><link>" + b" " * 200_000 + b"</link></item></channel></rss>",
    "groups": b"{\\rtf1" + b"{}" * 100_000,
    "headers": b"A: b\n" * 100_000,
    "records": (b"HD\tx\nDocument " + b"A" * 25 + b"\n") * 5_000,
    "declaration": b"<!DOCTYPE rss [" + b"<" * 200_000,
}


@pytest.mark.parametrize("name", WHOLE)
def test_no_damage_is_a_fault_or_a_silence(put, name):
    random_ = random.Random(name)  # noqa: S311 the same damage in every run
    for _ in range(20):
        data = bytearray(WHOLE[name])
        for _ in range(random_.randint(1, 8)):
            at = random_.randrange(len(data) + 1)
            if random_.random() < 0.5:
                data[at:at] = random_.choice(SIGNS)
            else:
                del data[at : at + random_.randint(1, 40)]

        found = list(readers.read([put("a.bin", bytes(data))]))

        assert found
        assert not [one.reason for one in found if isinstance(one, Trouble) and "please report" in one.reason]


@pytest.mark.parametrize("name", LARGE)
def test_large_and_odd_files_are_read_in_good_time(put, name):
    before = time.process_time()

    list(readers.read([put("a.bin", LARGE[name])]))

    assert time.process_time() - before < 3
