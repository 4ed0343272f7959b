import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.readers.decoding import decode

FRENCH = "Le maire, réuni à Brévenne, a jugé l’œuvre « trop chère » : 12 000 €."
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("data", "how"),
    [
        (FRENCH.encode(), "utf-8"),
        (b"Rien que de l'ASCII.", "utf-8"),
        (codecs.BOM_UTF8 + FRENCH.encode(), "utf-8 (byte order mark)"),
        (codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"), "utf-16-le (byte order mark)"),
        (codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), "utf-16-be (byte order mark)"),
        (codecs.BOM_UTF32_LE + FRENCH.encode("utf-32-le"), "utf-32-le (byte order mark)"),
        (FRENCH.encode("cp1252"), "windows-1252 (assumed)"),
        ("resté".encode("cp1252"), "windows-1252 (assumed)"),  # its one odd byte could begin a character of UTF-8
    ],
)
def test_a_text_is_read_whatever_its_bytes_are(data, how):
    text, said = decode(data)

    assert text in {FRENCH, "Rien que de l'ASCII.", "resté"}
    assert said == how


@pytest.mark.parametrize(
    ("label", "codec", "how"),
    [
        ("iso-8859-1", "cp1252", "windows-1252 (declared iso-8859-1)"),
        ("ISO-8859-1", "cp1252", "windows-1252 (declared iso-8859-1)"),
        ("latin1", "cp1252", "windows-1252 (declared latin1)"),
        ("us-ascii", "cp1252", "windows-1252 (declared us-ascii)"),
        ("windows-1252", "cp1252", "windows-1252"),
        ("utf-8", "cp1252", "windows-1252 (declared utf-8)"),  # wrongly: no byte of it is
        ("x-unheard-of", "cp1252", "windows-1252 (assumed)"),
        ("unicode_escape", "cp1252", "windows-1252 (assumed)"),  # Python has such a codec, browsers have not
        ("iso-8859-15", "iso8859-15", "iso8859-15"),
        ("macintosh", "mac-roman", "mac-roman (declared macintosh)"),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label, codec, how):
    page = META.format(label) + FRENCH.replace("’", "'" if codec == "iso8859-15" else "’")

    text, said = decode(page.encode(codec))

    assert text == page
    assert said == how


@pytest.mark.parametrize(
    ("head", "how"),
    [
        ("<?xml version='1.0' encoding='windows-1251'?>", "windows-1251"),
        ('<meta http-equiv="x" content="text/html; charset=cp1251">', "windows-1251 (declared cp1251)"),
    ],
)
def test_other_ways_to_declare_are_known(head, how):
    page = head + "Москва"

    assert decode(page.encode("cp1251")) == (page, how)


@pytest.mark.parametrize("label", ["", "iso-8859-1", "windows-1252", "shift_jis", "utf-8"])
def test_one_wrong_byte_or_a_cut_never_garbles_a_french_page(label):
    """Real pages hold a stray byte of windows-1252, and records of archives end inside a character."""
    page = META.format(label) + FRENCH
    good = page.encode()

    for before, behind in (("", page), page.partition("à ")[::2], (page, " !")):
        text, _ = decode(before.encode() + b"\xe9" + behind.encode())
        assert text == f"{before}é{behind}"
    assert decode(good + b"\xe9")[0] == page + "\ufffd"
    cut = good[: good.rindex("€".encode()) + 1]
    assert decode(cut)[0] == page.partition("€")[0] + "\ufffd"


def test_a_single_good_sequence_outweighs_a_single_bad_byte():
    assert decode("été".encode() + b" \x96 ou presque") == ("été – ou presque", "utf-8 (1 bad)")


def test_undefined_bytes_of_windows_1252_are_kept_as_controls():
    assert decode(b"\xe9t\xe9 \x81 \x9d")[0] == "été \x81 \x9d"


@given(st.binary())
def test_any_bytes_have_a_text_that_can_be_encoded(data):
    """No lone surrogate, no byte order mark, and what was ASCII stays."""
    text, how = decode(data)

    assert text.encode().isascii() or not data.isascii()
    assert how
    assert not text.startswith("\ufeff")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_utf8_is_read_as_written(text):
    assert decode(text.encode())[0] == text.lstrip("\ufeff")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_bytes(codec):
    text = "L’œuvre coûtera 12 000 €, a dit la mairie d’Orvane."

    assert decode(text.encode(codec)) == (text, f"{codec} (no mark)")


@pytest.mark.parametrize("codec", ["cp1252", "mac-roman", "cp850"])
def test_an_old_text_is_read_by_the_letters_of_french(codec):
    said = "La préfète a été reçue à l'hôtel de ville ; ça s'est arrêté là, dès février."

    assert decode(said.encode(codec))[0] == said
