import json

import pytest

from recoupe import readers
from recoupe.model import Raw

SAID = "À l’usine, la préfète a jugé l’œuvre « trop chère » : 12 000 €, soit à peu près le coût de 2019…"


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_a_text_that_was_encoded_twice_is_read_as_it_was_meant(tmp_path, codec):
    file = tmp_path / "phare.txt"
    file.write_text(
        SAID.encode().decode(codec, "surrogateescape").replace("\udc9d", "\x9d"), encoding="utf-8", errors="replace"
    )

    (raw,) = readers.read([file])

    assert isinstance(raw, Raw)
    assert (raw.content, raw.encoding) == (SAID, "utf-8, encoded twice")


def test_a_space_that_was_half_a_letter_is_read(tmp_path):
    file = tmp_path / "phare.txt"
    file.write_text("La prÃ©fÃ¨te va Ã la tuilerie et Ã  l'Ã©cole.", encoding="utf-8")

    (raw,) = readers.read([file])

    assert isinstance(raw, Raw)
    assert raw.content == "La préfète va à la tuilerie et à l'école."


def test_escaped_letters_of_json_are_mended_too(tmp_path):
    file = tmp_path / "facebook.json"
    file.write_text(json.dumps([{"title": "Tuilerie", "text": SAID.encode().decode("latin-1")}]))

    (raw,) = readers.read([file])

    assert isinstance(raw, Raw)
    assert raw.content == SAID


@pytest.mark.parametrize(
    "text", ["« On lit Ã© au lieu de é », dit-elle.", "A IRMÃ E O PÃO", "né\u00a0» l’âge", "Â«\u00a0?"]
)
def test_a_text_that_shows_one_is_left_alone(tmp_path, text):
    file = tmp_path / "phare.txt"
    file.write_text(text, encoding="utf-8")

    (raw,) = readers.read([file])

    assert isinstance(raw, Raw)
    assert (raw.content, raw.encoding) == (text, "utf-8")
